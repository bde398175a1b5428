from __future__ import annotations

from bench.__main__ import ALONE, NAMES
from bench.floors import below_floor, floor_of, floors


def test_every_floor_is_of_a_measurement_that_exists() -> None:
    assert {name.split(".")[0] for name in floors()} <= set(NAMES + ALONE)


def test_a_figure_below_its_floor_is_named_with_both_values() -> None:
    fallen = below_floor({"attribution.ar_f1": 12.5})
    bound = str(floors()["attribution.ar_f1"][1])
    assert any("ar_f1 = 12.5" in each and bound in each for each in fallen)


def test_a_cost_above_its_bound_has_fallen_too() -> None:
    measures = dict.fromkeys((name for name in floors() if name.startswith("speed.")), 2.0)
    measures["speed.peak_mb.1000_pages"] = 5000.0
    assert any("5000" in fallen for fallen in below_floor(measures))


def test_a_measure_that_is_gone_counts_as_fallen() -> None:
    assert any("not measured" in fallen for fallen in below_floor({"attribution.other": 1.0}))


def test_measurements_that_were_not_run_do_not_fall() -> None:
    assert below_floor({}) == []


def test_a_table_shows_which_way_a_floor_holds() -> None:
    assert floor_of("attribution.ar_f1").startswith("≥")
    assert floor_of("speed.cold_seconds.help").startswith("≤")
    assert floor_of("figures.unknown") == ""
