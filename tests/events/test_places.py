"""Where events are: our own ambiguous cases (``places.txt``), and what is no place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from asreported.events.places import Places
from bench.marked import Case, cases, is_right, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Place

_ALL = list(cases("places.txt"))


def _share(part: str, analyse: Callable[[str], Analysis]) -> float:
    right = [
        is_right(place_of(case, analyse(case.text)), case) for case in _ALL if case.part == part
    ]
    return sum(right) / len(right)


def _where(analyse: Callable[[str], Analysis], text: str, trigger: str) -> Place | None:
    analysis = analyse(text)
    return Places(analysis, analysis.entities).of([analysis.words.index(trigger)])


def test_places_are_right_in_the_cases_that_the_rules_were_mended_on(
    analyse: Callable[[str], Analysis],
) -> None:
    assert _share("dev", analyse) >= 0.97


def test_places_are_right_in_85_of_100_cases_that_nobody_read(
    analyse: Callable[[str], Analysis],
) -> None:
    assert _share("unseen", analyse) >= 0.85


def test_there_are_more_than_sixty_cases_and_half_of_sixty_unseen() -> None:
    unseen = [case for case in _ALL if case.part == "unseen"]

    assert len(_ALL) > 60
    assert len(unseen) >= 30
    assert len({case.text for case in _ALL}) == len(_ALL)


@pytest.mark.parametrize("case", _ALL[::9], ids=lambda case: case.text[:40])
def test_the_span_of_a_place_is_its_name(
    analyse: Callable[[str], Analysis], case: Case
) -> None:
    place = place_of(case, analyse(case.text))

    if place is not None:
        assert case.text[slice(*place.span)] == place.name


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The prime minister condemned the strikes on Lebanon.", "condemned"),
        ("Caracas rejected the demand of Washington.", "rejected"),
        ("The generals agreed to a truce on Monday in May.", "agreed"),
        ("Marek Scott was shot. Scott died at dawn.", "died"),
        ("The team will sign Teixeira.", "sign"),
        ("Republicans attacked Clinton over the vote.", "attacked"),
    ],
)
def test_who_acts_or_is_met_is_no_place(
    analyse: Callable[[str], Analysis], text: str, trigger: str
) -> None:
    assert _where(analyse, text, trigger) is None


def test_an_unknown_place_keeps_its_name_and_gets_no_coordinates(
    analyse: Callable[[str], Analysis],
) -> None:
    place = _where(analyse, "A mine collapsed near Ostrelvale, killing nine.", "collapsed")

    assert place is not None
    assert (place.name, place.precision) == ("Ostrelvale", "unknown")
    assert (place.country, place.latitude, place.longitude) == (None, None, None)


def test_a_sea_belongs_to_no_country(analyse: Callable[[str], Analysis]) -> None:
    place = _where(analyse, "Pirates seized a tanker in the Gulf of Aden.", "seized")

    assert place is not None
    assert (place.name, place.country, place.precision) == ("Gulf of Aden", None, "sea")


def test_no_trigger_and_no_text_have_no_place(analyse: Callable[[str], Analysis]) -> None:
    assert Places(analyse("")).of([]) is None
    assert Places(analyse("Bombs fell in Homs.")).of([]) is None


@pytest.mark.parametrize("text", ["in in in", "near the", "*, in —", "In.", "the strait " * 40])
def test_bad_text_has_places_or_none_and_never_fails(
    analyse: Callable[[str], Analysis], text: str
) -> None:
    analysis = analyse(text)
    places = Places(analysis, analysis.entities)
    for token in range(len(analysis)):
        place = places.of([token])
        assert place is None or re.search(r"\w", place.name)
