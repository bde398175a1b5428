"""Speakers over all articles: the list, and a page for each with all that they say."""
