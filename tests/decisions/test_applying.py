"""What a person decided of a part holds, whatever reads the text anew."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from asreported.decisions import Amount, Decision, Missed, Named, add, apply
from asreported.model import Content, Record
from tests.decisions.written import BELK, GUARD, QUIET, at, by, decided, record

if TYPE_CHECKING:
    from asreported.decisions.model import Kind

READ = record(BELK, GUARD, QUIET)
TEXT = READ.article.text


def words(read: Record, part: str) -> str:
    said = next(one for one in read.attributions if one.id == part)
    return " … ".join(read.article.text[start:end] for start, end in said.content.spans)


def test_without_decisions_a_record_stays_as_it_was_read() -> None:
    assert apply(READ, []).record is READ


def test_what_is_accepted_is_marked_and_reads_as_before() -> None:
    said = apply(READ, [decided(READ, "a1", "accept")]).record.attributions[0]

    assert said.decided
    assert replace(said, decided=None) == READ.attributions[0]


def test_what_is_rejected_is_gone_and_nothing_hangs_on_it() -> None:
    after = apply(READ, [decided(READ, "a1", "reject")]).record

    assert [one.id for one in after.attributions] == ["a2"]
    assert (after.figures[0].attribution, after.events[0].attribution) == (None, None)


def test_a_rejected_figure_is_no_longer_its_events() -> None:
    after = apply(READ, [decided(READ, "f1", "reject")]).record

    assert after.figures == ()
    assert after.events[0].figures == ()


def test_a_span_that_was_set_right_is_shown_and_keeps_its_identifier() -> None:
    right = (at(TEXT, "12 people died when the pier fell"),)

    after = apply(READ, [decided(READ, "a1", "span", content=right)]).record

    assert words(after, "a1") == "12 people died when the pier fell"
    assert after.figures == READ.figures


def test_a_newer_reader_that_misses_what_was_accepted_shows_it_all_the_same() -> None:
    newer = replace(READ, attributions=READ.attributions[1:], made_by=READ.made_by)

    after = apply(newer, [decided(READ, "a1", "accept")]).record

    assert [words(after, one.id) for one in after.attributions] == [
        "At least 12 people died when the pier fell",
        "that its boat had touched the pier",
    ]
    assert after.attributions[0].source == READ.attributions[0].source


def test_a_newer_reader_with_other_words_shows_those_that_were_decided() -> None:
    right = (at(TEXT, "12 people died when the pier fell"),)
    cut = replace(READ.attributions[0], content=Content((at(TEXT, "12 people died"),)), id="a7")
    newer = replace(READ, attributions=(cut, *READ.attributions[1:]))

    after = apply(newer, [decided(READ, "a1", "span", content=right)]).record

    assert words(after, "a7") == "12 people died when the pier fell"
    assert len(after.attributions) == 2


def test_a_newer_reader_that_got_it_right_has_it_once() -> None:
    right = (at(TEXT, "12 people died when the pier fell"),)
    learned = replace(READ.attributions[0], content=Content(right))
    newer = replace(READ, attributions=(learned, *READ.attributions))

    after = apply(newer, [decided(READ, "a1", "span", content=right)]).record

    assert [words(after, one.id) for one in after.attributions].count(
        "12 people died when the pier fell"
    ) == 1
    assert len(after.attributions) == 2


def test_a_rejection_hides_only_exactly_what_was_rejected() -> None:
    other = replace(READ.attributions[0], content=Content((at(TEXT, "12 people died"),)))
    newer = replace(READ, attributions=(other,))

    assert apply(newer, [decided(READ, "a1", "reject")]).record == newer


def test_another_speaker_of_the_text_is_taken_by_its_mention() -> None:
    guard = Named("the coast guard", "organisation", at(TEXT, "The coast guard"))

    after = apply(READ, [decided(READ, "a1", "speaker", speaker=guard)]).record

    assert after.attributions[0].source.speaker == "e2"
    assert after.entities == READ.entities


def test_a_speaker_that_nobody_read_becomes_an_entity_once() -> None:
    marshal = Named("the marshal", "person")
    decisions = [
        decided(READ, "a1", "speaker", 1, speaker=marshal),
        decided(READ, "a2", "speaker", 2, speaker=marshal),
    ]

    after = apply(READ, decisions).record

    assert after.entities[2:] == apply(after, decisions).record.entities[2:]
    assert [one.name for one in after.entities[2:]] == ["the marshal"]
    assert {one.source.speaker for one in after.attributions} == {"e3"}


def test_nobody_can_be_said_to_speak() -> None:
    after = apply(READ, [decided(READ, "a1", "speaker", speaker=Named(""))]).record

    assert after.attributions[0].source.speaker is None


def test_a_missed_statement_is_put_in_where_it_stands() -> None:
    missed = Missed(
        (at(TEXT, "The harbour"),), (at(TEXT, "was quiet"),), (at(TEXT, "on Tuesday"),),
        Named("the harbour", "facility"),
    )  # fmt: skip

    after = apply(READ, [add(READ, missed, by(1))]).record

    assert [one.id for one in after.attributions] == ["a1", "a2", "a3"]
    assert words(after, "a3") == "on Tuesday"
    assert after.attributions[2].decided


def test_a_figure_and_an_event_are_set_right() -> None:
    decisions = [
        decided(READ, "f1", "figure", 1, amount=Amount(12, 12, "exactly"), counts="passengers"),
        decided(READ, "v1", "event", 2, status="denied", type="CONSULT"),
    ]

    after = apply(READ, decisions).record

    assert (after.figures[0].high, after.figures[0].counts) == (12, "passengers")
    assert (after.events[0].status, after.events[0].lane) == ("denied", "verbal_cooperation")


def test_a_decision_on_a_decided_part_is_about_the_part_as_it_was_read() -> None:
    first = decided(READ, "a1", "span", 1, content=(at(TEXT, "12 people died"),))
    second = decided(apply(READ, [first]), "a1", "fix", 2, act="confirm")

    both, later = apply(READ, [first, second]).record, apply(READ, [second]).record

    assert (words(both, "a1"), both.attributions[0].cue.act) == ("12 people died", "confirm")
    assert words(later, "a1") == words(READ, "a1")
    assert later.attributions[0].cue.act == "confirm"


def test_of_two_decisions_on_one_field_the_later_holds() -> None:
    first = decided(READ, "a1", "fix", 1, act="deny")
    later = decided(apply(READ, [first]), "a1", "fix", 2, act="confirm")

    for order in ([first, later], [later, first]):
        assert apply(READ, order).record.attributions[0].cue.act == "confirm"


def test_what_was_rejected_and_then_set_right_is_shown() -> None:
    decisions = [decided(READ, "a1", "reject", 1), decided(READ, "a1", "fix", 2, act="deny")]

    assert len(apply(READ, decisions).record.attributions) == 2
    assert len(apply(READ, decisions[:1]).record.attributions) == 1


KINDS: list[tuple[str, Kind, dict[str, object]]] = [
    ("a1", "accept", {}),
    ("a1", "reject", {}),
    ("a1", "span", {"content": (at(TEXT, "12 people died"),)}),
    ("a1", "speaker", {"speaker": Named("the marshal", "person")}),
    ("a2", "speaker", {"speaker": Named("Radim Belk", "person", at(TEXT, "Mayor Radim Belk"))}),
    ("a2", "span", {"cue": (at(TEXT, "denied that"),)}),
    ("a2", "fix", {"act": "confirm", "negated": True}),
    ("a2", "reject", {}),
    ("f1", "reject", {}),
    ("f1", "figure", {"amount": Amount(None, 12, "at_most")}),
    ("f1", "accept", {}),
    ("v1", "event", {"status": "planned", "type": "AID"}),
    ("v1", "reject", {}),
]
CHOSEN = st.lists(st.sampled_from(KINDS), max_size=7)
MISSING = st.sets(st.sampled_from(["a1", "a2", "f1", "v1"]))


def made(chosen: list[tuple[str, Kind, dict[str, object]]]) -> list[Decision]:
    return [
        decided(READ, name, kind, number, **change)
        for number, (name, kind, change) in enumerate(chosen, 1)
    ]


def without(names: set[str]) -> Record:
    return replace(
        READ,
        attributions=tuple(one for one in READ.attributions if one.id not in names),
        figures=tuple(one for one in READ.figures if one.id not in names),
        events=tuple(one for one in READ.events if one.id not in names),
    )


@given(CHOSEN, MISSING)
def test_applying_twice_is_applying_once(
    chosen: list[tuple[str, Kind, dict[str, object]]], names: set[str]
) -> None:
    decisions, read = made(chosen), without(names)

    once = apply(read, decisions)

    assert apply(once.record, decisions) == once


@given(CHOSEN, MISSING, st.randoms())
def test_the_order_they_are_given_in_does_not_matter(
    chosen: list[tuple[str, Kind, dict[str, object]]], names: set[str], chance: object
) -> None:
    decisions, read = made(chosen), without(names)
    mixed = list(decisions)
    chance.shuffle(mixed)  # type: ignore[attr-defined] # Hypothesis' random

    assert apply(read, mixed) == apply(read, decisions)


@given(CHOSEN, st.integers(0, 6))
def test_undoing_the_last_restores_what_was_before_it(
    chosen: list[tuple[str, Kind, dict[str, object]]], at_place: int
) -> None:
    decisions = made(chosen)
    before = apply(READ, decisions[:at_place])

    undone = [one for one in decisions if one not in decisions[at_place:]]

    assert apply(READ, undone) == before


@given(CHOSEN, MISSING)
def test_every_reference_leads_to_something(
    chosen: list[tuple[str, Kind, dict[str, object]]], names: set[str]
) -> None:
    after = apply(without(names), made(chosen)).record

    said = {one.id for one in after.attributions} | {None}
    assert {one.within for one in after.attributions} <= said
    if "a1" not in names:
        assert {one.attribution for one in (*after.figures, *after.events)} <= said
    assert {one.source.speaker for one in after.attributions} <= {e.id for e in after.entities}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_each_order_of_three_gives_one_record(order: tuple[int, ...]) -> None:
    decisions = made([KINDS[2], KINDS[3], KINDS[6]])

    assert apply(READ, [decisions[one] for one in order]) == apply(READ, decisions)
