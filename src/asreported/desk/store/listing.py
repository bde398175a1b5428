"""What a story's comparison holds that is found and linked by itself, as rows."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from asreported.desk.models import Claim, Dispute, Series, Statement
from asreported.desk.store import searching
from asreported.stories.keys import member_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.desk.models import Comparison, Story
    from asreported.model import Record, Span
    from asreported.stories.model import Series as Told
    from asreported.stories.model import StoryDispute

_KEY = 64


def list_parts(story: Story, told: Comparison, records: Sequence[Record]) -> None:
    """Put the claims, series, disputes and speakers of a story in the place of those it had."""
    known = {record.article.id: record for record in records}
    claims = [Claim(key=one.id[:_KEY], text=one.text) for one in told.story.claims]
    _put(Claim, story, claims, "text")
    series = [series_row(one, known) for one in told.story.series]
    _put(Series, story, series, "name", "category", "points")
    disputes = [dispute_row(one, known) for one in told.story.disputes]
    _put(Dispute, story, disputes, "kind", "words", "why")
    _mark_disputed(story, told)
    searching.forget_story(story.key)
    if story.articles_count > 1:
        searching.index_parts(story.key, _claims(told), _speakers(told))


Part = TypeVar("Part", Claim, Series, Dispute)


def _put(kind: type[Part], story: Story, rows: Iterable[Part], *fields: str) -> None:
    """Rows of a story by their keys; what it no longer says goes."""
    kept = {row.key: row for row in rows}
    kind.objects.filter(story=story).exclude(key__in=kept).delete()
    for row in kept.values():
        row.story = story
    kind.objects.bulk_create(
        kept.values(),
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["story", *fields],
    )


def series_row(one: Told, known: dict[str, Record]) -> Series:
    """The row of a series; its key is that of its earliest point."""
    first = one.points[0]
    key = member_key(known[first.article], f"series {one.category}", first.span)
    name = " ".join(filter(None, (one.counts or one.category, one.place and f"in {one.place}")))
    return Series(key=key, name=name[:300], category=one.category, points=len(one.points))


def dispute_row(one: StoryDispute, known: dict[str, Record]) -> Dispute:
    """The row of a dispute; its key is that of its sides."""
    sides = sorted(member_key(known[side.article], "side", side.span) for side in one.sides)
    words = "\n".join(_words(known[side.article], side.span) for side in one.sides)
    key = sha256("\x1f".join((one.kind, *sides)).encode()).hexdigest()[:_SHOWN]
    return Dispute(key=key, kind=one.kind, words=words, why=one.why)


_SHOWN = 16


def _words(record: Record, span: Span) -> str:
    return record.article.text[span[0] : span[1]]


def _mark_disputed(story: Story, told: Comparison) -> None:
    """Mark the statements in which a dispute has a side."""
    sides = [side for one in told.story.disputes for side in one.sides if side.attribution]
    wanted = {(side.article, side.attribution) for side in sides}
    rows = Statement.objects.filter(article__story=story)
    marked = [
        pk
        for pk, article, local in rows.values_list("pk", "article__key", "local")
        if (article, local) in wanted
    ]
    rows.filter(disputed=True).exclude(pk__in=marked).update(disputed=False)
    rows.filter(pk__in=marked, disputed=False).update(disputed=True)


def _claims(told: Comparison) -> list[searching.Part]:
    return [searching.Part(one.id, one.text, "") for one in told.story.claims]


def _speakers(told: Comparison) -> list[searching.Part]:
    """Those who say something; with their names, how their claims read."""
    said: dict[str, list[str]] = {}
    for claim in told.story.claims:
        for origin in claim.origins:
            if origin.speaker:
                said.setdefault(origin.speaker, []).append(claim.text)
    return [
        searching.Part(one.id, one.name, " … ".join(said[one.id]))
        for one in told.speakers
        if one.id in said
    ]
