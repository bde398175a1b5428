"""Pages: what was fetched or given, as HTML or as copied text, becomes an article."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import msgspec

from asreported.errors import PageError
from asreported.model import Article, Evidence, Missing, Stamp
from asreported.pages.copied import read_copied
from asreported.pages.english import is_english
from asreported.pages.html import read_html
from asreported.pages.opening import open_page
from asreported.pages.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_english", "read_article"]

# A page is markup when a tag that only HTML has stands in it, not just an angle bracket.
_MARKUP: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|article|section|main|h[1-6]|span|meta|title|table"
    r"|ul|ol|br|a\s|script|font|header|figure|img|blockquote)\b",
    re.IGNORECASE,
)
_HEAD: Final = 20_000


def read_article(
    page: str | bytes,
    *,
    source: str = "page",
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """What a page says, read.

    ``page`` is the content itself, HTML or text copied from a page, packed with
    gzip or not. ``source`` names it in errors. ``published`` (ISO 8601) stands in
    only when the page gives no date. What a reader would expect and is not there
    is listed in ``Article.missing``.

    Raises ``EmptyPage``, ``NotText``, ``TooLarge``, ``HostileMarkup`` or
    ``NoArticle``.
    """
    text, data, damage = open_page(page, source)
    identity = url or (page if isinstance(page, bytes) else data)
    if _MARKUP.search(text, 0, _HEAD):
        scan(text, source)
        with _uncollected():
            article = read_html(data, identity=identity, url=url, source=source)
    else:
        try:
            article = read_copied(text, identity=identity, url=url)
        except PageError as error:
            raise type(error)(source, error.what, error.hint) from error
    return _complete(article, published, damage)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from walking a page's tree while it grows.

    A tree is thousands of small objects that are all needed until the article is
    read and are untied after it: the collector would look there for nothing.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _complete(article: Article, published: str | None, damage: str | None) -> Article:
    """The article with the date that was given, its language, and the damage to its text."""
    if article.language is None and is_english(article.text):
        article = msgspec.structs.replace(article, language="en")
    if published is not None and article.published is None:
        stamp = Stamp(value=published, basis="given")
        rest = tuple(missing for missing in article.missing if missing.what != "published")
        given = Evidence("published", published, "given", used=True)
        article = msgspec.structs.replace(
            article, published=stamp, missing=rest, evidence=(*article.evidence, given)
        )
    if damage is not None:
        lost = Missing("characters", damage)
        article = msgspec.structs.replace(article, missing=(*article.missing, lost))
    return article
