"""Who says what in headlines, a line each in ``headlines.txt`` and ``headlines_later.txt``."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

import asreported
from asreported.exports import render_html, render_text
from asreported.language import pipeline
from asreported.model import Block
from asreported.statements import read_statements
from asreported.statements.rules.headlines import with_headlines

if TYPE_CHECKING:
    from collections.abc import Callable

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


def test_a_heading_is_read_like_a_headline() -> None:
    text = "Harbour owner 'ready to sell'"
    found = read_statements(headline(text, "heading")).attributions
    assert [row(text, each) for each in found] == ["Harbour owner | - | 'ready to sell'"]


def test_a_paragraph_is_not_read_by_the_forms_of_headlines() -> None:
    text = "Harbour owner 'ready to sell'"
    assert not read_statements(headline(text, "paragraph")).attributions


def test_the_kind_of_a_headlines_content_is_told_by_its_marks() -> None:
    kinds = [
        each.kind
        for text in ("Sollis: 'I never saw the letter'", "Sollis: letter was never seen")
        for each in read_statements(headline(text)).attributions
    ]
    assert kinds == ["direct", "indirect"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Guard denies sinking ferry", "deny"),
        ("Norling vows to rebuild port", "promise"),
        ("Sollis accuses council of hiding report", "accuse"),
        ("Minister: no deal on ferry", "assert"),
    ],
)
def test_the_act_of_a_headline_is_that_of_its_verb(text: str, act: str) -> None:
    assert [each.cue.act for each in read_statements(headline(text)).attributions] == [act]


def test_a_statement_without_cue_can_stand_against_a_denial(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    story = "<p>Minister Odo Lant denied on Monday that the council was sorry.</p>" * 3
    page.write_text(
        f"<article><h1>Council 'deeply sorry' for closure</h1>{story}</article>", "utf-8"
    )
    kinds = {each.kind for each in asreported.read(page).disputes}
    assert kinds == {"denial"}


def test_a_statement_without_cue_is_shown(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    story = "<p>The ferry sank on Monday. Divers found it near the harbour.</p>" * 3
    page.write_text(
        f"<article><h1>Council 'deeply sorry' for closure</h1>{story}</article>", "utf-8"
    )
    record = asreported.read(page)
    assert "deeply sorry" in render_text(record, width=80)
    assert "deeply sorry" in render_html(record)


@pytest.mark.parametrize(
    "text",
    [
        ":", "-", "'", "- - - -", ": : :", "'': ''", "X:", ": X", "says", ", says",
        "says, says",
        "' ' ' '", "“”", "Hask ''", "Hask '", "told to", "to", "'a'", "'a", "a'", "Hask:'", "—",
        "Hask says:", "says Hask", "Hask tells", "Hask told to by", "Hask told to quit by",
        ", ,", "Hask: :", "Hask - -", "Hask says ,", "Hask says , says", "'Hask': 'Hask'",
        "says " * 50, "'" * 300, "'a " * 300, ": - " * 300, "Hask 's " * 20, ", says " * 19,
    ],
)  # fmt: skip
def test_hostile_headlines_are_read_like_any_text(text: str) -> None:
    for each in read_statements(headline(text)).attributions:
        said = {at for start, end in each.content.spans for at in range(start, end)}
        others = (*each.source.spans, *each.cue.spans)
        assert said
        assert said.isdisjoint(at for start, end in others for at in range(start, end))


@pytest.mark.parametrize("part", ["'a ", ": - ", "Hask says ", ", told ", "“", "- a ", "a's "])
def test_headlines_are_read_in_linear_time(part: str) -> None:
    # The longest line that is still taken for a headline, and many of them.
    line = (part * 60)[:150]
    short, long = (_headlines(line, times) for times in (5, 40))
    assert _seconds(lambda: with_headlines(long, [])) < 8 * 4 * _seconds(
        lambda: with_headlines(short, [])
    )


def _headlines(line: str, times: int) -> Analysis:
    step = len(line) + 2
    blocks = (Block("headline", at * step, at * step + len(line)) for at in range(times))
    return pipeline().analyse("\n\n".join([line] * times), tuple(blocks))


def _seconds(work: Callable[[], object]) -> float:
    """The least processor time of five runs."""
    taken = []
    for _ in range(5):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken)
