"""Two speakers' figures for one thing that cannot both hold."""

from __future__ import annotations

import re
from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from asreported.disputes.sameness import other_years, same_deed, same_phrase
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


def disputed_figures(
    analysis: Analysis, attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> Iterator[Dispute]:
    """Figures of two speakers that count one thing and exclude each other."""
    by_id = {attribution.id: attribution for attribution in attributions}
    by_category: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.attribution in by_id:
            by_category.setdefault(figure.category, []).append(figure)
    for told in by_category.values():
        yield from _among(analysis, by_id, told)


def _among(
    analysis: Analysis, by_id: dict[str, Attribution], told: list[Figure]
) -> Iterator[Dispute]:
    seen: set[tuple[str, ...]] = set()
    for one, other in combinations(told, 2):
        if not _one_thing(analysis, one, other) or _agree(one, other):
            continue
        said = [by_id[str(figure.attribution)] for figure in (one, other)]
        if one.category not in _TOLLS and not all(one.source.spans for one in said):
            continue
        speakers = [speaker_of(analysis, attribution) for attribution in said]
        key = (one.category, *sorted(speakers))
        if speakers[0] != speakers[1] and key not in seen:
            seen.add(key)
            what = one.counts if one.category == "other" else one.category
            why = f"{speakers[0]} and {speakers[1]} give different figures ({what})"
            yield Dispute("figures", ((one.span,), (other.span,)), why)


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
