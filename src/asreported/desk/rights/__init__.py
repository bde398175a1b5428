"""Rights: taking an article down, leaving with one's data."""
