"""What the page says of a field in each place, the disagreements kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

DATA = {
    "@type": "NewsArticle",
    "headline": "Velmora's harbour is open",
    "datePublished": "2031-03-04T18:24:00+01:00",
    "dateModified": "2031-03-05",
    "author": {"@type": "Person", "name": "Ada Moe"},
    "publisher": {"@type": "Organization", "name": "The Velmora Post"},
    "mainEntityOfPage": "https://post.example/world/harbour?amp",
    "description": "The ferries leave again.",
}
HEAD = (
    f"<script type='application/ld+json'>{json.dumps(DATA)}</script>"
    "<meta property='og:title' content='Harbour of Velmora reopens'>"
    "<meta property='article:published_time' content='2031-03-04'>"
    "<meta property='article:modified_time' content='2031-03-06'>"
    "<meta name='author' content='Jonas Vik'>"
    "<meta property='og:site_name' content='Velmora Post Online'>"
    "<link rel='canonical' href='https://post.example/world/harbour'>"
)
BEFORE = "<p class='byline'>By Tove Lang</p><time datetime='2031-03-03'>3 March</time>"


def said(article: Article, field: str) -> list[tuple[str, str, bool]]:
    """What each place says of a field."""
    return [(e.value, e.where, e.used) for e in article.evidence if e.field == field]


def test_every_place_that_dates_the_page_is_kept_and_the_one_used_marked(
    read: Callable[..., Article],
) -> None:
    article = read(head=HEAD, before=BEFORE)
    assert said(article, "published") == [
        ("2031-03-04T18:24:00+01:00", "JSON-LD NewsArticle.datePublished", True),
        ("2031-03-04", "meta article:published_time", False),
        ("2031-03-03", "time[datetime]", False),
    ]
    assert said(article, "modified") == [
        ("2031-03-05", "JSON-LD NewsArticle.dateModified", True),
        ("2031-03-06", "meta article:modified_time", False),
    ]


def test_headlines_that_differ_stand_beside_each_other(read: Callable[..., Article]) -> None:
    headline = "Harbour of Velmora reopens after the storm"
    assert said(read(head=HEAD), "headline") == [
        (headline, "h1", True),
        ("Velmora's harbour is open", "JSON-LD NewsArticle.headline", False),
        ("Harbour of Velmora reopens", "meta og:title", False),
        (f"{headline} | The Velmora Post", "title", False),
    ]


def test_authors_named_elsewhere_are_kept(read: Callable[..., Article]) -> None:
    article = read(head=HEAD, before=BEFORE)
    assert article.bylines == ("Ada Moe",)
    assert said(article, "bylines") == [
        ("Ada Moe", "JSON-LD NewsArticle.author", True),
        ("Jonas Vik", "meta author", False),
        ("Tove Lang", "text", False),
    ]


def test_outlets_and_addresses_are_kept(read: Callable[..., Article]) -> None:
    article = read(head=HEAD, url="https://post.example/world/harbour?from=mail")
    assert said(article, "publisher") == [
        ("The Velmora Post", "JSON-LD NewsArticle.publisher", True),
        ("Velmora Post Online", "meta og:site_name", False),
    ]
    assert said(article, "url") == [
        ("https://post.example/world/harbour", "link[rel=canonical]", True),
        (
            "https://post.example/world/harbour?amp",
            "JSON-LD NewsArticle.mainEntityOfPage",
            False,
        ),
        ("https://post.example/world/harbour?from=mail", "given", False),
    ]


def test_a_description_that_no_line_says_is_evidence_but_not_used(
    read: Callable[..., Article],
) -> None:
    article = read(head=HEAD)
    assert article.standfirst is None
    assert said(article, "standfirst") == [
        ("The ferries leave again.", "JSON-LD NewsArticle.description", False)
    ]


def test_a_date_in_the_address_and_a_printed_one_say_where_they_stand(
    read: Callable[..., Article],
) -> None:
    article = read(
        before="<span class='date'>5 March 2031</span>",
        url="https://post.example/2031/03/04/harbour",
    )
    assert said(article, "published") == [
        ("2031-03-05", "text", True),
        ("2031-03-04", "address", False),
    ]


def test_a_date_given_by_the_caller_is_evidence(body: str) -> None:
    page = f"<html><body><h1>Harbour reopens</h1><div>{body}</div></body></html>"
    article = read_article(page, published="2031-03-04")
    assert said(article, "published") == [("2031-03-04", "given", True)]


def test_copied_text_says_that_it_was_read_from_the_text() -> None:
    article = read_article(
        "Harbour of Velmora reopens\n\nBy Ada Moe\n\n4 March 2031\n\n"
        "The harbour of Velmora reopened on Tuesday, two days after the storm, the port "
        "authority said, and the first ferries left at noon.\n\nTwelve boats are still "
        "missing, according to Ilse Varga, who leads the search on the coast."
    )
    assert said(article, "bylines") == [("Ada Moe", "text", True)]
    assert said(article, "published") == [("2031-03-04", "text", True)]


def test_each_value_used_is_the_fields_own(read: Callable[..., Article]) -> None:
    article = read(head=HEAD, before=BEFORE)
    used = {e.field: e.value for e in article.evidence if e.used}
    assert used["publisher"] == article.publisher
    assert used["url"] == article.url
    assert used["headline"] == article.headline
    assert article.published is not None
    assert used["published"] == article.published.value
