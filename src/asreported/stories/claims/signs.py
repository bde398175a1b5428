"""What is measured of two reports before the learned weights say how surely they are one.

The measures are those of paraphrase and cross-document coreference by feature models
(Barzilay and McKeown 2001; Lee et al. 2012): shared words by their rarity, names, numbers,
times, who says it and how, and how far apart the articles came out.
"""

from __future__ import annotations

from math import fsum, log
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.opposites import opposites

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.claims.weights import Weighed, Weights
    from asreported.stories.reports import Report
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


class Shared(NamedTuple):
    """Words of two reports: those both have that are of no name, and those that are."""

    said: frozenset[str]
    named: frozenset[str]


def shared_words(one: Report, other: Report, first: Weighed, second: Weighed) -> Shared:
    """What two reports have in common; a word that is a name in either is a name.

    Of "would not close" and "stayed open" it is what both deny or undo.
    """
    said = first.own & second.own
    named = (one.terms & other.terms) - said
    if one.denied != other.denied:
        said = said.union(opposites(one, other)[:1])
    return Shared(said, named)


def lexical(
    first: Weighed, second: Weighed, shared: Shared, weights: Weights
) -> tuple[float, ...]:
    """The signs of words, in the order of ``LEXICAL``."""
    of = weights.of
    said = [of.get(term, 1.0) for term in shared.said]
    # Words come in any order: their sum must not depend on it.
    common = fsum(said)
    small, large = (first, second) if first.said < second.said else (second, first)
    names = weights.sum(shared.named) if shared.named else 0.0
    least = max(_NAME_LEAST, min(first.names, second.names)) if names else 1.0
    return (
        common / max(_LEAST, small.said),
        2 * common / max(_SMALL, small.said + large.said),
        min(common, _MOST),
        max(said, default=0.0),
        large.size,
        small.size,
        min(len(first.pairs & second.pairs), _PAIRS_MOST),
        names / least,
        min(names, _NAMED_MOST),
        not shared.named,
        (not first.names) != (not second.names),
    )


def circumstances(
    one: Report, other: Report, first: Weighed, second: Weighed
) -> tuple[float, ...]:
    """Who says it, how, where and when it came out: ``OTHER`` without figures and times."""
    moods = one.mood != other.mood
    chained = first.act is not None and second.act is not None
    return (
        moods,
        moods and "asked" in (one.mood, other.mood),
        one.denied != other.denied and not opposites(one, other),
        not one.sources.isdisjoint(other.sources),
        chained,
        chained and first.act == second.act,
        first.head + second.head,
        _apart(first.hour, second.hour),
        one.article == other.article,
    )


def _apart(one: float | None, other: float | None) -> float:
    """The logarithm of the hours between two moments."""
    if one is None or other is None:
        return _UNKNOWN
    return min(log(1 + abs(one - other)), _HOURS_MOST)


def agreed(
    one: Report, other: Report, figures: Sequence[Ruled], times: Sequence[Ruled], numbers: int
) -> tuple[float, ...]:
    """The signs of figures and times, out of what the rules for these say."""
    return (
        sum([each.score for each in figures]),
        bool(one.figures) and bool(other.figures),
        numbers,
        sum([each.score for each in times]),
        bool(one.times) != bool(other.times),
    )
