"""Records to stories: who is who across articles, and what leads back to whom."""

from asreported.stories.composing import Told, read_stories, tell
from asreported.stories.model import Stories, Story

__all__ = ["Stories", "Story", "Told", "read_stories", "tell"]
