"""Decisions are made and taken back: the record, its rows and its story follow."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction
from django.utils import timezone
from msgspec.structs import replace

from asreported.decisions import By
from asreported.desk.models import Article, Decision, Job, User
from asreported.desk.models.decisions import stamp
from asreported.desk.store.keeping import redo
from asreported.desk.store.people import join_again
from asreported.desk.store.telling import regroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asreported.decisions import Decision as Decided
    from asreported.decisions import End

    Make = Callable[[By], Decided]


class Clash(Exception):
    """Others decided on the same thing since the form was made."""

    def __init__(self, rows: list[Decision]) -> None:
        super().__init__("others decided on it meanwhile")
        self.rows = rows


class Order(NamedTuple):
    """A decision as a form gives it.

    ``state`` is what the form was made from: ``state_of`` then. ``probability`` is how sure
    the reading was.
    """

    key: str
    part: str
    article: Article
    words: str
    state: str
    reason: str = ""
    probability: float | None = None
    other: Article | None = None


def state_of(key: str) -> str:
    """What stands on something: the number of the decision made last, empty where none is."""
    last = Decision.objects.filter(key=key, undone=None).order_by("made", "pk").last()
    return str(last.pk) if last else ""


def pair_key(one: End, other: End) -> str:
    """The key of two members, whichever is named first."""
    ends = sorted((end.article, end.key) for end in (one, other))
    named = "\x1f".join(part for end in ends for part in end)
    return sha256(f"pair\x1f{named}".encode()).hexdigest()[:16]


@transaction.atomic
def take(order: Order, make: Make, user: User) -> Decision:
    """Keep a decision and show what follows of it.

    Raises ``Clash`` when what stands is no longer what the form was made from: two people
    at once never overwrite each other unasked.
    """
    # SQLite lets one transaction write at a time; elsewhere this row makes others wait.
    Article.objects.select_for_update().get(pk=order.article.pk)
    if state_of(order.key) != order.state:
        raise Clash(list(standing_on(order.key)))
    now = timezone.now()
    decided = make(By("", user.get_username(), stamp(now), order.reason))
    row = Decision.objects.create(
        kind=decided.kind,
        part=order.part,
        key=order.key,
        article=order.article,
        other=order.other,
        words=order.words[:2000],
        payload=Decision.pack(replace(decided, made=stamp(now))),
        probability=order.probability,
        reason=order.reason,
        author=user,
        made=now,
        one_key=decided.tie.one.key if decided.tie else "",
        other_key=decided.tie.other.key if decided.tie else "",
        supersedes_id=int(order.state) if order.state else None,
    )
    follow(row)
    return row


@transaction.atomic
def take_back(row: Decision, user: User) -> None:
    """Undo a decision: everything is as if it had never been made, but for the history."""
    taken = Decision.objects.filter(pk=row.pk, undone=None).update(
        undone=timezone.now(), undone_by=user
    )
    if taken:
        follow(row)


def standing_on(key: str) -> Iterable[Decision]:
    """The decisions that stand on something, the last one last."""
    rows = Decision.objects.filter(key=key, undone=None).select_related("author")
    return rows.order_by("made", "pk")


def follow(row: Decision) -> None:
    """Show what a decision, made or undone, changes; stories are compared by the workers."""
    if row.kind in {Decision.Kind.MERGE, Decision.Kind.SPLIT}:
        row.refresh_from_db()
        if row.part == "story":
            regroup(row)
            return
        if row.part == "entity":
            join_again()
        compare_soon(one for one in (row.article, row.other) if one is not None)
        return
    redo(row.article)
    compare_soon([row.article])


def compare_soon(articles: Iterable[Article]) -> None:
    """Order the stories of some articles to be compared again, each once."""
    for story in {one.story_id for one in articles if one.story_id}:
        Job.objects.get_or_create(
            kind=Job.Kind.COMPARE, story_id=story, state=Job.State.WAITING
        )
