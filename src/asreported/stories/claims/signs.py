"""What is measured of two reports before the learned weights say how surely they are one.

The measures are those of paraphrase and cross-document coreference by feature models
(Barzilay and McKeown 2001; Lee et al. 2012): shared words by their rarity, names, numbers,
times, who says it and how, and how far apart the articles came out.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from math import fsum, log, log1p
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.claims.opposites import opposites

if TYPE_CHECKING:
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
_HOUR: Final = 3600.0
_UNKNOWN: Final = 3.0
"""What stands for the logarithm of hours where an article has no time."""


class Shared(NamedTuple):
    """Words of two reports: those both have that are of no name, and those that are."""

    said: frozenset[str]
    named: frozenset[str]


def shared_words(one: Report, other: Report) -> Shared:
    """What two reports have in common; a word that is a name in either is a name.

    Of "would not close" and "stayed open" it is what both deny or undo.
    """
    common = one.terms & other.terms
    said = common - one.named - other.named
    named = common - said
    turned = opposites(one, other)[:1] if one.denied != other.denied else ()
    return Shared(said.union(turned), named)


def lexical(
    first: Weighed, second: Weighed, shared: Shared, weights: Weights
) -> tuple[float, ...]:
    """The signs of words, in the order of ``LEXICAL``."""
    of = weights.of
    said = [of.get(term, 1.0) for term in shared.said]
    # Words come in any order: their sum must not depend on it.
    common = fsum(said)
    small, large = sorted((first.said, second.said))
    names = weights.sum(shared.named) if shared.named else 0.0
    least = max(_NAME_LEAST, min(first.names, second.names)) if names else 1.0
    return (
        common / max(_LEAST, small),
        2 * common / max(_SMALL, small + large),
        min(common, _MOST),
        max(said, default=0.0),
        log1p(large),
        log1p(small),
        min(float(len(first.pairs & second.pairs)), _PAIRS_MOST),
        names / least,
        min(names, _NAMED_MOST),
        float(not shared.named),
        float((not first.names) != (not second.names)),
    )


def circumstances(one: Report, other: Report) -> tuple[float, ...]:
    """Who says it, how, where and when it came out: ``OTHER`` without figures and times."""
    chained = bool(one.chain) and bool(other.chain)
    return (
        float(one.mood != other.mood),
        float(one.mood != other.mood and "asked" in (one.mood, other.mood)),
        float(one.denied != other.denied and not opposites(one, other)),
        float(not one.sources.isdisjoint(other.sources)),
        float(chained),
        float(chained and one.chain[0].cue.act == other.chain[0].cue.act),
        float(_is_head(one) + _is_head(other)),
        _apart(one.when[0], other.when[0]),
        float(one.article == other.article),
    )


def _is_head(report: Report) -> bool:
    return report.kind in {"headline", "standfirst"}


@lru_cache(maxsize=8192)
def _apart(one: str, other: str) -> float:
    """The logarithm of the hours between two moments."""
    hours = [_hour(each) for each in (one, other)]
    if hours[0] is None or hours[1] is None:
        return _UNKNOWN
    return min(log(1 + abs(hours[0] - hours[1])), _HOURS_MOST)


@lru_cache(maxsize=8192)
def _hour(stamp: str) -> float | None:
    try:
        read = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp() / _HOUR


def agreed(
    one: Report, other: Report, figures: list[Ruled], times: list[Ruled], numbers: int
) -> tuple[float, ...]:
    """The signs of figures and times, out of what the rules for these say."""
    return (
        sum([each.score for each in figures]),
        float(bool(one.figures) and bool(other.figures)),
        float(numbers),
        sum([each.score for each in times]),
        float(bool(one.times) != bool(other.times)),
    )
