"""What a reviewer can choose: reasons, acts, natures, bounds, categories, types."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from django.utils.translation import gettext as _

from asreported.exports.happenings import STATUSES
from asreported.exports.wording import ACTS, NATURES
from asreported.model import Bound, Category, EntityType, EventType

if TYPE_CHECKING:
    from collections.abc import Iterable

Choice = tuple[str, str]


def reasons(kind: str, do: str) -> list[Choice]:
    """The short list of reasons for a decision; what is stored is the English words."""
    if do == "reject":
        first = {
            "attribution": [("nobody says this", _("nobody says this")),
                            ("no statement, but a fact or a plan",
                             _("no statement, but a fact or a plan"))],
            "figure": [("no figure", _("no figure")), ("counts nothing", _("counts nothing"))],
            "event": [("no event", _("no event")), ("told twice", _("told twice"))],
        }.get(kind, [])  # fmt: skip
        return [*first, ("part of another", _("part of another")),
                ("a mistake of the page", _("a mistake of the page"))]  # fmt: skip
    if do in {"merge", "split"}:
        return [("named so in the text", _("named so in the text")),
                ("known from elsewhere", _("known from elsewhere")),
                ("another person or body of the same name",
                 _("another person or body of the same name"))]  # fmt: skip
    return [("read wrongly", _("read wrongly")), ("the text says so", _("the text says so")),
            ("the article says so elsewhere", _("the article says so elsewhere"))]  # fmt: skip


def acts() -> Iterable[Choice]:
    """What is done by saying something."""
    return ACTS.items()


def natures() -> Iterable[Choice]:
    """What a source is."""
    return NATURES.items()


def statuses() -> Iterable[Choice]:
    """How far an event has come."""
    return STATUSES.items()


def bounds() -> list[Choice]:
    """How a figure is bounded."""
    return _plain(get_args(Bound))


def categories() -> list[Choice]:
    """What a figure counts."""
    return _plain(get_args(Category))


def event_types() -> list[Choice]:
    """PLOVER's types."""
    return [(one, one.lower()) for one in get_args(EventType)]


def entity_types() -> list[Choice]:
    """What a speaker can be."""
    return _plain(get_args(EntityType))


def _plain(values: Iterable[str]) -> list[Choice]:
    return [(one, one.replace("_", " ")) for one in values]
