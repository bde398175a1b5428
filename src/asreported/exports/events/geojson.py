"""GeoJSON (RFC 7946): one FeatureCollection, one feature an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from asreported.exports.events.telling import facts, tellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.events.telling import Telling
    from asreported.model import Record


def geojson(records: Iterable[Record]) -> Iterator[str]:
    """The events of records as points; the geometry is null where no coordinates are known.

    ``place_precision`` of a feature's properties tells a city's point from a country's.
    """
    yield '{"type":"FeatureCollection","features":['
    between = "\n"
    for told in tellings(records):
        yield between + msgspec.json.encode(_feature(told)).decode()
        between = ",\n"
    yield "\n]}\n"


def _feature(told: Telling) -> dict[str, object]:
    properties = {
        name: value
        for name, value in facts(told).items()
        if name not in {"id", "latitude", "longitude"}
    }
    at = told.at
    # RFC 7946, 3.1.1: longitude before latitude.
    point = {"type": "Point", "coordinates": [at[1], at[0]]} if at else None
    return {"type": "Feature", "id": told.key, "geometry": point, "properties": properties}
