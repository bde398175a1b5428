"""Each offer, demand and threat of a story once, with its end and its answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.model import Cited, Open
from asreported.stories.pending.answers import answer
from asreported.stories.pending.ends import end_by_name, end_of
from asreported.stories.pending.replies import Replies
from asreported.stories.pending.sameness import grouped
from asreported.stories.pending.tellings import tellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Span
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Dated
    from asreported.stories.pending.model import Telling
    from asreported.stories.timeline.mentions import Mention

_NAMED_ONE = re.compile(r"(?:offer|proposal)\b", re.IGNORECASE)
_OVER = re.compile(
    r"[^.;,\n]{0,60}\b(?:lapse[sd]|expire[sd]"
    r"|(?:was|were|been) (?:rejected|withdrawn|turned down))\b",
    re.IGNORECASE,
)


def find_open(
    dossier: Dossier, mentions: Iterable[Mention], timeline: Sequence[Dated]
) -> tuple[Open, ...]:
    """Each offer, demand and threat once, as first told, with the first answer after it."""
    told = {(one.record.article.id, one.event.id): one for one in mentions if one.event.id}
    shown = frozenset(
        (report.article, report.event or "") for one in timeline for report in one.reports
    )
    every = tellings(dossier, told.values(), shown)
    taken = frozenset((one.record.article.id, one.sentence) for one in every)
    ends = {one.place: end_of(dossier, one, taken) for one in every}
    groups = grouped(dossier, every, ends)
    answering = Replies(dossier)
    done = _done(timeline, told)
    return tuple(
        _opened(dossier, group, answering, ends, done)
        for group in groups
        if not all(_is_over(one) for one in group)
    )


def _done(
    timeline: Sequence[Dated], told: dict[tuple[str, str], Mention]
) -> dict[tuple[str, str], Cited]:
    """What was announced -> where the same event is first told as having happened."""
    found: dict[tuple[str, str], Cited] = {}
    for entry in timeline:
        keys = [(one.article, one.event or "") for one in entry.reports]
        happened = [
            one
            for key, one in zip(keys, entry.reports, strict=True)
            if key in told and told[key].event.status in ("happened", "ongoing")
        ]
        for key in keys if happened else ():
            if key in told and told[key].event.status == "planned":
                found[key] = happened[0]
    return found


def _is_over(telling: Telling) -> bool:
    """Whether an offer is named only where it ends: nobody makes it there."""
    text = telling.record.article.text
    named = _NAMED_ONE.match(text, telling.span[0])
    return named is not None and _OVER.match(text, telling.told_at) is not None


def _opened(
    dossier: Dossier,
    group: list[Telling],
    answering: Replies,
    ends: Mapping[tuple[str, Span], str | None],
    done: dict[tuple[str, str], Cited],
) -> Open:
    first = group[0]
    event = first.event.id if first.event else None
    article = first.record.article.id
    until = next((found for one in group if (found := ends[one.place])), None)
    until = until or next(
        (found for one in group if (found := end_by_name(dossier, one))), None
    )
    return Open(
        kind=first.kind,
        event=Cited(article, first.span, first.attribution, event),
        by=next((one.by_name for one in group if one.by_name), None),
        to=next((one.to_name for one in group if one.to_name), None),
        until=until,
        answered_by=done.get((article, event or ""))
        or answer(dossier, group, answering, until),
    )
