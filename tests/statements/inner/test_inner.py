"""Attributions in attributions: every case stands in ``chains.txt``."""

from __future__ import annotations

import pytest

from bench.chains import Case, cases, faults


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_chain_is_read_link_by_link_and_nothing_is_added(case: Case) -> None:
    missing, added = faults(case)
    assert not missing
    assert not added


def test_the_set_holds_chains_of_two_and_three_and_texts_without_any() -> None:
    depths = [max(depth_of(case, one) for one in range(len(case.said))) for case in cases()]
    assert len(depths) >= 60
    assert depths.count(0) >= 12
    assert depths.count(1) >= 30
    assert depths.count(2) >= 3


def depth_of(case: Case, place: int) -> int:
    within = case.said[place].within
    return 0 if within is None else 1 + depth_of(case, within)
