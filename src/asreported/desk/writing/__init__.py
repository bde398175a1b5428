"""Writing articles of one's own, with the record beside the text."""
