"""What administrators settle of the site, and editors of an outlet."""
