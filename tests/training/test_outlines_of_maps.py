"""The outlines of maps, from a small atlas of two countries made by hand."""

from __future__ import annotations

from typing import Any

from asreported.training.outlines import outlines


def atlas() -> dict[str, Any]:
    """Two squares of ten degrees side by side, with one border; a ring around the pole."""
    return {
        "transform": {"scale": [1, 1], "translate": [-180, -90]},
        "arcs": [
            [[180, 90], [-10, 0], [0, 10], [10, 0]],
            [[180, 100], [0, -10]],
            [[180, 90], [10, 0], [0, 10], [-10, 0]],
            [[0, 20], [100, 0], [100, 0], [100, 0], [60, 0]],
        ],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Westerby"}},
                    {"type": "Polygon", "arcs": [[2, 1]], "properties": {"name": "Osterby"}},
                ]
            },
            "land": {
                "geometries": [{"type": "MultiPolygon", "arcs": [[[0, -3]], [[3]]]}],
            },
        },
    }


def points(steps: list[int]) -> list[tuple[float, float]]:
    x = y = 0
    found = []
    for across, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + up
        found.append((x / 20, y / 20))
    return found


def test_the_border_is_what_two_countries_share() -> None:
    made = outlines(atlas())
    (border,) = made["borders"]
    assert points(border) == [(0, 10), (0, 0)]


def test_countries_are_named_at_their_middle() -> None:
    assert outlines(atlas())["names"] == [
        ("Westerby", -5.0, 5.0, 10.0),
        ("Osterby", 5.0, 5.0, 10.0),
    ]


def test_land_is_rings_and_a_ring_around_the_pole_is_closed_by_it() -> None:
    square, polar = (points(ring) for ring in outlines(atlas())["land"])
    assert square[0] == square[-1] == (0, 0)
    assert polar[-3:] == [(180, -90), (-180, -90), (-180, -70)]
