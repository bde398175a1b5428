"""Outlets by name, and families of outlets given as data."""

from __future__ import annotations

import pytest

from asreported.errors import RecordError
from asreported.stories.origins import Outlets, read_families, same_outlet


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Vester Courier", "Vester Courier", True),
        ("the Courier", "Vester Courier", True),
        ("BELLMAN ONLINE", "The newspaper Bellman", True),
        ("Daily Ister", "Vester Courier", False),
        ("", "Vester Courier", False),
    ],
)
def test_spellings_of_an_outlet_are_known(one: str, other: str, *, same: bool) -> None:
    assert same_outlet(one, other) is same


def test_families_are_read_from_toml() -> None:
    families = read_families('[families]\n"Ister House" = ["Daily Ister", "Ister Evening"]')
    outlets = Outlets([], families)
    assert outlets.family("The Daily Ister") == outlets.family("Ister Evening") == "Ister House"
    assert outlets.family("Vester Courier") == "Vester Courier"


@pytest.mark.parametrize("text", ["[families", "families = 3", "[families]\na = 3"])
def test_what_is_no_list_of_families_is_an_error_that_says_so(text: str) -> None:
    with pytest.raises(RecordError, match="outlet families"):
        read_families(text)


def test_a_town_is_no_short_name_of_its_newspaper() -> None:
    outlets = Outlets([], {"House": ["The Aldmoor Ledger"]})
    assert outlets.is_outlet("the Ledger")
    assert not outlets.is_outlet("Aldmoor")


def test_whom_somebody_told_is_found_in_the_words() -> None:
    outlets = Outlets([], {"House": ["Daily Ister"]})
    assert (
        outlets.told_to("her coach, Piet Vos, told the Daily Ister on Monday") == "Daily Ister"
    )
    assert outlets.told_to("her coach told reporters in Vester") is None
