"""Stories as people read them: led by questions, every answer in its sentence."""

from asreported.exports.stories.evidence import Evidence
from asreported.exports.stories.html import (
    claim_body,
    dispute_body,
    page,
    series_body,
    story_body,
)
from asreported.exports.stories.text import sheet

__all__ = [
    "Evidence",
    "claim_body",
    "dispute_body",
    "page",
    "series_body",
    "sheet",
    "story_body",
]
