"""The data's spans in tokens of our analyses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from asreported.training.gold import anchor_of, read_gold, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asreported.language import Analysis

    Analyse = Callable[[str], Analysis]


def at(text: str, *parts: str) -> list[list[int]]:
    return [[text.index(part), text.index(part) + len(part)] for part in parts]


def test_a_token_belongs_to_a_span_that_it_shares_a_character_with(analyse: Analyse) -> None:
    text = "The crane wasn't repaired, the port said."
    analysis = analyse(text)
    tokens = tokens_of(analysis, [[5, 12], [27, 30]])
    assert [analysis.words[token] for token in tokens] == ["crane", "was", "the"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "anchor"),
    [
        ("The port said the crane broke.", "said", "the crane broke", "said"),
        ("The port made clear that it will pay.", "made clear", "that it will pay", "clear"),
        ("The port called for calm.", "called for", "calm", "called"),
        ("The port reacted by calling the claim absurd.", "reacted by calling",
         "the claim absurd", "calling"),
    ],
)  # fmt: skip
def test_the_anchor_is_the_token_of_the_cue_that_governs_the_content(
    analyse: Analyse, text: str, cue: str, content: str, anchor: str
) -> None:
    analysis = analyse(text)
    found = anchor_of(
        analysis, tokens_of(analysis, at(text, cue)), tokens_of(analysis, at(text, content))
    )
    assert analysis.words[found] == anchor


def test_texts_come_with_their_relations(tmp_path: Path) -> None:
    text = "The port said the crane broke.\n\nNobody was hurt."
    row = {
        "id": "one",
        "text": text,
        "attributions": [
            {
                "source": at(text, "The port"),
                "cue": at(text, "said"),
                "content": at(text, "the crane broke"),
            },
            {"source": [], "cue": [], "content": at(text, "Nobody")},
        ],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    (found,) = read_gold(path)
    assert found.id == "one"
    (relation,) = found.relations
    words = found.analysis.words
    assert [words[token] for token in relation.source] == ["The", "port"]
    assert words[relation.anchor] == "said"
