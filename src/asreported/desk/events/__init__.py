"""The list of events, and a page for each."""
