"""The window of a map: what it shows, how near, and where a place stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.exports.maps.window import WIDTH, around

_places = st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=6)


@given(_places)
@settings(max_examples=300, deadline=None)
def test_every_place_is_in_sight(places: list[tuple[float, float]]) -> None:
    window = around(places)
    for longitude, latitude in places:
        x, y = window.place(window.inside(longitude), latitude)
        assert -1e-6 <= x <= WIDTH + 1e-6
        assert -1e-6 <= y <= window.height + 1e-6


def test_one_place_stands_in_the_middle_of_nine_degrees() -> None:
    window = around([(33.0, 35.0)])
    assert window.north - window.south == pytest.approx(9)
    assert window.place(33.0, 35.0) == pytest.approx((WIDTH / 2, window.height / 2))


def test_places_on_both_sides_of_the_date_line_are_neighbours() -> None:
    window = around([(178.0, 52.0), (-178.0, 52.0)])
    assert window.east - window.west < 30
    west, _ = window.place(window.inside(178.0), 52.0)
    east, _ = window.place(window.inside(-178.0), 52.0)
    assert 0 < east - west < WIDTH / 2


def test_places_all_around_the_globe_get_the_whole_world() -> None:
    window = around([(10.0, 50.0), (130.0, -20.0), (-110.0, 40.0)])
    assert window.east - window.west == 360


def test_a_degree_is_as_long_as_it_is_on_the_ground_in_the_middle() -> None:
    window = around([(20.0, 60.0)])
    assert window.across / window.down == pytest.approx(0.5)
