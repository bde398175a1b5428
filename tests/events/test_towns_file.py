"""The shipped file of towns, its card, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from asreported.events.places.towns import rows_named

CARD = (files("asreported.weights") / "places.md").read_text(encoding="utf-8")
_MEASURED = """
import resource, time
from asreported.events.places.candidates import candidates
before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
assert candidates("Homs")
spent = time.process_time() - began
print(spent, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def test_the_card_names_data_licence_attribution_and_command() -> None:
    for word in (
        "GeoNames", "CC BY 4.0", "Licence as found", "python -m asreported.training places",
    ):  # fmt: skip
        assert word in CARD


def test_the_first_place_costs_less_than_60_megabytes_and_half_a_second() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _MEASURED], capture_output=True, text=True, check=True
    )
    seconds, megabytes = map(float, run.stdout.split())

    assert megabytes < 60
    # 0.1 on a quiet machine; the bound is for one that is not.
    assert seconds < 0.5


def test_towns_regions_and_counties_lie_where_they_are_known_to_lie() -> None:
    found = {
        (row.kind, row.country): (row.latitude, row.longitude)
        for name in ("Basra", "Telangana", "Harris County", "Kent")
        for row in reversed(rows_named(name))
    }

    for place, at in {
        ("town", "IRQ"): (30.5, 47.8),
        ("region", "IND"): (17.8, 79.1),
        ("county", "USA"): (29.8, -95.4),
        ("county", "GBR"): (51.3, 0.7),
    }.items():
        assert found[place] == pytest.approx(at, abs=0.6)


def test_every_row_has_degrees_of_this_earth() -> None:
    for name in ("Springfield", "San Jose", "Victoria", "Santiago", "Suva", "Apia"):
        for row in rows_named(name):
            assert -90 <= row.latitude <= 90
            assert -180 <= row.longitude <= 180
