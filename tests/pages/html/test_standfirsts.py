from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

SAID = "Two days after the storm ferries leave again, but the beacons stay dark."
HEAD = f"<meta name='description' content='{SAID}'>"


@pytest.mark.parametrize(
    "before",
    [
        f"<p class='teaser-text'>{SAID}</p>",
        f"<div class='header-teaser'><div>{SAID}</div></div>",
        f"<p>Harbours</p><p>4 March 2031</p><p class='teaser'>{SAID}</p>",
        f"<p>Velmora. {SAID}</p>",
    ],
)
def test_a_line_that_says_the_description_is_the_standfirst_whatever_its_class(
    read: Callable[..., Article], before: str
) -> None:
    standfirst = read(head=HEAD, before=before).standfirst
    assert standfirst is not None
    assert standfirst.endswith(SAID)


@pytest.mark.parametrize(
    "before", ["", "<p>Harbours</p><h2>After the storm</h2><p>Report by Ada Moe</p>"]
)
def test_the_bodys_first_paragraph_is_the_standfirst_when_it_is_the_description(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str, before: str
) -> None:
    article = read(f"{before}<p>{SAID}</p>{body}", head=HEAD)
    assert article.standfirst == SAID
    assert texts(article)[1] == SAID


def test_a_paragraph_whose_beginning_alone_is_the_description_stays_a_paragraph(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(f"<p>{SAID} The port said so on Tuesday.</p>{body}", head=HEAD)
    assert article.standfirst is None
    assert len(texts(article, "paragraph")) == 4


def test_a_description_said_late_in_the_body_is_no_standfirst(
    read: Callable[..., Article], body: str
) -> None:
    assert read(f"{body}<p>{SAID}</p>", head=HEAD).standfirst is None


def test_a_bold_opening_paragraph_is_the_standfirst(
    read: Callable[..., Article], body: str
) -> None:
    assert read(f"<p><strong>{SAID}</strong></p>{body}").standfirst == SAID


def test_a_paragraph_with_a_bold_word_is_none(read: Callable[..., Article], body: str) -> None:
    assert read(f"<p><b>Velmora</b> {SAID}</p>{body}").standfirst is None
