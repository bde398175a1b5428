"""Transcripts in several layouts, and lists that look like one: the cases of ``turns.txt``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from asreported.statements import read_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Attribution, Spans

    Analyse = Callable[[str], Analysis]

_WITHIN = re.compile(r" \{within (\d+)\}$")


class Case(NamedTuple):
    name: str
    text: str
    expected: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in Path(__file__).with_name("turns.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            cases.append(Case(line[2:], "", []))
        elif not line or line.startswith("#"):
            continue
        elif not cases[-1].text:
            cases[-1] = cases[-1]._replace(text=line.replace(" ¶", "\n\n"))
        elif line != "nothing":
            cases[-1].expected.append(line)
    return cases


def shown(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end].rstrip(".") for start, end in spans) or "-"


def row(text: str, found: Attribution, ids: list[str]) -> str:
    parts = (found.source.spans, found.cue.spans, found.content.spans)
    within = f" {{within {ids.index(found.within) + 1}}}" if found.within else ""
    return " | ".join(shown(text, spans) for spans in parts) + within


def rows(analysis: Analysis) -> list[str]:
    found = read_statements(analysis).attributions
    ids = [each.id for each in found]
    return [row(analysis.text, each, ids) for each in found]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_every_turn_is_on_its_speakers_word(case: Case, analyse: Analyse) -> None:
    assert rows(analyse(case.text)) == case.expected
