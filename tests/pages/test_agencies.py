from __future__ import annotations

import pytest

from asreported.pages.agencies import dateline_agencies, read_agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("By Skerry Press", ["Skerry Press"]),
        ("Ada Moe (Skerry Press)", ["Skerry Press"]),
        ("By Ada Moe, Skerry Wire", ["Skerry Wire"]),
        ("Ada Moe/SNA", ["SNA"]),
        ("SNA", ["SNA"]),
        ("By Ada Moe and Agence Velmore", ["Agence Velmore"]),
        ("Velmora News Service, with Skerry Press", ["Velmora News Service", "Skerry Press"]),
        ("Skerry Press; Skerry Press", ["Skerry Press"]),
        ("Velmora Ajansı", ["Velmora Ajansı"]),
    ],
)
def test_an_agency_is_told_by_its_form(text: str, agencies: list[str]) -> None:
    assert read_agencies(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "By Ada Moe",
        "Ada Moe, RN",
        "Ada Moe, MBA",
        "ADA MOE",
        "By Ada Moe in Port Vale (UK)",
        "Press Office",
        "Velmora Press Team",
        "Skerry Press 19 November",
        "",
    ],
)
def test_people_degrees_and_an_outlets_own_rooms_are_no_agencies(text: str) -> None:
    assert read_agencies(text) == []


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("WESTROW, March 4 (SNA) - The quay reopened.", ["SNA"]),
        ("Westrow (Skerry Press) — The quay reopened.", ["Skerry Press"]),
        ("The quay (a wooden one) - long closed - reopened.", []),
        ("The Velmora Harbour Authority (VHA) said that the quay reopened.", []),
    ],
)
def test_a_dateline_names_its_agency(text: str, agencies: list[str]) -> None:
    assert dateline_agencies([("paragraph", text)]) == agencies
