"""A story's page, or one claim of it, out of what was compared and the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from django.utils.safestring import SafeString, mark_safe

from asreported.desk.access import sees_text
from asreported.desk.models import Article
from asreported.desk.models.articles import latest_records
from asreported.desk.stories.linking import pages_of_points, pages_of_speakers
from asreported.exports.elements import Html
from asreported.exports.stories import Evidence, claim_body, story_body
from asreported.stories import Stories, listed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from asreported.desk.models import Claim, Story
    from asreported.model import Record
    from asreported.stories.model import Story as Compared


class Behind(NamedTuple):
    """A story as it was compared, and what its articles say behind it."""

    evidence: Evidence
    told: Compared
    records: list[Record]


def shown(request: HttpRequest, story: Story, note: str = "") -> SafeString:
    """The story as HTML, its sentences linked to the articles' own pages here.

    ``note`` is HTML that stands under its headline.
    """
    behind = evidence_of(request, story, linked=True)
    if behind is None:
        return SafeString("")
    body = story_body(behind.evidence, behind.told, Html(note))
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def claim_shown(request: HttpRequest, claim: Claim) -> SafeString:
    """One claim as HTML; empty when its story no longer has it."""
    behind = evidence_of(request, claim.story)
    found = behind.told.claims if behind else ()
    one = next((each for each in found if each.id == claim.key), None)
    if behind is None or one is None:
        return SafeString("")
    body = claim_body(behind.evidence, behind.told, one)
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def evidence_of(request: HttpRequest, story: Story, *, linked: bool = False) -> Behind | None:
    """What stands behind a story; None where it was not compared.

    Its speakers are links to their pages; with ``linked`` its claims, series and disputes
    are as well.
    """
    if not story.packed:
        return None
    comparison = story.comparison
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
    others = pages_of_speakers(comparison.speakers, told)
    others |= pages_of_points(story, told, records) if linked else {}
    return Behind(Evidence(stories, records, addresses, claims, others), told, records)


def without_passages(story: Compared, excerpts: set[str]) -> Compared:
    """The story without the copied passages of these articles: they may be all of a text."""
    copies = tuple(
        msgspec.structs.replace(one, passages=()) if {one.of, one.copy} & excerpts else one
        for one in story.copies
    )
    return msgspec.structs.replace(story, copies=copies)
