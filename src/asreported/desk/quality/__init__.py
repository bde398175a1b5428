"""How good the record is, as far as it can be known."""
