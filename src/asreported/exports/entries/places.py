"""GeoJSON (RFC 7946): one feature an entry; its geometry is null where no place is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Entry, Heading


def places(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:  # noqa: ARG001 - a format's signature
    """One FeatureCollection."""
    yield '{"type":"FeatureCollection","features":['
    between = "\n"
    for entry in entries:
        # RFC 7946, 3.1.1: longitude before latitude.
        at = {"type": "Point", "coordinates": [entry.at[1], entry.at[0]]} if entry.at else None
        properties = {**entry.facts, "address": entry.address}
        feature = {
            "type": "Feature", "id": entry.key, "geometry": at, "properties": properties,
        }  # fmt: skip
        yield between + msgspec.json.encode(feature).decode()
        between = ",\n"
    yield "\n]}\n"
