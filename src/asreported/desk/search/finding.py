"""What a search found, with the pages that it leads to, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Exists, OuterRef

from asreported.desk.access import sees_text
from asreported.desk.models import Article, Claim, Mention, Speaker, Story
from asreported.desk.store import searching

if TYPE_CHECKING:
    from django.http import HttpRequest

    from asreported.desk.store.searching import Hit

_CLAIMS = 12
_SPEAKERS = 6


class Found(NamedTuple):
    """One thing that was found, where it leads, and what it is part of."""

    hit: Hit
    address: str
    article: Article | None = None
    story: Story | None = None
    speaker: Speaker | None = None


class Results(NamedTuple):
    """What was found, the best first in each kind."""

    speakers: list[Found]
    claims: list[Found]
    articles: list[Found]

    @property
    def all(self) -> list[Found]:
        """All of it, kind by kind."""
        return [*self.speakers, *self.claims, *self.articles]

    @property
    def total(self) -> int:
        """How much of it there is."""
        return len(self.speakers) + len(self.claims) + len(self.articles)


def found(request: HttpRequest, query: str) -> Results:
    """All that the reader may see and that has the words of a query."""
    hits = {kind: searching.find(query, kind) for kind in ("speaker", "claim", "article")}
    return Results(
        speakers=_speakers(hits["speaker"])[:_SPEAKERS],
        claims=_claims(hits["claim"])[:_CLAIMS],
        articles=[_as_seen(request, one) for one in _articles(hits["article"])],
    )


def _as_seen(request: HttpRequest, one: Found) -> Found:
    """What was found, in the excerpt's words where the text is not the reader's to see.

    Else the words around, asked for again and again, would give the text away.
    """
    if one.article is None or sees_text(request, one.article):
        return one
    return one._replace(hit=one.hit._replace(around=((one.article.excerpt, False),)))


def _articles(hits: list[Hit]) -> list[Found]:
    rows = Article.objects.filter(
        key__in=[hit.key for hit in hits], state=Article.State.PUBLISHED
    ).select_related("outlet", "story")
    known = {one.key: one for one in rows}
    return [
        Found(hit, known[hit.key].get_absolute_url(), article=known[hit.key])
        for hit in hits
        if hit.key in known
    ]


def _claims(hits: list[Hit]) -> list[Found]:
    rows = Claim.objects.filter(key__in=[hit.key for hit in hits]).select_related("story")
    known = {one.key: one for one in rows}
    return [
        Found(hit, known[hit.key].get_absolute_url(), story=known[hit.key].story)
        for hit in hits
        if hit.key in known
    ]


def _speakers(hits: list[Hit]) -> list[Found]:
    told = Mention.objects.filter(
        speaker=OuterRef("pk"), article__state=Article.State.PUBLISHED
    )
    rows = Speaker.objects.filter(
        Exists(told), key__in=[hit.key for hit in hits], merged_into=None
    )
    known = {one.key: one for one in rows}
    return [
        Found(hit, known[hit.key].get_absolute_url(), speaker=known[hit.key])
        for hit in hits
        if hit.key in known
    ]
