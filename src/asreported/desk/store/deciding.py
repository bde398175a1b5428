"""People's decisions where records are kept: what was read stays, what is shown is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from asreported.decisions import Applied, apply
from asreported.desk.models import Decision, Version

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.desk.models import Article
    from asreported.model import Record


def standing(article: Article) -> QuerySet[Decision]:
    """The decisions on an article that nobody took back, in the order they were made."""
    about = Q(article=article) | Q(other=article)
    rows = Decision.objects.filter(about, undone=None)
    return rows.select_related("author").order_by("made", "pk")


def applied(article: Article, record: Record) -> Applied:
    """A reading of an article with what stands decided on it."""
    return apply(record, [row.value for row in standing(article)])


def settle(version: Version) -> None:
    """Put into a version what is shown of it; nothing where nobody decided."""
    decisions = [row.value for row in standing(version.article)]
    shown = apply(version.raw, decisions) if decisions else None
    changed = shown is not None and bool(shown.targets)
    version.decided = Version.pack(shown.record) if shown and changed else b""


def mark_orphans(version: Version) -> None:
    """Note which decisions do not hold in the article as it stands, and why."""
    rows = list(standing(version.article).exclude(kind__in=("merge", "split")))
    if not rows:
        return
    found = apply(version.raw, [row.value for row in rows]).orphans
    why = {orphan.decision.id: orphan.why for orphan in found}
    for row in rows:
        reason = why.get(row.value.id, "")
        if row.orphaned != reason:
            row.orphaned = reason
            row.save(update_fields=["orphaned"])
