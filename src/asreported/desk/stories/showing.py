"""A story's page, or one claim of it, out of what was compared and the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.utils.safestring import SafeString, mark_safe

from asreported.desk.access import sees_text
from asreported.desk.models import Article
from asreported.desk.models.articles import latest_records
from asreported.exports.elements import Html
from asreported.exports.stories import Evidence, claim_body, story_body
from asreported.stories import Stories, listed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from asreported.desk.models import Claim, Comparison, Story
    from asreported.stories.model import Story as Compared


def shown(request: HttpRequest, story: Story, note: str = "") -> SafeString:
    """The story as HTML, its sentences linked to the articles' own pages here.

    ``note`` is HTML that stands under its headline.
    """
    if not story.packed:
        return SafeString("")
    evidence, told = _evidence(request, story, story.comparison)
    body = story_body(evidence, told, Html(note))
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def claim_shown(request: HttpRequest, claim: Claim) -> SafeString:
    """One claim as HTML; empty when its story no longer has it."""
    comparison = claim.story.comparison
    one = next((each for each in comparison.story.claims if each.id == claim.key), None)
    if one is None:
        return SafeString("")
    evidence, told = _evidence(request, claim.story, comparison, linked=False)
    body = claim_body(evidence, told, one)
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def _evidence(
    request: HttpRequest, story: Story, comparison: Comparison, *, linked: bool = True
) -> tuple[Evidence, Compared]:
    articles = list(
        story.article_set.filter(state=Article.State.PUBLISHED).select_related("outlet")
    )
    records = latest_records(articles)
    excerpts = {one.key for one in articles if not sees_text(request, one)}
    told = without_passages(comparison.story, excerpts)
    stories = Stories(
        articles=tuple(listed(record) for record in records),
        speakers=comparison.speakers,
        stories=(told,),
    )
    addresses = {one.key: one.get_absolute_url() for one in articles}
    claims = {one.key: one.get_absolute_url() for one in story.claims.all()} if linked else {}
    return Evidence(stories, records, addresses, claims), told


def without_passages(story: Compared, excerpts: set[str]) -> Compared:
    """The story without the copied passages of these articles: they may be all of a text."""
    copies = tuple(
        msgspec.structs.replace(one, passages=()) if {one.of, one.copy} & excerpts else one
        for one in story.copies
    )
    return msgspec.structs.replace(story, copies=copies)
