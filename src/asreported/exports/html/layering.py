"""A record in parts: its article plainly, or with the record as a layer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from asreported.exports.html.body import Parts, parts
from asreported.exports.html.items import Items
from asreported.exports.html.marks import Marker
from asreported.exports.html.panel import panel
from asreported.model import Attribution, Event, Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from asreported.decisions import AnyPart
    from asreported.exports.elements import Html
    from asreported.exports.html.items import Elsewhere
    from asreported.model import Record, Span


class Layered(NamedTuple):
    """The article with its words marked, and the record beside it."""

    article: Parts
    panel: Html


def layered(
    record: Record, elsewhere: Mapping[str, Iterable[Elsewhere]] | None = None
) -> Layered:
    """An article with its marks, and the panel of its record.

    ``elsewhere`` is by identifier of the record ("a1") where else it is reported.
    """
    items = Items(record, elsewhere)
    return Layered(parts(items), panel(items))


def excerpt(record: Record, part: AnyPart, stretch: Span) -> Html:
    """A stretch of a record's text with the marks of one part of it, and of nothing else."""
    kinds = (("attributions", Attribution), ("figures", Figure), ("events", Event))
    only = {name: (part,) if isinstance(part, kind) else () for name, kind in kinds}
    bare = msgspec.structs.replace(record, voice=(), times=(), disputes=(), **only)
    return Marker(record.article.text, Items(bare).pieces).marked(*stretch)


def plain(record: Record) -> Parts:
    """An article without a mark."""
    bare = msgspec.structs.replace(
        record, attributions=(), voice=(), figures=(), times=(), disputes=(), events=()
    )
    return parts(Items(bare))
