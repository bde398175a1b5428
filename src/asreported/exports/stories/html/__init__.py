"""Stories as one self-contained HTML page that needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.stories.html.claims import claim as _claim
from asreported.exports.stories.html.disputes import dispute as _dispute
from asreported.exports.stories.html.document import page
from asreported.exports.stories.html.series import series_of as _series
from asreported.exports.stories.html.story import story as _story

if TYPE_CHECKING:
    from asreported.exports.elements import Html
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Claim, Series, Story, StoryDispute

__all__ = ["claim_body", "dispute_body", "page", "series_body", "story_body"]


def story_body(evidence: Evidence, told: Story, note: Html | None = None) -> Html:
    """One story as the body of a page that is not ours to draw; ``note`` under its headline."""
    return _story(evidence, told, 1, note)


def claim_body(evidence: Evidence, told: Story, claim: Claim) -> Html:
    """One claim of a story, with all that stands behind it, for a page that is not ours."""
    return _claim(evidence, told, claim)


def series_body(evidence: Evidence, series: Series) -> Html:
    """One figure over time, as chart and table, for a page that is not ours."""
    return _series(evidence, series)


def dispute_body(evidence: Evidence, dispute: StoryDispute) -> Html:
    """One dispute with its sides, for a page that is not ours."""
    return _dispute(evidence, dispute)
