"""Following stories, speakers, claims and searches: what changed comes to the reader."""
