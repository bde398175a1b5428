"""Records to stories: who is who across articles, and what leads back to whom."""
