"""What of a record waits for a reviewer, the least certain and most seen first."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from asreported.decisions import key_of, kind_of, parts_of
from asreported.desk.models import Doubt
from asreported.desk.store.deciding import standing
from asreported.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.decisions import AnyPart
    from asreported.desk.models import Article, Story
    from asreported.model import Record
    from asreported.stories.model import Story as Compared

OWN_WORD = 0.9
"""How sure a figure is that no statement carries: no reading says, so all stand alike."""


def score(probability: float, seen: int) -> float:
    """What comes first: how much doubt there is, times how many carry it, by logarithm."""
    return (1 - probability) * log(1 + max(seen, 1))


def list_doubts(article: Article, record: Record) -> None:
    """Put the parts of a record in the place of those that waited; decided ones do not."""
    waiting = Doubt.objects.filter(article=article)
    before = dict(waiting.values_list("key", "seen"))
    # What is decided stays, closed, so that undoing it puts it in the place that it had.
    decided = standing(article).filter(orphaned="").values_list("key", flat=True)
    closed = set(waiting.filter(key__in=decided).values_list("key", flat=True))
    waiting.exclude(key__in=closed).delete()
    waiting.update(open=False)
    likely = {one.id: one.probability for one in record.attributions}
    rows = []
    for part in parts_of(record):
        key, sure = key_of(record, part), _sure(part, likely)
        if part.decided or key in closed:
            continue
        seen = before.get(key, 1)
        rows.append(
            Doubt(kind=kind_of(part), key=key, article=article, local=part.id, seen=seen,
                  probability=sure, score=score(sure, seen))
        )  # fmt: skip
    Doubt.objects.bulk_create(rows)


def _sure(part: AnyPart, likely: dict[str, float]) -> float:
    """How sure a reading is of a part; of a figure, as sure as of whose word it stands on."""
    if isinstance(part, Figure):
        return likely.get(part.attribution or "", OWN_WORD)
    return part.probability


def weigh_doubts(story: Story, told: Compared) -> None:
    """Note by how many reports of a story each doubt is carried."""
    seen = _seen(told)
    rows = []
    fields = ("id", "kind", "article_id", "article__key", "local", "seen", "probability")
    for row in (
        Doubt.objects.filter(article__story=story).only(*fields).select_related("article")
    ):
        now = seen.get((row.article.key, row.local), 1)
        if now != row.seen:
            row.seen, row.score = now, score(row.probability, now)
            rows.append(row)
    Doubt.objects.bulk_update(rows, ["seen", "score"], batch_size=500)


def _seen(told: Compared) -> Counter[tuple[str, str]]:
    """By article and local identifier, how many reports carry the same."""
    seen: Counter[tuple[str, str]] = Counter()

    def carry(members: Iterable[tuple[str, str | None]]) -> None:
        named = [(article, local) for article, local in members if local]
        for member in named:
            seen[member] = max(seen[member], len(named))

    for claim in told.claims:
        carry((one.article, one.attribution) for one in claim.reports)
    for series in told.series:
        carry((one.article, one.figure) for one in series.points)
    for dated in told.timeline:
        carry((one.article, one.event) for one in dated.reports)
    return seen
