"""Records to stories: who is who across articles, and what leads back to whom."""

from asreported.stories.composing import Told, listed, read_stories, tell
from asreported.stories.model import Stories, Story

__all__ = ["Stories", "Story", "Told", "listed", "read_stories", "tell"]
