"""The timeline of a story: its events, each once, with the articles that tell it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from asreported.stories.model import Cited, Dated, Precision
from asreported.stories.timeline.dating import Dating
from asreported.stories.timeline.joining import joined
from asreported.stories.timeline.mentions import told_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import EventStatus, Record
    from asreported.stories.model import DateBasis
    from asreported.stories.timeline.mentions import Mention

_SURE = ("happened", "ongoing", "planned", "offered", "demanded", "threatened", "denied")
"""Of the statuses that articles give one event, the first of these is its own."""


_DAY = len("2025-01-01")


def find_timeline(told: Sequence[Mention], records: Sequence[Record]) -> tuple[Dated, ...]:
    """All events of a story by date; those without a date come last, as they are told."""
    groups = (group for group in joined(told, records) if _is_event(group))
    dated = [(group, _dating(group)) for group in groups]
    dated.sort(key=lambda one: _when(*one))
    return tuple(_dated(*one) for one in dated)


def _is_event(group: Sequence[Mention]) -> bool:
    """Whether an event was read, or a deed is dated or told by several articles."""
    return (
        any(one.kind or one.date for one in group)
        or len({one.record.article.id for one in group}) > 1
    )


def _when(group: Sequence[Mention], dating: Dating) -> tuple[str, str, int]:
    return dating.date or "9999", min(map(told_on, group)), group[0].span[0]


def _dating(group: Sequence[Mention]) -> Dating:
    """The day that most articles state; else that of the first telling."""
    if len(group) == 1:
        return group[0].dating
    stated = [one for one in group if one.date]
    if stated:
        days = Counter((one.date or "")[:_DAY] for one in stated)
        # "In April" speaks for the 24th as well.
        borne = {day: sum(days[of] for of in days if day.startswith(of)) for day in days}
        most = max(borne.values())
        # Of days that are told as often: the most precise, then the first told.
        best = [one for one in stated if borne[(one.date or "")[:_DAY]] == most]
        return max(best, key=lambda one: len(one.date or "")).dating
    told = [one.dating for one in sorted(group, key=told_on) if one.dating.date]
    return min(told, key=lambda one: one.date or "") if told else Dating(None, None)


def _dated(group: Sequence[Mention], dating: Dating) -> Dated:
    date, basis = dating
    # Where an event was read, its class and its name stand for the deeds told of it.
    read = [one for one in group if one.kind] or group
    first = read[0].event
    labels = Counter(one.event.label for one in read)
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
