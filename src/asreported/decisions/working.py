"""A record while decisions are applied to it: its parts as lists, and who is in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from asreported.decisions.parts import kind_of
from asreported.model import Attribution, Entity, Event, Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asreported.decisions.model import Named, PartKind, Reference
    from asreported.decisions.parts import AnyPart
    from asreported.model import Record, Span, Spans

_NUMBER = re.compile(r"\d+$")
_LETTER: dict[PartKind, str] = {"attribution": "a", "figure": "f", "event": "v"}
PartT = TypeVar("PartT", Attribution, Figure, Event)


class Working:
    """The parts of a record by kind, changed in place, and put together again."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.entities = list(record.entities)
        self.parts: dict[PartKind, list[AnyPart]] = {
            "attribution": [*record.attributions],
            "figure": [*record.figures],
            "event": [*record.events],
        }
        self._gone: dict[str, str | None] = {}
        """Attributions that were taken out, each with the one around it."""
        self._hidden: set[str] = set()
        """Figures that were taken out."""
        self._lost: list[Spans] = []
        """What was said or counted in the parts that were taken out."""
        self._said: list[Spans] = []
        """What was said in the parts that were put in."""

    def take_out(self, part: AnyPart) -> None:
        """Leave a part out; what hung on it hangs on what was around it."""
        self.parts[kind_of(part)].remove(part)
        if isinstance(part, Attribution):
            self._gone[part.id] = part.within
            self._lost.append(part.content.spans)
        elif isinstance(part, Figure):
            self._hidden.add(part.id)
            self._lost.append((part.span,))

    def put_in(self, part: AnyPart) -> AnyPart:
        """Put a part in its place of the text, with an identifier of its own."""
        kind = kind_of(part)
        those = self.parts[kind]
        part = replace(part, id=_next_id(_LETTER[kind], (one.id for one in those)))
        at = next((n for n, one in enumerate(those) if _start(one) > _start(part)), len(those))
        those.insert(at, part)
        if isinstance(part, Attribution):
            self._said.append(part.content.spans)
        return part

    def change(self, part: AnyPart, into: AnyPart) -> None:
        """Put a part in the place of another, under its identifier."""
        those = self.parts[kind_of(part)]
        those[those.index(part)] = into

    def entity(self, named: Named) -> str | None:
        """The entity that is meant: by mention, else by name and type, else a new one."""
        if not named.name:
            return None
        for one in self.entities:
            if named.mention is not None and named.mention in one.mentions:
                return one.id
        for one in self.entities:
            if (one.name.casefold(), one.type) == (named.name.casefold(), named.type):
                return one.id
        new = Entity(
            _next_id("e", (one.id for one in self.entities)),
            named.name,
            named.type,
            mentions=(named.mention,) if named.mention else (),
        )
        self.entities.append(new)
        return new.id

    def known(self, reference: Reference) -> str | None:
        """The identifier that something kept by its stretches has in this record."""
        if reference.kind == "entity":
            return self.entity(reference.named) if reference.named else None
        if not reference.spans:
            return None
        here: dict[str, Callable[[], Iterable[tuple[str, Spans]]]] = {
            "attribution": lambda: (
                (one.id, (*one.cue.spans, *one.content.spans))
                for one in self.parts["attribution"]
                if isinstance(one, Attribution)
            ),
            "figure": lambda: (
                (one.id, (one.span,)) for one in self.parts["figure"] if isinstance(one, Figure)
            ),
            "time": lambda: ((one.id, (one.span,)) for one in self.record.times),
        }
        found = (name for name, spans in here[reference.kind]() if spans == reference.spans)
        return next(found, None)

    def done(self) -> Record:
        """The record as decided: nothing in it hangs on what was taken out."""
        attributions = [
            self._hung(one) for one in _only(self.parts["attribution"], Attribution)
        ]
        return replace(
            self.record,
            entities=tuple(self.entities),
            attributions=tuple(attributions),
            figures=tuple(self._hung(one) for one in _only(self.parts["figure"], Figure)),
            events=tuple(self._hung(one) for one in _only(self.parts["event"], Event)),
            voice=tuple(
                one
                for one in self.record.voice
                if not any(_covers(s, one.span) for s in self._said)
            ),
            disputes=tuple(
                one for one in self.record.disputes if not any(map(self._is_lost, one.sides))
            ),
        )

    def _hung(self, part: PartT) -> PartT:
        if isinstance(part, Attribution):
            return replace(part, within=self._around(part.within))
        part = replace(part, attribution=self._around(part.attribution))
        if isinstance(part, Event) and not self._hidden.isdisjoint(part.figures):
            kept = tuple(name for name in part.figures if name not in self._hidden)
            return replace(part, figures=kept)
        return part

    def _around(self, name: str | None) -> str | None:
        seen: set[str] = set()
        while name in self._gone and name not in seen:
            seen.add(name)
            name = self._gone[name]
        return None if name in self._gone else name

    def _is_lost(self, side: Spans) -> bool:
        """Whether a side of a dispute stood in what was taken out, and in nothing else."""
        if not any(all(_covers(lost, span) for span in side) for lost in self._lost):
            return False
        kept = (
            *(one.content.spans for one in _only(self.parts["attribution"], Attribution)),
            *((one.span,) for one in _only(self.parts["figure"], Figure)),
        )
        return not any(all(_covers(spans, span) for span in side) for spans in kept)


def _only(parts: Iterable[AnyPart], kind: type[PartT]) -> list[PartT]:
    return [one for one in parts if isinstance(one, kind)]


def _covers(spans: Spans, span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _start(part: AnyPart) -> int:
    if isinstance(part, Attribution):
        spans = (*part.source.spans, *part.cue.spans, *part.content.spans)
    else:
        spans = (part.span,) if isinstance(part, Figure) else part.trigger
    return min((start for start, _ in spans), default=0)


def _next_id(letter: str, names: Iterable[str]) -> str:
    numbers = (int(found[0]) for name in names if (found := _NUMBER.search(name)))
    return f"{letter}{max(numbers, default=0) + 1}"
