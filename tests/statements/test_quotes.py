"""Where a text quotes, whatever its marks look like."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asreported.language import blocks_of_text
from asreported.model import Block
from asreported.statements.quotes import quotes

MARKS = "\"“”„‟«»‘’'‹›`"


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in quotes(text, blocks_of_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said.", ["“Go,”"]),
        ('"Go," he said. "Go now."', ['"Go,"', '"Go now."']),
        ("''Go,'' he said.", ["''Go,''"]),
        ("``Go,'' he said.", ["``Go,''"]),
        ("«Go», he said.", ["«Go»"]),
        ("„Go“, he said.", ["„Go“"]),
        ("‘Go now,’ he said.", ["‘Go now,’"]),
        ("'Go now,' he said.", ["'Go now,'"]),
        ("He said (“go”) twice.", ["“go”"]),
        ("A “little ‘odd’ thing” was seen.", ["“little ‘odd’ thing”"]),
    ],
)
def test_every_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The crew's boat wasn't theirs; it was the port's.",
        "The winters of the ’90s and the '80s were mild.",
        'The pipe was 6" wide and 3" deep.',
        "The workers' union met the drivers' union.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_unclosed_mark_ends_with_its_sentence() -> None:
    text = "He called it “a mistake. Nobody else spoke that day."
    assert quoted(text) == ["“a mistake."]


def test_an_unclosed_paragraph_is_quoted_to_its_end() -> None:
    text = "“We left at noon. Nobody stopped us.\n\nThe road was empty."
    assert quoted(text) == ["“We left at noon. Nobody stopped us."]


def test_a_stray_closing_mark_is_ignored() -> None:
    assert quoted("He left.” Then “stop” was heard.") == ["“stop”"]


def test_a_quotation_over_paragraphs_is_one_group() -> None:
    text = "“We left at noon.\n\n“Nobody stopped us.”\n\n“Others stayed,” she said."
    found = quotes(text, blocks_of_text(text))
    assert [quote.group for quote in found] == [0, 0, 1]


def test_no_blocks_no_quotations() -> None:
    assert quotes("“Go”", ()) == []


@given(st.text(alphabet=MARKS + "ab .,\n", max_size=200))
def test_any_marks_give_sorted_quotations_inside_their_blocks(text: str) -> None:
    blocks = blocks_of_text(text)
    found = quotes(text, blocks)
    ends = [0]
    for quote in found:
        assert ends[-1] <= quote.start < quote.end
        assert any(b.start <= quote.start and quote.end <= b.end for b in blocks)
        ends.append(quote.end)
    groups = [quote.group for quote in found]
    assert groups == sorted(groups)


@pytest.mark.parametrize("mark", ["“", "'", '"', " '", " ‘a", "``"])
def test_a_page_full_of_marks_is_read_in_linear_time(mark: str) -> None:
    text = mark * 100_000
    before = time.process_time()
    quotes(text, (Block("paragraph", 0, len(text)),))
    assert time.process_time() - before < 2
