"""Pieces of reports: sentences, clauses, what is not so, stems and spellings."""

from __future__ import annotations

import pytest

from asreported.stories.reports.patterns import claims_nothing, evades, is_ahead, says_not
from asreported.stories.reports.sentences import clauses, sentences
from asreported.stories.speakers.lands import land
from asreported.stories.speakers.spelling import fold, one_edit, skeleton
from asreported.stories.words import content_stems, stem


def cut(text: str) -> list[str]:
    return [
        " … ".join(text[start:end] for start, end in piece)
        for sentence in sentences(text, ((0, len(text)),))
        for piece in clauses(text, sentence)
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("Mr. Holm of St. Anna left.", ["Mr. Holm of St. Anna left."]),
        ("The zone is legal; Velmark disagrees", ["The zone is legal", "Velmark disagrees"]),
        (
            "that it was no answer, and that the offer would lapse",
            ["that it was no answer", "the offer would lapse"],
        ),
        (
            "Ostria withdrew the toll it had given, suspended its zone around the bank",
            ["Ostria withdrew the toll it had given", "suspended its zone around the bank"],
        ),
        ("The toll rose to 79 and 17 people were missing",
         ["The toll rose to 79", "17 people were missing"]),
        ("", []),
    ],
)  # fmt: skip
def test_statements_are_cut_where_another_begins(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@pytest.mark.parametrize(
    ("words", "negative"),
    [
        ("The rebels had not agreed to leave", True),
        ("There was no ramming", True),
        ("The rebels didn’t leave", True),
        ("No fewer than 12 people left", False),
        ("If it does not come, the port will close", False),
        ("The rebels agreed to leave", False),
        ("It is not true that they did not leave", False),
    ],
)
def test_what_is_not_so_is_told_by_its_words(words: str, *, negative: bool) -> None:
    assert says_not(words) is negative


def test_future_questions_and_evasions_are_told_by_their_words() -> None:
    assert is_ahead("The talks will begin on May 5")
    assert not is_ahead("The talks began on May 5")
    assert claims_nothing("What sank the ferry?")
    assert claims_nothing("Both spoke on condition of anonymity")
    assert evades("it could not confirm the hospital's figure")
    assert not evades("it could confirm the figure")


def test_forms_and_families_of_one_deed_have_one_stem() -> None:
    assert stem("collision") == stem("collided") == stem("crash")
    assert stem("killed") == stem("dead") == stem("die")
    assert stem("hidden") == stem("hide")
    assert stem("closed") != stem("opened")


def test_numbers_and_empty_words_have_no_stems() -> None:
    text = "Ninety-seven of the 97 were there, he said"
    assert content_stems(text, (0, len(text))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yevgeny", "Evgeni"),
        ("Mohammed", "Muhammad"),
        ("Qadiri", "Kadiri"),
        ("Tchernov", "Chernoff"),
        ("Møller", "Moller"),
    ],
)
def test_romanisations_of_a_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Ostria", "Ostrian"), ("Velmark's", "Velmarkers"), ("France", "French")]
)
def test_a_country_and_its_people_have_one_stem(one: str, other: str) -> None:
    assert land(one) == land(other)


@pytest.mark.parametrize(
    ("one", "other", "edit"),
    [
        ("norling", "norlng", True),
        ("norling", "norlign", True),
        ("norling", "norlins", True),
        ("norling", "marling", False),
    ],
)
def test_one_edit_is_one_letter(one: str, other: str, *, edit: bool) -> None:
    assert one_edit(one, other) is edit
