"""What pairs of sets share, asked of all pairs at once."""

from __future__ import annotations

import numpy as np

from asreported.stories.having import Having, numbered

_SETS = [{"river", "dam"}, {"dam", "mayor"}, {"mayor"}, set()]


def _pairs(*pairs: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    one, other = np.array(pairs, np.intp).T
    return one, other


def test_what_one_set_alone_has_gets_no_number_and_the_others_theirs_in_order() -> None:
    assert numbered(_SETS) == {"dam": 0, "mayor": 1}
    assert numbered(_SETS, 1) == {"dam": 0, "mayor": 1, "river": 2}


def test_each_pair_shares_what_both_of_it_have() -> None:
    shared = Having(_SETS, numbered(_SETS)).shared(*_pairs((0, 1), (0, 2), (1, 2), (2, 3)))

    assert shared.pairs.tolist() == [0, 2]
    assert shared.numbers.tolist() == [0, 1]


def test_the_second_of_a_pair_may_be_asked_for_other_sets() -> None:
    numbers = numbered(_SETS, 1)
    others = Having([{"mayor"}, {"river"}, {"dam"}, {"dam"}], numbers)

    shared = Having(_SETS, numbers).shared(*_pairs((0, 1), (1, 0), (2, 3)), others)

    assert shared.pairs.tolist() == [0, 1]


def test_of_no_sets_no_pair_shares_anything() -> None:
    assert not Having([], {}).shared(np.zeros(0, np.intp), np.zeros(0, np.intp)).pairs.size
