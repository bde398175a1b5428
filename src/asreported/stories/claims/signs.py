"""What is measured of two reports before the learned weights say how surely they are one.

The measures are those of paraphrase and cross-document coreference by feature models
(Barzilay and McKeown 2001; Lee et al. 2012): shared words by their rarity, names, numbers,
times, who says it and how, and how far apart the articles came out.
"""

from __future__ import annotations

from math import fsum, log
from typing import TYPE_CHECKING, Final

from asreported.model import Part
from asreported.stories.claims.opposites import opposites

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.claims.weights import Weighed, Weights
    from asreported.stories.scoring import Ruled

LEXICAL: Final = (
    "contained", "alike", "shared", "rarest", "longer", "shorter", "sequence",
    "names", "names_shared", "no_name", "one_named",
)  # fmt: skip
"""Signs of words: shares from 0 to 1, weights of words, logarithms of these, truths."""
OTHER: Final = (
    "mood", "asked", "denied", "one_source", "both_said", "one_act", "heads", "hours", "own",
    "figures", "both_counted", "one_number", "times", "one_timed",
)  # fmt: skip
NAMES: Final = LEXICAL + OTHER
_MOST, _NAMED_MOST, _PAIRS_MOST, _HOURS_MOST = 4.0, 3.0, 3.0, 6.0
_LEAST, _SMALL, _NAME_LEAST = 1.0, 1.5, 0.5
_UNKNOWN: Final = 3.0
"""What stands for the logarithm of hours where an article has no time."""


class Shared(Part, frozen=True):
    """Words of two reports: those both have that are of no name, and those that are."""

    said: frozenset[str]
    named: frozenset[str]


def shared_words(one: Weighed, other: Weighed) -> Shared:
    """What two reports have in common; a word that is a name in either is a name.

    Of "would not close" and "stayed open" it is what both deny or undo.
    """
    first, second = one.report, other.report
    said = one.own & other.own
    named = (first.terms & second.terms) - said
    if first.denied != second.denied:
        said = said.union(opposites(first, second)[:1])
    return Shared(said, named)


def lexical(
    one: Weighed, other: Weighed, shared: Shared, weights: Weights
) -> tuple[float, ...]:
    """The signs of words, in the order of ``LEXICAL``."""
    of = weights.of
    said = [of.get(term, 1.0) for term in shared.said]
    # Words come in any order: their sum must not depend on it.
    common = fsum(said)
    small, large = (one, other) if one.said < other.said else (other, one)
    names = fsum([of.get(term, 1.0) for term in shared.named])
    least = max(_NAME_LEAST, min(one.names, other.names)) if names else 1.0
    return (
        common / max(_LEAST, small.said),
        2 * common / max(_SMALL, small.said + large.said),
        min(common, _MOST),
        max(said, default=0.0),
        large.size,
        small.size,
        min(len(one.pairs & other.pairs), _PAIRS_MOST),
        names / least,
        min(names, _NAMED_MOST),
        not shared.named,
        (not one.names) != (not other.names),
    )


def circumstances(one: Weighed, other: Weighed) -> tuple[float, ...]:
    """Who says it, how, where and when it came out: ``OTHER`` without figures and times."""
    first, second = one.report, other.report
    moods = first.mood != second.mood
    chained = one.act is not None and other.act is not None
    return (
        moods,
        moods and "asked" in (first.mood, second.mood),
        first.denied != second.denied and not opposites(first, second),
        not first.sources.isdisjoint(second.sources),
        chained,
        chained and one.act == other.act,
        one.head + other.head,
        _apart(one.hour, other.hour),
        first.article == second.article,
    )


def _apart(one: float | None, other: float | None) -> float:
    """The logarithm of the hours between two moments."""
    if one is None or other is None:
        return _UNKNOWN
    return min(log(1 + abs(one - other)), _HOURS_MOST)


def agreed(
    one: Weighed, other: Weighed, figures: Sequence[Ruled], times: Sequence[Ruled]
) -> tuple[float, ...]:
    """The signs of figures and times, out of what the rules for these say."""
    return (
        sum([each.score for each in figures]) if figures else 0.0,
        bool(one.figures) and bool(other.figures),
        len(one.numbers & other.numbers),
        sum([each.score for each in times]) if times else 0.0,
        bool(one.report.times) != bool(other.report.times),
    )
