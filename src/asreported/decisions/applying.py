"""Decisions put into a record: of each part what was decided last, whatever their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import asdict, replace

from asreported.decisions.anchoring import Moving
from asreported.decisions.changing import changed
from asreported.decisions.finding import exactly, nearest
from asreported.decisions.model import Change, Orphan
from asreported.decisions.moving import moved_change, moved_target
from asreported.decisions.parts import kept_part
from asreported.decisions.working import Working
from asreported.model import Attribution, Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.decisions.model import Decision, Target
    from asreported.decisions.parts import AnyPart
    from asreported.model import Record


class Applied(NamedTuple):
    """The record as decided, and the decisions that do not hold in its text.

    ``targets``: by key, the parts that were decided on, as they were read.
    """

    record: Record
    orphans: tuple[Orphan, ...] = ()
    targets: Mapping[str, Target] = {}


class _Case(NamedTuple):
    """All that was decided of one part: what it was, what of it changes, whether it stays."""

    target: Target
    change: Change
    stays: bool


def apply(record: Record, decisions: Iterable[Decision]) -> Applied:
    """A record with people's decisions in it; merges and splits are for ``links``.

    Deterministic, whatever the order of ``decisions``, and idempotent. Of one field of one
    part the decision made last holds; a part is hidden when the last decision on it is to
    reject. What is decided of a part that the reading does not have puts it in, but a
    rejection hides only what stands on exactly the rejected words. Parts carry the key of
    their decisions in ``decided``. A decision whose words are not there, or stand in a block
    that is not byte-identical and unique in both texts, is an orphan and changes nothing.
    """
    holding: dict[str, list[tuple[Decision, Target, Change]]] = {}
    orphans = []
    for decision in sorted(decisions, key=lambda one: (one.made, one.id)):
        if decision.target is None or decision.anchor is None:
            continue
        moving = Moving(decision.anchor, record)
        if moving.why:
            orphans.append(Orphan(decision, moving.why))
            continue
        target = moved_target(decision.target, moving)
        change = moved_change(decision.change, moving)
        holding.setdefault(target.key, []).append((decision, target, change))
    working = Working(record)
    cases = {key: _case(made) for key, made in sorted(holding.items())}
    for case in sorted(cases.values(), key=_turn):
        _settle(working, case)
    targets = {key: case.target for key, case in cases.items()}
    return Applied(working.done() if cases else record, tuple(orphans), targets)


def _turn(case: _Case) -> tuple[bool, int, str]:
    """Rejections first: what they hide is no nearby reading of something else.

    Statements come before what hangs on them.
    """
    kinds = ("attribution", "figure", "event")
    return case.stays, kinds.index(case.target.kind), case.target.key


def _case(made: list[tuple[Decision, Target, Change]]) -> _Case:
    """The decisions on one part, in the order they were made, as one."""
    fields: dict[str, object] = {}
    for _, _, change in made:
        fields |= {name: value for name, value in asdict(change).items() if value is not None}
    last, target, _ = made[-1]
    return _Case(target, Change(**fields), last.kind != "reject")  # type: ignore[arg-type] # its own fields


def _settle(working: Working, case: _Case) -> None:
    key, form = case.target.key, kept_part(case.target)
    parts = working.parts[case.target.kind]
    # Who speaks is asked for where a part is put in alone: nobody is made up for a search.
    decided = changed(form, replace(case.change, speaker=None), working)
    found = exactly(parts, key, form, decided)
    if not case.stays:
        for one in found:
            working.take_out(one)
        return
    if found:
        first, *others = found
        working.change(first, _marked(first, case, working))
        for one in others:
            working.take_out(one)
        return
    near = nearest(parts, decided, form)
    whole = _marked(_here(working, case.target), case, working)
    if near is None:
        working.put_in(whole)
    else:
        working.change(near, replace(whole, id=near.id))


def _marked(part: AnyPart, case: _Case, working: Working) -> AnyPart:
    return replace(changed(part, case.change, working), decided=case.target.key)


def _here(working: Working, target: Target) -> AnyPart:
    """The part as it was read, with what it refers to as this record calls it."""
    part = kept_part(target)
    names = {one.id: working.known(one) for one in target.references}
    if isinstance(part, Attribution):
        source = replace(part.source, speaker=names.get(part.source.speaker or ""))
        return replace(part, source=source, within=names.get(part.within or ""), decided=None)
    part = replace(part, attribution=names.get(part.attribution or ""), decided=None)
    if not isinstance(part, Event):
        return part
    figures = (names.get(name) for name in part.figures)
    return replace(
        part,
        time=names.get(part.time or ""),
        figures=tuple(name for name in figures if name),
        actors=tuple(replace(one, entity=names.get(one.entity or "")) for one in part.actors),
        recipients=tuple(
            replace(one, entity=names.get(one.entity or "")) for one in part.recipients
        ),
    )
