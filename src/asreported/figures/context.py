"""What the rules ask of a text: words around a number, names, times, clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.language import Analysis, Name
    from asreported.model import Time

_DATED = frozenset({"date", "time", "set"})
_FARTHEST = 80
"""Tokens within which a figure's day and place are looked for, however long its sentence."""


@dataclass(slots=True)
class Seat:
    """Where a quantity sits among the tokens of its sentence ``[opens, closes)``."""

    first: int
    """First token of the quantity, its sign or currency included."""
    end: int
    """After its last token, unit included."""
    opens: int
    closes: int
    noun_follows: bool = False
    casualty_follows: bool = False
    hedged: bool = False

    @property
    def around(self) -> tuple[int, int]:
        """The tokens of its sentence that are near enough to tell of it."""
        return max(self.opens, self.first - _FARTHEST), min(self.closes, self.end + _FARTHEST)

    def is_one(self, context: Context) -> bool:
        """Whether it is the bare word "one"."""
        return (
            self.end - self.first <= len(("one", "-"))
            and context.words_lower(self.first) == "one"
        )


class Context:
    """One analysis, with what the rules look up again and again."""

    def __init__(self, analysis: Analysis, times: Sequence[Time]) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.lower = lower_alike(analysis.text)
        self.words = analysis.words
        self.lowered = [word.lower() for word in analysis.words]
        self.times = sorted(
            (time for time in times if time.type in _DATED), key=lambda time: time.span
        )
        self.clauses: dict[int, dict[int, int]] = {}
        """What ``clauses_around`` found for a verb, since many figures may share it."""
        self.sayings: dict[int, frozenset[int]] = {}
        self._time_starts = [time.span[0] for time in self.times]
        self._name_firsts = [name.first for name in analysis.names]
        self._block_starts = frozenset(block.start for block in analysis.blocks)

    def words_lower(self, at: int) -> str:
        """The lower-case word at a token, empty outside the text."""
        return self.lowered[at] if 0 <= at < len(self.lowered) else ""

    def lemma(self, at: int) -> str:
        """The lower-case lemma of a token."""
        return self.analysis.lemmas[at].lower()

    def sentence(self, at: int) -> tuple[int, int]:
        """The tokens ``[first, end)`` of the sentence that a token is of."""
        return self.analysis.sentences[self.analysis.sentence_of[at]]

    def between(self, at: int) -> str:
        """The characters between a token and the one before it."""
        return self.text[self.analysis.ends[at - 1] : self.analysis.starts[at]]

    def tag(self, at: int) -> str:
        """The tag at a token, empty outside the text."""
        return self.analysis.tags[at] if 0 <= at < len(self.lowered) else ""

    def label(self, at: int) -> str:
        """The label of the name that a token is of, empty for none."""
        name = self.analysis.name_of.get(at)
        return name.label if name else ""

    def names_it(self, seat: Seat) -> bool:
        """Whether the quantity is inside a longer name, and not its first word."""
        name = self.analysis.name_of[seat.first]
        if name.first < seat.first:
            return True
        return (
            name.end >= seat.end
            and self.words[seat.first][:1].isupper()
            and name.end > seat.end
        )

    def in_time(self, start: int, end: int) -> bool:
        """Whether a date, clock time or set covers these characters."""
        at = bisect_right(self._time_starts, start) - 1
        return at >= 0 and self.times[at].span[1] >= end

    def times_between(self, start: int, end: int) -> list[Time]:
        """The dates, clock times and sets that begin within characters ``[start, end)``."""
        return self.times[
            bisect_left(self._time_starts, start) : bisect_left(self._time_starts, end)
        ]

    def names_between(self, first: int, end: int) -> Sequence[Name]:
        """The names that begin within tokens ``[first, end)``."""
        return self.analysis.names[
            bisect_left(self._name_firsts, first) : bisect_left(self._name_firsts, end)
        ]

    def is_block_start(self, offset: int) -> bool:
        """Whether a block begins at an offset."""
        return offset in self._block_starts


def lower_alike(text: str) -> str:
    """The text in lower case, every character still at its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
