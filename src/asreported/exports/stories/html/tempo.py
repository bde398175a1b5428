"""How fast it moves: distinct events a day, in four lanes, what is announced drawn hollow."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from asreported.exports.elements import Html, element, joined
from asreported.exports.happenings import LANES
from asreported.exports.moment import time_element
from asreported.exports.stories.html.cited import cited
from asreported.exports.stories.html.scales import calendar_day, day
from asreported.exports.stories.wording import counted, titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Dated, Story, Tempo

_WIDTH: Final = 440
_LEFT: Final = 8
_RIGHT: Final = 432
_ROW: Final = 52
_TALL: Final = 26
_WIDEST: Final = 26
_LONGEST: Final = 92
"""Days on one chart; of a longer time, the last ones are drawn and the table has them all."""
_DAYS: Final = 6
_LANES: Final[Mapping[str, str]] = {str(lane): words for lane, words in LANES.items()}
_LABEL: Final = "Chart: events a day in four lanes; the table below says the same"

Counts = dict[tuple[int, str, bool], int]


def section(evidence: Evidence, told: Story) -> Html | None:
    """The chart, the sentences of its bars and its table; None when no event has a day."""
    counts = _counts(told.tempo)
    if not counts:
        return None
    first, last = min(at for at, _, _ in counts), max(at for at, _, _ in counts)
    drawn = _chart(counts, max(first, last - _LONGEST + 1), last)
    return joined([drawn, _told_by_day(evidence, told), _table(counts)])


def _counts(tempo: Sequence[Tempo]) -> Counts:
    counts: Counts = {}
    for each in tempo:
        at = day(each.date)
        if at is not None and each.lane in LANES and each.events:
            key = int(at), each.lane, each.announced
            counts[key] = counts.get(key, 0) + len(each.events)
    return counts


def _chart(counts: Counts, first: int, last: int) -> Html:
    height = _ROW * len(LANES) + 24
    return joined(
        [
            element(
                "svg",
                {
                    "class": "chart tempo",
                    "role": "group",
                    "aria-label": _LABEL,
                    "viewBox": f"0 0 {_WIDTH} {height}",
                },
                *_lanes(counts, first, last),
                *_axis(first, last, _ROW * len(LANES)),
            ),
            element("ul", {"class": "key"}, *_key(counts, first)),
        ],
    )


def _key(counts: Counts, first: int) -> Iterator[Html]:
    yield element("li", None, "filled: told as done")
    if any(announced for _, _, announced in counts):
        yield element("li", None, "hollow: announced")
    if any(at < first for at, _, _ in counts):
        yield element("li", None, f"the last {_LONGEST} days; the table has all")


def _lanes(counts: Counts, first: int, last: int) -> Iterator[Html]:
    wide = (_RIGHT - _LEFT) / (last - first + 1)
    most = _most(counts)
    for at, (lane, words) in enumerate(LANES.items()):
        base = _ROW * (at + 1) - 6
        yield element("text", {"class": "lane", "x": str(_LEFT), "y": str(base - 34)}, words)
        yield element("path", {"class": "axis", "d": f"M{_LEFT} {base}H{_RIGHT}"})
        for each in range(first, last + 1):
            x = _LEFT + (each - first + 0.5) * wide
            yield from _bars(counts, (each, lane), (x, min(_WIDEST, wide * 0.7)), base, most)


def _most(counts: Counts) -> int:
    days: dict[tuple[int, str], int] = {}
    for (at, lane, _), count in counts.items():
        days[at, lane] = days.get((at, lane), 0) + count
    return max(days.values())


def _bars(
    counts: Counts, key: tuple[int, str], across: tuple[float, float], base: float, most: int
) -> Iterator[Html]:
    """What is done, and on top of it what is announced."""
    (at, lane), (x, width) = key, across
    for announced in (False, True):
        count = counts.get((at, lane, announced), 0)
        if not count:
            continue
        tall = _TALL * count / most
        base -= tall
        words = f"{calendar_day(at)}, {_LANES[lane]}: {_told(count, announced=announced)}"
        yield element(
            "a",
            {
                "class": f"bar-of {lane}{' announced' if announced else ''}",
                "href": f"#{_anchor(date.fromordinal(at).isoformat(), lane)}",
                "aria-label": words,
            },
            element("title", None, words),
            element(
                "rect",
                {
                    "x": f"{x - width / 2:.1f}",
                    "y": f"{base:.1f}",
                    "width": f"{width:.1f}",
                    "height": f"{tall:.1f}",
                },
            ),
        )


def _anchor(day: str, lane: str) -> str:
    return f"tempo-{day}-{lane}"


def _told_by_day(evidence: Evidence, told: Story) -> Html:
    """What each bar stands for; a browser opens the line that a bar's link leads into."""
    lines: dict[tuple[str, str], list[Dated]] = {}
    for each in told.tempo:
        at = day(each.date)
        if at is not None and each.lane in LANES:
            key = date.fromordinal(int(at)).isoformat(), each.lane
            events = [told.timeline[n] for n in each.events if n < len(told.timeline)]
            lines.setdefault(key, []).extend(events)
    rows = (_line(evidence, *key, events) for key, events in sorted(lines.items()) if events)
    return element("ul", {"class": "plain tempo-days"}, *rows)


def _line(evidence: Evidence, at: str, lane: str, events: Sequence[Dated]) -> Html:
    said = joined([time_element(at), _LANES[lane], counted(len(events), "event")], " · ")
    passages = (_passage(evidence, each) for each in events)
    body = element("div", {"id": evidence.anchor(_anchor(at, lane))}, *passages)
    return element("li", None, element("details", None, element("summary", None, said), body))


def _passage(evidence: Evidence, each: Dated) -> Html:
    name = element("p", {"class": "what"}, element("bdi", None, titled(each)))
    return joined([name, *(cited(evidence, one) for one in each.reports[:1])])


def _told(count: int, *, announced: bool) -> str:
    return f"{count} announced" if announced else str(count)


def _axis(first: int, last: int, y: int) -> Iterator[Html]:
    wide = (_RIGHT - _LEFT) / (last - first + 1)
    every = max(1, -(-(last - first + 1) // _DAYS))
    for at in range(first, last + 1, every):
        x = _LEFT + (at - first + 0.5) * wide
        yield element(
            "text", {"class": "tick-day", "x": f"{x:.1f}", "y": str(y + 14)}, calendar_day(at)
        )


def _table(counts: Counts) -> Html:
    days = sorted({at for at, _, _ in counts})
    heads = (element("th", {"scope": "col"}, words) for words in ("Day", *LANES.values()))
    rows = (_row(counts, at) for at in days)
    table = element(
        "table",
        None,
        element("thead", None, element("tr", None, *heads)),
        element("tbody", None, *rows),
    )
    scroll = {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Table"}
    summary = element("summary", None, "The same as a table")
    return element("details", None, summary, element("div", scroll, table))


def _row(counts: Counts, at: int) -> Html:
    cells = (
        " + ".join(
            _told(count, announced=announced)
            for announced in (False, True)
            if (count := counts.get((at, lane, announced), 0))
        )
        for lane in LANES
    )
    named = time_element(date.fromordinal(at).isoformat())
    return element("tr", None, *(element("td", None, cell or "0") for cell in (named, *cells)))
