"""Events as GeoJSON."""

from __future__ import annotations

import json
from typing import Any

from asreported.exports import export_events
from tests.exports.builder import canal, plain


def features() -> list[dict[str, Any]]:
    whole = json.loads("".join(export_events([canal().record()], "geojson")))
    assert whole["type"] == "FeatureCollection"
    return list(whole["features"])


def test_an_event_with_coordinates_is_a_point_longitude_first() -> None:
    first = features()[0]
    assert first["type"] == "Feature"
    assert first["geometry"] == {"type": "Point", "coordinates": [4.5, 51.9]}
    assert first["properties"]["label"] == "lock closure"
    assert first["properties"]["place_precision"] == "city"


def test_an_event_without_coordinates_has_a_null_geometry() -> None:
    second = features()[1]
    assert second["geometry"] is None
    assert second["properties"]["place"] == "the pump house"


def test_coordinates_off_the_globe_are_no_coordinates() -> None:
    builder = plain("A strike at Ostrel.")
    builder.does(
        "strike", "strike", place=builder.place("Ostrel", latitude=91.0, longitude=0.0)
    )
    (feature,) = json.loads("".join(export_events([builder.record()], "geojson")))["features"]
    assert feature["geometry"] is None


def test_no_records_are_an_empty_collection() -> None:
    assert json.loads("".join(export_events([], "geojson")))["features"] == []


def test_features_come_as_records_do() -> None:
    def endless():  # noqa: ANN202 - a generator of records
        while True:
            yield canal().record()

    pieces = export_events(endless(), "geojson")
    assert next(pieces).startswith('{"type":"FeatureCollection"')
    assert '"lock closure"' in next(pieces)
