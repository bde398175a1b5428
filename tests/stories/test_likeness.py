"""The learned weights of claims: what they are asked, and what they say of plain cases."""

from __future__ import annotations

import numpy as np

from asreported import read_text
from asreported.stories.claims.columns import Columns
from asreported.stories.claims.compared import Compared
from asreported.stories.claims.likeness import Likeness, odds
from asreported.stories.claims.signs import NAMES
from asreported.stories.claims.weights import Weights
from asreported.stories.reports import read_reports
from asreported.stories.speakers import speakers

ZERO = dict.fromkeys(Likeness.all_names(), 0.0)


def scored(one: str, other: str) -> float:
    """How surely the first reports of two articles say the same."""
    records = [read_text(text, published="2031-03-03") for text in (one, other)]
    reports = read_reports(records, speakers(records))
    first = [next(each for each in reports if each.at == at) for at in (0, 1)]
    compared = Compared(Columns(first, Weights(reports)))
    (score,) = compared.scores([(0, 1)])
    return 0.0 if compared.apart((0, 1)) else score


def test_the_same_in_other_words_is_likelier_than_another_matter_of_the_same_people() -> None:
    told = "The ferry Lady Osk sank off Tarn on Monday, the coast guard said."
    again = "The Lady Osk, a ferry, sank near Tarn, according to the coast guard."
    other = "The ferry Lady Osk was built in Tarn, the coast guard said."

    assert scored(told, again) > scored(told, other)
    assert scored(told, again) > 0.5


def test_reports_without_a_common_word_say_nothing_of_each_other() -> None:
    assert scored("The mine was shut on Monday, Ida Rook said.",
                  "Teachers in Velm want more money, Jon Barl said.") == 0.0  # fmt: skip


def test_a_score_is_the_probability_of_bias_signs_and_products() -> None:
    held = Likeness(-1.0, {**ZERO, "alike": 2.0, "alike*shared": 0.5})
    signs = np.zeros((1, len(NAMES)))
    signs[0, [NAMES.index("alike"), NAMES.index("shared")]] = 0.5, 4.0

    (score,) = held.scores(signs)

    assert score == round(1 / (1 + np.exp(-(-1.0 + 1.0 + 1.0))), 3)
    assert held.scores(signs[:0]).shape == (0,)


def test_odds_of_nothing_and_of_certainty_are_bounded() -> None:
    assert odds(0.0) == odds(0.001) < odds(0.5) == 0.0 < odds(0.999) == odds(1.0)
