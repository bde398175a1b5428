"""What a time is resolved against: the anchor, and the times read before it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.times.points import Point
from asreported.times.tense import AHEAD, Tense, tense_at, verb_above

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis
    from asreported.model import TimeBasis, TimeType
    from asreported.times.bounds import Bounds


@dataclass(frozen=True)
class Anchor:
    """What is known of an article's own date.

    ``published`` is an ISO 8601 date or datetime, perhaps with a zone;
    ``basis`` says whether the page or the user gave it; ``copyright_year`` is
    used only when there is no date.
    """

    published: str | None = None
    basis: Literal["published", "given"] = "published"
    copyright_year: int | None = None


_NEAR_YEARS = 2
_FORWARD = frozenset("effective due starting scheduled ending expiring".split())
_AS_SOON = frozenset({"soon", "early"})
_TOWARD = frozenset({"for", "until", "till", "to", "by"})
_PUT_OFF = frozenset("extend adjourn suspend remand push forecast call book move vote".split())
_LIMITS = frozenset({"until", "till", "by", "before", "from"})
"""Prepositions of a time that is a limit: it lies ahead, unless a past verb reached it."""
_GRANTING = frozenset("give grant allow have demand require request leave".split())
_ENDS = frozenset("lapses expires ends begins closes opens reopens resumes".split())
_DEICTIC = frozenset({"it", "today", "this", "there"})
_ON = frozenset({"on", "late", "early"})
# A month before a noun ("a June agreement") is not what the verb is about.
_INSIDE_NOUNS = frozenset({"compound", "nmod", "amod", "poss", "nummod"})


class Meaning(NamedTuple):
    """What an expression means: its fields in the record, and where it points."""

    type: TimeType
    value: str | None
    basis: TimeBasis
    point: Point | None = None
    covers: Bounds | None = None
    """The first and last day or minute, where they are not those of the value."""


UNRESOLVED = Meaning("date", None, "unresolved")
"""A time that cannot be resolved."""


class Reference(NamedTuple):
    """A moment to count from, and why it may be counted from."""

    point: Point
    basis: TimeBasis


def published_day(anchor: Anchor) -> dt.date | None:
    """The day of publication; None when it is unknown or cannot be read."""
    try:
        return dt.date.fromisoformat((anchor.published or "")[:10])
    except ValueError:
        return None


class Scene:
    """The state of a reading: walks through a text, from one time to the next."""

    def __init__(self, analysis: Analysis, anchor: Anchor, *, narrative: bool) -> None:
        self.analysis = analysis
        self.anchor = anchor
        self.narrative = narrative
        self.day = published_day(anchor)
        self.last: Point | None = None
        self.told: Point | None = None
        self.quarter: Point | None = None
        self.named: dict[int, Point] = {}
        """Weekday -> the day that was last written out with it ("Monday, 3 March 2025")."""
        self.start = self.end = 0
        self.last_time = ""
        self.last_block = self.point_block = -1

    def publication(self) -> Reference | None:
        """The day of publication, what "today" and "last week" count from."""
        return Reference(Point(self.day, "D"), self.anchor.basis) if self.day else None

    def mentioned(self) -> Reference | None:
        """The time read last, what "the next day" counts from; else the publication."""
        return Reference(self.last, "text") if self.last else self.publication()

    def is_late(self) -> bool:
        """Whether the time read last in this block is of an afternoon, evening or night."""
        if self.last_block != self.analysis.block_of[self.token]:
            return False
        return self.last_time.endswith(("TAF", "TEV", "TNI"))

    def current(self) -> Reference | None:
        """What a date without a year belongs to.

        In a narrative of past events that is the time told of last.
        """
        if not self.narrative:
            return self.publication()
        return Reference(self.told, "text") if self.told else self.publication()

    def remember(self, meaning: Meaning) -> None:
        """Let later expressions count from this one."""
        self.last_time = meaning.value or ""
        if meaning.point is not None:
            self.point_block = self.analysis.block_of[self.token]
        self.last_block = self.analysis.block_of[self.token]
        if meaning.point is None or meaning.type not in {"date", "time"}:
            return
        self.last = meaning.point
        if self._moves_on(meaning.point, meaning.basis):
            self.told = meaning.point
        if meaning.point.unit == "Q" and meaning.basis != "text":
            self.quarter = meaning.point

    def _moves_on(self, point: Point, basis: TimeBasis) -> bool:
        """Whether a narrative goes on from a time; a bare year far off is an aside."""
        if self.told is None or point.unit not in {"Y", "E", "C"}:
            return True
        near = abs(point.day.year - self.told.day.year) <= _NEAR_YEARS
        return point.unit == "Y" and basis == "explicit" and near

    def tense(self) -> Tense:
        """The tense of the clause around the expression now read."""
        if self.word_before() in _FORWARD or self._is_named_end():
            return "future"
        if self._looks_ahead():
            return "future"
        if self._follows_past_verb() or self.word_before() == "since":
            return "past"
        token = self._top()
        if self.analysis.deps[token] in _INSIDE_NOUNS:
            return ""
        tense = tense_at(self.analysis, token)
        limits = tense == "" and self.word_before() in _LIMITS and not self._is_open()
        return "future" if limits else tense

    def _is_open(self) -> bool:
        """Whether "from Monday" begins a stretch whose end is told: "from Monday to Friday"."""
        return self.word_before() == "from" and self.word_after() in _TOWARD | {"-", "–"}

    def _is_named_end(self) -> bool:
        """Whether a present verb names it an end: "the date is Friday", "it lapses on Friday".

        Read on the words, since "lapses" may be taken for a noun.
        """
        if self.word_before() in ("on", "at"):
            return self.word_before(2) in _ENDS
        return self.word_before() == "is" and self.word_before(2) not in _DEICTIC

    def _looks_ahead(self) -> bool:
        """Whether a preposition points ahead: "set for Friday", "put off until Friday"."""
        before = self.word_before()
        if before == "as":
            return self.word_before(2) in _AS_SOON
        if before not in _TOWARD or self.analysis.deps[self._top()] in _INSIDE_NOUNS:
            return False
        above = self.analysis.heads[self.analysis.heads[self._top()]]
        if self.analysis.lemmas[above].lower() in AHEAD | _PUT_OFF:
            return True
        return before in _LIMITS and self._is_granted()

    def _is_granted(self) -> bool:
        """Whether a verb sets a limit: "gave them until Friday", "put off until Friday"."""
        verb = verb_above(self.analysis, self._top())
        if verb is None:
            return False
        lemma = self.analysis.lemmas[verb].lower()
        if lemma == "put":
            off = self.analysis.children[verb]
            return any(self.analysis.words[at].lower() in ("off", "back") for at in off)
        return lemma in _GRANTING and self._sets_no_past(lemma)

    def _sets_no_past(self, lemma: str) -> bool:
        """Whether a verb grants: who "had 40 men by Friday" was granted nothing."""
        return self.word_before() != "by" or lemma in ("demand", "require", "request")

    def _top(self) -> int:
        """The last token of the expression that hangs on a word outside it: its head noun."""
        first, last = self.token, self.last_token
        for token in range(last, first, -1):
            if not first <= self.analysis.heads[token] <= last:
                return token
        return first

    def _follows_past_verb(self) -> bool:
        """Whether it stands right behind a past verb: "said on Tuesday it would close"."""
        at = self.token - 1
        if at > 0 and self.word_before() in _ON:
            at -= 1
        return at >= 0 and self.word_before() != "" and self.analysis.tags[at] == "VBD"

    @property
    def token(self) -> int:
        """The first token of the expression now read."""
        return self.analysis.token_at(self.start)

    def word_before(self, count: int = 1) -> str:
        """A word before the expression, in lower case; empty before the first of its block."""
        at = self.token - count
        if at < 0 or self.analysis.block_of[at] != self.analysis.block_of[self.token]:
            return ""
        return self.analysis.words[at].lower()

    def word_after(self, count: int = 1) -> str:
        """A word after the expression, in lower case; empty after the last of its block."""
        at = self.analysis.token_at(self.end - 1) + count
        if at >= len(self.analysis) or (
            self.analysis.block_of[at] != self.analysis.block_of[self.token]
        ):
            return ""
        return self.analysis.words[at].lower()

    @property
    def last_token(self) -> int:
        """The last token of the expression now read."""
        return self.analysis.token_at(self.end - 1)

    def tag_after(self) -> str:
        """The tag of the token after the expression; empty after the last."""
        at = self.analysis.token_at(self.end - 1) + 1
        return self.analysis.tags[at] if at < len(self.analysis) else ""
