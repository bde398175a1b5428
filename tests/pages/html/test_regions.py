"""Where the body stands on pages whose names for their parts mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

PROSE = (
    "The beacons of the outer bay went dark on Sunday night, when the wind tore the cable from"
    " its mast, and nobody has been able to land there since, the keeper said on the radio."
)


def section(number: int, name: str) -> str:
    heading = f"<h2>Part {number} of the report</h2>"
    return f"<section class='{name}'>{heading}<p>{number}. {PROSE}</p></section>"


@pytest.mark.parametrize("name", ["toc-part", "skip-item", "newsletter-section"])
def test_sections_that_share_a_wrong_name_are_the_article(
    read: Callable[..., Article], body: str, name: str
) -> None:
    text = read(body + "".join(section(number, name) for number in range(1, 9))).text
    assert all(f"{number}. {PROSE}" in text for number in range(1, 9))


def test_many_long_comments_are_comments_all_the_same(
    read: Callable[..., Article], body: str
) -> None:
    comments = "".join(f"<div class='comment'><p>{n}. {PROSE}</p></div>" for n in range(9))
    assert PROSE not in read(body, after=comments).text


def test_lines_in_the_one_declared_body_beat_prose_beside_it(
    read: Callable[..., Article],
) -> None:
    lines = "<br>".join(f"{day} March: Velmora – Aske, pier {day}" for day in range(1, 16))
    article = read(f"<p>{lines}</p>", after=f"<div><p>{PROSE}</p></div>")
    assert "15 March: Velmora – Aske, pier 15" in article.text
    assert PROSE not in article.text


def test_a_body_in_elements_named_nearly_alike_is_read_whole(
    read: Callable[..., Article], body: str
) -> None:
    rest = f"<div class='article-body wide'><p>{PROSE}</p><p>Then {PROSE}</p></div>"
    assert f"Then {PROSE}" in read(body, after=rest).text


def test_what_an_interview_asks_each_guest_is_kept_each_time(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    asked = "What would you change first about the way the harbour is run?"
    guests = "".join(f"<p>{asked}</p><p>Guest {n} said: {PROSE}</p>" for n in range(4))
    assert texts(read(guests)).count(asked) == 4


def test_a_copy_of_the_whole_article_for_another_screen_is_dropped(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    assert len(texts(read(body * 3), "paragraph")) == 3


def test_a_list_around_the_page_makes_no_list_items(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(f"<ul><li><div class='story-body'>{body}</div></li></ul>")
    assert len(texts(article, "paragraph")) == 3


def test_a_small_article_inside_the_body_is_a_teaser(
    read: Callable[..., Article], body: str
) -> None:
    teaser = "<article><h3>Pier two</h3><p>The old pier of Velmora is to be sold.</p></article>"
    assert "Pier two" not in read(body * 2 + teaser + f"<p>{PROSE}</p>").text


def test_what_only_pointing_shows_is_not_in_its_sentence(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read(
        "<p>The <span>barrage<span class='tooltip'>A wall across a river</span></span> held"
        " through the night, the engineers of the port authority said in the morning.</p>"
    )
    assert texts(article, "paragraph")[0].startswith("The barrage held through the night")


@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_sentence_that_is_mostly_a_link_to_its_source_stays(
    read: Callable[..., Article], body: str, tag: str
) -> None:
    line = "<a href='/r'>The coast guard's report names the three missing crews</a> one by one."
    assert ("report names" in read(f"{body}<{tag}>{line}</{tag}>{body}").text) == (tag == "p")


def test_a_row_of_a_table_named_for_a_player_is_data(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    rows = "".join(
        f"<tr class='player-{n}'><td>Ilse Varga {n}</td><td>{n}</td></tr>" for n in range(3)
    )
    article = read(f"{body}<table><tr><th>Name</th><th>Boats</th></tr>{rows}</table>")
    assert "Ilse Varga 2\t2" in texts(article, "table")[0]
