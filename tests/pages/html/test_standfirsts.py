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


def test_all_lines_of_an_element_named_a_standfirst_are_it(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    before = f"<div class='preamble'><p>{SAID}</p><p>Twelve boats are missing.</p></div>"
    article = read(before=before)
    assert article.standfirst == f"{SAID}\nTwelve boats are missing."
    assert texts(article, "standfirst") == [article.standfirst]


def test_each_point_of_a_list_named_a_standfirst_is_a_block_of_it(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    points = [SAID, "Twelve boats are missing.", "The coast guard searches on."]
    before = f"<ul class='summary'>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
    article = read(before=before)
    assert texts(article, "standfirst") == points
    assert article.standfirst == "\n".join(points)


def test_what_calls_itself_a_standfirst_wins_over_a_heading_above_it(
    read: Callable[..., Article],
) -> None:
    heading = "Port authority of Velmora: what the report on the beacons says in full"
    before = f"<h2>{heading}</h2><div class='lead'><p>{SAID}</p></div>"
    assert read(before=before).standfirst == SAID


PROSE = (
    "Two days after the storm the harbour is open, and the ferries leave, but the beacons "
    "of the port stay dark."
)


def test_prose_on_the_headlines_matter_between_headline_and_body_is_the_standfirst(
    read: Callable[..., Article],
) -> None:
    assert read(before=f"<div><span>{PROSE}</span></div>").standfirst == PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Ada Moe is a writer who has lived on the coast for years and likes long walks.",
        PROSE.removesuffix("."),
        f"<a href='/more'>{PROSE}</a>",
    ],
)
def test_other_lines_between_headline_and_body_are_no_standfirst(
    read: Callable[..., Article], line: str
) -> None:
    assert read(before=f"<div>{line}</div>").standfirst is None


def test_a_heading_of_several_lines_that_opens_the_body_is_the_standfirst(
    read: Callable[..., Article], body: str
) -> None:
    article = read(f"<h2>Ferries leave<br>Beacons dark<br>Boats missing</h2>{body}")
    assert article.standfirst == "Ferries leave\nBeacons dark\nBoats missing"


def test_a_bold_opening_follows_a_short_line_of_the_standfirst(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    before = "<p class='standfirst'>… and the beacons stay dark</p>"
    article = read(f"<p><b>{SAID}</b></p>{body}", before=before)
    assert article.standfirst == f"… and the beacons stay dark\n{SAID}"
    assert texts(article, "standfirst") == ["… and the beacons stay dark", SAID]


@pytest.mark.parametrize(
    ("line", "standfirst"),
    [("A preventable crisis.", "A preventable crisis."), ("MP3 download, one hour", None)],
)
def test_a_short_description_is_a_standfirst_when_it_ends_as_a_sentence(
    read: Callable[..., Article], body: str, line: str, standfirst: str | None
) -> None:
    head = f"<meta name='description' content='{line}'>"
    assert read(f"<p>{line}</p>{body}", head=head).standfirst == standfirst


def test_a_long_standfirst_that_holds_the_headlines_words_is_no_repetition(
    read: Callable[..., Article],
) -> None:
    line = f"The Harbour of Velmora reopens after the storm. {SAID} {SAID}"
    assert read(before=f"<h2>{line}</h2>").standfirst == line
