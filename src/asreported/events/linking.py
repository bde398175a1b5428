"""What ties an event to the rest of a record: its clause's times and figures, who says it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.model import Figure, Time

_Part = TypeVar("_Part", bound="Time | Figure")
_DEEPEST = 25
_NOT_A_CLAUSE = frozenset({"aux", "auxpass", "amod", "compound"})
_HAPPEN = frozenset("be begin come end follow happen occur open resume start take".split())
_TIMED = frozenset({"date", "time"})
_ENDS = frozenset({"elapse", "expire", "lapse"})
"""What stands behind these is when it ends: "the offer lapses on Friday"."""
_OF_NOUN = frozenset({"compound", "amod", "nmod", "poss", "nummod"})


class Ties:
    """The times and figures of a text by where they begin."""

    def __init__(self, scene: Scene, times: Sequence[Time], figures: Sequence[Figure]) -> None:
        self._scene = scene
        self._times = [time for time in times if time.type in _TIMED]
        self._figures = figures
        self._time_starts = [time.span[0] for time in self._times]
        self._figure_starts = [figure.span[0] for figure in figures]

    def time(self, coding: Coding) -> Time | None:
        """The time that the event's clause names: of several the nearest to its words."""
        words = {coding.head, *coding.tokens}
        best: tuple[int, int, int, Time] | None = None
        for time in self._within(coding, self._times, self._time_starts):
            token = self._scene.analysis.token_at(time.span[1] - 1)
            if self._scene.analysis.deps[token] in _OF_NOUN and (
                self._scene.analysis.heads[token] not in words
            ):
                continue
            if self._ended(max(words), token):
                continue
            apart = self._apart(token, words)
            if apart is not None and not (apart and self._in_passing(coding)):
                row = (apart, min(abs(token - word) for word in words), time.span[0], time)
                best = row if best is None or row[:3] < best[:3] else best
        return best[-1] if best else None

    def _in_passing(self, coding: Coding) -> bool:
        """Whether a noun alone is an event: "the offer lapses on Friday" was made before."""
        scene, head = self._scene, coding.head
        verb = scene.analysis.heads[head]
        return scene.is_noun(head) and scene.lemma[verb] not in _HAPPEN

    def _ended(self, word: int, time: int) -> bool:
        """Whether a time tells when something ends, that a word before it names."""
        return any(self._scene.lemma[token] in _ENDS for token in range(word + 1, time))

    def figures(self, coding: Coding) -> tuple[str, ...]:
        """The figures that the event's own clause holds, in text order."""
        words = {coding.head, *coding.tokens}
        return tuple(
            figure.id
            for figure in self._within(coding, self._figures, self._figure_starts)
            if self._apart(self._scene.analysis.token_at(figure.span[1] - 1), words) == 0
        )

    def _within(
        self, coding: Coding, parts: Sequence[_Part], starts: list[int]
    ) -> Iterable[_Part]:
        analysis = self._scene.analysis
        first, end = analysis.sentences[analysis.sentence_of[coding.head]]
        start, stop = analysis.span(first, end)
        return parts[bisect_left(starts, start) : bisect_left(starts, stop)]

    def _apart(self, token: int, words: set[int]) -> int | None:
        """0 in the event's clause, 1 in one that it is joined to, else nothing."""
        analysis = self._scene.analysis
        for _ in range(_DEEPEST):
            if token in words:
                return 0
            head = analysis.heads[token]
            if head == token:
                return None
            if self._scene.is_verb(token) and analysis.deps[token] not in _NOT_A_CLAUSE:
                return 1 if any(self._joined(word, token) for word in words) else None
            token = head
        return None

    def _joined(self, word: int, verb: int) -> bool:
        """Whether a word is the object, controlled verb or conjunct of a verb."""
        analysis = self._scene.analysis
        for _ in range(3):
            if analysis.heads[word] == verb:
                return True
            if analysis.deps[word] not in ("conj", "xcomp", "pobj", "prep", "dobj"):
                return False
            word = analysis.heads[word]
        return False
