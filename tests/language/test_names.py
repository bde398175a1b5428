"""What kind of thing a name is, by what the whole article does with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

    Analyse = Callable[[str], Analysis]


def kinds(analysis: Analysis, words: str) -> set[str]:
    return {e.type for e in analysis.entities
            if any(analysis.text[slice(*span)] == words for span in e.mentions)}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Orvane refused. Ships left Orvane. The crisis in Orvane grew.", "Orvane", "place"),
        ("Kestria said no. Kestria's navy sent two ships.", "Kestria", "place"),
        ("Kestria said no. The president of Kestria flew home.", "Kestria", "place"),
        ("Kestria said no. A Kestrian ship sank. Kestrian divers came.", "Kestria", "place"),
        ("Prime Minister Edda Norling told parliament so.", "Edda Norling", "person"),
        ("Lena Aske claims she was ill. In March Aske left. Aske said so.", "Aske", "person"),
        ("The newspaper Morgenblad said it was over.", "Morgenblad", "organisation"),
        ("The broadcaster Lissradio reported it. Lissradio stood by it.", "Lissradio",
         "organisation"),
    ],
)  # fmt: skip
def test_an_article_decides_what_a_name_is(
    analyse: Analyse, text: str, name: str, kind: str
) -> None:
    assert kinds(analyse(text), name) == {kind}


def test_a_country_is_known_by_the_row_it_stands_in(analyse: Analyse) -> None:
    analysis = analyse(
        "Kestria and Orvane signed the pact. The ships were built in Orvane. Kestria was glad."
    )
    assert kinds(analysis, "Kestria") == {"place"}


def test_two_names_in_a_row_are_two_where_each_stands_alone_too(analyse: Analyse) -> None:
    analysis = analyse(
        "The commission was founded by Orvane and Lissmark. Orvane's navy left. A ship sailed "
        "from Lissmark. Lissmark's navy stayed."
    )
    names = {" ".join(analysis.words[name.first : name.end]) for name in analysis.names}
    assert {"Orvane", "Lissmark"} <= names
    assert "Orvane and Lissmark" not in names


def test_the_letters_in_brackets_are_found_wherever_they_stand(analyse: Analyse) -> None:
    analysis = analyse("The Strait Safety Board (SSB) met. Later SSB said it was content.")
    (board,) = [e for e in analysis.entities if e.name == "Strait Safety Board"]
    assert [analysis.text[slice(*span)] for span in board.mentions].count("SSB") == 2


def test_a_title_alone_is_no_body(analyse: Analyse) -> None:
    analysis = analyse("Home Secretary Sue Ardent spoke. The Home Secretary left.")
    assert {e.type for e in analysis.entities if "Secretary" in e.name} <= {"person"}


def test_a_described_body_is_described_however_it_is_tagged(analyse: Analyse) -> None:
    analysis = analyse("An official in the defence ministry agreed. The ministry did not.")
    (ministry,) = [e for e in analysis.entities if e.type == "organisation"]
    assert len(ministry.mentions) == 2
