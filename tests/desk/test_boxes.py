"""Boxes of an article of ours say what they are, once."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.desk.writing.markdown import html


@pytest.mark.parametrize(
    ("box", "label"),
    [
        ("::: fact\nThe pier is 90 metres long.\n:::", "Fact box"),
        ("::: fact\nDid you know? The pier is 90 metres long.\n:::", None),
        ("::: also\n[The pier in pictures](/articles/x/)\n:::", "Also read"),
        ("::: also\nAlso read: [The pier](/articles/x/)\n:::", None),
        ("::: fact\n:::", "Fact box"),
    ],
)
def test_a_box_is_labelled_unless_it_names_itself(box: str, label: str | None) -> None:
    (aside,) = LexborHTMLParser(html(box)).css("aside")

    assert aside.attributes.get("data-label") == label


def test_each_of_two_boxes_has_its_own_label() -> None:
    page = LexborHTMLParser(html("::: fact\nOne.\n:::\n\n::: also\nTwo.\n:::"))

    labels = [one.attributes["data-label"] for one in page.css("aside")]
    assert labels == ["Fact box", "Also read"]
