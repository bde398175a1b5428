"""Merges and splits of members, as the stories take them: must-link and cannot-link.

The two ends are bound to words. What key a member has is asked of the record at hand, so that
a newer reading, which may number or begin things differently, keeps what was decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from asreported.decisions.anchoring import Moving
from asreported.decisions.model import Orphan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.decisions.model import Decision, End, Joined, Tie
    from asreported.model import Record, Span


class KeyOf(Protocol):
    """The key that a member has in a record, by a stretch of it; None where there is none."""

    def __call__(self, record: Record, of: Joined, span: Span) -> str | None:
        """As ``stories.keys.member_key`` names members."""


class Tied(NamedTuple):
    """Two members by their present keys; of stories, by their articles' identifiers."""

    of: Joined
    one: str
    other: str
    same: bool
    why: str


class Links(NamedTuple):
    """What holds between members now, and the decisions that hold no more."""

    tied: tuple[Tied, ...]
    orphans: tuple[Orphan, ...]


def links(records: Iterable[Record], decisions: Iterable[Decision], key_of: KeyOf) -> Links:
    """Merges and splits between members of some records.

    Of two decisions on one pair the later holds. A pair with an end in none of ``records``
    is left out; one whose words are gone is an orphan.
    """
    known = {record.article.id: record for record in records}
    tied: dict[tuple[str, str, str], Tied] = {}
    orphans = []
    for decision in sorted(decisions, key=lambda one: (one.made, one.id)):
        if (tie := decision.tie) is None:
            continue
        ends = [_end(end, tie, known, key_of) for end in (tie.one, tie.other)]
        if lost := [end.why for end in ends if end.why]:
            orphans.append(Orphan(decision, lost[0]))
        elif ends[0].key and ends[1].key and ends[0].key != ends[1].key:
            one, other = ends[0].key, ends[1].key
            said = Tied(tie.of, one, other, decision.kind == "merge", _why(decision))
            tied[tie.of, min(one, other), max(one, other)] = said
    return Links(tuple(tied.values()), tuple(orphans))


class Found(NamedTuple):
    """The key that an end of a decision has now; without one, ``why`` there is none."""

    key: str
    why: str = ""


def _end(end: End, tie: Tie, known: Mapping[str, Record], key_of: KeyOf) -> Found:
    if tie.of == "story":
        return Found(end.article)
    record = known.get(end.article)
    return Found("") if record is None else present_end(record, tie.of, end, key_of)


def present_end(record: Record, of: Joined, end: End, key_of: KeyOf) -> Found:
    """The key of a member in a record of its article, or why the record has it no more."""
    if end.anchor is None or end.span is None:
        return Found("")
    moving = Moving(end.anchor, record)
    span = moving.span(end.span)
    if moving.why or span is None:
        return Found("", f"{end.name}: {moving.why or 'its words are not where they were'}")
    key = key_of(record, of, span)
    return Found(
        key or "", "" if key else f"{end.name}: the reading has nothing there any more"
    )


def _why(decision: Decision) -> str:
    """Why two members are one or not; whose decision it is stands in the history alone."""
    by = "decided by a person"
    return f"{by}: {decision.reason}" if decision.reason else by
