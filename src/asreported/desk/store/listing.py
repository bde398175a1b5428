"""What a story's comparison holds that is found and linked by itself, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from asreported.desk.models import Article, Claim, Dispute, Series, Statement
from asreported.desk.store import searching
from asreported.desk.store.doubting import weigh_doubts
from asreported.desk.store.tying import tie_statements
from asreported.stories.part_keys import dispute_key, series_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.desk.models import Comparison, Story
    from asreported.model import Record, Span
    from asreported.stories.model import Series as Told
    from asreported.stories.model import StoryDispute

_KEY = 64


def list_parts(story: Story, told: Comparison, records: Sequence[Record]) -> None:
    """Put the claims, series and disputes of a story in the place of those it had."""
    known = {record.article.id: record for record in records}
    claims = [Claim(key=one.id[:_KEY], text=one.text) for one in told.story.claims]
    _put(Claim, story, claims, "text")
    series = [series_row(one, known) for one in told.story.series]
    _put(Series, story, series, "name", "category", "points")
    disputes = [dispute_row(one, known) for one in told.story.disputes]
    _put(Dispute, story, disputes, "kind", "words", "why")
    _mark_disputed(story, told)
    _mark_copies(story, told)
    weigh_doubts(story, told.story)
    tie_statements(
        story,
        told.story,
        [(row.key, one) for row, one in zip(disputes, told.story.disputes, strict=True)],
        [(row.key, one) for row, one in zip(series, told.story.series, strict=True)],
    )
    searching.forget_story(story.key)
    if story.articles_count > 1:
        searching.index_parts(story.key, _claims(told))


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
    key = series_key(one, known)
    name = " ".join(filter(None, (one.counts or one.category, one.place and f"in {one.place}")))
    return Series(key=key, name=name[:300], category=one.category, points=len(one.points))


def dispute_row(one: StoryDispute, known: dict[str, Record]) -> Dispute:
    """The row of a dispute; its key is that of its sides."""
    key = dispute_key(one, known)
    words = "\n".join(_words(known[side.article], side.span) for side in one.sides)
    return Dispute(key=key, kind=one.kind, words=words, why=one.why)


def _words(record: Record, span: Span) -> str:
    return record.article.text[span[0] : span[1]]


def _mark_copies(story: Story, told: Comparison) -> None:
    """Name for each article that repeats another's text whose that is."""
    rows = {one.key: one for one in Article.objects.filter(story=story).only("key", "copy_of")}
    of = {one.copy: one.of for one in told.story.copies}
    changed = []
    for key, row in rows.items():
        first = rows.get(of.get(key, ""))
        if row.copy_of_id != (first.pk if first else None):
            row.copy_of = first
            changed.append(row)
    Article.objects.bulk_update(changed, ["copy_of"])


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
