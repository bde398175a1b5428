"""Who is who across articles: 40 cases in ``speakers.txt``, and what users rely on besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import asreported
from asreported.stories.decisions import Link
from asreported.stories.keys import member_key, named_after
from asreported.stories.speakers import decided, speakers
from bench.who import CASES, HOMONYMS, HOMONYMS_UNSEEN, Case, judged, pairs_of, read_cases
from bench.who_site import homes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from asreported.model import Record
    from asreported.stories.model import Speaker

ALL = list(read_cases(CASES))
SHORT_OF_A_COMPANY = "a company's short name"
"""Read as a place, whose name is no short form of a company's: told in the report."""


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_each_case_has_its_speakers(case: Case) -> None:
    wrong = [pair for pair in judged(case, case.records) if pair[0] != pair[1]]
    assert not wrong or case.title == SHORT_OF_A_COMPANY


def test_all_cases_read_as_one_batch_join_nobody_who_is_two() -> None:
    every = [record for case in ALL for record in case.records]
    pairs = [pair for case in ALL for pair in judged(case, every)]
    assert not [pair for pair in pairs if pair == (False, True)]


AFTER = CASES.with_name("homonyms_after.txt")


@pytest.mark.parametrize("case", list(read_cases(AFTER)), ids=lambda case: case.title)
def test_what_stands_in_a_name_or_points_joins_nobody(case: Case) -> None:
    assert not [pair for pair in judged(case, case.records) if pair == (False, True)]


@pytest.mark.parametrize("path", [HOMONYMS, HOMONYMS_UNSEEN], ids=lambda path: path.stem)
def test_no_homonyms_are_one_when_each_article_comes_by_itself(path: Path) -> None:
    cases = list(read_cases(path))
    home = homes(record for case in cases for record in case.records)
    pairs = [pair for case in cases for pair in pairs_of(case, home)]
    assert not [pair for pair in pairs if pair == (False, True)]
    assert sum(found for same, found in pairs if same) >= 0.85 * sum(same for same, _ in pairs)


DECISIONS = [
    ("two that are one", [("a", "b", True)], {}, {"B": "A"}),
    ("the first stands", [("b", "a", True)], {}, {"A": "B"}),
    ("three in a row", [("a", "b", True), ("b", "c", True)], {}, {"B": "A", "C": "A"}),
    ("two of one speaker that are two", [("a", "x", False)], {"x": named_after("s", "x")}, {}),
    ("never both", [("a", "b", False), ("a", "b", True)], {}, {}),
    ("a text that changed", [("a", "gone", True), ("gone", "b", False)], {}, {}),
]


@pytest.mark.parametrize(("links", "moved", "merged"), [row[1:] for row in DECISIONS],
                         ids=[row[0] for row in DECISIONS])  # fmt: skip
def test_what_people_decide_moves_and_merges(
    links: list[tuple[str, str, bool]], moved: dict[str, str], merged: dict[str, str]
) -> None:
    homes_by_rules = {"a": "A", "x": "A", "b": "B", "c": "C"}
    found = decided(homes_by_rules, [Link(*link) for link in links])
    assert (found.moved, found.merged) == (moved, merged)


def test_there_are_forty_cases_and_some_are_of_different_persons() -> None:
    pairs = [pair for case in ALL for pair in judged(case, case.records)]
    assert len(ALL) == 40
    assert min(sum(same for same, _ in pairs), sum(not same for same, _ in pairs)) > 15


def read(*articles: str) -> list[Record]:
    return [
        asreported.read_text(text, published=f"2031-02-0{day}")
        for day, text in enumerate(articles, 1)
    ]


MINISTER = (
    "The bridge at Tarn will close, Transport Minister Ilse Varnholt said in Corvath.",
    "In Corvath, Ilse Varnholt, the transport minister, said the Tarn bridge was rotten.",
    "Transport Minister Ilse Varnholt left Corvath for the bridge at Tarn.",
)


def named(name: str, found: Sequence[Speaker]) -> Speaker:
    return next(speaker for speaker in found if speaker.name == name)


def test_each_mention_has_a_score_and_a_reason() -> None:
    speaker = named("Ilse Varnholt", speakers(read(*MINISTER)))
    assert len(speaker.mentions) == 3
    assert all(0.75 <= mention.score <= 1 and mention.why for mention in speaker.mentions)
    assert "the same name" in speaker.why


def test_a_speaker_keeps_its_identifier_when_a_later_article_comes() -> None:
    records = read(*MINISTER)
    before = named("Ilse Varnholt", speakers(records[:2]))
    assert named("Ilse Varnholt", speakers(records)).id == before.id


def test_the_order_in_which_records_are_given_changes_nothing() -> None:
    records = read(*MINISTER)
    assert speakers(records) == speakers(records[::-1])


def key_of(record: Record, name: str) -> str:
    entity = next(entity for entity in record.entities if entity.name == name)
    return member_key(record, "entity", entity.mentions[0])


def test_what_a_person_set_apart_stays_apart() -> None:
    one, other = read(*MINISTER[:2])
    link = Link(key_of(one, "Ilse Varnholt"), key_of(other, "Ilse Varnholt"), same=False)
    found = [each for each in speakers([one, other], [link]) if each.name == "Ilse Varnholt"]
    assert len(found) == 2


def test_what_a_person_made_one_is_one_and_says_so() -> None:
    one, other = read(
        "Anton Mirek said the roads were open.", "The poet Lea Orsk read in Salvane."
    )
    link = Link(
        key_of(one, "Anton Mirek"), key_of(other, "Lea Orsk"), same=True, why="a pen name"
    )
    (found,) = (each for each in speakers([one, other], [link]) if len(each.mentions) == 2)
    assert "a pen name" in {mention.why for mention in found.mentions}


def test_no_records_have_no_speakers() -> None:
    assert speakers([]) == ()
