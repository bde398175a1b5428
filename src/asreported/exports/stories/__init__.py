"""Stories as people read them: led by questions, every answer in its sentence."""

from asreported.exports.stories.html import page
from asreported.exports.stories.text import sheet

__all__ = ["page", "sheet"]
