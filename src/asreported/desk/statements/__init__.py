"""The list of statements: search with facets, and searches that are kept."""
