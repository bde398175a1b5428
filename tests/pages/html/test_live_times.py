"""Levels of headings and times of live entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.pages import read_article
from asreported.pages.stamps import read_clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

ENTRY = (
    "<p>The {n} ferry of the day left the quay at Velmora with all its passengers, he said.</p>"
)


def times(article: Article) -> list[str | None]:
    """The times of an article's live entries."""
    return [block.time for block in article.blocks if block.kind == "live_entry"]


def test_a_heading_has_its_level(read: Callable[..., Article], body: str) -> None:
    article = read(f"{body}<h2>The quays</h2>{body[:400]}<h4>Pier two</h4>{ENTRY}")
    levels = [block.level for block in article.blocks if block.kind == "heading"]
    assert levels == [2, 4]
    assert {block.level for block in article.blocks if block.kind != "heading"} == {None}


@pytest.mark.parametrize(
    "entry",
    [
        "<article class='live-blog-post'><time datetime='{t}'>{t}</time>{p}</article>",
        "<article class='live-blog-post'>{p}<b><time datetime='{t}'></time></b></article>",
        (
            "<div class='live-entry'><div class='live-entry__head'><span class='timestamp'>{t}"
            "</span></div><div class='live-entry__body'>{p}</div></div>"
        ),
        "<time datetime='{t}'>{t}</time>{p}",
    ],
)
def test_a_live_entry_has_the_time_of_its_element(
    read: Callable[..., Article], entry: str
) -> None:
    stamps = [f"2031-03-04T{hour:02}:05:00+01:00" for hour in (11, 10, 9, 8)]
    entries = "".join(
        entry.format(t=stamp, p=ENTRY.format(n=n)) for n, stamp in enumerate(stamps)
    )
    assert times(read(f"<div class='live-blog'>{entries}</div>")) == stamps


def test_an_hour_without_a_day_is_the_hour_alone(read: Callable[..., Article]) -> None:
    entries = "".join(
        f"<div class='live-entry'><span class='time timestamp'>{hour}.05pm</span>"
        f"{ENTRY.format(n=hour)}</div>"
        for hour in (4, 3, 2)
    )
    assert times(read(entries)) == ["16:05", "15:05", "14:05"]


def test_an_entry_without_a_time_has_none(read: Callable[..., Article]) -> None:
    entries = "".join(f"<div class='live-entry'>{ENTRY.format(n=n)}</div>" for n in range(3))
    assert times(read(entries)) == [None, None, None]


def test_entries_of_copied_text_have_their_clocks() -> None:
    entries = "\n\n".join(
        f"{hour}:05\n\nThe ferry to Ostrand left the quay at Velmora with all its "
        f"passengers on board at {hour}, the harbour master said."
        for hour in (14, 13, 12)
    )
    article = read_article(f"Storm over Velmora: live updates\n\nBy Ada Moe\n\n{entries}")
    assert times(article) == ["14:05", "13:05", "12:05"]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:07", "14:07"),
        ("2.15pm", "14:15"),
        ("1407 GMT", "14:07"),
        ("at noon", None),
        ("", None),
    ],
)
def test_a_clock_is_read_alone(text: str, clock: str | None) -> None:
    assert read_clock(text) == clock


def test_an_entry_without_a_time_of_its_own_has_the_hour_of_its_heading(
    read: Callable[..., Article],
) -> None:
    entries = "".join(
        f"<div><h2>{hour} – Something happened at sea</h2>{ENTRY.format(n=hour)}</div>"
        for hour in ("12:30", "9.05 Uhr")
    )
    assert times(read(f"<div class='live-updates'>{entries}</div>")) == ["12:30", "09:05"]
