"""The tables of countries, bodies, seas and borders, and the names found by them."""

from __future__ import annotations

from math import cos, hypot, radians
from typing import TYPE_CHECKING

import pycountry
import pytest

from asreported.events.lands import countries, find_hits, fold
from asreported.events.lands.countries import names_in, rows_of
from asreported.events.places.candidates import candidates, capital_of, country_place
from asreported.events.places.features import abbreviations, borders, features
from asreported.events.places.towns import rows_named, towns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

# No town of 5,000 is theirs.
_TOWNLESS = {"NRU", "VAT", "FLK", "IOT"}
_GROUPS = {"IGO", "NGO", "MNC", "IMG", "-"}


def _degrees_to_a_town(code: str, latitude: float, longitude: float) -> float:
    return min(
        hypot(north - latitude, (east - longitude) * cos(radians(latitude)))
        for north, east in towns_of(code)
    )


def test_the_codes_of_every_country_are_those_of_iso_3166() -> None:
    ours = {code: each.alpha2 for code, each in countries().items() if code != "XKX"}
    theirs = {each.alpha_3: each.alpha_2 for each in pycountry.countries}

    assert ours == {code: theirs[code] for code in ours}


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(countries()) > 205
    assert {"TUV", "SSD", "TLS", "MNE", "PSE", "TWN", "XKX"} <= set(countries())


def test_no_name_of_a_country_or_people_is_another_country_s() -> None:
    owners: dict[str, set[str]] = {}
    for code, each in countries().items():
        for name in (*each.names, *each.adjectives):
            owners.setdefault(fold(name), set()).add(code)

    assert not {name: codes for name, codes in owners.items() if len(codes) > 1}


@pytest.mark.parametrize("code", sorted(set(countries()) - _TOWNLESS))
def test_the_middle_of_a_country_is_among_its_towns(code: str) -> None:
    country = countries()[code]

    assert _degrees_to_a_town(code, country.latitude, country.longitude) < 11 or code == "KIR"


def test_the_middle_of_a_border_is_near_towns_of_both_sides() -> None:
    far = {
        tuple(sorted(pair)): code
        for pair, (latitude, longitude) in borders().items()
        for code in pair
        if _degrees_to_a_town(code, latitude, longitude) > 6
    }

    assert not far


def test_bases_and_towns_of_our_own_lie_near_towns_of_their_country() -> None:
    far = [
        each.name
        for each in set(features().values())
        if each.kind in {"point", "city"}
        and each.country not in {None, *_TOWNLESS}
        and each.country is not None
        and _degrees_to_a_town(each.country, each.latitude, each.longitude) > 1.5
    ]

    assert not far


def test_bodies_are_of_a_country_or_a_group_and_no_name_stands_twice() -> None:
    rows = [(fields[0].split()[0], names_in(fields[1])) for fields in rows_of("bodies.txt")]

    assert {code for code, _ in rows} <= set(countries()) | _GROUPS
    names = [name for _, listed in rows for name in listed]
    assert len(names) > 450


def test_nearly_every_capital_is_a_place_with_coordinates() -> None:
    lost = [
        code for code in countries() if countries()[code].seats and capital_of(code) is None
    ]

    assert len(lost) < 12, lost


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Medellín", "COL"), ("Medellin", "COL"), ("Kyiv", "UKR"), ("Kiev", "UKR"),
        ("N'Djamena", "TCD"), ("São Paulo", "BRA"), ("Port-au-Prince", "HTI"),
        ("Saint-Étienne", "FRA"), ("Hodeidah", "YEM"), ("Srebrenica", "BIH"),
    ],
)  # fmt: skip
def test_a_name_is_found_with_and_without_its_accents(name: str, country: str) -> None:
    best = max(candidates(name), key=lambda each: each.weight)

    assert best.country == country


def test_regions_of_the_first_level_are_there_with_their_country() -> None:
    found = {(row.kind, row.country) for row in rows_named("Telangana")}

    assert ("region", "IND") in found
    assert {row.country for row in rows_named("Punjab") if row.kind == "region"} == {
        "PAK",
        "IND",
    }


def test_every_state_that_is_shortened_is_a_region() -> None:
    lost = [
        full
        for full in abbreviations().values()
        if not any(row.kind == "region" for row in rows_named(full))
    ]

    assert not lost


def test_what_no_table_knows_has_no_candidates() -> None:
    assert candidates("Norvik-on-Sarn") == ()
    assert candidates("") == ()
    assert country_place("ZZZ") is None
    assert capital_of("ZZZ") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They told us that the US and the U.S. agree.", ["US", "U.S."]),
        ("Who asked the WHO?", ["WHO"]),
        ("Jordan Vell left Jordan for Bosnia-Herzegovina.", ["Jordan", "Bosnia-Herzegovina"]),
        ("New Jersey and New Mexico, but Mexico.", ["Mexico"]),
        (
            "The Kurdistan Workers' Party met al-Qaeda.",
            ["Kurdistan Workers' Party", "al-Qaeda"],
        ),
        ("Côte d’Ivoire and Cote d'Ivoire are one.", ["Côte d’Ivoire", "Cote d'Ivoire"]),
        ("Officials in San Jose spoke.", []),
        ("Costa Rica's officials in San Jose spoke.", ["Costa Rica", "San Jose"]),
    ],
)
def test_names_are_found_as_they_are_written(
    analyse: Callable[[str], Analysis], text: str, names: list[str]
) -> None:
    analysis = analyse(text)
    spans = [analysis.span(hit.first, hit.end) for hit in find_hits(analysis)]

    assert [text[slice(*span)] for span in spans] == names
