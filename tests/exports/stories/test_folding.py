"""Long lists fold their later rows, and lose none."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.exports.elements import element
from asreported.exports.stories.html.folding import folded


def listed(count: int) -> LexborHTMLParser:
    rows = [element("li", None, str(at)) for at in range(count)]
    return LexborHTMLParser(folded(rows, 3, "more rows", tag="ol", kind="rows"))


@pytest.mark.parametrize("count", [0, 1, 3, 4, 9])
def test_every_row_is_in_the_page_once_and_in_order(count: int) -> None:
    assert [each.text() for each in listed(count).css("li")] == [str(at) for at in range(count)]


def test_what_fits_is_not_folded() -> None:
    assert not listed(3).css("details")


def test_the_line_says_how_many_are_folded() -> None:
    page = listed(5)

    assert [each.text() for each in page.css("summary")] == ["2 more rows"]
    assert len(page.css("details li")) == 2
