"""Who is who in short texts of our own: one case a paragraph in ``mentions.txt``."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from asreported.language import pipeline
from asreported.model import Block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from asreported.language import Analysis

    Analyse = Callable[[str], Analysis]

_CASES = Path(__file__).with_name("mentions.txt")


class Case(NamedTuple):
    text: str
    claims: list[str]


def read_cases() -> Iterator[Case]:
    for paragraph in _CASES.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
        if lines:
            yield Case(lines[0], lines[1:])


def entity_at(analysis: Analysis, words: str) -> str | None:
    """The id of the entity with a mention of these words; "he#2" is the second "he"."""
    plain, _, nth = words.partition("#")
    places = list(re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", analysis.text))
    start, end = places[int(nth or 1) - 1].span()
    for entity in analysis.entities:
        if (start, end) in entity.mentions:
            return entity.id
    return None


def holds(analysis: Analysis, claim: str) -> bool:
    if claim.endswith(" ?"):
        return entity_at(analysis, claim.removesuffix(" ?")) is None
    one, sign, other = re.split(r" (=|!=) ", claim)
    found = entity_at(analysis, one), entity_at(analysis, other)
    return None not in found and (found[0] == found[1]) is (sign == "=")


@pytest.mark.parametrize("case", list(read_cases()), ids=lambda case: case.text[:40])
def test_everybody_in_a_case_is_who_it_says(case: Case, analyse: Analyse) -> None:
    analysis = analyse(case.text)
    assert [claim for claim in case.claims if not holds(analysis, claim)] == []


def test_a_headline_without_articles_means_whom_the_article_names() -> None:
    headline, body = "Minister: no deal", "Foreign Minister Oda Marsh said it was over."
    text = f"{headline}\n\n{body}"
    blocks = (
        Block("headline", 0, len(headline)),
        Block("paragraph", len(headline) + 2, len(text)),
    )
    analysis = pipeline().analyse(text, blocks)
    assert holds(analysis, "Minister = Oda Marsh")


def test_many_names_and_pronouns_in_one_breath_take_linear_time(analyse: Analyse) -> None:
    once = "Oda Marsh and Karl Ott told him that they said she knew the minister and "
    analyse(once * 20)

    def cost(times: int) -> float:
        text = once * times
        before = time.process_time()
        analyse(text)
        return time.process_time() - before

    assert cost(800) < 8 * max(cost(200), 0.05)
