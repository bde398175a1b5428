"""An invented page, whole enough to be read, into which a test puts its own parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

HEADLINE = "Harbour of Velmora reopens after the storm"
BODY = """
<p>The harbour of Velmora reopened on Tuesday, two days after the storm, the port
authority said, and the first ferries left at noon.</p>
<p>Twelve boats are still missing, according to Ilse Varga, who leads the search, and
the coast guard has widened the area that it combs.</p>
<p>Fishermen who had waited on the quays since Sunday said that they would not put to
sea before the beacons work again.</p>
"""
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
FOOT = "<footer><p>© 2031 The Velmora Post. All rights reserved.</p></footer>"


@pytest.fixture
def read() -> Callable[..., Article]:
    """Reads a page with a head and parts around a body of three paragraphs."""

    def reader(  # noqa: PLR0913 - the parts of a page
        body: str = BODY,
        *,
        head: str = "",
        before: str = "",
        after: str = "",
        headline: str = HEADLINE,
        url: str | None = None,
    ) -> Article:
        return read_article(
            f"<!doctype html><html lang='en'><head><title>{headline} | The Velmora Post</title>"
            f"{head}</head><body>{MENU}<main><article><h1>{headline}</h1>{before}"
            f"<div class='article-body'>{body}</div>{after}</article></main>{FOOT}</html>",
            url=url,
        )

    return reader


@pytest.fixture
def texts() -> Callable[..., list[str]]:
    """The texts of an article's blocks of some kinds, of all kinds when none is named."""

    def pick(article: Article, *kinds: str) -> list[str]:
        return [
            article.text[block.start : block.end]
            for block in article.blocks
            if not kinds or block.kind in kinds
        ]

    return pick


@pytest.fixture
def body() -> str:
    """The three paragraphs of the invented page."""
    return BODY
