"""Learned weights of pairs: of what signs they are, and what they refuse."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

import numpy as np
import pytest

from asreported.stories.claims.likeness import Likeness
from asreported.stories.timeline.likeness import SameEvent

if TYPE_CHECKING:
    from asreported.stories.pairwise import Pairwise

KINDS = pytest.mark.parametrize("kind", [Likeness, SameEvent])


@KINDS
def test_a_product_has_the_name_of_what_it_multiplies(kind: type[Pairwise]) -> None:
    signs = np.arange(1.0, len(kind.names) + 1)[None]
    value = dict(zip(kind.all_names(), kind.with_products(signs)[0], strict=True))

    for one, other in combinations_with_replacement(kind.together, 2):
        assert value[f"{one}*{other}"] == value[one] * value[other]


@KINDS
def test_odds_are_the_bias_and_what_each_sign_and_product_weighs(kind: type[Pairwise]) -> None:
    names = kind.all_names()
    weights = dict(zip(names, np.random.default_rng(1).normal(size=len(names)), strict=True))
    signs = np.random.default_rng(2).random((5, len(kind.names)))

    odds = kind(-1.0, weights).odds(signs)

    assert odds == pytest.approx(-1.0 + kind.with_products(signs) @ list(weights.values()))


@KINDS
def test_of_no_pairs_there_are_no_odds(kind: type[Pairwise]) -> None:
    assert kind.shipped().odds(np.empty((0, len(kind.names)))).shape == (0,)


@KINDS
def test_weights_of_other_signs_are_refused_with_their_names(kind: type[Pairwise]) -> None:
    zero = dict.fromkeys(kind.all_names(), 0.0)
    with pytest.raises(ValueError, match="spelling"):
        kind(0.0, {**zero, "spelling": 1.0})
    with pytest.raises(ValueError, match="alike"):
        kind(0.0, {name: 0.0 for name in zero if name != "alike"})


@KINDS
def test_the_shipped_weights_are_of_the_signs_that_are_measured(kind: type[Pairwise]) -> None:
    assert kind.shipped().signs.keys() == set(kind.all_names())
