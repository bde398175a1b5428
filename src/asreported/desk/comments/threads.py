"""The comments under a thing, as threads, and what each reader sees of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count

from asreported.desk.models import Comment, User

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.contrib.auth.models import AnonymousUser
    from django.http import HttpRequest


class Shown(NamedTuple):
    """A comment, how deep it stands, whether it is the reader's own, and theirs to read."""

    comment: Comment
    depth: int
    own: bool
    readable: bool
    """False for one that only keeps its place: held, removed or deleted, but answered."""


_DEEPEST = 4
"""Answers below this depth stand as deep as it."""


def thread(about: str, key: str, user: User | AnonymousUser) -> list[Shown]:
    """All comments that a reader sees, each answer after what it answers.

    A comment that is held is seen by its author and by moderators; one that was removed
    or deleted keeps its place, without its words, while others answer it.
    """
    rows = list(
        Comment.objects.filter(about=about, key=key)
        .select_related("author")
        .annotate(thanks=Count("reactions"))
        .order_by("made", "pk")
    )
    return list(_walk(rows, user))


def _walk(rows: Sequence[Comment], user: User | AnonymousUser) -> Iterable[Shown]:
    """Each comment before its answers; without recursion, however deep they go."""
    answers: dict[int | None, list[Comment]] = {}
    for row in rows:
        answers.setdefault(row.parent_id, []).append(row)
    seen = _seen(rows, user)
    left = [(row, 0) for row in reversed(answers.get(None, []))]
    while left:
        row, depth = left.pop()
        if row.pk in seen:
            own = row.author_id == user.pk
            yield Shown(row, min(depth, _DEEPEST), own, _is_seen(row, user))
            left += [(one, depth + 1) for one in reversed(answers.get(row.pk, []))]


def _seen(rows: Sequence[Comment], user: User | AnonymousUser) -> set[int]:
    """The comments that keep a place: those seen, and those that lead to one that is."""
    seen: set[int] = set()
    for row in reversed(rows):
        if row.pk in seen or _is_seen(row, user):
            seen.add(row.pk)
            if row.parent_id is not None:
                seen.add(row.parent_id)
    return seen


def _is_seen(row: Comment, user: User | AnonymousUser) -> bool:
    if row.state == Comment.State.SHOWN:
        return True
    if row.state != Comment.State.HELD:
        return False
    return isinstance(user, User) and (row.author_id == user.pk or user.may("reviewer"))


def discussion(request: HttpRequest, about: str, key: str) -> dict[str, Any]:
    """What a page's templates show of the comments under it."""
    found = thread(about, key, request.user)
    return {"about": about, "key": key, "thread": found, "comment_count": count(about, key)}


def count(about: str, key: str) -> int:
    """How many comments everybody sees."""
    return Comment.objects.filter(about=about, key=key, state=Comment.State.SHOWN).count()
