"""Figures settled among each other: headlines give way, numbers without a noun find theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from asreported.stories.series.deeds import TOLLS, toll_beside
from asreported.stories.series.things import is_measured, thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Span
    from asreported.stories.series.tellings import Telling

_COUNT = re.compile(r"\b(?:numbers?|counts?|tolls?|figures?|total|tally)\b", re.IGNORECASE)
_FOUND = re.compile(
    r"(?:[\w,-]+ ){1,3}bod(?:y|ies)\b[^.;]{0,40}?"
    r"\b(?:found|washed|brought|recovered|pulled|discovered)\b",
    re.IGNORECASE,
)
_HEADS = frozenset({"headline", "standfirst"})
_NEAR = 0.25
_FAR = 0.5
"""Shares of the larger value: a number this near to one toll and this far from its own."""
_TELLING = 10
_VERY_NEAR = 0.1
"""The same for a number that was taken for one of something else."""


def settled(told: Sequence[Telling]) -> Iterator[Telling]:
    """The figures that stand for their articles.

    A headline's figure gives way to the same figure in the text below, which says on
    whose word it is. A number without a noun of its own ("left its count at 82") counts
    what the number it takes up counts, unless its value says that it is another toll.
    Bodies found beside a greater toll are some of it.
    """
    most = _most_dead(told)
    told = [one for one in told if not _are_found(one, most)]
    named = dict.fromkeys(
        (one.deed, _told(one)) for one in told if one.deed in TOLLS and not one.elided
    )
    counting = _counting(told)
    deeds = {_counted(one): one.deed for one in told if not one.elided}
    below = {_value(one) for one in told if not _heads(one)}
    measured = _measured(told)
    for one in told:
        if _heads(one) and _value(one) in below:
            continue
        if _is_bare(one) and _told(one) in measured:
            yield _as(measured[_told(one)], one)
        elif one.elided and (one.deed, _told(one)) not in named:
            yield _named(one, named, deeds, counting)
        else:
            yield one


def _is_bare(one: Telling) -> bool:
    """Whether a number of two digits or more has neither noun nor unit nor deed."""
    return one.elided and not one.figure.unit and not one.deed and _told(one) >= _TELLING


def _measured(told: Iterable[Telling]) -> dict[float, Telling]:
    """What is measured in a unit by its value, where no value is of two things."""
    found: dict[float, Telling] = {}
    two: set[float] = set()
    for one in told:
        if is_measured(one):
            known = found.setdefault(_told(one), one)
            if thing(known) != thing(one):
                two.add(_told(one))
    return {value: one for value, one in found.items() if value not in two}


def _as(measured: Telling, one: Telling) -> Telling:
    """A bare number as one of what another tells with its unit."""
    figure = structs.replace(
        one.figure, unit=measured.figure.unit, category=measured.figure.category
    )
    return structs.replace(one, figure=figure, noun=measured.noun, kind=measured.kind)


def _most_dead(told: Iterable[Telling]) -> dict[str, float]:
    """The greatest number of dead that each article tells."""
    most: dict[str, float] = {}
    for one in told:
        if one.deed == "killed" and not one.corrected:
            article = one.record.article.id
            most[article] = max(_told(one), most.get(article, 0.0))
    return most


def _are_found(one: Telling, most: dict[str, float]) -> bool:
    """Whether a number is of bodies that came to light, where more are known to be dead."""
    fewer = one.deed == "killed" and _told(one) < most.get(one.record.article.id, 0.0)
    if not fewer or (one.corrected and one.elided):
        return fewer and one.corrected
    text, start = one.record.article.text, one.figure.span[0]
    return _FOUND.match(text, start, one.sentence[1]) is not None


def _counting(told: Iterable[Telling]) -> dict[str, frozenset[str]]:
    """Which tolls each teller gives in words that name them."""
    found: dict[str, set[str]] = {}
    for one in told:
        text = one.record.article.text
        deed = toll_beside(text, one.figure, one.sentence) if one.elided else one.deed
        if deed in TOLLS:
            found.setdefault(one.teller, set()).add(deed)
    return {teller: frozenset(deeds) for teller, deeds in found.items()}


def _value(one: Telling) -> tuple[object, ...]:
    figure = one.figure
    return (
        one.record.article.id,
        one.deed,
        figure.low if figure.low is not None else figure.high,
    )


def _counted(one: Telling) -> tuple[str, Span | None]:
    return one.record.article.id, one.figure.counts_span


def _heads(one: Telling) -> bool:
    start = one.figure.span[0]
    return any(
        block.kind in _HEADS and block.start <= start < block.end
        for block in one.record.article.blocks
    )


def _named(
    one: Telling,
    named: Iterable[tuple[str, float]],
    deeds: dict[tuple[str, Span | None], str],
    counting: dict[str, frozenset[str]],
) -> Telling:
    """A number without a noun, with what it counts."""
    if one.figure.unit or (one.deed and one.deed not in TOLLS):
        return one
    if told := toll_beside(one.record.article.text, one.figure, one.sentence):
        return structs.replace(one, deed=told)
    deed = deeds.get(_counted(one)) or one.deed
    apart: dict[str, float] = {}
    value = _told(one)
    for other, told_of in named:
        off = abs(value - told_of) / max(value, told_of, 1.0)
        apart[other] = min(off, apart.get(other, off))
    best = min(apart, key=apart.__getitem__, default=deed)
    own = counting.get(one.teller, frozenset()) if one.is_told else frozenset()
    if deed in TOLLS:
        far = apart.get(best, 1.0), apart.get(deed, 1.0)
        # Who counts the dead alone counts them here too.
        only = best in own and deed not in own and far[0] < far[1]
        other_toll = only or (far[0] <= _NEAR and far[1] >= _FAR)
        return structs.replace(one, deed=best if other_toll else deed)
    counts = _COUNT.search(one.record.article.text, *one.sentence)
    if not deed and (counts or best in own) and apart.get(best, 1.0) <= _VERY_NEAR:
        return structs.replace(one, deed=best, noun=None)
    return structs.replace(one, deed=deed)


def _told(one: Telling) -> float:
    return float(one.figure.low or one.figure.high or 0)
