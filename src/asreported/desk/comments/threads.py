"""The comments under a thing, as threads, and what each reader sees of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count

from asreported.desk.models import Comment, User

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AnonymousUser
    from django.http import HttpRequest


class Shown(NamedTuple):
    """A comment, how deep it stands, and whether it is the reader's own."""

    comment: Comment
    depth: int
    own: bool


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
        .order_by("made")
    )
    answers: dict[int | None, list[Comment]] = {}
    for row in rows:
        answers.setdefault(row.parent_id, []).append(row)
    return list(_walk(answers, None, 0, user))


def _walk(
    answers: dict[int | None, list[Comment]],
    parent: int | None,
    depth: int,
    user: User | AnonymousUser,
) -> Iterable[Shown]:
    for row in answers.get(parent, ()):
        below = list(_walk(answers, row.pk, depth + 1, user))
        if below or _is_seen(row, user):
            yield Shown(row, min(depth, _DEEPEST), row.author_id == user.pk)
            yield from below


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
