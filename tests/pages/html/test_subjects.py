"""What a page files its article under, and whom it credits beside its authors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article


def script(**fields: object) -> str:
    """JSON-LD of a news article, or of another type."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


CRUMBS = script(
    **{
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home"},
            {"@type": "ListItem", "position": 2, "item": {"name": "Harbours"}},
            {"@type": "ListItem", "name": "Harbour of Velmora reopens after the storm"},
        ],
    }
)


@pytest.mark.parametrize(
    "head",
    [
        script(articleSection="Harbours"),
        script(articleSection=["Harbours", "Storms"]),
        "<meta property='article:section' content='Harbours'>",
        CRUMBS,
    ],
)
def test_the_section_is_read_from_every_place_that_names_it(
    read: Callable[..., Article], head: str
) -> None:
    assert read(head=head).section == "Harbours"


def test_breadcrumbs_that_lead_only_home_name_no_section(read: Callable[..., Article]) -> None:
    items = [{"@type": "ListItem", "position": 1, "name": "Home"}]
    crumbs = script(**{"@type": "BreadcrumbList", "itemListElement": items})
    assert read(head=crumbs).section is None


@pytest.mark.parametrize(
    "head",
    [
        script(keywords="storm, ferries, storm"),
        script(keywords=["Storm", "ferries", "type:article"]),
        script(keywords=[{"@type": "DefinedTerm", "name": "storm"}, "Ferries"]),
        (
            "<meta property='article:tag' content='Storm'>"
            "<meta property='article:tag' content='Ferries'>"
            "<meta name='keywords' content='news, weather'>"
        ),
        "<meta name='news_keywords' content='storm; ferries'>",
        "<meta name='keywords' content='storm,ferries'>",
    ],
)
def test_tags_are_read_from_every_place_that_lists_them(
    read: Callable[..., Article], head: str
) -> None:
    assert [tag.lower() for tag in read(head=head).tags] == ["storm", "ferries"]


def test_links_that_call_themselves_tags_are_tags(read: Callable[..., Article]) -> None:
    after = "<p><a rel='tag' href='/t/storm'>Storm</a> <a rel='tag' href='/t/f'>Ferries</a></p>"
    assert read(after=after).tags == ("Storm", "Ferries")


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (script(license="https://licence.example/by/4.0/"), ""),
        (
            script(license={"@type": "CreativeWork", "url": "https://licence.example/by/4.0/"}),
            "",
        ),
        ("<link rel='license' href='https://licence.example/by/4.0/'>", ""),
        (
            "",
            "<p><a rel='license' href='https://licence.example/by/4.0/'>Free to share</a></p>",
        ),
    ],
)
def test_the_licence_is_its_address(
    read: Callable[..., Article], head: str, after: str
) -> None:
    assert read(head=head, after=after).licence == "https://licence.example/by/4.0/"


def test_a_page_that_files_its_article_nowhere_has_none_of_it(
    read: Callable[..., Article],
) -> None:
    article = read()
    assert (article.section, article.tags, article.licence) == (None, (), None)
    assert article.agencies == ()


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (script(author={"@type": "Organization", "name": "Skerry Press"}), ""),
        (script(author=[{"@type": "Person", "name": "Skerry Press"}]), ""),
        ("<meta name='author' content='Skerry Press'>", ""),
        ("", "<p class='byline'>By Skerry Press</p>"),
    ],
)
def test_an_agency_in_an_authors_place_is_a_credit_and_no_byline(
    read: Callable[..., Article], head: str, before: str
) -> None:
    article = read(head=head, before=before)
    assert (article.agencies, article.bylines) == (("Skerry Press",), ())


def test_an_author_and_the_agency_beside_are_told_apart(read: Callable[..., Article]) -> None:
    article = read(before="<p class='byline'>By Ada Moe (Skerry Press)</p>")
    assert (article.agencies, article.bylines) == (("Skerry Press",), ("Ada Moe",))


@pytest.mark.parametrize("name", ["The Velmora Post", "Velmora Post Staff", "Newsroom"])
def test_the_outlet_itself_and_its_desks_are_no_agencies(
    read: Callable[..., Article], name: str
) -> None:
    head = script(author={"@type": "Organization", "name": name}, publisher="The Velmora Post")
    assert read(head=head).agencies == ()
