"""Comments under articles, stories and claims, and their moderation."""
