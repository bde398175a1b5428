"""Why a mention is whose it is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.language import explained

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

    Analyse = Callable[[str], Analysis]

MARSH = "Foreign Minister Oda Marsh spoke. Marsh left. The minister sighed."


def why(analysis: Analysis, word: str, nth: int = 1) -> str | None:
    heads = [token for token, each in enumerate(analysis.words) if each == word]
    return explained(analysis, heads[nth - 1])


@pytest.mark.parametrize(
    ("text", "word", "nth", "reason"),
    [
        (MARSH, "Marsh", 1, "a name of its own"),
        (MARSH, "Marsh", 2, 'part of the full name "Oda Marsh" at 17-26'),
        (MARSH, "minister", 1, 'the last before it who is called so: "Marsh" at 34-39'),
        ("The Northern Ports Agency left. The NPA spoke.", "NPA", 1,
         'the initials of "Northern Ports Agency" at 4-25'),
        ("Tarn Energy left. On Monday Tarn Energy Holdings spoke.", "Energy", 1,
         'short for "Tarn Energy Holdings" at 28-48'),
        ("The Republican senator left. Harlan Voss, a Republican senator, spoke.", "senator", 1,
         'the only one in the article who is called so: "Harlan Voss" at 29-40'),
        ("The energy ministry left. It went.", "ministry", 1, "described here first"),
        ("The energy ministry left. The ministry spoke.", "ministry", 2,
         'the last of its kind before it: "The energy ministry" at 0-19'),
        ("Oda Marsh, the minister, spoke.", "minister", 1, 'set beside "Oda Marsh" at 0-9'),
        ("Oda Marsh's office spoke. Oda Marsh's office wrote.", "office", 2,
         'of the same owner as "Oda Marsh\'s office" at 0-18'),
        ("Oda Marsh left. She was ill.", "She", 1,
         'most salient before it: "Oda Marsh" at 0-9, weight 1.6 against 0.0'),
        ("“I left,” said Oda Marsh.", "I", 1,
         'said inside the quotation of "Marsh" at 19-24'),
    ],
)  # fmt: skip
def test_a_reason_names_its_rule_and_what_it_leaned_on(
    analyse: Analyse, text: str, word: str, nth: int, reason: str
) -> None:
    assert why(analyse(text), word, nth) == reason


def test_the_sayer_of_a_sentence_is_told_from_mere_salience(analyse: Analyse) -> None:
    reason = why(analyse("Paul Tarn told Karl Ott that he was fired."), "he")
    assert reason is not None
    assert reason.startswith('who says the sentence it stands in: "Tarn" at 5-9, weight')


def test_every_mention_of_an_entity_has_a_reason(analyse: Analyse) -> None:
    analysis = analyse(f"{MARSH} Her office said it was so. “I am here,” she said.")
    assert set(analysis.reasons) == set(analysis.entity_of)
    assert all(explained(analysis, head) for head in analysis.entity_of)


def test_what_is_no_mention_has_no_reason(analyse: Analyse) -> None:
    assert why(analyse(MARSH), "spoke") is None
