"""Pages that are no article say why; articles that look a little like them are read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from asreported.errors import NoArticle
from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

TEASERS = "".join(
    f"<div class='card'><h2><a href='/{n}'>Ferry {n} of Velmora is late all the week</a></h2>"
    f"<p>Passengers of ferry {n} waited on the quay for two hours, the port authority said.</p>"
    "</div>"
    for n in range(9)
)
LINKS = "".join(
    f"<p><a href='/{n}'>Ferry {n} of Velmora is late again</a></p>" for n in range(9)
)
COOKIES = (
    "<p>We and our partners use cookies to store and read personal data on your device.</p>"
    "<p>You can accept all cookies or manage your consent choices at any time below.</p>"
)
ACCOUNT = (
    "<p>Please sign in to continue. If you have forgotten your password, we send a new one.</p>"
    "<p>You must create an account to read The Velmora Post. It takes you two minutes.</p>"
)


def page(body: str, title: str = "The Velmora Post", head: str = "") -> str:
    """A page around some markup."""
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head>"
        f"<body><main>{body}</main></body></html>"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (page(f"<h1>News</h1>{TEASERS}"), "the page is an index"),
        (page(LINKS), "the page is an index"),
        (page(f"<h1>Your privacy</h1>{COOKIES}"), "the page asks for consent"),
        (page(f"<h1>Welcome back</h1>{ACCOUNT}"), "the page asks the reader to sign in"),
        (
            page(
                "<h1>Page not found</h1><p>We are sorry, but what you were looking for has "
                "moved, or it has never been there at all.</p>"
            ),
            "the page is an error page",
        ),
        (
            page(
                "<p>The server did not answer in time, so please come back in a while.</p>",
                title="503 Service Unavailable",
            ),
            "the page is an error page",
        ),
        (page("<p>Hello</p>"), "there is no article's text on the page"),
    ],
)
def test_a_page_that_is_no_article_says_why(text: str, reason: str) -> None:
    with pytest.raises(NoArticle, match=reason):
        read_article(text)


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='og:type' content='article'>",
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle'})}</script>",
    ],
)
def test_a_list_that_calls_itself_an_article_is_read(head: str) -> None:
    article = read_article(page(f"<h1>Nine late ferries</h1>{TEASERS}", head=head))
    assert "Passengers of ferry 8" in article.text


def test_an_article_about_cookies_is_read() -> None:
    article = read_article(
        page(
            "<h1>Court of Ostrand rules on cookies</h1><p>The court ruled on Tuesday that the "
            "port's site had stored cookies without consent, its speaker said.</p><p>The port "
            "had argued that no personal data of passengers had left its own computers.</p>"
        )
    )
    assert article.headline == "Court of Ostrand rules on cookies"


@pytest.mark.parametrize(
    "title",
    [
        "404 passengers waited at Velmora",
        "Something went wrong on the quay of Velmora",
        "Just a moment of calm in the harbour",
    ],
)
def test_an_article_whose_headline_opens_like_an_error_is_read(body: str, title: str) -> None:
    assert read_article(page(f"<h1>{title}</h1>{body}")).headline == title


def test_an_article_with_a_wall_under_its_opening_is_read_and_said_to_be_cut(
    read: Callable[..., Article],
) -> None:
    article = read(after=ACCOUNT)
    assert "Twelve boats are still missing" in article.text
    assert "body" in {missing.what for missing in article.missing}


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "isAccessibleForFree": "False"},
        {
            "@type": "NewsArticle",
            "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False},
        },
        {
            "@type": "NewsArticle",
            "hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "no"}],
        },
    ],
)
def test_an_opening_that_the_metadata_calls_not_free_is_said_to_be_cut(
    read: Callable[..., Article], data: dict[str, object]
) -> None:
    article = read(head=f"<script type='application/ld+json'>{json.dumps(data)}</script>")
    assert "body" in {missing.what for missing in article.missing}


def test_a_locked_tier_says_that_an_opening_is_cut(read: Callable[..., Article]) -> None:
    article = read(head="<meta property='article:content_tier' content='locked'>")
    assert "body" in {missing.what for missing in article.missing}
