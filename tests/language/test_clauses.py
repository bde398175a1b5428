"""What is said hangs on its verb of saying, whatever stands between."""

from __future__ import annotations

import pytest

from asreported.language import Analysis, blocks_of_text, pipeline


def _analysis(text: str) -> Analysis:
    return pipeline().analyse(text, blocks_of_text(text))


@pytest.mark.parametrize(
    ("text", "verb", "clause"),
    [
        ("The minister said after the vote that the port would close.", "said", "close"),
        ("Reith said at half-time that her team needed the point badly.", "said", "needed"),
        ("Odo Lant tells the inquiry that he slept in the wheelhouse.", "tells", "slept"),
        ("The guard said in a notice that the wreck was drifting.", "said", "drifting"),
    ],
)
def test_a_clause_behind_a_circumstance_is_what_is_said(
    text: str, verb: str, clause: str
) -> None:
    analysis = _analysis(text)
    place = analysis.words.index(clause)
    assert analysis.deps[place] == "ccomp"
    assert analysis.words[analysis.heads[place]] == verb


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("She showed the map that the captain had drawn.", "drawn"),
        ("He wrote about the ships that the storm had sunk.", "sunk"),
        ("The crew repaired the engine that the yard had built.", "built"),
    ],
)
def test_a_relative_clause_stays_with_its_noun(text: str, clause: str) -> None:
    analysis = _analysis(text)
    place = analysis.words.index(clause)
    assert analysis.deps[place] == "relcl"
