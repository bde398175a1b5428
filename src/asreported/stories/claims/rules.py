"""Whether two reports say the same: every rule gives a score, the reason, and its values."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.stories.claims.figures import compare_figures
from asreported.stories.claims.limits import limits
from asreported.stories.reports import family, said_not_to_be
from asreported.stories.scoring import Ruled, Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Time
    from asreported.stories.claims.weights import Weights
    from asreported.stories.reports import Report

_CONTAINED: Final = 0.55
_CONTAINED_STANCE: Final = 0.8
"""What the share of the shorter report's words counts against that of both."""
_SPEAKER, _TIME, _SAME_TIME, _NAMES = 0.1, 0.05, 0.12, 0.05
_MOOD, _ASKED = -0.2, -0.45
_NOT_ELSE: Final = -0.15
_LEAST_SHARED: Final = 2
_SURE_FIGURE: Final = 0.3
_SURE_TOLL: Final = 0.5
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|un|ght|ld|it|ot|uck)\b.*\bby\b",
    re.IGNORECASE,
)


def same(one: Report, other: Report, weights: Weights) -> Verdict:
    """How surely two reports say the same, from 0 to 1; 0 with the reason of a veto."""
    least = limits().within - _most_more(one, other, weights)
    overlap = _overlap(one, other, weights, least=least)
    if overlap is None:
        return Verdict(0.0, ())
    if one.denied != other.denied and _of_what_is_shared(one, other):
        return verdict(0.0, [Ruled("polarity", 0, "one says it is not so", (), veto=True)])
    if turned := _opposites(one, other):
        return verdict(0.0, [Ruled("opposites", 0, " and ".join(turned), turned, veto=True)])
    ruled = [overlap, *compare_figures(one, other), *_moods(one, other)]
    ruled += _referents(one, other)
    if one.denied != other.denied:
        ruled.append(
            Ruled("polarity", _NOT_ELSE, "one says of something else that it is not so")
        )
    # A toll that stood on Monday and still stands on Tuesday is one.
    if not any(each.rule == "figures" and each.score > _SURE_FIGURE for each in ruled):
        ruled += _times(one, other)
    if one.speaker is not None and one.speaker == other.speaker:
        ruled.append(Ruled("speaker", _SPEAKER, "of the same speaker", (one.speaker,)))
    so_far = verdict(0.0, ruled)
    if so_far.score < limits().within:
        return so_far
    ruled += _who_did(one, other)
    sure = any(each.rule == "figures" and each.score >= _SURE_TOLL for each in ruled)
    if not sure and (one.speaker is None or one.speaker != other.speaker):
        ruled += _replaced(one, other)
    return verdict(0.0, ruled)


def _most_more(one: Report, other: Report, weights: Weights) -> float:
    """The most that rules besides words can add."""
    if not one.figures or not other.figures:
        return _WITHOUT
    equal = not weights.numbers(one).isdisjoint(weights.numbers(other))
    return _EQUAL_NUMBERS if equal else _WITH_FIGURES


_EQUAL_NUMBERS, _WITH_FIGURES, _WITHOUT = 1.0, 0.6, 0.37


def about_the_same(one: Report, other: Report, weights: Weights) -> Verdict:
    """How surely two reports are of one matter, whichever of them says that it is not so."""
    overlap = _overlap(one, other, weights, part=_CONTAINED_STANCE)
    if overlap is None:
        return Verdict(0.0, ())
    ruled = [overlap, *compare_figures(one, other), *_referents(one, other)]
    ruled += [*_times(one, other), *_who_did(one, other)]
    return verdict(0.0, ruled)


def _overlap(
    one: Report, other: Report, weights: Weights, *, part: float = _CONTAINED, least: float = 0
) -> Ruled | None:
    """What shared words say; None where that is nothing, or less than asked."""
    shared = one.terms & other.terms
    named = one.named | other.named
    said = len(shared - named)
    if not said or (
        said < _LEAST_SHARED
        and not (one.figures and other.figures)
        and not one.days & other.days
    ):
        return None
    short, long = sorted((one, other), key=weights.total)
    common = weights.sum(shared, named)
    size = max(weights.total(short), _FULL)
    contained = min(1.0, common / size)
    alike = 2 * common / (weights.total(short) + weights.total(long))
    if contained >= _HALF and weights.total(long) > _LONGER * weights.total(short):
        alike = max(alike, _closely(short, long, shared, weights))
    score = part * contained + (1 - part) * min(1.0, alike)
    if score < least:
        return None
    values = tuple(sorted(shared, key=lambda term: (-weights.of.get(term, 1.0), term)))
    return Ruled("words", score, f"shared words ({', '.join(values[:_SHOWN])})", values)


_HALF: Final = 0.5
_LONGER: Final = 1.5


def _closely(short: Report, long: Report, shared: frozenset[str], weights: Weights) -> float:
    """How alike a report is to the stretch of a longer one that has all shared words.

    A sentence may hold several claims: "withdrew the toll, suspended the zone and …".
    """
    at = [place for place, term in enumerate(long.order) if term in shared]
    stretch = frozenset(long.order[at[0] : at[-1] + 1])
    common = weights.sum(shared, long.named)
    return 2 * common / (weights.total(short) + weights.sum(stretch, long.named))


_FULL: Final = 2.4
"""The weight of words from which a short report counts as wholly contained."""
_SHOWN: Final = 5


_ASKS: Final = re.compile(r"\b(?:ask|order|urg|call|demand|want|request|appeal)", re.IGNORECASE)


def _moods(one: Report, other: Report) -> Iterator[Ruled]:
    if one.mood != other.mood:
        moods = (one.mood, other.mood)
        if "asked" in moods:
            told = one if other.mood == "asked" else other
            veto = _ASKS.search(told.text) is None
            yield Ruled("mood", _ASKED, "told, and asked for", moods, veto=veto)
        else:
            yield Ruled("mood", _MOOD, "told as done, and as still to come", moods)


def _referents(one: Report, other: Report) -> Iterator[Ruled]:
    """A veto where both name persons, places or bodies and none is of both."""
    for (a, a_words), (b, b_words) in zip(one.referents, other.referents, strict=True):
        if not a or not b:
            continue
        values = (", ".join(sorted(a)), ", ".join(sorted(b)))
        if a_words & b_words:
            yield Ruled("names", _NAMES, "", values)
        elif not (a_words <= other.terms or b_words <= one.terms):
            yield Ruled("names", 0, f"of {values[0]}, and of {values[1]}", values, veto=True)


def _opposites(one: Report, other: Report) -> tuple[str, ...]:
    """Two deeds that undo each other, one told by each: "closed", and "stayed open"."""
    for pair in _UNDONE:
        for first, second in (pair, pair[::-1]):
            if first in one.terms - other.terms and second in other.terms - one.terms:
                return pair
    return ()


def _of_what_is_shared(one: Report, other: Report) -> bool:
    """Whether what one says is not so is of what both tell.

    "The well was shut, and pupils have no lessons" says as well that it was shut.
    """
    if any(said.cue.act == "deny" for each in (one, other) for said in each.chain):
        return True
    words = {word for each in (one, other) for word in said_not_to_be(each.text)}
    shared = (one.terms & other.terms) - one.named - other.named
    return not words or any(family(word) in shared for word in words)


_UNDONE: Final = tuple(
    (family(one), family(other))
    for one, other in (
        ("open", "close"), ("rise", "fall"), ("win", "lose"), ("accept", "reject"),
        ("arrive", "leave"), ("begin", "end"), ("free", "arrest"), ("allow", "ban"),
        ("buy", "sell"), ("lift", "impose"), ("support", "oppose"), ("appoint", "sack"),
    )
)  # fmt: skip


def _replaced(one: Report, other: Report) -> Iterator[Ruled]:
    """What counts against two whose words are one but for one at the same place.

    "Voted to close the harbour" and "voted to close the school" are two matters.
    """
    own = [each.terms - each.named for each in (one, other)]
    if max(len(own[0] - own[1]), len(own[1] - own[0])) > 1:
        return
    first, second = (_followed(each) for each in (one, other))
    for before in sorted(first.keys() & second.keys()):
        a, b = first[before], second[before]
        if a == b or a in other.terms or b in one.terms:
            continue
        last = one.order[-1] in (a, before) or other.order[-1] in (b, before)
        if last or (first.get(a) is not None and first.get(a) == second.get(b)):
            yield Ruled("replaced", _REPLACED, f"{a}, and {b}", (a, b))
            return


def _followed(report: Report) -> dict[str, str]:
    """A term -> the term after it."""
    return dict(reversed(list(pairwise(report.order))))


_REPLACED: Final = -0.45


def _times(one: Report, other: Report) -> Iterator[Ruled]:
    """A veto where both give times, and none of the one overlaps one of the other."""
    spans = [[each for time in report.times if not _is_bare(report, time)
              for each in _interval(time)] for report in (one, other)]  # fmt: skip
    if not spans[0] or not spans[1]:
        return
    values = tuple(each[0][0] for each in spans)
    if exact := one.days & other.days:
        yield Ruled("time", _SAME_TIME, "at the same time", tuple(sorted(exact)))
        return
    for a in spans[0]:
        for b in spans[1]:
            if _meet(a, b):
                yield Ruled("time", _TIME, "at the same time", values)
                return
    yield Ruled("time", 0, "at other times", values, veto=True)


def _is_bare(report: Report, time: Time) -> bool:
    """Whether a clock time is told without its day: "at midnight" may be of another."""
    if time.type != "time":
        return False
    start = report.span[0]
    return _CLOCK.match(report.text, time.span[0] - start, time.span[1] - start) is not None


_CLOCK: Final = re.compile(
    r"(?:at )?(?:midnight|noon|dawn|dusk|[\d.:]+ ?(?:[ap]\.?m\b\.?|o['’]clock)?)\Z",
    re.IGNORECASE,
)


def _interval(time: Time) -> Iterator[tuple[str, str]]:
    """The first and the last day of a time; midnight at a day's end is of that day."""
    if time.type in {"date", "time"} and time.earliest and time.latest:
        if (time.value or "").endswith("T24:00"):
            yield (time.value or "")[:10], (time.value or "")[:10]
        else:
            yield time.earliest[:10], time.latest[:10]


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two intervals share a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def _who_did(one: Report, other: Report) -> Iterator[Ruled]:
    """A veto where two who are named change places: "A struck B", "B struck A"."""
    shared = [term for term in dict.fromkeys(one.order) if term in other.terms]
    first = next((pair for kind in zip(one.referents, other.referents, strict=True)
                  if len(pair := _two_named(shared, kind)) == _LEAST_SHARED), [])  # fmt: skip
    if not first or len(shared) <= len(first):
        return
    places = {term: at for at, term in reversed(list(enumerate(other.order)))}
    turned = all(places[a] > places[b] for a, b in pairwise(first))
    between = _between(one.order, first, shared) and _between(other.order, first, shared)
    passive = [_PASSIVE.search(each.text) is not None for each in (one, other)]
    if turned and between and passive[0] == passive[1]:
        yield Ruled("who", 0, "who did it to whom is turned", tuple(first), veto=True)


def _two_named(
    shared: Sequence[str], kind: tuple[tuple[frozenset[str], frozenset[str]], ...]
) -> list[str]:
    """The first shared words of two names of one kind: a clinic's town strikes nobody."""
    names = sorted(kind[0][0] | kind[1][0])
    found: dict[str, str] = {}
    for term in shared:
        home = next((name for name in names if term in name.split()), None)
        if home is not None:
            found.setdefault(home, term)
    return list(found.values())[:_LEAST_SHARED]


def _between(order: tuple[str, ...], names: Sequence[str], shared: list[str]) -> bool:
    """Whether a shared word that is no name stands between two names."""
    ends = sorted(order.index(name) for name in names)
    return any(word in shared and word not in names for word in order[ends[0] : ends[1]])
