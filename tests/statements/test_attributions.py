"""Who said what, form by form: every case stands in ``cases.txt``."""

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

_NOTE = re.compile(r"\s*\{([a-z0-9 ]+)\}")
_EDGE = " .,:;"


class Case(NamedTuple):
    name: str
    text: str
    expected: list[str]


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in Path(__file__).with_name("cases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            cases.append(Case(line[2:], "", []))
        elif not line.strip() or line.startswith("#"):
            continue
        elif not cases[-1].text:
            cases[-1] = cases[-1]._replace(text=line.replace("¶", "\n\n"))
        else:
            cases[-1].expected.append(line)
    return cases


def shown(text: str, spans: Spans) -> str:
    """Spans as a case writes them; commas and stops at their edges do not count."""
    return " … ".join(bare(text[start:end]) for start, end in spans) or "-"


def bare(part: str) -> str:
    return part.strip(_EDGE) or part


def row(text: str, found: Attribution) -> str:
    parts = (found.source.spans, found.cue.spans, found.content.spans)
    return " | ".join(shown(text, spans) for spans in parts)


def plain(line: str) -> str:
    parts = _NOTE.sub("", line).split(" | ")
    return " | ".join(" … ".join(bare(p) for p in part.split(" … ")) for part in parts)


def notes(found: Attribution, all_found: tuple[Attribution, ...]) -> set[str]:
    held = {found.kind, found.cue.act, found.source.nature}
    held |= {"negated"} if found.negated else set()
    held |= {"hedged"} if found.hedged else set()
    if found.within:
        held.add(f"within {[a.id for a in all_found].index(found.within) + 1}")
    return held


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_the_attributions_of_a_case_are_found(case: Case, analyse: Analyse) -> None:
    found = read_statements(analyse(case.text)).attributions
    rows = {row(case.text, attribution): attribution for attribution in found}
    for line in case.expected:
        assert plain(line) in rows
        missing = set(_NOTE.findall(line)) - notes(rows[plain(line)], found)
        assert not missing
