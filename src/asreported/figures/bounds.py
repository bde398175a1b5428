"""Words that hedge a number, and the bound they give it.

Source: the approximators and rounders of hedging research (Prince, Frader and
Bosk 1982; Channell, Vague Language, 1994) and the bounds of the CQE data
(Almasian et al., EMNLP 2023). "Nearly" and "almost" count as about, as they do
there: a reader takes "nearly 70" for a rounded 70 and not for any number below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import Bound

_BEFORE: dict[Bound, str] = {
    "about": """
about; around; roughly; approximately; approx; approx.; circa; ca.; some; nearly; almost; near;
close to; closer to; an estimated; estimated; estimated at; estimated to be; somewhere around;
somewhere near; in the region of; of the order of; in the order of; on the order of;
in the neighbourhood of; in the neighborhood of; in the vicinity of; in the ballpark of;
more or less; barely; practically; virtually; something like; ~; ≈; ∼; ±; an approximate;
a rough; just about; nearing; approaching; hovering around; anything like; perhaps; maybe;
as nearly as
""",
    "at_least": """
at least; not less than; no less than; no fewer than; not fewer than; a minimum of; minimum of;
minimum; at the least; at the very least; at a minimum; ≥; >=; starting at; starts at;
as few as; as little as; as young as
""",
    "more_than": """
more than; greater than; higher than; larger than; bigger than; over; above; upwards of;
upward of; well over; well above; in excess of; exceeding; exceeds; exceed; exceeded; north of;
surpassing; surpassed; topping; topped; tops; better than; longer than; heavier than;
older than; taller than; >; way over; far more than; many more than; even more than; just over;
slightly over; slightly more than; a little over; a little more than; a bit over;
a bit more than; just more than; just above; over than; over the age of; above the age of;
faster than; beyond
""",
    "at_most": """
up to; at most; at the most; no more than; not more than; a maximum of; maximum of; maximum;
as many as; as much as; as high as; as long as; as far as; as large as; capped at; limited to;
no higher than; no greater than; no larger than; ≤; <=; not exceeding; within;
up to as many as; up to as much as; no longer than; not over; as old as
""",
    "less_than": """
less than; fewer than; lower than; smaller than; under; below; well under; well below;
short of; south of; <; shorter than; younger than; not quite; far fewer than; far less than;
just under; just below; slightly under; slightly less than; slightly below; a little under;
a little less than; a bit under; a bit less than; just less than; shy of; just shy of;
just short of; slightly fewer than; under the age of; below the age of
""",
}

_AFTER: dict[Bound, str] = {
    "about": "or so; or thereabouts; give or take; - odd; odd; or more or less",
    "at_least": "or more; or higher; or greater; or older; or over; or above; and up; "
    "and more; and above; "
    "and over; and older; at least; at a minimum; at the least; minimum; + ; plus; - plus; "
    "-plus",
    "at_most": "or less; or fewer; or lower; or under; or younger; or below; at most; "
    "at the most; maximum; max; tops",
}

_CLEAR = frozenset(
    "a an the another additional extra further total of combined staggering reported record "
    "whopping mere just only reportedly exactly precisely even other".split()
)
_CLOSE = frozenset(
    {
        ("over",),
        ("under",),
        ("above",),
        ("below",),
        ("beyond",),
        ("within",),
        ("around",),
        ("near",),
        ("some",),
    }
)
"""Words that hedge a number only where they touch it: "over the two days" does not."""


def _phrases(table: dict[Bound, str]) -> list[tuple[tuple[str, ...], Bound]]:
    rows = [
        (tuple(phrase.split()), bound)
        for bound, phrases in table.items()
        for phrase in phrases.split(";")
        if phrase.strip()
    ]
    return sorted(rows, key=lambda row: -len(row[0]))


def _index(
    rows: list[tuple[tuple[str, ...], Bound]], at: int
) -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    index: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for row in rows:
        index.setdefault(row[0][at], []).append(row)
    return index


_LAST = _index(_phrases(_BEFORE), -1)
_FIRST = _index(_phrases(_AFTER), 0)


def bound_before(lower: Sequence[str], first: int, stop: int) -> tuple[Bound | None, int]:
    """The bound that the words before token ``first`` give, and where they begin.

    ``lower`` are lower-case words; nothing before ``stop`` is read. Stacked hedges give
    the one that limits: "at least some 40" is at least.
    """
    bound: Bound | None = None
    start = at = first
    while at > stop:
        matched = _ending(lower, at, stop)
        if matched and not (matched[0] in _CLOSE and at != start):
            phrase, found = matched
            at -= len(phrase)
            start = at
            bound = found if bound in (None, "about") else bound
        elif lower[at - 1] in _CLEAR and at > first - 4:
            at -= 1
        else:
            break
    return bound, start


def _ending(lower: Sequence[str], at: int, stop: int) -> tuple[tuple[str, ...], Bound] | None:
    for phrase, bound in _LAST.get(lower[at - 1], ()):
        if at - len(phrase) >= stop and tuple(lower[at - len(phrase) : at]) == phrase:
            return phrase, bound
    return None


def bound_after(lower: Sequence[str], end: int, stop: int) -> tuple[Bound | None, int]:
    """The bound that the words from token ``end`` on give, and where they stop."""
    if end >= stop:
        return None, end
    for phrase, bound in _FIRST.get(lower[end], ()):
        after = end + len(phrase)
        if (
            after <= stop
            and tuple(lower[end:after]) == phrase
            and lower[after : after + 1] != ["than"]
        ):
            return bound, after
    return None, end
