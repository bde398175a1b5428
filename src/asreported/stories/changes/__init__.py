"""What changed: between two versions of one article, and in a story between two moments."""

from asreported.stories.changes.articles import changes
from asreported.stories.changes.since import News, in_lines, in_words, since

__all__ = ["News", "changes", "in_lines", "in_words", "since"]
