"""Acts, polarity and certainty of cues, on our own ``tests/statements/acts.txt``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from asreported.language import blocks_of_text, pipeline
from asreported.statements import read_statements
from bench.halves import half_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asreported.model import Attribution
    from bench.common import Measures


class Labelled(NamedTuple):
    """A sentence, words of one of its cues, and how what they say is said."""

    text: str
    cue: str
    act: str
    negated: bool
    hedged: bool


def run(_data: Path | None = None) -> Measures:
    """Per half: the share of cues found, and of all cues those read right, in per cent.

    A cue that is not found is read wrong.
    """
    right: Counter[str] = Counter()
    for one in labelled():
        half = half_of(one.text)
        found = attribution_of(one)
        right[f"{half}.all"] += 1
        right[f"{half}.found"] += found is not None
        for name, same in judged(one, found).items():
            right[f"{half}.{name}"] += same
    return {
        f"{half}.{name}": 100 * right[f"{half}.{name}"] / right[f"{half}.all"]
        for half in ("made", "test")
        for name in ("found", "act", "negated", "hedged")
    }


def labelled() -> Iterator[Labelled]:
    """All lines of the set."""
    for line in lines_of("acts.txt"):
        text, cue, label = line.split(" | ")
        act, *more = label.split()
        yield Labelled(text, cue, act, "negated" in more, "hedged" in more)


def attribution_of(one: Labelled) -> Attribution | None:
    """The attribution that the project reads with that cue, one that lies in no other first."""
    start = one.text.index(one.cue)
    end = start + len(one.cue)
    analysis = pipeline().analyse(one.text, blocks_of_text(one.text))
    found = sorted(read_statements(analysis).attributions, key=lambda a: a.within is not None)
    return next((a for a in found if any(s < end and start < e for s, e in a.cue.spans)), None)


def judged(one: Labelled, found: Attribution | None) -> dict[str, bool]:
    """Which of act, polarity and certainty are right."""
    if found is None:
        return dict.fromkeys(("act", "negated", "hedged"), False)
    return {
        "act": found.cue.act == one.act,
        "negated": found.negated == one.negated,
        "hedged": found.hedged == one.hedged,
    }
