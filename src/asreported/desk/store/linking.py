"""Merges and splits that people decided, as grouping, claims and speakers take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from asreported.decisions import links
from asreported.desk.models import Article, Decision, Story
from asreported.stories.decisions import Link
from asreported.stories.grouping.naming import new_name
from asreported.stories.keys import member_key
from asreported.stories.reports import read_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet

    from asreported.decisions.model import Joined
    from asreported.model import Record, Span
    from asreported.stories.grouping.links import Pair


def tied(part: Joined) -> QuerySet[Decision]:
    """The merges and splits of a kind that stand, in the order they were made."""
    rows = Decision.objects.filter(part=part, undone=None, kind__in=("merge", "split"))
    return rows.select_related("author", "article", "other").order_by("made", "pk")


def links_between(records: Sequence[Record], part: Joined) -> tuple[Link, ...]:
    """What holds between members of records; of what holds no more it is noted why.

    A decision with one end in another record waits until both are at hand.
    """
    keys = {record.article.id for record in records}
    near = Q(article__key__in=keys) & Q(other__key__in=keys)
    rows = list(tied(part).filter(near))
    if not rows:
        return ()
    found = links(records, [row.value for row in rows], key_in)
    why = {orphan.decision.id: orphan.why for orphan in found.orphans}
    for row in rows:
        reason = why.get(row.value.id, "")
        if row.orphaned != reason:
            row.orphaned = reason
            row.save(update_fields=["orphaned"])
    return tuple(Link(one.one, one.other, one.same, one.why) for one in found.tied)


def key_in(record: Record, of: Joined, span: Span) -> str | None:
    """The present key of a member by a stretch of it: exactly that one, else most of it."""
    if of == "entity":
        named = (one for one in record.entities if span in one.mentions)
        entity = next(named, None)
        return member_key(record, "entity", entity.mentions[0]) if entity else None
    reports = [one for one in read_reports([record], ()) if one.kind != "stance"]
    ranked = [(one.span == span, _shared(one.span, span), one.key) for one in reports]
    best = max(ranked, key=lambda row: row[:2], default=None)
    return best[2] if best and best[1] else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def story_pairs() -> tuple[list[Pair], list[Pair]]:
    """Pairs of articles that must be in one story, and that must not, as stands."""
    last: dict[Pair, bool] = {}
    for kind, one, other in tied("story").values_list("kind", "article__key", "other__key"):
        if one and other:
            last[min(one, other), max(one, other)] = kind == Decision.Kind.MERGE
    must = [pair for pair, same in last.items() if same]
    return must, [pair for pair, same in last.items() if not same]


def move_old(held: Iterable[str]) -> set[str]:
    """Carry out what grouping no longer can: articles that left its window; stories touched.

    Each decision remembers what it moved from where, so that undoing it brings that back.
    """
    window, touched = set(held), set[str]()
    for row in tied("story"):
        if row.other is None or {row.article.key, row.other.key} <= window:
            continue
        one, other = row.article.story, row.other.story
        if one is None or other is None:
            continue
        if row.kind == Decision.Kind.MERGE and one != other:
            touched |= _move(row, Article.objects.filter(story=other), one)
            Story.objects.filter(pk=other.pk).update(merged_into=one)
        elif row.kind == Decision.Kind.SPLIT and one == other:
            taken = set(Story.objects.values_list("key", flat=True))
            key = new_name(row.other.key, taken)
            alone = Story.objects.create(key=key, slug="story")
            touched |= _move(row, Article.objects.filter(pk=row.other.pk), alone) | {one.key}
    return touched


def _move(row: Decision, articles: QuerySet[Article], to: Story) -> set[str]:
    before = dict(articles.values_list("key", "story__key"))
    row.before = {"to": to.key, "from": before}
    row.save(update_fields=["before"])
    Article.objects.filter(key__in=before).update(story=to)
    return {to.key, *(key for key in before.values() if key)}


def move_back(row: Decision) -> set[str]:
    """Undo what a decision moved, where nobody moved it on; the stories touched."""
    moved = row.before.get("from", {})
    touched = {key for key in (*moved.values(), row.before.get("to")) if key}
    for article, key in moved.items():
        story = Story.objects.filter(key=key).first()
        if story is not None:
            Story.objects.filter(pk=story.pk).update(merged_into=None)
            here = Article.objects.filter(key=article, story__key=row.before["to"])
            here.update(story=story)
    return touched
