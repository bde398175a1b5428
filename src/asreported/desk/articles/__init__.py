"""Article pages: read plainly, with the record as a layer."""
