"""The front page: what leads, what stands under it, and what an empty one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from asreported.desk.models import Article, Section, Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    Added = Callable[..., Article]


def front(client: Client) -> LexborHTMLParser:
    return LexborHTMLParser(client.get("/").content.decode())


def told_twice(added: Added) -> None:
    added()
    added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier")


def text(page: LexborHTMLParser, css: str) -> str:
    return " ".join(one.text() for one in page.css(css))


def test_an_empty_site_says_how_to_fill_it(client: Client) -> None:
    shown = text(front(client), "section.empty")

    assert "asreported add" in shown
    assert "asreported user add" in shown


def test_an_editor_of_an_empty_site_is_led_to_add(
    signed_in: Callable[[str], Client],
) -> None:
    page = front(signed_in("editor"))

    assert [one.attributes["href"] for one in page.css("section.empty a.button")] == ["/add/"]


def test_the_newest_article_of_the_story_leads(added: Added, client: Client) -> None:
    told_twice(added)

    page = front(client)

    assert text(page, ".lead-story h2") == "Ostheim pier: seventeen dead"
    assert "2 articles" in text(page, ".state")
    assert "independent origin" in text(page, ".state")


def test_an_article_that_leads_does_not_stand_under_newest(
    added: Added, client: Client
) -> None:
    told_twice(added)
    added("Grell opens its library", "2031-03-02", 3, "https://courier.example/library")

    shown = text(front(client), ".teaser h3")

    assert "Ostheim pier" not in shown


def test_what_changed_last_is_told_in_words_not_in_codes(added: Added) -> None:
    told_twice(added)

    words = Story.objects.get(articles_count=2).what_changed

    assert words
    assert "2031-03" not in words
    assert "None" not in words


def test_sections_lead_to_their_newest_articles(added: Added, client: Client) -> None:
    article = added()
    article.section = Section.objects.create(slug="harbour", name="Harbour")
    article.save()

    assert article.headline in text(front(client), ".parts")
