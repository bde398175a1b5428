"""Figures of one thing over time, in the words of each article."""

from asreported.stories.series.finding import Followed, find_series, follow
from asreported.stories.series.tellings import Telling

__all__ = ["Followed", "Telling", "find_series", "follow"]
