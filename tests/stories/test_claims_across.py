"""Claims across articles: the cases of ``claims.txt``, and what users rely on besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

import asreported
from asreported.model import Record, Stamp
from asreported.stories.claims import claims
from asreported.stories.decisions import Link
from asreported.stories.keys import member_key
from asreported.stories.speakers import speakers
from bench.claims import CASES, Case, judge, read_cases

if TYPE_CHECKING:
    from asreported.stories.model import Claim

ALL = list(read_cases(CASES))
MUSEUM = "a headline and its article, repeated"
"""A museum is read as somebody unnamed, so that two of its statements may be two persons'."""
MATTERS = "like words, other matters"
"""Two that differ in one word only: in told stories such pairs are the same as often as not."""


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.title)
def test_reports_are_one_claim_where_they_say_the_same(case: Case) -> None:
    wrong = [pair for pair in judge(case).pairs if pair[0] != pair[1]]

    assert wrong == ([(False, True)] if case.title == MATTERS else [])


@pytest.mark.parametrize("case", [one for one in ALL if one.counts], ids=lambda one: one.title)
def test_independent_origins_are_counted_as_far_as_known(case: Case) -> None:
    assert all(judge(case).origins) or case.title == MUSEUM


SIDED = [case for case in ALL if any(mark.side for mark in case.marked)]


@pytest.mark.parametrize("case", SIDED, ids=lambda case: case.title)
def test_who_is_for_or_against_is_told_with_the_claim(case: Case) -> None:
    assert all(judge(case).stances)


def read(*articles: tuple[str, str]) -> list[Record]:
    records = []
    for day, (outlet, text) in enumerate(articles, 1):
        record = asreported.read_text(text, published=f"2031-04-0{day}")
        article = msgspec.structs.replace(record.article, publisher=outlet)
        records.append(msgspec.structs.replace(record, article=article))
    return records


def claimed(*articles: tuple[str, str]) -> tuple[Claim, ...]:
    records = read(*articles)
    return claims(records, (), speakers(records))


FIRE = (
    (
        "Vester Courier",
        "A dozen people were killed in the fire at the Weir hotel, police said.",
    ),
    ("Daily Ister", "At least 12 people died in the Weir hotel fire, according to police."),
    ("Northern Wire", "The fire at the Weir hotel killed 12 people, police said."),
)


def test_a_claim_keeps_its_variants_and_its_first_words() -> None:
    (claim,) = claimed(*FIRE)
    assert claim.text == "A dozen people were killed in the fire at the Weir hotel"
    assert {"A dozen people", "At least 12 people"} <= set(claim.variants)
    assert claim.outlets == 3


def test_a_claim_says_why_its_reports_are_one() -> None:
    (claim,) = claimed(*FIRE[:2])
    assert "the same figure" in claim.why
    assert "shared words" in claim.why


def test_a_claim_keeps_its_identifier_when_a_later_article_comes() -> None:
    assert claimed(*FIRE)[0].id == claimed(*FIRE[:2])[0].id


def test_the_order_in_which_records_are_given_changes_no_claim() -> None:
    records = read(*FIRE)
    found = [claims(each, (), speakers(each)) for each in (records, records[::-1])]
    assert found[0] == found[1]


def test_what_one_article_says_alone_is_no_claim() -> None:
    assert claimed(FIRE[0]) == ()


def key_of(record: Record, words: str) -> str:
    start = record.article.text.index(words)
    return member_key(record, "report", (start, start + len(words)))


def test_reports_that_a_person_set_apart_stay_apart() -> None:
    one, other = read(*FIRE[:2])
    link = Link(
        key_of(one, "A dozen people were killed in the fire at the Weir hotel"),
        key_of(other, "At least 12 people died in the Weir hotel fire"),
        same=False,
    )
    assert claims([one, other], (), speakers([one, other]), links=[link]) == ()


def test_reports_that_a_person_made_one_are_one() -> None:
    one, other = read(
        ("Vester Courier", "The lake at Tolva is dead, the biologist Rita Solm said."),
        ("Daily Ister", "No fish swim near the village any more, said the fisherman Bo Trask."),
    )
    link = Link(
        key_of(one, "The lake at Tolva is dead"),
        key_of(other, "No fish swim near the village any more"),
        same=True,
    )
    (claim,) = claims([one, other], (), speakers([one, other]), links=[link])
    assert link.why in claim.why


def test_a_decision_holds_against_a_veto() -> None:
    one, other = read(
        ("Vester Courier", "The fire killed 12 people, the mayor, Ida Rook, said."),
        ("Daily Ister", "The fire killed 19 people, the mayor, Ida Rook, said."),
    )
    link = Link(key_of(one, "The fire killed 12 people"),
                key_of(other, "The fire killed 19 people"), same=True)  # fmt: skip
    assert claims([one, other], (), speakers([one, other])) == ()
    assert len(claims([one, other], (), speakers([one, other]), links=[link])) == 1


def test_two_versions_of_one_article_are_no_two_reports() -> None:
    (record,) = read(FIRE[0])
    later = msgspec.structs.replace(record.article, modified=Stamp("2031-04-09", "page"))
    versions = [record, msgspec.structs.replace(record, article=later)]
    assert claims(versions, (), speakers(versions)) == ()


def test_a_refusal_without_an_allegation_before_it_is_of_nothing() -> None:
    found = claimed(
        *FIRE[:2],
        ("Daily Ister", "The sun shone, Ida Rook said. The mayor declined to comment."),
    )
    assert all(claim.declined_by == () for claim in found)


def test_no_records_have_no_claims() -> None:
    assert claims([]) == ()


def test_texts_of_no_known_outlet_are_independent_only_as_far_as_known() -> None:
    texts = (
        "A fire gutted the Osk paper mill in Lorn on Monday. Nobody was hurt at the Osk mill.",
        "The Osk paper mill in Lorn was gutted by a fire on Monday. A hall is left of it.",
    )
    records = [asreported.read_text(text, published="2031-03-03") for text in texts]

    (claim,) = claims(records, (), speakers(records))

    assert claim.outlets == len(texts)
    assert (claim.independent_origins.low, claim.independent_origins.high) == (1, 2)
