"""How many distinct events a day has, in four lanes: counts, never a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.model import Tempo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.model import Dated

_COUNTED = frozenset({"happened", "ongoing"})
_ANNOUNCED = frozenset({"planned"})
_DAY = len("2025-01-01")


def tempo(timeline: Sequence[Dated]) -> tuple[Tempo, ...]:
    """The events of each day and lane, by their index in the timeline; announced ones apart."""
    bars: dict[tuple[str, str, bool], list[int]] = {}
    for at, event in enumerate(timeline):
        if event.date is None or event.lane is None or len(event.date) < _DAY:
            continue
        if event.status in _COUNTED | _ANNOUNCED:
            key = event.date[:_DAY], event.lane, event.status in _ANNOUNCED
            bars.setdefault(key, []).append(at)
    return tuple(
        Tempo(date=date, lane=lane, events=tuple(events), announced=announced)
        for (date, lane, announced), events in sorted(bars.items())
    )
