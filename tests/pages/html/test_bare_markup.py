"""Pages of layout tables and of bare divisions, whose marks do not say what is what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.model import Image, Link
from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

PROSE = [
    f"The quay of Velmora stays shut for the {day} day, the port authority said, and the "
    "ferries that lie there wait for a pilot who knows the new channel well enough."
    for day in "first second third fourth fifth".split()
]
TITLE = "<title>Velmora quay stays shut - VELMORA POST - The port's own paper</title>"
STORY = "<br><br>".join(PROSE)


def page(
    *,
    line: str = "Monday 3 March 2031, 17:52 | Newsroom | <a href='#'>Print</a>",
    story: str = STORY,
    after: str = "",
    top: str = "<b>VELMORA POST</b> | The port's own paper",
) -> str:
    """A page of one outer table: masthead, menu, a story between two side columns."""
    return (
        f"<html><head>{TITLE}</head><body><center><table><tr><td colspan=3>{top}</td></tr>"
        "<tr><td colspan=3><a href='/'>HOME</a> | <a href='/news'>NEWS</a></td></tr>"
        "<tr><td><b>TOP CLICKS</b><br><br><a href='/1'>Cat rides tram to work</a></td>"
        "<td>NEWS &raquo; PORT<br><div>Velmora quay stays shut, pilots say</div>"
        f"<span>{line}</span><br><br><div>{story}</div>{after}</td>"
        "<td><div>LOTTO<br>4 - 9 - 17, the numbers drawn on Sunday.</div></td></tr>"
        "<tr><td colspan=3>This site uses cookies. | Imprint | Copyright &copy; 2031 Velmora "
        "Press</td></tr></table></center></body></html>"
    )


def test_the_cell_that_holds_the_story_is_the_body_and_no_table(
    texts: Callable[..., list[str]],
) -> None:
    article = read_article(page())
    assert texts(article) == ["Velmora quay stays shut, pilots say", *PROSE]
    assert texts(article, "table") == []


def test_a_line_that_the_title_begins_with_is_the_headline() -> None:
    assert read_article(page()).headline == "Velmora quay stays shut, pilots say"


def test_a_title_that_no_line_agrees_with_stays_as_it_is() -> None:
    other = page().replace("<div>Velmora quay stays shut, pilots say</div>", "")
    assert (read_article(other).headline or "").startswith("Velmora quay stays shut")


def test_a_date_line_of_bars_gives_the_date_and_no_text() -> None:
    article = read_article(page())
    assert article.published is not None
    assert article.published.value == "2031-03-03T17:52"


def test_the_title_and_the_masthead_together_name_the_outlet() -> None:
    assert read_article(page()).publisher == "VELMORA POST"


def test_a_title_alone_names_no_outlet() -> None:
    assert read_article(page(top="Welcome to the port")).publisher is None


def test_a_picture_in_a_table_of_its_own_has_its_caption() -> None:
    picture = (
        "<table align=right><tr><td>The old quay at dusk. PHOTO: Ada Moe</td></tr></table>"
    )
    article = read_article(page(story=PROSE[0] + picture + STORY))
    assert article.images == (Image(caption="The old quay at dusk.", credit="Ada Moe"),)


def test_a_table_of_data_in_such_a_page_stays_a_table(texts: Callable[..., list[str]]) -> None:
    data = (
        "<table><tr><td>Ferry</td><td>Boats</td></tr><tr><td>North</td><td>12</td></tr></table>"
    )
    article = read_article(page(story=PROSE[0] + data + STORY))
    assert texts(article, "table") == ["Ferry\tBoats\nNorth\t12"]


def test_a_table_with_a_long_cell_is_none(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    laid_out = f"<table><tr><td>Port</td><td>{' '.join(PROSE)}</td></tr><tr><td>A</td></tr>"
    article = read(f"{'<p>'.join(PROSE)}{laid_out}</table>")
    assert texts(article, "table") == []
    assert " ".join(PROSE) in texts(article, "paragraph")


def test_a_table_with_headers_is_one_however_long_its_cells(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    table = f"<table><tr><th>Port</th><th>Why</th></tr><tr><td>A</td><td>{' '.join(PROSE)}"
    article = read(f"{'<p>'.join(PROSE)}{table}</td></tr></table>")
    assert texts(article, "table") == [f"Port\tWhy\nA\t{' '.join(PROSE)}"]


def test_a_list_behind_line_breaks_is_related_and_not_text(
    texts: Callable[..., list[str]],
) -> None:
    after = (
        "<br><br>(112 comments)<br><hr><b>ALSO IN NEWS</b><br>&bull; <a href='n7.html'>Harbour "
        "bridge shut until May</a><br>&bull; <a href='n8.html'>Thieves left the fish</a>"
    )
    article = read_article(page(after=after))
    assert article.related == (
        Link(title="Harbour bridge shut until May", url=None),
        Link(title="Thieves left the fish", url=None),
    )
    assert texts(article)[-1] == PROSE[-1]


@pytest.mark.parametrize("line", ["Comment on this story (112 comments)", "(112 comments)"])
def test_comments_are_counted_in_brackets(read: Callable[..., Article], line: str) -> None:
    assert read(after=f"<p>{line}</p>").comment_count == 112


def test_a_bold_name_before_the_date_is_the_byline(read: Callable[..., Article]) -> None:
    before = "<div><b>Ilse Varga</b>, Aske<br>Published 14 March 2031 at 20.15</div>"
    assert read(before=before).bylines == ("Ilse Varga",)


@pytest.mark.parametrize(
    "before",
    [
        "<div><b>Ilse Varga</b>, Aske<br>who leads the search</div>",
        "<div><b>Port Velmora was shut</b><br>Published 14 March 2031 at 20.15</div>",
    ],
)
def test_bold_words_without_name_or_date_are_no_byline(
    read: Callable[..., Article], before: str
) -> None:
    assert read(before=before).bylines == ()


def test_bare_lines_beside_their_text_are_headings(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    lines = (PROSE[0], "Pilots wait", PROSE[1], PROSE[2], "What the port says", PROSE[3])
    article = read("".join(f"<div>{line}</div>" for line in lines))
    assert texts(article, "heading") == ["Pilots wait", "What the port says"]


@pytest.mark.parametrize("ends", [".", ",", "?”", " 12"])
def test_bare_lines_that_end_like_sentences_are_no_headings(
    read: Callable[..., Article], texts: Callable[..., list[str]], ends: str
) -> None:
    lines = (PROSE[0], f"Pilots wait{ends}", PROSE[1], f"Ferries leave{ends}", PROSE[2])
    article = read("".join(f"<div>{text}</div>" for text in lines))
    assert texts(article, "heading") == []
    assert texts(article, "paragraph") == list(lines)


def test_one_bare_line_is_no_heading(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    lines = (PROSE[0], "Pilots wait", PROSE[1], PROSE[2])
    article = read("".join(f"<div>{text}</div>" for text in lines))
    assert texts(article, "heading") == []


def test_a_line_with_a_labelled_credit_is_a_caption(
    read: Callable[..., Article], body: str
) -> None:
    line = "<div>Boats lie at the quay. Photo: Ada Moe / Velmora Post</div>"
    image = Image(caption="Boats lie at the quay.", credit="Ada Moe / Velmora Post")
    assert read(before=line).images == (image,)
    assert read(body + line + body.replace("Velmora", "Aske")).images == (image,)
