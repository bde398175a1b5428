"""Whether two figures with one noun are of one thing: the same deed, the same years."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Figure

_TELLING = frozenset("put give count estimate set number report say tell".split())
"""Verbs whose object is a number, whatever was done to what it counts."""
_TOLD = "(told)"
_LIGHT = frozenset({"a", "an", "the", "of", "some", "its", "their"})
_RATES = frozenset({"a", "an", "per", "each", "every"})
_YEARS = range(1800, 2200)
_DEPTH = 12


def other_years(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether the sentences of two figures name years, and none of the same."""
    first, second = (_years(analysis, figure) for figure in (one, other))
    return bool(first and second and first != second)


def _years(analysis: Analysis, figure: Figure) -> set[str]:
    first, end = analysis.sentences[analysis.sentence_of[analysis.token_at(figure.span[0])]]
    inside = range(analysis.token_at(figure.span[0]), analysis.token_at(figure.span[1] - 1) + 1)
    return {
        word
        for at, word in enumerate(analysis.words[first:end], first)
        if len(word) == len("1990")
        and word.isdecimal()
        and int(word) in _YEARS
        and at not in inside
    }


def same_phrase(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether what two figures count may be one: no word of one's is against the other's."""
    first, second = (_counted_words(analysis, figure) for figure in (one, other))
    return first <= second or second <= first


def _counted_words(analysis: Analysis, figure: Figure) -> set[str]:
    if figure.counts_span is None:
        return set()
    start, end = figure.counts_span
    tokens = range(analysis.token_at(start), analysis.token_at(end - 1) + 1)
    return {analysis.lemmas[at].lower() for at in tokens} - _LIGHT


def same_deed(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether the same was done to both: one verb governs them, or one that tells a number.

    "149 people were pulled out" and "23 people were to spend the night" are no two
    accounts of one number.
    """
    if _is_rate(analysis, one) != _is_rate(analysis, other):
        return False
    first, second = (_verb(analysis, figure) for figure in (one, other))
    return "" not in (first, second) and (first == second or _TOLD in (first, second))


def _is_rate(analysis: Analysis, figure: Figure) -> bool:
    end = figure.span[1]
    if figure.counts_span is not None:
        end = max(end, figure.counts_span[1])
    at = analysis.token_at(end - 1) + 1
    return at < len(analysis) and analysis.words[at].lower() in _RATES


def _verb(analysis: Analysis, figure: Figure) -> str:
    """The lemma of the verb above a figure, ``_TOLD`` where it is told; empty for none near."""
    at = analysis.token_at(figure.span[1] - 1)
    role = ""
    for _ in range(_DEPTH):
        if analysis.tags[at].startswith("VB"):
            lemma = analysis.lemmas[at].lower()
            return _TOLD if lemma in _TELLING and not role.startswith("nsubj") else lemma
        if analysis.heads[at] == at:
            return ""
        role, at = analysis.deps[at], analysis.heads[at]
    return ""
