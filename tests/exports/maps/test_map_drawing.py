"""The map as drawn: outlines, markers, names, and nothing outside its frame."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from asreported.exports.maps import Spot, drawn
from asreported.exports.maps.outlines import outlines
from asreported.exports.maps.window import WIDTH


def spot(latitude: float, longitude: float, number: int = 1, count: int = 1) -> Spot:
    return Spot(
        latitude, longitude, number, count, title=f"spot {number}", item=f"event-{number}"
    )


def svg(*spots: Spot) -> LexborNode:
    found = LexborHTMLParser(drawn(spots, label="Map of <events>")).css_first("svg")
    assert found is not None
    return found


def test_the_outlines_are_the_whole_world_without_leaps() -> None:
    world = outlines()
    assert len(world.names) > 170
    assert max(y for ring in world.land for _, y in ring) > 83
    assert min(y for ring in world.land for _, y in ring) == -90
    for line in (*world.land, *world.borders):
        for (x, a), (y, b) in pairwise(line):
            assert abs(x - y) < 30 or a == b == -90


def test_the_shipped_outlines_are_small() -> None:
    assert len(files("asreported.exports.maps").joinpath("outlines.json").read_bytes()) < 60_000


def test_a_marker_has_its_number_its_words_and_its_item() -> None:
    (marker,) = svg(spot(35.2, 33.4, number=7)).css("g.spot")
    assert marker.attributes["data-item"] == "event-7"
    assert marker.css_first("title").text() == "spot 7"
    assert marker.css_first("text").text() == "7"


def test_a_marker_grows_with_what_is_there_and_larger_ones_lie_under_smaller() -> None:
    markers = svg(spot(35, 33, 1, count=1), spot(35.5, 33, 2, count=9)).css("g.spot")
    radii = [float(each.css_first("circle").attributes["r"]) for each in markers]
    assert [each.css_first("text").text() for each in markers] == ["2", "1"]
    assert radii == [20, 12]


@pytest.mark.parametrize("at", [(35, 33), (52, 179), (-77, 166), (0, 0), (85, -30), (-54, -70)])
def test_land_is_cut_to_the_frame(at: tuple[float, float]) -> None:
    found = svg(spot(*at))
    height = float(found.attributes["viewBox"].split()[3])
    numbers = [
        float(each)
        for each in re.findall(r"-?[0-9.]+", found.css_first("path.land").attributes["d"])
    ]
    across, down = numbers[::2], numbers[1::2]
    assert all(-0.03 * WIDTH <= x <= 1.03 * WIDTH for x in across)
    assert all(-0.03 * height <= y <= 1.03 * height for y in down)


def test_land_beyond_the_date_line_is_drawn() -> None:
    assert svg(spot(-17.8, 178.0)).css_first("path.land").attributes["d"]


def test_names_are_shown_for_orientation_and_none_lies_under_a_marker() -> None:
    names = [each.text() for each in svg(spot(35.0, 33.0)).css("text.country")]
    assert {"Syria", "Turkey"} <= set(names)
    assert "Cyprus" not in names


def test_the_grid_says_its_degrees() -> None:
    degrees = {each.text() for each in svg(spot(0, 0), spot(10, 10)).css("text.degrees")}
    assert {"0°", "5°N", "10°E"} <= degrees


def test_words_are_escaped() -> None:
    assert svg(spot(0, 0)).attributes["aria-label"] == "Map of <events>"
    hostile = Spot(0, 0, 1, 1, title="</title><script>alert(1)</script>")
    assert "<script>" not in drawn([hostile], label="x")


def test_the_whole_world_stays_small() -> None:
    spots = [spot(10, -67, 1), spot(51, 0, 2), spot(35, 139, 3), spot(-33, 151, 4)]
    assert len(drawn(spots, label="x")) < 90_000


def test_a_marker_that_stands_for_an_area_is_hollow() -> None:
    point, area = spot(35, 33, 1), Spot(36, 34, 2, 1, title="a sea", area=True)
    assert [each.attributes["class"] for each in svg(point, area).css("g")] == [
        "spot",
        "spot area",
    ]
