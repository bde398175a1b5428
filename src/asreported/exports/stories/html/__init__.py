"""Stories as one self-contained HTML page that needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.stories.html.document import page
from asreported.exports.stories.html.story import story as _story

if TYPE_CHECKING:
    from asreported.exports.elements import Html
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Story

__all__ = ["page", "story_body"]


def story_body(evidence: Evidence, told: Story) -> Html:
    """One story as the body of a page that is not ours to draw."""
    return _story(evidence, told, 1)
