"""Decisions as they are listed, and how often readings were held to be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Q

from asreported.desk.models import Article, Decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.db.models import QuerySet

STATES = {
    "standing": Q(undone=None, orphaned=""),
    "orphaned": Q(undone=None) & ~Q(orphaned=""),
    "undone": Q(undone__isnull=False),
}
_FILTERS = {"article": "article__key__startswith", "who": "author__username", "kind": "kind"}


def listed(given: Mapping[str, str]) -> QuerySet[Decision]:
    """Decisions by article, author, kind and state, the latest first; on drafts, none."""
    rows = Decision.objects.select_related(
        "author", "undone_by", "article", "supersedes", "supersedes__author"
    ).exclude(article__state=Article.State.DRAFT)
    asked = {path: given[name] for name, path in _FILTERS.items() if given.get(name)}
    rows = rows.filter(**asked)
    if given.get("state") in STATES:
        rows = rows.filter(STATES[given["state"]])
    return rows.defer("article__markdown").order_by("-made", "-pk")


class Agreement(NamedTuple):
    """Of the parts that a reading was so sure of, how many reviewers looked at and accepted."""

    low: float
    high: float
    looked: int
    accepted: int

    @property
    def share(self) -> float:
        """How often reviewers agreed, 0 to 1."""
        return self.accepted / self.looked if self.looked else 0.0


def agreement(part: str = "attribution", bins: int = 10) -> tuple[Agreement, ...]:
    """How often reviewers held a reading to be right, by how sure it was of itself.

    ``part`` is ``attribution``, ``figure``, ``event`` or ``entity``. Of each part that was
    read the first standing decision counts, for that was made on the reading: accepted (of
    pairs: made one) or not. What people added was in no reading. Bins without any are left
    out.
    """
    counts: dict[int, tuple[int, int]] = {}
    for kind, probability in _first(part):
        at = min(bins - 1, int(probability * bins))
        looked, accepted = counts.get(at, (0, 0))
        counts[at] = looked + 1, accepted + (kind in {"accept", "merge"})
    return tuple(Agreement(at / bins, (at + 1) / bins, *counts[at]) for at in sorted(counts))


def _first(part: str) -> Iterator[tuple[str, float]]:
    rows = Decision.objects.filter(part=part, undone=None, probability__isnull=False)
    seen: set[str] = set()
    each = rows.exclude(kind="add").order_by("made", "pk")
    for key, kind, probability in each.values_list("key", "kind", "probability").iterator():
        if probability is not None and key not in seen:
            seen.add(key)
            yield kind, probability
