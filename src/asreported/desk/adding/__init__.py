"""Adding pages: pasted, uploaded, by address."""
