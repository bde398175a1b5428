"""Which lines are headings of the article, and which are kickers, boxes and teasers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

    Texts = Callable[..., list[str]]

PROSE = (
    "<p>The beacons of the outer bay went dark on Sunday night, when the wind tore the cable"
    " from its mast, the keeper said.</p>"
)


@pytest.mark.parametrize(
    "heading",
    [
        "<h2 id='top-promotions-of-the-year'>Who runs the port</h2>",
        "<h3 id='toc-1'>Who runs the port</h3>",
        "<h2><span id='tools-for-the-job'>Who runs the port</span></h2>",
        "<h3><a name='part4'>Who runs the port</a></h3>",
        "<div class='x-cmp'><h3>Who runs the port</h3></div>",
        "<h4 class='heading_u3F2n'>Who runs the port</h4>",
    ],
)
def test_an_anchor_or_a_digest_does_not_make_a_heading_furniture(
    read: Callable[..., Article], texts: Texts, body: str, heading: str
) -> None:
    assert texts(read(f"{body}{heading}{PROSE}"), "heading") == ["Who runs the port"]


def test_a_kicker_before_the_prose_is_no_heading(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    article = read(f"<h6>Article</h6><div>{body}</div><h2>What comes next</h2>{PROSE}")
    assert texts(article, "heading") == ["What comes next"]


def test_a_list_under_a_heading_before_the_prose_is_a_box(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    box = "<div><h2>The short version</h2><ul><li>The harbour is open.</li></ul></div>"
    article = read(f"{box}<div>{body}</div>")
    assert texts(article, "heading") == []
    assert texts(article, "fact_box") == ["The harbour is open."]


def test_a_linked_heading_over_no_text_is_a_teaser(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    teaser = "<div><h2><a href='/pier'>Pier two is to be sold</a></h2></div>"
    assert texts(read(f"{body}{teaser}{PROSE}"), "heading") == []


def test_a_heading_of_nothing_but_links_elsewhere_goes_with_them(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    links = "".join(
        f"<li><a href='/{n}'>Another story of the bay {n}</a></li>" for n in range(3)
    )
    article = read(f"{body}<h3>Background for you</h3><ul>{links}</ul>{PROSE}")
    assert texts(article, "heading") == []
    assert "Another story" not in article.text


def test_lines_of_a_class_of_their_own_are_headings(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    parts = "".join(
        f"<p class='interline'>Part {word}</p>{PROSE}" for word in ("one", "two", "six")
    )
    parts = parts.replace("bay", "bight", 1).replace("dark", "black", 2)
    assert texts(read(body + parts), "heading") == ["Part one", "Part two", "Part six"]


def test_a_heading_as_long_as_prose_at_the_top_is_a_deck(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    deck = "Fishermen of Velmora wait for the beacons, and the council for somebody to pay"
    article = read(f"<h2>{deck}</h2>{body}")
    assert deck in article.text
    assert texts(article, "heading") == []


def test_a_picture_s_line_beside_its_credit_is_a_caption(
    read: Callable[..., Article], texts: Texts, body: str
) -> None:
    box = (
        "<div><div><img src='a.jpg'></div><p>The first ferry leaves Velmora on Tuesday.</p>"
        "<p>Photo: Ada Moe</p></div>"
    )
    article = read(f"{body}{box}{PROSE}")
    assert texts(article, "caption") == ["The first ferry leaves Velmora on Tuesday."]
    assert article.images[0].credit == "Ada Moe"
