"""An article's page: the record as a layer that is remembered, and where else it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.desk.models import Article


@pytest.fixture
def article(added: Callable[..., Article]) -> Article:
    """The first of two that tell one matter."""
    first = added()
    added("Ostheim pier: twelve dead", "2031-03-04", 12, "https://herald.example/pier")
    first.refresh_from_db()
    return first


def page_of(client: Client, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(client.get(address).content.decode())


def test_an_article_is_read_plainly_at_first(article: Article, client: Client) -> None:
    page = page_of(client, article.get_absolute_url())

    assert not page.css(".mark")
    assert not page.css("#record")


def test_the_record_once_shown_stays_until_it_is_put_away(
    article: Article, client: Client
) -> None:
    address = article.get_absolute_url()
    client.get(f"{address}?layer")
    assert page_of(client, address).css("#record .card")

    client.get(f"{address}?layer=off")
    assert not page_of(client, address).css("#record")


def test_a_card_says_where_else_it_is_reported(article: Article, client: Client) -> None:
    page = page_of(client, f"{article.get_absolute_url()}?layer")

    links = page.css(".card .elsewhere a:not([href^='/speakers/'])")
    assert links
    assert article.story is not None
    story = page_of(client, article.story.get_absolute_url())
    for link in links:
        address, _, anchor = (link.attributes["href"] or "").partition("#")
        assert address == article.story.get_absolute_url()
        assert story.css(f"#{anchor}"), anchor


def test_an_article_alone_is_reported_nowhere_else(
    added: Callable[..., Article], client: Client
) -> None:
    page = page_of(client, f"{added().get_absolute_url()}?layer")

    assert page.css("#record .card")
    links = [one.attributes["href"] or "" for one in page.css(".elsewhere a")]
    assert all(one.startswith("/speakers/") for one in links)


def test_a_statements_card_leads_to_all_that_its_speaker_says(
    article: Article, client: Client
) -> None:
    page = page_of(client, f"{article.get_absolute_url()}?layer")

    links = page.css(".card .elsewhere a[href^='/speakers/']")

    assert "Radim Belk" in " ".join(one.text() for one in links)
    address = next(one.attributes["href"] or "" for one in links if "Belk" in one.text())
    assert "The town of Ostheim owned it" in client.get(address).content.decode()


def test_its_outlet_and_its_author_are_links(article: Article, client: Client) -> None:
    page = page_of(client, article.get_absolute_url())

    links = {one.attributes["href"] for one in page.css("#article a")}
    assert article.outlet is not None
    assert article.outlet.get_absolute_url() in links
    assert article.authors.get().get_absolute_url() in links
