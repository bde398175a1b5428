"""Small versions of what ``python -m bench endurance`` measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.endurance import disk, kill, watch, week, writers

if TYPE_CHECKING:
    from pathlib import Path


def test_killing_add_loses_and_doubles_nothing(tmp_path: Path) -> None:
    found = kill.run(tmp_path, pages=400, wanted=160)

    assert found["kills"] >= 1
    assert found["acknowledged"] >= 160
    assert (found["lost"], found["duplicated"], found["without_one_order"]) == (0, 0, 0)
    assert found["sound"]


def test_killing_watch_loses_and_doubles_nothing(tmp_path: Path) -> None:
    found = watch.run(tmp_path, feeds=8, items=50, wanted=160)

    assert found["kills"] >= 1
    assert found["acknowledged"] >= 160
    assert (found["lost"], found["duplicated"], found["without_one_order"]) == (0, 0, 0)
    assert found["sound"]


@pytest.mark.skipif(bool(disk.why_not()), reason=disk.why_not() or "it can be tried")
def test_a_full_disk_is_said_in_a_sentence_loses_nothing_and_is_got_over(
    tmp_path: Path,
) -> None:
    found = disk.run(tmp_path)

    assert found["failed_cleanly"]
    assert found["names_the_disk"]
    assert found["sound_while_full"]
    assert found["resumed"]
    assert (found["lost"], found["duplicated"]) == (0, 0)


def test_two_writers_and_ten_readers_meet_no_lock(tmp_path: Path) -> None:
    found = writers.run(tmp_path, minutes=0.1)

    assert found["requests"] > 0
    assert found["acknowledged"] > 0
    assert (found["requests_failed"], found["locks"], found["tracebacks"]) == (0, 0, 0)
    assert (found["lost"], found["duplicated"], found["failed"]) == (0, 0, 0)


def test_two_days_of_watching_accept_every_item_once(tmp_path: Path) -> None:
    found = week.run(tmp_path, feeds=6, days=2)

    assert found["named"] > 10
    assert (found["lost"], found["duplicated"]) == (0, 0)
    assert found["accepted"] == found["named"]
    assert found["looks"] > 6 * found["days"]
