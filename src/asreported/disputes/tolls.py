"""Two speakers' figures for one thing that cannot both hold."""

from __future__ import annotations

import re
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from asreported.disputes.sameness import other_years, same_deed, same_phrase
from asreported.disputes.tellers import (
    Names,
    is_bare,
    is_gathering,
    names_of,
    same_teller,
    teller_of,
)
from asreported.disputes.wording import speaker_of
from asreported.model import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Figure

_SLACK = 0.1
"""How far "about" may stand from its value, as a share of it."""

_TOLLS = frozenset({"killed", "injured", "missing", "detained", "displaced"})
_ANYBODY = frozenset({
    "people", "person", "death", "casualty", "victim", "dead", "fatality", "wounded", "injury",
    "injured", "missing", "number", "toll", "other", "detainee", "arrest", "body", "life",
})  # fmt: skip


class _Told(NamedTuple):
    """A figure, who tells it, and whether it is cited from a source."""

    figure: Figure
    who: str
    cited: bool
    named: bool = False
    """Whether a verb of counting names who tells it."""


def disputed_figures(
    analysis: Analysis, attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> Iterator[Dispute]:
    """Figures of two tellers that count one thing and exclude each other."""
    by_id = {attribution.id: attribution for attribution in attributions}
    names = names_of(analysis)
    by_category: dict[str, list[_Told]] = {}
    for figure in figures:
        told = _told(analysis, by_id, figure, names)
        if told is not None:
            by_category.setdefault(figure.category, []).append(told)
    for rows in by_category.values():
        yield from _among(analysis, rows)


def _told(
    analysis: Analysis, by_id: dict[str, Attribution], figure: Figure, names: Names
) -> _Told | None:
    """Who tells a figure: its speaker, who counts it, or the article, of a crowd."""
    said = by_id.get(figure.attribution or "")
    if said is not None and said.source.spans:
        named = figure.category == "people" and bool(teller_of(analysis, figure, names))
        return _Told(figure, speaker_of(analysis, said), cited=True, named=named)
    if figure.category in _TOLLS or figure.category == "people":
        if who := teller_of(analysis, figure, names):
            # Who has people has not counted them: only a crowd is told so.
            return _Told(figure, who, cited=figure.category in _TOLLS, named=True)
        if figure.category == "people" and is_gathering(analysis, figure):
            return _Told(figure, _ARTICLE, cited=False)
    return None if said is None else _Told(figure, speaker_of(analysis, said), cited=False)


_ARTICLE = "the article"


def _among(analysis: Analysis, told: list[_Told]) -> Iterator[Dispute]:
    seen: set[tuple[str, ...]] = set()
    for first, second in combinations(told, 2):
        one, other = first.figure, second.figure
        if first.who == second.who or _agree(one, other):
            continue
        crowd = _one_crowd(analysis, first, second)
        if not crowd and not _one_thing(analysis, one, other):
            continue
        if one.category not in _TOLLS and not crowd and not (first.cited and second.cited):
            continue
        key = (one.category, *sorted((first.who, second.who)))
        if key not in seen and not _by_one(first, second):
            seen.add(key)
            what = one.counts if one.category == "other" else one.category
            why = f"{first.who} and {second.who} give different figures ({what})"
            yield Dispute("figures", ((one.span,), (other.span,)), why)


def _by_one(first: _Told, second: _Told) -> bool:
    """Whether two names, one of them of no statement's speaker, may be of one teller."""
    named = _ARTICLE not in (first.who, second.who)
    bare = not (first.figure.attribution and second.figure.attribution)
    return named and bare and same_teller(first.who, second.who)


def _one_crowd(analysis: Analysis, first: _Told, second: _Told) -> bool:
    """Whether one tells those who came together, and the other, near it, their number."""
    one, other = first.figure, second.figure
    if one.category != "people" or other.category != "people" or one.unit != other.unit:
        return False
    if "additional" in {one.change, other.change} or not is_bare(other):
        return False
    blocks = [analysis.block_of[analysis.token_at(each.span[0])] for each in (one, other)]
    days = _alike((one.as_of or "")[:_DAY] or None, (other.as_of or "")[:_DAY] or None)
    near = days and blocks[1] - blocks[0] <= 1
    return near and is_gathering(analysis, one) and second.named


_DAY = len("2025-03-13")


def _one_thing(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether two figures count the same: the same losses, or the same noun."""
    if "additional" in {one.change, other.change} or one.unit != other.unit:
        return False
    if other_years(analysis, one, other) or not (
        _alike(one.as_of, other.as_of) and _alike(one.place, other.place)
    ):
        return False
    nouns = [_noun(analysis, figure) for figure in (one, other)]
    if one.category in _TOLLS:
        same = nouns[0] == nouns[1] or bool(_ANYBODY.union({None}) & set(nouns))
        return same and not _far_apart(analysis, one, other)
    if nouns[0] is None or nouns[0] != nouns[1] or one.category in _OF_MANY_KINDS:
        return False
    whole = not (_is_part(analysis, one) or _is_part(analysis, other))
    return whole and same_phrase(analysis, one, other) and same_deed(analysis, one, other)


_OF_MANY_KINDS = frozenset({"money", "duration"})


def _far_apart(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether two tolls differ so much that they are of two events, where told far apart."""
    ends = [(low or high or 0, high or low or 0) for low, high in (_range(one), _range(other))]
    small, large = sorted(min(abs(low), abs(high)) for low, high in ends)
    first, second = (analysis.token_at(figure.span[0]) for figure in (one, other))
    blocks = analysis.block_of[second] - analysis.block_of[first]
    return abs(blocks) > 1 and large > _MANY_TIMES * max(small, 1)


_MANY_TIMES = 10


def _alike(one: str | None, other: str | None) -> bool:
    """Whether two days or places may be one: unknown, or one within the other."""
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _is_part(analysis: Analysis, figure: Figure) -> bool:
    """Whether a figure counts some of a number: "four of the nine children", "the other 12".

    With "the", it takes up a number that was told, which may be a sum.
    """
    before = analysis.text[max(0, figure.span[0] - 8) : figure.span[0]].lower()
    if before.endswith("other ") or re.search(r"\bthe \Z", before):
        return True
    words = analysis.text[figure.span[0] : figure.span[1] + len(" of the")].lower()
    return " of the" in words or " of them" in words or " of those" in words


def _noun(analysis: Analysis, figure: Figure) -> str | None:
    """The lemma of the last word of what a figure counts."""
    if figure.counts_span is None:
        return None
    return analysis.lemmas[analysis.token_at(figure.counts_span[1] - 1)].lower()


def _agree(one: Figure, other: Figure) -> bool:
    (a, b), (c, d) = _range(one), _range(other)
    return max(a, c) <= min(b, d)


def _range(figure: Figure) -> tuple[float, float]:
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.bound == "about":
        return low - _SLACK * abs(low), high + _SLACK * abs(high)
    return low, high
