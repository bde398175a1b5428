"""Bad input is normal input: events take time in proportion to the text, whatever it is."""

from __future__ import annotations

import time

import pytest

from asreported.events import read_events
from asreported.language import blocks_of_text, pipeline

UNITS = {
    "of": "the end of ",
    "and": "France attacked Spain and ",
    "that": "Peru said that ",
    "to": "offered to agree to ",
    "comma": "the attack, ",
    "who": "the rebels who attacked ",
    "noun": "strike ",
    "sentence": "France expelled two Russian diplomats on Monday. ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    short, long = (_seconds(unit * size) for size in (150, 600))

    assert long < max(0.05, 10 * short)


def _seconds(text: str) -> float:
    analysis = pipeline().analyse(text, blocks_of_text(text))
    best = []
    for _ in range(3):
        start = time.process_time()
        read_events(analysis)
        best.append(time.process_time() - start)
    return min(best)
