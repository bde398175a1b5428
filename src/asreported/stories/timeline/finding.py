"""The timeline of a story: its events, each once, with the articles that tell it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from asreported.stories.model import Cited, Dated, Precision
from asreported.stories.thresholds import threshold
from asreported.stories.timeline.dating import Dating
from asreported.stories.timeline.mentions import told_on
from asreported.stories.timeline.sameness import same_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import EventStatus
    from asreported.stories.dossier import Rarity
    from asreported.stories.model import DateBasis
    from asreported.stories.timeline.mentions import Mention

_SURE = ("happened", "ongoing", "planned", "offered", "demanded", "threatened", "denied")
"""Of the statuses that articles give one event, the first of these is its own."""


def find_timeline(told: Sequence[Mention], rarity: Rarity) -> tuple[Dated, ...]:
    """All events of a story by date; those without a date come last, as they are told."""
    groups = _grouped(told, rarity)
    return tuple(_dated(group) for group in sorted(groups, key=_when))


def _grouped(told: Sequence[Mention], rarity: Rarity) -> list[list[Mention]]:
    """Each mention with the event that holds its likest, unless another there excludes it."""
    groups: list[list[Mention]] = []
    by_type: dict[str, list[list[Mention]]] = {}
    least = threshold("timeline", "same_event")
    for one in told:
        best, most = None, least
        for group in by_type.get(one.kind, ()):
            score = _to_group(one, group, rarity)
            if score >= most:
                best, most = group, score
        if best is None:
            best = []
            groups.append(best)
            by_type.setdefault(one.kind, []).append(best)
        best.append(one)
    return groups


def _to_group(one: Mention, group: Sequence[Mention], rarity: Rarity) -> float:
    """The likeness to the likest of a group; none where any of it excludes the mention."""
    best = 0.0
    for other in group:
        score = same_event(one, other, rarity).score
        if not score:
            return 0.0
        best = max(best, score)
    return best


def _when(group: Sequence[Mention]) -> tuple[str, str, int]:
    date = _dating(group).date
    return date or "9999", min(told_on(one) for one in group), group[0].span[0]


def _dating(group: Sequence[Mention]) -> Dating:
    """The most precise of the dates that articles state; else that of the first telling."""
    stated = [one.dating for one in group if one.date]
    if stated:
        return max(stated, key=lambda one: len(one.date or ""))
    first = min(group, key=told_on)
    told = [one.dating for one in group if one.dating.date and told_on(one) == told_on(first)]
    return told[0] if told else Dating(None, None)


def _dated(group: Sequence[Mention]) -> Dated:
    date, basis = _dating(group)
    first = group[0].event
    labels = Counter(one.event.label for one in group)
    return Dated(
        date=date,
        precision=precision(date),
        status=_status(group),
        label=labels.most_common(1)[0][0],
        reports=tuple(
            Cited(one.record.article.id, one.span, one.event.attribution, one.event.id)
            for one in group
        ),
        type=first.type,
        lane=first.lane,
        why=_why(group, basis),
        basis=basis,
    )


def _status(group: Sequence[Mention]) -> EventStatus:
    told: set[EventStatus] = {one.event.status for one in group}
    ranked: list[EventStatus] = [status for status in _SURE if status in told]
    return ranked[0] if ranked else group[0].event.status


def _why(group: Sequence[Mention], basis: DateBasis | None) -> str:
    articles = len({one.record.article.id for one in group})
    told = f"told in {articles} articles" if articles > 1 else "told in one article"
    return f"{told}; dated by publication" if basis == "published" else told


def precision(date: str | None) -> Precision:
    """How precise an ISO 8601 date is."""
    lengths = {4: "year", 7: "month", 10: "day"}
    if date is None:
        return "unknown"
    name = "time" if "T" in date else lengths.get(len(date), "unknown")
    return next(known for known in get_args(Precision) if known == name)
