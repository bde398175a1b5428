"""What the bench counts as a person and what as a body among the gold's authors."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bench.pages import author_shares

SCORER = SimpleNamespace(names=lambda value: {name.casefold() for name in value})
URL = "https://post.example/harbour"


def shares(gold: list[str], given: list[str], credited: list[str]) -> list[float]:
    """The shares for one page of an outlet called The Velmora Post."""
    row = {"id": "1", "set": "s", "url": URL, "authors": gold}
    item = {"authors": given, "credited": credited, "publisher": "The Velmora Post"}
    return list(author_shares(SCORER, [row], {"1": item}).values())


@pytest.mark.parametrize(
    "body", ["Velmora Post", "post.example", "sna", "SNA Aske", "VP-Redaktion", "Post Staff"]
)
def test_a_body_of_the_gold_is_not_asked_for_among_persons_but_among_credits(
    body: str,
) -> None:
    assert shares(["Ada Moe", body], ["Ada Moe"], []) == [100, 0]
    assert shares(["Ada Moe", body], ["Ada Moe"], [body]) == [100, 100]


def test_a_person_of_the_gold_is_asked_for_in_both() -> None:
    assert shares(["Ada Moe", "Jonas Vik"], ["Ada Moe"], ["Jonas"]) == [0, 0]


def test_a_person_given_in_vain_counts_against_both() -> None:
    assert shares(["Ada Moe"], ["Ada Moe", "Jonas Vik"], []) == [0, 0]


def test_a_credit_that_the_gold_leaves_out_counts_for_nothing() -> None:
    assert shares(["Ada Moe"], ["Ada Moe"], ["SNA"]) == [100, 100]
