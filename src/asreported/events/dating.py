"""When an event was: as its text says, else as far as its tense and the report's day tell.

What is told as news, in the simple past or as a headline's present, with no other day in its
paragraph, was on the day of the report. Other tenses only bound it: what "had closed" was
before, what "is closing" goes on that day, what "will close" is yet to come. A quotation's
tense counts from when it was said, so it bounds no more than that. Each says its basis.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from asreported.model import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.events.draft import Draft
    from asreported.events.scene import Scene
    from asreported.model import Stamp, Time

_DAY = 10
"""Characters of an ISO 8601 day."""
_SPEECH = 2000
"""So many characters before a word at most are looked through for quotation marks."""
_AHEAD = frozenset({"planned"})
_NEVER = frozenset({"denied", "hypothetical", "habitual"})
_PAST = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_TITLES = frozenset({"headline", "standfirst"})
_OPENING, _EITHER = "“", '"'
_CLOSING = "”"


class Dates:
    """The day of a report and the days that its text speaks of, by where they stand."""

    def __init__(self, scene: Scene, times: Sequence[Time], published: Stamp | None) -> None:
        value = published.value[:_DAY] if published is not None else ""
        self._day = value if len(value) == _DAY else None
        self._scene = scene
        self._times = [time for time in times if time.type in ("date", "time")]
        self._starts = [time.span[0] for time in self._times]
        self._alone: dict[int, bool] = {}

    def of(self, group: Sequence[Draft]) -> When | None:
        """When the event of some mentions was; None when nothing tells."""
        times = [draft.time for draft in group if draft.time is not None]
        if times:
            return next(filter(None, map(_stated, times)), None)
        found = [self._told(draft) for draft in group]
        surest = (each for each in found if each is not None and each.basis == "report")
        return next(surest, next(filter(None, found), None))

    def _told(self, draft: Draft) -> When | None:
        """What the tense of a mention's verb tells, with the day of the report."""
        scene, head, day = self._scene, draft.coding.head, self._day
        if day is None or draft.coding.status in _NEVER or not scene.is_verb(head):
            return None
        if draft.coding.status in _AHEAD or scene.modal(head) in ("will", "shall"):
            return When(day, None, "tense")
        tag, quoted = scene.analysis.tags[head], self._in_quotes(head)
        title = scene.analysis.blocks[scene.analysis.block_of[head]].kind in _TITLES
        news = self._simple_past(head) or (title and tag in ("VBZ", "VBP"))
        if news and not quoted:
            return When(day, day, "report") if self._no_other_day(head) else _by(day)
        if self._goes_on(head):
            return _by(day) if quoted else When(day, day, "tense")
        return _by(day) if tag in _PAST else None

    def _simple_past(self, verb: int) -> bool:
        """Whether a verb stands in the simple past, active or passive."""
        scene = self._scene
        if scene.analysis.tags[verb] == "VBD":
            return not scene.children(verb, "aux")
        passive = scene.children(verb, "auxpass")
        return not scene.children(verb, "aux") and any(
            scene.analysis.tags[each] == "VBD" for each in passive
        )

    def _goes_on(self, verb: int) -> bool:
        """Whether it goes on as the text is written: "is closing", "has been closing"."""
        tags = self._scene.analysis.tags
        aux = self._scene.children(verb, "aux")
        return tags[verb] == "VBG" and any(tags[each] in ("VBZ", "VBP") for each in aux)

    def _in_quotes(self, token: int) -> bool:
        """Whether a token stands in direct speech of its paragraph."""
        analysis = self._scene.analysis
        at = analysis.starts[token]
        start = max(analysis.blocks[analysis.block_of[token]].start, at - _SPEECH)
        before = analysis.text[start:at]
        curly = before.count(_OPENING) > before.count(_CLOSING)
        return curly or before.count(_EITHER) % 2 == 1

    def _no_other_day(self, token: int) -> bool:
        """Whether a paragraph names no day but that of the report."""
        number = self._scene.analysis.block_of[token]
        if number not in self._alone:
            self._alone[number] = self._is_alone(number)
        return self._alone[number]

    def _is_alone(self, number: int) -> bool:
        block = self._scene.analysis.blocks[number]
        first = bisect_left(self._starts, block.start)
        last = bisect_right(self._starts, block.end)
        return all(
            time.value is not None and time.value[:_DAY] == self._day
            for time in self._times[first:last]
        )


def _stated(time: Time) -> When | None:
    """The bounds of a time that is resolved."""
    if time.earliest is None and time.latest is None:
        return None
    return When(time.earliest, time.latest, "stated")


def _by(day: str) -> When:
    """No later than a day, and nobody knows since when."""
    return When(None, day, "tense")
