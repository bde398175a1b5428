"""The page of a speaker: what it says, what became of that, who it is, and who it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

import asreported
from asreported.desk.models import Article, Given, Mention, Speaker, Stance
from asreported.desk.store import compare, join, keep, withdraw
from asreported.desk.store.speaking import join_speakers, merge_links

if TYPE_CHECKING:
    from django.test import Client

FIRST = """At least 61 people were killed when the ferry Corla sank off Velm, Commodore \
Jonas Astrup of the Velm coast guard said. Astrup said the ferry had been hit by a patrol \
ship."""
LATER = """At least 64 people were killed when the ferry Corla sank off Velm, Commodore Jonas \
Astrup said. The navy denied that a patrol ship had hit the ferry. Astrup said the ferry had \
been hit by a patrol ship."""


@pytest.fixture
def articles() -> list[Article]:
    """Two articles of one story: one says it, the other denies it."""
    kept = []
    for day, text in enumerate((FIRST, LATER), 3):
        record = asreported.read_text(text, published=f"2031-03-{day:02d}")
        article = keep(record, None).article
        for key in join(article, record):
            compare(key)
        kept.append(article)
    return kept


def speaker_named(name: str) -> Speaker:
    return Speaker.objects.get(name__endswith=name, merged_into=None)


def page_of(client: Client, address: str) -> LexborHTMLParser:
    answer = client.get(address)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.content.decode())


def words(page: LexborHTMLParser, where: str) -> str:
    return " ".join(" ".join(one.text() for one in page.css(where)).split())


def test_each_statement_stands_in_its_sentence_with_its_article(
    articles: list[Article], client: Client
) -> None:
    page = page_of(client, speaker_named("Astrup").get_absolute_url())

    said = words(page, ".statements blockquote")
    assert "At least 61 people were killed" in said
    assert page.css(".statements mark")
    linked = {one.attributes["href"] for one in page.css(".statements .line a")}
    assert any(str(one).startswith(articles[0].get_absolute_url()) for one in linked)


def test_the_figures_it_gave_are_listed(articles: list[Article], client: Client) -> None:
    assert Given.objects.filter(statement__article=articles[0]).exists()

    page = page_of(client, speaker_named("Astrup").get_absolute_url())

    assert "at least 61" in words(page, "aside")


def test_who_denied_it_is_said_beside_it(articles: list[Article], client: Client) -> None:
    del articles
    stance = Stance.objects.filter(kind="denied").first()
    assert stance is not None, "the story has no denial"

    page = page_of(client, speaker_named("Astrup").get_absolute_url())

    assert "Denied by" in words(page, ".stance")


def test_an_old_name_and_a_merged_speaker_lead_to_the_one_that_holds(
    articles: list[Article], client: Client
) -> None:
    del articles
    one, other = speaker_named("Astrup"), Speaker.objects.exclude(name__endswith="Astrup")[0]
    assert client.get(f"/speakers/{one.key}/another-name/").status_code == 302

    join_speakers(merge_links(one, other, "told so"))

    answer = client.get(f"/speakers/{other.key}/x/")
    assert answer.status_code == 302
    assert answer["Location"] == one.get_absolute_url()
    assert other.name in words(page_of(client, one.get_absolute_url()), "aside")


def test_one_kind_of_statement_can_be_picked(articles: list[Article], client: Client) -> None:
    del articles
    address = speaker_named("Astrup").get_absolute_url()

    assert page_of(client, f"{address}?act=assert").css(".statements > li")
    assert "No statement of this kind" in words(page_of(client, f"{address}?act=offer"), "main")
    assert page_of(client, f"{address}?act=<script>").css(".statements > li")


def test_who_only_a_withdrawn_article_tells_of_has_no_page(
    articles: list[Article], client: Client
) -> None:
    address = speaker_named("Astrup").get_absolute_url()
    for article in articles:
        article.state = Article.State.WITHDRAWN
        article.save()
        withdraw(article)

    assert client.get(address).status_code == 404
    assert "Astrup" not in client.get("/speakers/").content.decode()
    assert not page_of(client, "/search/?q=Astrup").css(".hits")


def test_who_is_named_and_not_quoted_has_a_page_that_says_so(client: Client) -> None:
    record = asreported.read_text("The ferry Corla sank. Commodore Jonas Astrup was aboard.")
    article = keep(record, None).article
    who = Mention.objects.filter(article=article, name__endswith="Astrup").first()
    assert who is not None

    assert "quoted in none" in words(page_of(client, who.speaker.get_absolute_url()), "main")


def test_the_story_and_its_parts_lead_to_the_pages_of_speakers_figures_and_disputes(
    articles: list[Article], client: Client
) -> None:
    story = articles[0].story
    assert story is not None

    page = page_of(client, story.get_absolute_url())

    hrefs = [one.attributes["href"] or "" for one in page.css("main a[href]")]
    for kind in ("/speakers/", "/figures/", "/disputes/"):
        led = [one for one in hrefs if one.startswith(kind)]
        assert led, kind
        assert all(client.get(one).status_code == 200 for one in set(led))


def test_a_dispute_shows_both_sides_who_says_them_and_since_when(
    articles: list[Article], client: Client
) -> None:
    del articles
    first = page_of(client, "/disputes/").css("main .headlines a")[0].attributes["href"]
    assert first is not None

    page = page_of(client, first)

    assert len(page.css(".sides .side-of")) == 2
    assert "3 March 2031" in words(page, "main")
    assert page.css("main a[href^='/speakers/']")
