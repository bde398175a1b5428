from __future__ import annotations

import numpy as np
import pytest

from asreported.stories.grouping.limits import limits
from asreported.stories.grouping.linking import likenesses, link
from asreported.stories.grouping.naming import name_groups
from asreported.stories.grouping.vectors import EMPTY, Vector

_JOIN = limits().repair.join
_ATTACH = limits().repair.attach


def _matrix(size: int, pairs: dict[tuple[int, int], float]) -> np.ndarray:
    matrix = np.zeros((size, size), np.float32)
    for (one, other), likeness in pairs.items():
        matrix[one, other] = matrix[other, one] = likeness
    return matrix


def _groups(
    size: int,
    pairs: dict[tuple[int, int], float],
    apart: dict[int, set[str]] | None = None,
) -> list[list[int]]:
    names = [str(at) for at in range(size)]
    kept_apart = [(apart or {}).get(at, set()) for at in range(size)]
    return link(_matrix(size, pairs), names, kept_apart, limits().repair).members


def test_groups_are_joined_by_their_mean_likeness() -> None:
    chain = {(0, 1): 0.9, (1, 2): 1.5 * _JOIN}
    assert _groups(3, chain) == [[0, 1], [2]]
    assert _groups(3, chain | {(0, 2): 0.9 * _JOIN}) == [[0, 1, 2]]


def test_a_small_group_joins_the_large_one_it_is_clearly_nearest_to() -> None:
    large = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    near = dict.fromkeys([(0, 3), (1, 3), (2, 3)], 1.1 * _ATTACH)
    far = dict.fromkeys([(0, 3), (1, 3), (2, 3)], 0.9 * _ATTACH)
    assert _groups(4, large | near) == [[0, 1, 2, 3]]
    assert _groups(4, large | far) == [[0, 1, 2], [3]]


def test_a_small_group_between_two_large_ones_stays_alone() -> None:
    first = dict.fromkeys([(0, 1), (1, 2), (0, 2)], 0.9)
    second = dict.fromkeys([(3, 4), (4, 5), (3, 5)], 0.9)
    between = {(at, 6): 1.2 * _ATTACH for at in range(6)}
    assert _groups(7, first | second | between) == [[0, 1, 2], [3, 4, 5], [6]]


def test_articles_held_apart_stay_apart_when_their_groups_grow() -> None:
    all_alike = {(one, other): 0.9 for one in range(4) for other in range(one)}
    groups = _groups(4, all_alike, {0: {"3"}, 3: {"0"}})
    assert sorted(at for group in groups for at in group) == [0, 1, 2, 3]
    assert not any({0, 3} <= set(group) for group in groups)


def test_likeness_is_the_dot_product_of_sparse_vectors() -> None:
    vectors = [
        Vector(np.array([1, 5, 9], np.uint32), np.array([0.5, 0.5, 0.1], np.float32)),
        Vector(np.array([5, 9], np.uint32), np.array([0.2, 1.0], np.float32)),
        EMPTY,
    ]
    answer = likenesses(vectors)
    assert answer[0, 1] == answer[1, 0] == pytest.approx(0.2)
    assert not answer[2].any()


def test_no_terms_at_all_are_no_likeness() -> None:
    assert not likenesses([EMPTY, EMPTY]).any()


class TestNames:
    def test_a_story_goes_on_where_most_of_its_articles_are(self) -> None:
        named = name_groups([[0], [1, 2]], ["s", "s", "s"], ["a", "b", "c"], {"s"})
        assert named == ["s-a", "s"]

    def test_of_two_stories_in_one_group_the_larger_one_goes_on(self) -> None:
        assert name_groups([[0, 1, 2]], ["t", "s", "s"], ["a", "b", "c"], {"s", "t"}) == ["s"]

    def test_a_new_name_is_never_one_that_stands(self) -> None:
        named = name_groups([[0], [1, 2]], ["s", "s", "s"], ["a", "b", "c"], {"s", "s-a"})
        assert named == ["s-a-2", "s"]
