"""A series as a chart: a mark for each value, arrows where it is only a bound."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.exports.elements import Html, element, joined
from asreported.exports.quantities import number
from asreported.exports.stories.evidence import dated
from asreported.exports.stories.html.scales import Scale, calendar_day, day, step
from asreported.exports.stories.wording import point_notes, series_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Point, Series

_WIDTH: Final = 440
_HEIGHT: Final = 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 424, 22, 172
_TICKS: Final = 4
_DAYS: Final = 6
_STEPS: Final = (0.0, 9.0, -9.0, 18.0, -18.0)
_SIDES: Final = ((11.0, 0.0), (0.0, -12.0), (-11.0, 0.0), (0.0, 12.0))
_CLEAR: Final = 9.0
"""How near two marks or letters may stand."""
_LARGE: Final = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_ARROW: Final = 20
_UP: Final = frozenset({"at_least", "more_than"})
_DOWN: Final = frozenset({"at_most", "less_than"})
_KEYS: Final = (
    (frozenset({"exactly"}), "dot: exactly"),
    (frozenset({"about"}), "ring: about"),
    (_UP, "arrow up: or more"),
    (_DOWN, "arrow down: or fewer"),
    (frozenset({"between"}), "bar: between"),
)


Place = tuple[float, float]


class _Placed(NamedTuple):
    """A value with where it stands; ``low`` is further down than ``high``."""

    point: Point
    who: str
    x: float
    low: float
    high: float


def chart(
    evidence: Evidence, series: Series, speakers: Mapping[str, str]
) -> tuple[Html | None, int]:
    """The chart with its key, and how many values have no day and are not on it.

    No chart is drawn of fewer than two values.
    """
    known = [each for each in series.points if day(each.as_of) is not None and _values(each)]
    if len(known) < 2:  # noqa: PLR2004 - a chart compares
        return None, 0
    across, up = _across(known), _up(known)
    placed = [_placed(evidence, each, across, up) for each in known]
    groups = _spread(_groups(placed))
    beside = _beside([group[0] for group in groups])
    title = series_title(series)
    label = f"Chart: {title} over time; the table below says the same"
    drawing = element(
        "svg",
        {
            "class": "chart",
            "role": "img",
            "aria-label": label,
            "viewBox": f"0 0 {_WIDTH} {_HEIGHT}",
        },
        *_axis(across, up),
        *_lines(group[0] for group in groups),
        *(
            _mark(evidence, series, group, at, speakers)
            for group, at in zip(groups, beside, strict=True)
        ),
    )
    return joined([drawing, _key(placed, speakers)]), len(series.points) - len(known)


def _values(point: Point) -> list[float]:
    return [value for value in (point.low, point.high) if value is not None]


def _across(points: Iterable[Point]) -> Scale:
    days = [at for each in points if (at := day(each.as_of)) is not None]
    return Scale(floor(min(days)), ceil(max(days)), _LEFT + 22, _RIGHT - 22)


def _up(points: Iterable[Point]) -> Scale:
    """From zero, so that no rise looks steeper than it is."""
    values = [value for each in points for value in _values(each)]
    low, high = min(0.0, *values), max(*values, 0.0)
    tick = step(high - low, _TICKS)
    top = max(tick, ceil(high / tick) * tick)
    return Scale(low, top, _BOTTOM, _TOP)


def _placed(evidence: Evidence, point: Point, across: Scale, up: Scale) -> _Placed:
    who = next(iter(point_notes(evidence, point)))
    values = _values(point)
    x = across.at(day(point.as_of) or 0.0)
    return _Placed(point, who, x, up.at(min(values)), up.at(max(values)))


def _axis(across: Scale, up: Scale) -> Iterator[Html]:
    tick = step(up.high - up.low, _TICKS)
    ticks = [tick * at for at in range(ceil(up.low / tick), int(up.high / tick) + 1)]
    days = _days(across)
    years = _year(days[0]) != _year(days[-1])
    lines = [f"M{_LEFT} {up.at(value):.1f}H{_RIGHT}" for value in ticks]
    lines += [f"M{across.at(value):.1f} {_BOTTOM}v4" for value in days]
    yield element("path", {"class": "axis", "d": "".join(lines)})
    for value in ticks:
        at = {"x": str(_LEFT - 6), "y": f"{up.at(value):.1f}", "dy": ".35em", "class": "tick"}
        yield element("text", at, _short(value))
    for value in days:
        at = {"x": f"{across.at(value):.1f}", "y": str(_BOTTOM + 18), "class": "tick-day"}
        yield element("text", at, calendar_day(value, years=years))


def _days(across: Scale) -> list[int]:
    first, last = int(across.low), int(across.high)
    every = max(1, ceil((last - first) / _DAYS))
    return list(range(first, last + 1, every))


def _year(value: int) -> int:
    return date.fromordinal(value).year


def _short(value: float) -> str:
    """A number for an axis: 120,000; 2.5bn."""
    size, letters = next((each for each in _LARGE if abs(value) >= each[0]), (1, ""))
    return f"{number(value / size)}{letters}"


def _lines(placed: Iterable[_Placed]) -> Iterator[Html]:
    """A thin line through the values of each speaker, in order of their days."""
    by: dict[str, list[_Placed]] = {}
    for each in sorted(placed, key=lambda each: day(each.point.as_of) or 0):
        by.setdefault(each.who, []).append(each)
    for line in by.values():
        pieces = (f"M{a.x:.1f} {a.low:.1f}L{b.x:.1f} {b.low:.1f}" for a, b in pairwise(line))
        if len(line) > 1:
            yield element("path", {"class": "line", "d": "".join(pieces)})


def _groups(placed: Iterable[_Placed]) -> list[list[_Placed]]:
    """The values that stand on one another: one speaker's same value, told by several."""
    groups: dict[tuple[object, ...], list[_Placed]] = {}
    for each in placed:
        key = each.who, each.x, each.low, each.high, each.point.bound
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _spread(groups: Iterable[list[_Placed]]) -> list[list[_Placed]]:
    """Marks that would lie on one another are set side by side."""
    taken: list[Place] = []
    found = []
    for group in groups:
        x, y = group[0].x, group[0].low
        steps = (x + step for step in _STEPS)
        x = next((at for at in steps if not _crowded((at, y), taken)), x)
        taken.append((x, y))
        found.append([each._replace(x=x) for each in group])
    return found


def _beside(marks: Sequence[_Placed]) -> list[Place | None]:
    """Where each letter stands: right, above, left or below; nowhere when all are taken."""
    taken = [(each.x, each.low) for each in marks]
    found: list[Place | None] = []
    for each in marks:
        places = ((each.x + across, each.low + down) for across, down in _SIDES)
        free = next((at for at in places if not _crowded(at, taken)), None)
        taken += [free] if free else []
        found.append(free)
    return found


def _crowded(place: Place, taken: Iterable[Place]) -> bool:
    return any(abs(place[0] - x) < _CLEAR and abs(place[1] - y) < _CLEAR for x, y in taken)


def _mark(
    evidence: Evidence,
    series: Series,
    group: Sequence[_Placed],
    beside: Place | None,
    speakers: Mapping[str, str],
) -> Html:
    first = group[0]
    notes = dict.fromkeys(note for each in group for note in point_notes(evidence, each.point))
    outlets = evidence.outlets(each.point.article for each in group)
    said = [evidence.amount(series, first.point), dated(first.point.as_of), *notes, *outlets]
    return element(
        "g",
        {"class": f"value {first.point.bound}"},
        element("title", None, ", ".join(said)),
        _shape(first),
        _letter(beside, speakers[first.who]) if beside and len(speakers) > 1 else None,
    )


def _letter(at: Place, letter: str) -> Html:
    place = {"x": f"{at[0]:.1f}", "y": f"{at[1]:.1f}", "dy": ".35em", "class": "letter"}
    return element("text", place, letter)


def _shape(each: _Placed) -> Html:
    bound, x, y = each.point.bound, each.x, each.low
    dot = element("circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "4.5"})
    if bound in _UP:
        return joined([_arrow(x, y, -_ARROW), dot])
    if bound in _DOWN:
        return joined([_arrow(x, y, _ARROW), dot])
    if bound == "between" or each.low != each.high:
        ends = f"M{x - 4:.1f} {each.low:.1f}h8m-4 0V{each.high:.1f}m-4 0h8"
        return element("path", {"class": "bar", "d": ends})
    return dot


def _arrow(x: float, y: float, length: float) -> Html:
    back = 5 if length < 0 else -5
    tip = f"M{x:.1f} {y:.1f}v{length}m-4 {back}l4 {-back}l4 {back}"
    return element("path", {"class": "arrow", "d": tip})


def _key(placed: Sequence[_Placed], speakers: Mapping[str, str]) -> Html:
    """What the shapes mean, and whose values the letters are, of those on the chart."""
    bounds, names = {each.point.bound for each in placed}, {each.who for each in placed}
    shapes = [words for kinds, words in _KEYS if kinds & bounds]
    lettered = speakers if len(speakers) > 1 else {}
    voices = [f"{letter}: {name}" for name, letter in lettered.items() if name in names]
    rows = (element("li", {"dir": "auto"}, words) for words in (*shapes, *voices))
    return element("ul", {"class": "key"}, *rows)
