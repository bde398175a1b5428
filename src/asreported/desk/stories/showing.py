"""A story's page, or one claim of it, out of what was compared and the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from asreported.desk.models import Article
from asreported.exports.elements import Html
from asreported.exports.stories import Evidence, claim_body, story_body
from asreported.stories import Stories, listed

if TYPE_CHECKING:
    from asreported.desk.models import Claim, Comparison, Story


def shown(story: Story, note: str = "") -> SafeString:
    """The story as HTML, its sentences linked to the articles' own pages here.

    ``note`` is HTML that stands under its headline.
    """
    if not story.packed:
        return SafeString("")
    comparison = story.comparison
    body = story_body(_evidence(story, comparison), comparison.story, Html(note))
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def claim_shown(claim: Claim) -> SafeString:
    """One claim as HTML; empty when its story no longer has it."""
    comparison = claim.story.comparison
    told = next((one for one in comparison.story.claims if one.id == claim.key), None)
    if told is None:
        return SafeString("")
    body = claim_body(_evidence(claim.story, comparison, linked=False), comparison.story, told)
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def _evidence(story: Story, comparison: Comparison, *, linked: bool = True) -> Evidence:
    articles = story.article_set.filter(state=Article.State.PUBLISHED)
    records = [one.latest.record for one in articles]
    stories = Stories(
        articles=tuple(listed(record) for record in records),
        speakers=comparison.speakers,
        stories=(comparison.story,),
    )
    addresses = {one.key: one.get_absolute_url() for one in articles}
    claims = {one.key: one.get_absolute_url() for one in story.claims.all()} if linked else {}
    return Evidence(stories, records, addresses, claims)
