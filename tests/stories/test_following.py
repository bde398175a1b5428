"""Figures over time and against each other, one case a paragraph of ``following.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported import read_text
from asreported.stories.disputes import find_disputes
from asreported.stories.dossier import Dossier
from asreported.stories.series import find_series, follow
from asreported.stories.speakers import speakers

if TYPE_CHECKING:
    from asreported.stories.model import Point

CASES = (Path(__file__).parent / "following.txt").read_text(encoding="utf-8").split("\n## ")[1:]
_MARKS = {"at_least": "+", "more_than": ">", "at_most": "-", "less_than": "<", "about": "~"}


def _dossier(case: str) -> Dossier:
    records = [
        read_text(text, published=day)
        for line in case.splitlines()
        if " | " in line
        for day, text in [line.split(" | ")]
    ]
    return Dossier(records, speakers(records))


def _value(point: Point) -> str:
    return f"{point.low if point.low is not None else point.high}{_MARKS.get(point.bound, '')}"


def _expected(case: str, mark: str) -> list[str]:
    lines = [line[2:] for line in case.splitlines() if line.startswith(mark + " ")]
    return [line for line in lines if line != "-"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_figures_of_one_thing_are_followed_and_no_others(case: str) -> None:
    dossier = _dossier(case)

    found = [
        " ".join([series.deed or series.category, *map(_value, series.points)])
        for series in find_series(follow(dossier))
    ]

    assert [sorted(line.split()) for line in found] == [
        sorted(line.split()) for line in _expected(case, "=")
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_figures_that_cannot_both_hold_are_disputed_and_no_others(case: str) -> None:
    dossier = _dossier(case)

    found = [
        {
            dossier.teller(record, dossier.said(record, side.attribution)).casefold()
            for side in one.sides
            for record in [dossier.sentences[side.article].record]
        }
        for one in find_disputes(dossier, follow(dossier), ())
        if one.kind == "figures"
    ]

    assert found == [set(line.split(" / ")) for line in _expected(case, "!")]


CROWD = "About 90 people gathered outside the Lunen embassy in Osk on Monday. They sang. "
TOLL = "The rescue service said on Monday that 91 people had died at Osk. "
COST = "What did the fire cost? Mayor Jon Barl has spoken of 30 million marks. "


@pytest.mark.parametrize(
    ("told", "who", "what"),
    [
        (f"{CROWD}The harbour police counted 60 of them.", "The harbour police", "gathered"),
        (f"{TOLL}The hospitals count 102 dead.", "rescue service", "The hospitals"),
        (f"{TOLL}Doctors stand by their figure of 102 dead.", "rescue service", "Doctors"),
        (f"{TOLL}The clinic put the number of dead at 102.", "rescue service", "The clinic"),
        (f"{COST}The chamber of trade reckons with 50 million.", "Jon Barl", "The chamber of"),
        (f"{COST}Insurers put the damage at 50 million marks.", "Mayor Jon Barl", "Insurers"),
    ],
)
def test_a_number_is_its_tellers_where_no_statement_was_found(
    told: str, who: str, what: str
) -> None:
    dossier = _dossier(f"2031-03-03 | {told}")

    whys = [one.why for one in find_disputes(dossier, follow(dossier), ())]

    assert [(who in why, what in why) for why in whys] == [(True, True)]
