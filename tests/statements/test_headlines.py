"""Who says what in headlines, a line each in ``headlines.txt`` and ``headlines_later.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.language import pipeline
from asreported.model import Block
from asreported.statements import read_statements

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Attribution, BlockKind, Spans


def read_cases(name: str) -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            cases[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


def headline(text: str, kind: BlockKind = "headline") -> Analysis:
    return pipeline().analyse(text, (Block(kind, 0, len(text)),))


def shown(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end] for start, end in spans) or "-"


def row(text: str, found: Attribution) -> str:
    parts = (found.source.spans, found.cue.spans, found.content.spans)
    return " | ".join(shown(text, spans) for spans in parts)


def rows(text: str) -> list[str]:
    return [row(text, found) for found in read_statements(headline(text)).attributions]


CASES = read_cases("headlines.txt") + read_cases("headlines_later.txt")


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda case: str(case)[:60])
def test_a_headline_attributes_what_its_case_says_and_no_more(
    text: str, expected: list[str]
) -> None:
    assert rows(text) == expected
