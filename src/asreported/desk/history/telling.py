"""A decision in words: what was read, and what was decided instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from msgspec.structs import asdict

from asreported.decisions import Amount, Named, as_shown, kept_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.decisions import Anchor, Decision
    from asreported.desk.models import Decision as Row


class Line(NamedTuple):
    """One field: its name, and what was read and decided of it."""

    name: str
    words: str


_LEFT = frozenset({"accept", "reject"})
"""What changes no field: the words say all."""


def said_of(row: Row) -> list[Line]:
    """What a decision changed, field by field."""
    decided = row.value
    if decided.tie is not None:
        return [Line(_("Reason kept with both"), decided.reason)] if decided.reason else []
    return [] if decided.kind in _LEFT else list(_lines(decided))


def _lines(decided: Decision) -> Iterator[Line]:
    anchor, target = decided.anchor, decided.target
    if anchor is None or target is None:
        return
    for name, value in asdict(decided.change).items():
        if value is None:
            continue
        now = _words(value, anchor)
        before = "" if decided.kind == "add" else _before(decided, name, anchor)
        words = f"{before} → {now}" if before and before != now else now
        yield Line(str(_NAMES.get(name, name)), words)


def _before(decided: Decision, name: str, anchor: Anchor) -> str:
    """What was read of a field, as far as the decision keeps it."""
    if decided.target is None or name == "speaker":
        return ""
    read = as_read(decided)
    return _words(getattr(read, name, None), anchor)


def as_read(decided: Decision) -> object:
    """The part that a decision keeps, by the names of what can be decided of it."""
    if decided.target is None:
        return None
    return as_shown(None, kept_part(decided.target))


def _words(value: object, anchor: Anchor) -> str:
    if isinstance(value, Named):
        return value.name or _("nobody who is known")
    if isinstance(value, Amount):
        ends = [str(one) for one in (value.low, value.high) if one is not None]
        words = " – ".join(dict.fromkeys(ends))
        return " ".join(filter(None, (value.bound.replace("_", " "), words, value.unit)))
    if isinstance(value, tuple):
        quoted = {(one.start, one.end): one.exact for one in anchor.quotes}
        return " … ".join(quoted.get(span, "") for span in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "" if value is None else str(value)


_NAMES = {
    "source": _lazy("Who says it"),
    "cue": _lazy("The words of saying"),
    "content": _lazy("What is said"),
    "speaker": _lazy("Speaker"),
    "nature": _lazy("What the source is"),
    "act": _lazy("The source"),
    "negated": _lazy("negated"),
    "hedged": _lazy("hedged"),
    "amount": _lazy("How many"),
    "counts": _lazy("What it counts"),
    "category": _lazy("Of what kind"),
    "status": _lazy("How far"),
    "type": _lazy("Type"),
    "label": _lazy("What was done"),
}
