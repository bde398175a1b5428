"""What every page has around it: masthead, sections, search, foot."""
