"""Figures made whole: numbers that lack their noun, unit or coin take up another's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from asreported.stories.series.coins import in_coin, in_coin_of, is_millions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Figure, Record

_FROM = re.compile(r",? (?:up |down )?from (?:the |an? )?(?:earlier |previous )?")
_AGAINST = re.compile(
    r"[^.;:?!\n]{0,40}?\b(?:against|(?:as )?compared (?:with|to)|instead of|rather than"
    r"|versus) "
)
"""What stands between a value and another of the same: "76 crowns instead of 38"."""
_ONE_CLAUSE = re.compile(r"[^.;:?!\d\n]{0,50}(?:,| and) [^.;:?!\d\n]{0,40}")
_ALONE = re.compile(r"\s*(?:[,.;)]|\(| and\b)")
"""What a number is followed by that has no noun."""
_PUTS_NUMBER = re.compile(
    r"\A[^.]{0,120}\.\s[^.:;]{2,80}\bputs? (?:the|that|their|its) "
    r"(?:number|figure|total|turnout|crowd) at \Z"
)


def made_whole(record: Record, known: frozenset[str]) -> Iterator[Figure]:
    """The figures of a record, those that lack their noun or coin with that of another."""
    millions: Figure | None = None
    figure: Figure | None = None
    for each in record.figures:
        taken_up = _taken_up(record, figure, each) if figure else each
        figure = in_coin_of(record.article.text, millions, in_coin(taken_up, known))
        if figure.category == "money" and is_millions(record.article.text, figure):
            millions = figure
        yield figure


def _taken_up(record: Record, before: Figure, figure: Figure) -> Figure:
    """A bare number with what the one before counts: "to 31 hectares from 34".

    "Put the number at 900" is said of the number that stands before it.
    """
    if figure.unit:
        return figure
    between = record.article.text[before.span[1] : figure.span[0]]
    from_it = before.unit is not None and bool(
        _FROM.fullmatch(between) or _AGAINST.fullmatch(between)
        or _goes_on(record, before, figure, between)
    )  # fmt: skip
    at = before.counts and between.endswith(" at ") and "\n" not in between
    if not (from_it or (at and _PUTS_NUMBER.search(between))):
        return figure
    return structs.replace(
        figure,
        unit=before.unit,
        category=before.category,
        counts=before.counts,
        counts_span=before.counts_span,
    )


def _goes_on(record: Record, before: Figure, figure: Figure, between: str) -> bool:
    """Whether a number alone goes on with the unit before: "402 grams, the company's 37"."""
    alone = _ALONE.match(record.article.text, figure.span[1])
    return bool(
        before.unit and before.category not in ("share", "duration", "distance")
        and alone and _ONE_CLAUSE.fullmatch(between)
    )  # fmt: skip
