"""Stories as people read them: led by questions, every answer in its sentence."""

from asreported.exports.stories.evidence import Evidence
from asreported.exports.stories.html import claim_body, page, story_body
from asreported.exports.stories.text import sheet

__all__ = ["Evidence", "claim_body", "page", "sheet", "story_body"]
