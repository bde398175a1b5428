"""Who is who across articles: one speaker for many spellings, apart when unsure."""

from __future__ import annotations

from asreported.stories.speakers.finding import speakers
from asreported.stories.speakers.lands import land
from asreported.stories.speakers.spelling import fold

__all__ = ["fold", "land", "speakers"]
