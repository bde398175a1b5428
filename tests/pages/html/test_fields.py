from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from asreported.model import Copyright, Link, Stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article


def script(**fields: object) -> str:
    """JSON-LD of a news article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_the_headline_is_the_pages_own_and_not_its_title(read: Callable[..., Article]) -> None:
    assert read().headline == "Harbour of Velmora reopens after the storm"


def test_a_kicker_inside_the_heading_is_no_headline(read: Callable[..., Article]) -> None:
    article = read(
        headline="Storm over Velmora Harbour reopens",
        head="<meta property='og:title' content='Harbour reopens'>",
    )
    assert article.headline == "Harbour reopens"


def test_without_a_heading_the_headline_is_the_metadatas(read: Callable[..., Article]) -> None:
    head = "<meta property='og:title' content='Harbour of Velmora reopens'>"
    assert read(headline="", head=head).headline == "Harbour of Velmora reopens"


def test_a_title_loses_the_outlets_name(read: Callable[..., Article]) -> None:
    article = read(headline="", head="<title>ignored second title</title>")
    assert article.headline is None or "Velmora Post" in article.headline


@pytest.mark.parametrize(
    "before",
    [
        "<p class='standfirst'>Two days after the storm, the first ferries leave.</p>",
        "<h2>Two days after the storm, the first ferries leave, says the port authority.</h2>",
        "<div class='article__dek'>Two days after the storm, the first ferries leave.</div>",
    ],
)
def test_a_standfirst_is_a_field_and_a_block(read: Callable[..., Article], before: str) -> None:
    article = read(before=before)
    assert article.standfirst is not None
    assert article.standfirst.startswith("Two days after the storm, the first ferries leave")
    assert article.blocks[1].kind == "standfirst"


def test_a_description_that_no_line_of_the_page_says_is_no_standfirst(
    read: Callable[..., Article],
) -> None:
    head = "<meta name='description' content='All about ports, ferries and storms at sea.'>"
    assert read(head=head).standfirst is None


@pytest.mark.parametrize(
    "author",
    [
        {"@type": "Person", "name": "Ada Moe"},
        [{"@type": "Person", "name": "Ada Moe"}],
        {"@type": ["Person"], "name": ["Ada Moe"]},
        "Ada Moe",
        [
            {"@type": "Organization", "name": "Velmora Wire"},
            {"@type": "Person", "name": "Ada Moe"},
        ],
    ],
)
def test_authors_of_structured_data_in_all_their_forms(
    read: Callable[..., Article], author: object
) -> None:
    assert read(head=script(author=author)).bylines == ("Ada Moe",)


def test_authors_are_found_behind_references_in_a_graph(read: Callable[..., Article]) -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "Harbour", "author": {"@id": "#moe"}},
            {"@type": "Person", "@id": "#moe", "name": "Ada Moe"},
        ]
    }
    head = f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
    assert read(head=head).bylines == ("Ada Moe",)


@pytest.mark.parametrize(
    "before",
    [
        "<p class='byline'>By Ada Moe and Jonas Vik</p>",
        "<a rel='author' href='/x'>Ada Moe</a> <a rel='author' href='/y'>Jonas Vik</a>",
        "<p><a href='/author/moe'>Ada Moe</a>, <a href='/author/vik'>Jonas Vik</a></p>",
        "<div>By Ada Moe and Jonas Vik</div>",
        "<span itemprop='author'>Ada Moe</span><span itemprop='author'>Jonas Vik</span>",
    ],
)
def test_bylines_of_the_page_itself(read: Callable[..., Article], before: str) -> None:
    article = read(before=before)
    assert article.bylines == ("Ada Moe", "Jonas Vik")
    assert "Jonas Vik" not in article.text


def test_the_author_of_a_comment_is_no_author(read: Callable[..., Article]) -> None:
    comment = (
        "<div class='comments'><span class='author'>Ada Moe</span><p>I was there.</p></div>"
    )
    assert read(after=comment).bylines == ()


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (script(datePublished="2031-03-04T18:24:00+01:00"), ""),
        ("<meta property='article:published_time' content='2031-03-04T18:24:00+01:00'>", ""),
        ("", "<time datetime='2031-03-04T18:24:00+01:00'>4 March</time>"),
    ],
)
def test_the_publication_date_keeps_its_zone(
    read: Callable[..., Article], head: str, before: str
) -> None:
    assert read(head=head, before=before).published == Stamp(
        value="2031-03-04T18:24:00+01:00", basis="page"
    )


def test_a_printed_date_is_read_and_a_changed_one_apart(read: Callable[..., Article]) -> None:
    article = read(
        before="<span class='date'>4 March 2031</span>"
        "<time datetime='2031-03-05'>Updated 5 March 2031</time>"
    )
    assert article.published == Stamp(value="2031-03-04", basis="page")
    assert article.modified == Stamp(value="2031-03-05", basis="page")


def test_a_date_with_a_short_year_beside_a_lower_headline_is_read(
    read: Callable[..., Article],
) -> None:
    line = "<h2>Ferries leave Velmora again at noon</h2><p>Tu 25.03.31 | 14:07 Uhr</p>"
    head = "<meta property='og:title' content='Ferries leave Velmora again at noon'>"
    article = read(head=head, before=line, headline="News")
    assert article.published is not None
    assert article.published.value == "2031-03-25T14:07"


def test_an_address_with_a_day_dates_the_page(read: Callable[..., Article]) -> None:
    article = read(url="https://post.example/2031/03/04/harbour")
    assert article.published == Stamp(value="2031-03-04", basis="page")


def test_a_copyright_year_is_no_publication_date(read: Callable[..., Article]) -> None:
    article = read()
    assert article.published is None
    assert article.copyright == Copyright(holder="The Velmora Post", year=2031)
    assert "published" in {missing.what for missing in article.missing}


def test_the_canonical_address_names_the_article(read: Callable[..., Article]) -> None:
    head = "<link rel='canonical' href='/world/harbour'>"
    one = read(head=head, url="https://post.example/world/harbour?from=mail")
    other = read(head=head, url="https://post.example/world/harbour?from=feed")
    assert one.url == "https://post.example/world/harbour"
    assert one.id == other.id


def test_without_any_address_the_bytes_name_the_article(
    read: Callable[..., Article], body: str
) -> None:
    assert read().id == read().id
    assert read().id != read(body + "<p>One more line.</p>").id


def test_publisher_language_minutes_and_comments_are_fields(
    read: Callable[..., Article],
) -> None:
    article = read(
        head="<meta property='og:site_name' content='The Velmora Post'>",
        before="<div class='meta'><span>5 min read</span></div>",
        after="<a href='#c'>17 comments</a>",
    )
    assert article.publisher == "The Velmora Post"
    assert article.language == "en"
    assert article.reading_minutes == 5
    assert article.comment_count == 17
    assert "min read" not in article.text


def test_counts_of_structured_data(read: Callable[..., Article]) -> None:
    article = read(head=script(commentCount="3", timeRequired="PT1H5M"))
    assert (article.comment_count, article.reading_minutes) == (3, 65)


def test_related_articles_are_links_and_no_text(read: Callable[..., Article]) -> None:
    article = read(
        after="<div class='related'><a href='/pier'>Pier two of the harbour stays closed</a>"
        "<a href='/pier'>Pier two of the harbour stays closed</a><a href='/x'>More</a></div>",
        url="https://post.example/harbour",
    )
    assert article.related == (
        Link(title="Pier two of the harbour stays closed", url="https://post.example/pier"),
    )


def test_broken_structured_data_is_mended(read: Callable[..., Article]) -> None:
    head = (
        "<script type='application/ld+json'>"
        '{"@type": "NewsArticle", "datePublished": "2031-03-04",\n"headline": "A\tB",}</script>'
        "<script type='application/ld+json'>{ not json at all</script>"
    )
    assert read(head=head).published == Stamp(value="2031-03-04", basis="page")


def test_hopeless_structured_data_still_gives_its_plain_pairs(
    read: Callable[..., Article],
) -> None:
    head = (
        "<script type='application/ld+json'>"
        '{"@type": "NewsArticle", "datePublished": "2031-03-04", "x": "un"quoted"}</script>'
    )
    assert read(head=head).published == Stamp(value="2031-03-04", basis="page")


def test_a_text_cut_by_a_paywall_is_said_to_be_cut(read: Callable[..., Article]) -> None:
    article = read(
        head=script(isAccessibleForFree=False),
        after="<p>Subscribe to continue reading.</p>",
    )
    assert [missing.what for missing in article.missing if missing.what == "body"] == ["body"]


def test_a_whole_article_is_not_said_to_be_cut(read: Callable[..., Article]) -> None:
    assert "body" not in {missing.what for missing in read().missing}


@pytest.mark.parametrize(
    "notice",
    [
        "Subscribe to continue reading this story.",
        "Log in to read the whole story",
        "Il vous reste 62 % de cet article à lire.",
        "Dieser Artikel ist nur für Abonnenten.",
    ],
)
def test_a_paywall_s_notice_is_no_text_and_is_said(
    read: Callable[..., Article], body: str, notice: str
) -> None:
    article = read(f"{body}<p>{notice}</p>")
    assert notice not in article.text
    assert "body" in {missing.what for missing in article.missing}
