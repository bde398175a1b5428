"""Which of a page's wordings of its headline is taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

FULL = "After the storm: Harbour of Velmora reopens"
SITE = "<meta property='og:site_name' content='The Velmora Post'>"


def said(*titles: str, data: str | None = None) -> str:
    """A page's metadata: og:title and twitter:title, and the headline of JSON-LD."""
    names = ("og:title", "twitter:title")
    metas = [
        f"<meta property='{name}' content='{title}'>"
        for name, title in zip(names, titles, strict=False)
    ]
    if data:
        held = json.dumps({"@type": "NewsArticle", "headline": data})
        metas.append(f"<script type='application/ld+json'>{held}</script>")
    return SITE + "".join(metas)


def page(heading: str, title: str, head: str, body: str) -> str:
    """A page whose ``<title>`` is not its heading's text."""
    return (
        f"<html lang='en'><head><title>{title}</title>{head}</head><body><main><article>"
        f"{heading}<div class='article-body'>{body}</div></article></main></body></html>"
    )


@pytest.mark.parametrize(
    "heading",
    [
        "<p>After the storm</p><h1>Harbour of Velmora reopens</h1>",
        "<h1><div>After the storm</div><span>: Harbour of Velmora reopens</span></h1>",
        "<h1><span>After the storm</span> <span>Harbour of Velmora reopens</span></h1>",
        "<h1><span>After the storm</span><span>Harbour of Velmora reopens</span></h1>",
        "<h2>Harbour of Velmora reopens at noon</h2>",
    ],
)
def test_a_heading_gives_way_to_the_wording_that_all_metadata_share(
    body: str, heading: str
) -> None:
    head = said(FULL, f"{FULL} | The Velmora Post", data=FULL)
    article = read_article(page(heading, f"{FULL} - The Velmora Post", head, body))
    assert article.headline == FULL


def test_metadata_that_disagree_leave_the_heading_as_it_is(body: str) -> None:
    head = said("Harbour reopens at last", data=FULL)
    heading = "<p>After the storm</p><h1>Harbour of Velmora reopens</h1>"
    article = read_article(page(heading, FULL, head, body))
    assert article.headline == "Harbour of Velmora reopens"


def test_a_main_heading_is_not_worded_as_metadata_that_say_something_else(body: str) -> None:
    other = "What the reopened harbour of Velmora means"
    heading = "<h1>Harbour of Velmora reopens after the storm</h1>"
    article = read_article(page(heading, other, said(other, other, data=other), body))
    assert article.headline == "Harbour of Velmora reopens after the storm"


def test_a_main_heading_wins_over_a_lesser_one_that_is_nearer_to_the_title(body: str) -> None:
    heading = "<h1>An introduction to the harbours of Velmora and their ferries</h1>"
    text = f"{body}<h2>What is the harbour of Velmora?</h2>{body}"
    title = "What is the harbour of Velmora - an introduction"
    article = read_article(page(heading, title, said(title), text))
    assert article.headline == "An introduction to the harbours of Velmora and their ferries"


def test_of_two_main_headings_the_one_most_metadata_give_is_taken(body: str) -> None:
    heading = "<h1>… and the beacons stay dark</h1><h1>Harbour of Velmora reopens</h1>"
    title = "Harbour of Velmora reopens - The Velmora Post"
    head = f"{said(title)}<meta name='headline' content='… and the beacons stay dark'>"
    assert read_article(page(heading, title, head, body)).headline == (
        "Harbour of Velmora reopens"
    )


def test_a_masthead_in_a_main_heading_is_no_headline(body: str) -> None:
    heading = "<h1>The Velmora Post</h1><h2>Harbour reopens</h2>"
    title = "The Velmora Post » Blog » Harbour reopens"
    article = read_article(page(heading, title, SITE, body))
    assert article.headline == "Harbour reopens"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Harbour reopens | The Velmora Post", "Harbour reopens"),
        ("Harbour reopens | World | The Velmora Post", "Harbour reopens | World"),
        ("Mayor resigns - The Velmora Post says sorry for it",) * 2,
        ("Harbour reopens - at",) * 2,
    ],
)
def test_without_a_heading_a_title_loses_the_outlets_name_and_nothing_else(
    body: str, title: str, headline: str
) -> None:
    assert read_article(page("", title, said(title), body)).headline == headline


def test_a_page_named_in_one_word_is_headed_by_that_word(
    read: Callable[..., Article], body: str
) -> None:
    head = said("Velmora - Harbours of the World - The Velmora Post")
    article = read(body, headline="Velmora", head=head)
    assert article.headline == "Velmora"


def test_a_headline_cut_from_a_title_is_evidenced_by_it(body: str) -> None:
    title = "Harbour reopens | The Velmora Post"
    article = read_article(page("", title, said(title), body))
    used = [each.where for each in article.evidence if each.field == "headline" and each.used]
    assert used == ["meta og:title"]
