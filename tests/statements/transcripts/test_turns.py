"""Transcripts in several layouts, and lists that look like one: the cases of ``turns.txt``."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import pytest

from asreported.statements import read_statements
from asreported.statements.transcripts.turns import turns_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Attribution, Spans

    Analyse = Callable[[str], Analysis]

_WITHIN = re.compile(r" \{within (\d+)\}$")


class Case(NamedTuple):
    name: str
    text: str
    expected: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in Path(__file__).with_name("turns.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            cases.append(Case(line[2:], "", []))
        elif not line or line.startswith("#"):
            continue
        elif not cases[-1].text:
            cases[-1] = cases[-1]._replace(text=line.replace(" ¶", "\n\n"))
        elif line != "nothing":
            cases[-1].expected.append(line)
    return cases


def shown(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end].rstrip(".") for start, end in spans) or "-"


def row(text: str, found: Attribution, ids: list[str]) -> str:
    parts = (found.source.spans, found.cue.spans, found.content.spans)
    within = f" {{within {ids.index(found.within) + 1}}}" if found.within else ""
    return " | ".join(shown(text, spans) for spans in parts) + within


def rows(analysis: Analysis) -> list[str]:
    found = read_statements(analysis).attributions
    ids = [each.id for each in found]
    return [row(analysis.text, each, ids) for each in found]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_every_turn_is_on_its_speakers_word(case: Case, analyse: Analyse) -> None:
    assert rows(analyse(case.text)) == case.expected


HEARING = (
    "Minister Ruben Hask and the engineer Odo Lant were heard on Tuesday.\n\n"
    "MINISTER HASK: I have seen no warning.\n\n"
    "MR. LANT: We sent you three.\n\n"
    "STEN AVERILL: Who signed them?\n\n"
    "MR. LANT: I did."
)


def test_a_label_in_capitals_is_the_person_of_that_name(analyse: Analyse) -> None:
    found = read_statements(analyse(HEARING))
    names = {entity.id: entity.name for entity in found.entities}
    speakers = [names[each.source.speaker or ""] for each in found.attributions]
    assert speakers == ["Ruben Hask", "Odo Lant", "STEN AVERILL", "Odo Lant"]


def test_who_speaks_in_a_transcript_is_named_and_quoted_without_marks(
    analyse: Analyse,
) -> None:
    found = read_statements(analyse(HEARING)).attributions
    assert {each.kind for each in found} == {"direct"}
    assert {each.source.nature for each in found} == {"named"}


def test_a_label_is_one_of_its_speakers_mentions(analyse: Analyse) -> None:
    found = read_statements(analyse(HEARING))
    lant = next(entity for entity in found.entities if entity.name == "Odo Lant")
    labels = [HEARING[start:end] for start, end in lant.mentions]
    assert labels.count("MR. LANT") == 2


def test_letters_of_questions_and_answers_are_nobodys_names(analyse: Analyse) -> None:
    text = "Q: Who are you?\n\nA: I am the diver.\n\nQ: And he?\n\nA: He is my brother."
    found = read_statements(analyse(text)).attributions
    assert {each.source.nature for each in found} == {"unnamed"}
    assert len({each.source.speaker for each in found}) == 2


def test_a_speaker_who_says_i_think_in_a_turn_says_it_once(analyse: Analyse) -> None:
    text = "Q: Why?\n\nA: I think the pumps failed.\n\nQ: When?\n\nA: I said at noon."
    assert all(each.within is None for each in read_statements(analyse(text)).attributions)


@pytest.mark.parametrize(
    "text",
    [
        "A:\n\n" * 200,
        "A: " * 800,
        ":\n\n" * 500,
        "HASK: I said so.\n\n" * 200,
        "(" * 500 + "): x\n\nB: y\n\nB: z\n\nB: w",
        "HASK (" * 500 + ": x",
        "A: b\n\n" + "c\n\n" * 500 + "A: b\n\nA: b",
    ],
    ids=["labels", "colons", "bare colons", "turns", "brackets", "open", "far"],
)
def test_hostile_transcripts_are_read_like_any_text(analyse: Analyse, text: str) -> None:
    found = read_statements(analyse(text))
    ids = {each.id for each in found.attributions}
    assert all(each.within is None or each.within in ids for each in found.attributions)
    assert all(each.content.spans for each in found.attributions)


def test_turns_are_found_in_linear_time(analyse: Analyse) -> None:
    short = analyse("HASK: I said so.\n\nLANT: Who told you?\n\n" * 50)
    long = analyse("HASK: I said so.\n\nLANT: Who told you?\n\n" * 400)
    assert len(turns_of(long)) == 8 * len(turns_of(short)) == 800
    assert _seconds(lambda: turns_of(long)) < 8 * 4 * _seconds(lambda: turns_of(short))


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of five runs."""
    taken = []
    for _ in range(5):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)
