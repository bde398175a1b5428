"""Pairs of reports measured in one go say what each says that is asked about alone."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported import read_text
from asreported.stories.claims import joining, words
from asreported.stories.claims.columns import Columns
from asreported.stories.claims.compared import Compared
from asreported.stories.claims.finding import claims
from asreported.stories.claims.weights import Weights
from asreported.stories.reports import read_reports
from asreported.stories.reports.chains import Covered
from asreported.stories.series.wording import WordsOf
from asreported.stories.speakers import speakers

if TYPE_CHECKING:
    from asreported.model import Record

TOLD = (
    "The ferry Lady Osk sank off Tarn on Monday and 12 people died, the coast guard said.",
    "The Lady Osk, a ferry, sank near Tarn, according to the coast guard. It had 90 aboard.",
    "Twelve people died when the ferry Lady Osk sank off Tarn on Monday, Ida Rook said.",
    "The ferry Lady Osk did not sink off Tarn, the owner said.",
    "Teachers in Velm want 300 crowns more, Jon Barl said.",
)


def records() -> list[Record]:
    return [read_text(text, published=f"2031-03-0{day}") for day, text in enumerate(TOLD, 3)]


def columns() -> Columns:
    told = records()
    reports = read_reports(told, speakers(told))
    return Columns(reports, Weights(reports))


def scores(compared: Compared, count: int) -> list[tuple[float, bool]]:
    pairs = combinations(range(count), 2)
    return [(*compared.scores([pair]), compared.apart(pair)) for pair in pairs]


def test_pairs_of_one_group_are_as_surely_one_as_pairs_asked_about_alone() -> None:
    told = columns()
    alone, together = Compared(told), Compared(told)
    together.ask_all([range(len(told.reports))])

    found = scores(together, len(told.reports))

    assert found == scores(alone, len(told.reports))
    assert any(score > 0.5 for score, _ in found)
    assert any(apart for _, apart in found)


def test_what_pairs_share_is_the_same_in_however_many_goes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = columns()
    pairs = np.array(list(combinations(range(len(told.reports)), 2)), np.intp).T
    whole = told.words.common(*pairs)
    monkeypatch.setattr(words, "_CELLS", 1)

    parts = told.words.common(*pairs)

    assert [each.tolist() for each in parts] == [each.tolist() for each in whole]
    assert whole.said.any()
    assert whole.named.any()


def test_claims_do_not_depend_on_what_is_measured_before_it_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = records()
    known = speakers(told)
    whole = claims(told, (), known)
    monkeypatch.setattr(joining, "_AT_ONCE", 0)

    assert claims(told, (), known) == whole
    assert any(len(claim.reports) > 1 for claim in whole)


@pytest.mark.parametrize(
    ("span", "count"), [((0, 5), 0), ((4, 12), 9), ((10, 40), 20), ((30, 31), 1), ((50, 60), 0)]
)
def test_a_stretch_is_covered_by_each_span_that_reaches_into_it(
    span: tuple[int, int], count: int
) -> None:
    assert Covered([(20, 35), (5, 15), (8, 10)]).of(*span) == count


def test_words_are_found_in_any_case_and_only_whole() -> None:
    lost = WordsOf({"killed": "dead|died", "missing": "missing"})
    text = "Three DIED; two are missing, and the deadline passed. Dead calm."

    told = [(name, match.group()) for name, match in lost.within(text, 0, len(text))]

    assert told == [("killed", "DIED"), ("killed", "Dead"), ("missing", "missing")]
    assert [name for name, _ in lost.first_within(text, 0, 11)] == ["killed"]
    assert list(lost.within(text, 29, 52)) == []
