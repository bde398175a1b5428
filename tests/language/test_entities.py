"""Who an article speaks of: one text a case, with who must be one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Entity

    Analyse = Callable[[str], Analysis]

REPORT = (
    "Foreign Minister Oda Marsh said the talks had failed. “We waited,” Marsh said.\n\n"
    "She left the capital on Friday. The minister will return next week.\n\n"
    "Kestria's fisheries ministry called the claim absurd. In a letter, the ministry asked for "
    "proof. Paul Tarn, the ministry's spokesman, said he had seen none."
)


def entity_of(analysis: Analysis, words: str, nth: int = 0) -> Entity | None:
    """The entity with a mention of exactly these words, the nth time they occur."""
    at = -1
    for _ in range(nth + 1):
        at = analysis.text.index(words, at + 1)
    span = (at, at + len(words))
    return next((e for e in analysis.entities if span in e.mentions), None)


@pytest.fixture(scope="module")
def report(analyse: Analyse) -> Analysis:
    return analyse(REPORT)


def test_a_surname_is_the_person_named_in_full(report: Analysis) -> None:
    marsh = entity_of(report, "Oda Marsh")
    assert marsh is not None
    assert (marsh.name, marsh.type, marsh.description) == (
        "Oda Marsh",
        "person",
        "Foreign Minister",
    )
    assert entity_of(report, "Marsh", nth=1) is marsh


def test_a_pronoun_and_an_office_mean_their_person(report: Analysis) -> None:
    marsh = entity_of(report, "Oda Marsh")
    assert entity_of(report, "She") is marsh
    assert entity_of(report, "The minister") is marsh


def test_a_body_is_the_one_of_its_kind_spoken_of_last(report: Analysis) -> None:
    ministry = entity_of(report, "Kestria's fisheries ministry")
    assert ministry is not None
    assert ministry.type == "organisation"
    assert entity_of(report, "the ministry") is ministry


def test_an_apposition_describes_a_person(report: Analysis) -> None:
    tarn = entity_of(report, "Paul Tarn")
    assert tarn is not None
    assert tarn.description == "the ministry's spokesman"
    assert entity_of(report, "he", nth=REPORT[: REPORT.index(" he had")].count("he")) is tarn


def test_a_pronoun_abstains_between_two_equal_candidates(analyse: Analyse) -> None:
    analysis = analyse("Ilse Brand and Nora Voss waited for hours. She was late.")
    assert entity_of(analysis, "She") is None


def test_a_pronoun_without_anybody_before_it_abstains(analyse: Analyse) -> None:
    assert not analyse("He said nothing at all.").entities


def test_letters_are_the_body_they_stand_for(analyse: Analyse) -> None:
    analysis = analyse(
        "The Northern Harbour Authority closed the port. The NHA gave no reason, and ferries "
        "waited outside."
    )
    authority = entity_of(analysis, "Northern Harbour Authority")
    assert authority is not None
    assert entity_of(analysis, "NHA") is authority


def test_two_ministries_are_two_bodies(analyse: Analyse) -> None:
    analysis = analyse("The interior ministry denied it. The defence ministry did not reply.")
    assert entity_of(analysis, "The interior ministry") is not entity_of(
        analysis, "The defence ministry"
    )


def test_entities_are_numbered_in_the_order_they_come_up(report: Analysis) -> None:
    firsts = [min(entity.mentions) for entity in report.entities]
    assert firsts == sorted(firsts)
    assert [entity.id for entity in report.entities] == [
        f"e{number + 1}" for number in range(len(report.entities))
    ]


def test_every_mention_has_words_and_lies_in_the_text(report: Analysis) -> None:
    for entity in report.entities:
        assert entity.mentions
        assert all(REPORT[start:end].strip() for start, end in entity.mentions)


def test_a_name_has_one_type_in_an_article(report: Analysis) -> None:
    labels: dict[str, set[str]] = {}
    for name in report.names:
        words = " ".join(report.words[name.first : name.end])
        labels.setdefault(words, set()).add(name.label)
    assert all(len(found) == 1 for found in labels.values())
