"""Chains in the first six pages: every attribution that lies in another is read as such.

The later pages are measured (``python -m bench samples``), not asserted.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import asreported

if TYPE_CHECKING:
    from asreported import Record
    from asreported.model import Attribution, Spans

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ANSWERS: dict[str, dict[str, Any]] = json.loads(
    (SAMPLES / "answers.json").read_text(encoding="utf-8")
)
FIRST = sorted(ANSWERS)[:6]
# Whoever says what they think themselves is one link of a chain, not two.
CHAINS = [
    (page, one)
    for page in FIRST
    for one in ANSWERS[page]["attributions"]
    if "within" in one and one["source"] != ["I"]
]


@lru_cache(maxsize=8)
def record_of(page: str) -> Record:
    return asreported.read(SAMPLES / page)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def spoken(page: str, spans: Spans) -> Counter[str]:
    text = record_of(page).article.text
    return words(" ".join(text[start:end] for start, end in spans))


def is_same(page: str, found: Attribution, answer: dict[str, Any]) -> bool:
    content, wanted = spoken(page, found.content.spans), words(" ".join(answer["content"]))
    source = words(" ".join(answer["source"]))
    return (
        spoken(page, found.source.spans) == source
        and bool(spoken(page, found.cue.spans) & words(" ".join(answer["cue"])))
        and (content & wanted).total() >= 0.9 * (content | wanted).total()
    )


def test_the_pages_hold_chains_enough_to_show_one() -> None:
    assert len(CHAINS) >= 15


@pytest.mark.parametrize(("page", "answer"), CHAINS)
def test_every_attribution_in_another_is_found_there(page: str, answer: dict[str, Any]) -> None:
    found = record_of(page).attributions
    outer = {one.id: one for one in found}
    matches = [one for one in found if one.within and is_same(page, one, answer)]
    assert len(matches) == 1
    wanted = next(a for a in ANSWERS[page]["attributions"] if a["id"] == answer["within"])
    above = outer[matches[0].within or ""]
    assert spoken(page, above.source.spans) & words(" ".join(wanted["source"]))
    assert words(" ".join(answer["content"])) <= spoken(page, above.content.spans)


@pytest.mark.parametrize("page", FIRST)
def test_nothing_else_is_read_as_lying_in_another(page: str) -> None:
    known = [one for one in ANSWERS[page]["attributions"] if "within" in one]
    for found in record_of(page).attributions:
        if found.within and found.kind != "direct":
            assert any(is_same(page, found, answer) for answer in known), found
