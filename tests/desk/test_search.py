"""Search finds articles, claims and speakers, and forgets what readers may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.desk.models import Article, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

PART = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _told_twice(added: Callable[..., Article]) -> None:
    """A story that two outlets tell."""
    added()
    added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier")


def found(client: Client, query: str, kind: str) -> list[str]:
    page = LexborHTMLParser(client.get("/search/", {"q": query}).content.decode())
    return [one.text().strip() for one in page.css(f"[aria-labelledby=found-{kind}] h3")]


def test_articles_are_found_by_the_beginning_of_a_word(client: Client) -> None:
    assert "Ostheim pier: seventeen dead" in found(client, "seventee", "articles")


def test_claims_are_found_by_their_words(client: Client) -> None:
    claims = found(client, "owned", "claims")

    assert any("owned it" in words for words in claims)


def test_speakers_are_found_by_their_names(client: Client) -> None:
    assert any("Radim Belk" in name for name in found(client, "Belk", "speakers"))


def test_what_is_not_there_is_said_to_be_not_there(client: Client) -> None:
    shown = client.get("/search/", {"q": "zeppelin"}).content.decode()

    assert "Nothing here says “zeppelin”" in shown


def test_signs_of_the_search_language_are_only_words(client: Client) -> None:
    for query in ('"', "pier AND", "NEAR(", "title:pier", "*", "-pier", "'; DROP TABLE x"):
        assert client.get("/search/", {"q": query}).status_code == 200


def test_the_masthead_gets_a_short_list(client: Client) -> None:
    answer = client.get("/search/", {"q": "pier"}, headers={**PART, "HX-Target": "suggestions"})

    page = LexborHTMLParser(answer.content.decode())
    assert page.css(".suggested a")
    assert not page.css("header.masthead")


def test_an_article_taken_down_is_no_longer_found(
    client: Client, signed_in: Callable[[str], Client]
) -> None:
    article = Article.objects.get(headline="Ostheim pier: seventeen dead")

    signed_in("editor").post(f"/articles/{article.key}/take-down/")

    assert article.headline not in found(client, "seventeen", "articles")
    assert "Pier falls at Ostheim" in found(client, "Ostheim", "articles")


def test_on_a_public_site_search_gives_no_more_than_the_excerpt(client: Client) -> None:
    Site.objects.update_or_create(pk=1, defaults={"is_public": True})

    page = LexborHTMLParser(client.get("/search/", {"q": "harbour master"}).content.decode())

    shown = page.css("[aria-labelledby=found-articles] li")
    assert shown
    assert not any("declined to comment" in one.text() for one in shown)
