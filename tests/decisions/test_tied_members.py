"""Merges and splits hold between members, whatever keys a newer reading gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.decisions import end_of, links, tie
from asreported.stories.keys import member_key
from tests.decisions.written import BELK, GUARD, QUIET, at, by, record

if TYPE_CHECKING:
    from asreported.decisions import Decision
    from asreported.decisions.model import Joined
    from asreported.model import Record, Span

ONE, OTHER = record(BELK, GUARD), record(GUARD, QUIET, article="quiet")


def key_of(one: Record, of: Joined, span: Span) -> str | None:
    found = next((each for each in one.entities if span in each.mentions), None)
    return member_key(one, of, found.mentions[0]) if found else None


def decided(number: int, *, same: bool) -> Decision:
    ends = [
        end_of(one, "the coast guard", "", at(one.article.text, "The coast guard"))
        for one in (ONE, OTHER)
    ]
    return tie("entity", *ends, by(number, "one office"), same=same)


def test_a_merge_names_both_members_by_their_present_keys() -> None:
    moved = record("It rained.", BELK, GUARD)

    tied = links([moved, OTHER], [decided(1, same=True)], key_of).tied[0]

    keys = {
        key_of(one, "entity", at(one.article.text, "The coast guard")) for one in (moved, OTHER)
    }
    assert {tied.one, tied.other} == keys
    assert (tied.same, tied.why) == (True, "decided by a person: one office")


def test_the_later_of_merge_and_split_holds() -> None:
    decisions = [decided(2, same=False), decided(1, same=True)]

    assert [one.same for one in links([ONE, OTHER], decisions, key_of).tied] == [False]


def test_a_merge_whose_words_are_gone_is_an_orphan() -> None:
    found = links([record(BELK), OTHER], [decided(1, same=True)], key_of)

    assert found.tied == ()
    assert found.orphans[0].why == "the coast guard: its paragraph was changed or is gone"


def test_a_merge_with_an_article_that_is_not_at_hand_waits() -> None:
    assert links([ONE], [decided(1, same=True)], key_of) == ((), ())
