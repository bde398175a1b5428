"""What a cue says beyond its words."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from asreported.statements.cues import sense_of
from asreported.statements.draft import Draft
from asreported.statements.wordlists import acts, natures, speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

    Analyse = Callable[[str], Analysis]


def draft_of(analysis: Analysis, cue: str) -> Draft:
    start = analysis.text.index(cue)
    tokens = tuple(
        token
        for token in range(len(analysis))
        if start <= analysis.starts[token] < start + len(cue)
    )
    inner = set(tokens)
    tops = [t for t in tokens if analysis.heads[t] not in inner or analysis.heads[t] == t]
    return Draft((tops or list(tokens))[0], 1.0, (), tokens, (), (1.0, 1.0))


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("She said it was over.", "said", "say assert"),
        ("She did not say it was over.", "did not say", "say assert negated"),
        ("She never said it was over.", "never said", "say assert negated"),
        ("Nobody said it was over.", "said", "say assert negated"),
        ("She denied it was over.", "denied", "deny deny"),
        ("She reportedly told him to go.", "told", "tell order hedged"),
        ("She may have said it was over.", "said", "say assert hedged"),
        ("She called for calm.", "called for", "call for ask"),
        ("She refused to comment on it.", "refused to comment", "refuse decline"),
        ("She declined to say more.", "declined to say", "decline decline"),
        ("It was over, according to her.", "according to", "according to assert"),
        ("Her refusal to go was known.", "refusal", "refusal decline"),
    ],
)
def test_the_sense_of_a_cue(analyse: Analyse, text: str, cue: str, expected: str) -> None:
    analysis = analyse(text)
    sense = sense_of(analysis, draft_of(analysis, cue))
    words = [sense.lemma, sense.act]
    words += ["negated"] * sense.negated + ["hedged"] * sense.hedged
    assert " ".join(words) == expected


def test_no_lemma_stands_for_two_acts_or_natures() -> None:
    for name, table in (("acts", acts()), ("natures", natures())):
        path = files("asreported.statements") / f"{name}.json"
        listed = json.loads(path.read_text(encoding="utf-8"))
        assert sum(len(lemmas) for lemmas in listed.values()) == len(table)


def test_word_lists_are_lower_case() -> None:
    words = {*acts(), *natures()}.union(*speech().values())
    assert all(word == word.lower() for word in words)
