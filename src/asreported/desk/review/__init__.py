"""Review: what waits, one thing at a time, with its words beside it."""
