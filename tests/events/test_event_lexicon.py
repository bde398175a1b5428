"""The lexicon's files hold what their docstring promises."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from asreported.events.lexicon import lexicon, word_sets
from asreported.model import EventType

FOLDER = files("asreported.events.lexicon")


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("kind", get_args(EventType))
def test_each_type_has_verbs_and_nouns(kind: str) -> None:
    words = lexicon()
    for table in (words.verbs, words.nouns):
        assert any(p.entry.type == kind for patterns in table.values() for p in patterns)


@pytest.mark.parametrize("name", [*map(str.lower, get_args(EventType)), "none"])
def test_each_line_is_a_group_or_patterns(name: str) -> None:
    for line in lines(name):
        if line[0] == "[":
            assert line[-1] == "]"
            assert line.count("|") == 2
        else:
            assert line[:2] in {"v ", "n "}, line


def test_each_group_of_a_type_has_a_label() -> None:
    for kind in get_args(EventType):
        for line in lines(kind.lower()):
            if line[0] == "[":
                assert line.strip("[]").split("|")[2].strip(), line


def test_each_set_that_a_pattern_names_is_there_and_used() -> None:
    text = " ".join(line for kind in get_args(EventType) for line in lines(kind.lower()))
    sets = word_sets("classes")

    unused = [name for name in sets if f"@{name}" not in text]
    assert {*unused} <= {"people", "policy", "weapon_fired", "restraint", "crime"}


def test_a_pattern_reads_its_parts() -> None:
    patterns = lexicon().verbs["call"]
    ceasefire = [p for p in patterns if p.beside == (frozenset({"off"}),) and p.arguments]

    assert ceasefire
    assert ceasefire[0].weight == 3


def test_what_asks_for_more_stands_first() -> None:
    for patterns in lexicon().verbs.values():
        weights = [pattern.weight for pattern in patterns]
        assert weights == sorted(weights, reverse=True)
