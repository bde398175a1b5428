"""Which reports of a story are compared with one: those that share most words with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported import read_text
from asreported.stories.claims import near
from asreported.stories.claims.columns import Columns
from asreported.stories.claims.near import Near
from asreported.stories.claims.weights import Weights
from asreported.stories.reports import read_reports
from asreported.stories.speakers import speakers

if TYPE_CHECKING:
    import pytest

TOLD = (
    "The ferry Lady Osk sank off Tarn on Monday, the coast guard said.",
    "Teachers in Velm want more money, Jon Barl said.",
    "The Lady Osk, a ferry, sank near Tarn, according to the coast guard.",
    "The ferry Lady Osk was built in Tarn, the coast guard said.",
)


def nearest(*texts: str) -> list[list[int]]:
    """For the first report of each text, the texts that are compared with it."""
    records = [read_text(text, published="2031-03-03") for text in texts]
    reports = read_reports(records, speakers(records))
    first = [next(each for each in reports if each.at == at) for at in range(len(texts))]
    columns = Columns(first, Weights(first))
    near = Near(columns.words, columns.total, len(first))
    return [near.of(number) for number in range(len(first))]


def test_reports_find_those_that_share_most_words_first() -> None:
    sank, teachers, again, _ = nearest(*TOLD)

    assert sank[:2] == [0, 2]
    assert set(again[:2]) == {0, 2}
    assert teachers == [1]


def test_equally_near_reports_come_in_the_order_of_the_story() -> None:
    assert nearest(TOLD[1], TOLD[0], TOLD[0], TOLD[0])[2] == [1, 2, 3]


def test_reports_are_near_alike_however_many_are_asked_in_one_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = nearest(*TOLD)
    monkeypatch.setattr(near, "_CELLS", 1)
    assert nearest(*TOLD) == whole


def test_of_no_reports_none_is_near() -> None:
    assert nearest() == []
    records = [read_text(TOLD[0], published="2031-03-03")]
    columns = Columns(read_reports(records, ()), Weights([]))
    near = Near(columns.words, columns.total, 0)
    assert [near.of(number) for number in range(len(columns.reports))] == [[]]
    assert [len(numbers) for numbers in near.pairs()] == [0, 0]
