"""The rules' small language, and how a table is walked."""

from __future__ import annotations

import pytest

from asreported.times.grammar import AMOUNTS, PARTS, PHRASES
from asreported.times.matching import Atom, Grammar
from asreported.times.parts import MAKERS
from asreported.times.ranges import SPLITTERS
from asreported.times.reading import ACTIONS


def atoms(*classes: str) -> list[Atom]:
    return [Atom(at, at + 1, {name: at}) for at, name in enumerate(classes)]


def matched(table: str, *classes: str) -> list[tuple[str, int]]:
    return [(match.rule, match.end) for match in Grammar(table).matches(atoms(*classes), 0)]


def test_the_longest_match_comes_first() -> None:
    assert matched("a: X\nb: X Y", "X", "Y") == [("b", 2), ("a", 1)]


def test_of_two_equal_matches_the_earlier_rule_comes_first() -> None:
    assert matched("b: X\na: X", "X") == [("b", 1), ("a", 1)]


@pytest.mark.parametrize("given", [("X",), ("X", "Y"), ("X", "Y", "Z")])
def test_groups_and_items_may_be_left_out(given: tuple[str, ...]) -> None:
    assert matched("a: X ( Y Z? )?", *given)[0] == ("a", len(given))


def test_a_choice_stands_for_one_of_its_words() -> None:
    assert matched("a: one|two X", "two", "X") == [("a", 2)]
    assert matched("a: one|two X", "one", "two") == []


def test_a_comment_is_no_rule() -> None:
    assert matched("# nothing\na: X  # one", "X") == [("a", 1)]


def test_the_second_atom_of_a_class_has_a_slot_of_its_own() -> None:
    given = atoms("X", "X")
    match = Grammar("a: X X").matches(given, 0)[0]
    assert match.slots(given) == {"X": 0, "X2": 1}


def test_a_grammar_knows_its_own_words() -> None:
    assert Grammar("a: the X of|in Y").words == {"the", "of", "in"}


@pytest.mark.parametrize(
    ("table", "actions"),
    [(AMOUNTS, MAKERS), (PARTS, {**MAKERS, **SPLITTERS}), (PHRASES, ACTIONS)],
)
def test_every_rule_has_its_action(table: str, actions: dict[str, object]) -> None:
    lines = (line.split("#")[0].strip() for line in table.splitlines())
    names = {line.partition(":")[0] for line in lines if line}
    assert names <= set(actions)


def test_every_action_has_a_rule() -> None:
    names = {
        line.partition(":")[0].strip()
        for line in (AMOUNTS + PARTS + PHRASES).splitlines()
        if ": " in line
    }
    assert {*MAKERS, *SPLITTERS, *ACTIONS} <= names
