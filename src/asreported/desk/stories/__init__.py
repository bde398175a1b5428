"""Story pages, led by questions."""
