"""Pages: what was fetched or given, as HTML or as copied text, becomes an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from asreported.collecting import uncollected
from asreported.errors import PageError, TooLarge
from asreported.model import Article, Block, Evidence, Missing, Stamp
from asreported.pages.copied import read_copied
from asreported.pages.draft import GAP
from asreported.pages.english import is_english
from asreported.pages.html import read_html
from asreported.pages.mail import open_letter
from asreported.pages.opening import open_page
from asreported.pages.scanning import scan

if TYPE_CHECKING:
    from asreported.model import EvidenceField
    from asreported.pages.mail import Letter

__all__ = ["is_english", "read_article"]

# A page is markup when a tag that only HTML has stands in it, not just an angle bracket.
_MARKUP: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|article|section|main|h[1-6]|span|meta|title|table"
    r"|ul|ol|br|a\s|script|font|header|figure|img|blockquote)\b",
    re.IGNORECASE,
)
_HEAD: Final = 20_000
MOST_LINES: Final = 30_000
LONGEST_COPIED: Final = 8_000_000
"""Characters of a text that is no markup; each costs about 20 bytes while it is read."""


def read_article(
    page: str | bytes,
    *,
    source: str = "page",
    url: str | None = None,
    published: str | None = None,
) -> Article:
    """What a page says, read.

    ``page`` is the content itself, HTML or text copied from a page, packed with
    gzip or not, or the bytes of a newsletter's mail. ``source`` names it in errors.
    ``published`` (ISO 8601) stands in only when the page gives no date. What a reader
    would expect and is not there is listed in ``Article.missing``.

    Raises ``EmptyPage``, ``NotText``, ``TooLarge``, ``HostileMarkup`` or
    ``NoArticle``.
    """
    letter = open_letter(page, source) if isinstance(page, bytes) else None
    text, data, damage = open_page(letter.text if letter else page, source)
    identity = url or (page if isinstance(page, bytes) else data)
    if _MARKUP.search(text, 0, _HEAD):
        scan(text, source)
        # A tree is thousands of small objects that are needed until the article is read.
        with uncollected():
            article = read_html(data, identity=identity, url=url, source=source)
    else:
        if len(text) > LONGEST_COPIED or text.count("\n") > MOST_LINES:
            what = f"the text has over {LONGEST_COPIED:,} characters or {MOST_LINES:,} lines"
            raise TooLarge(source, what, "give one article's text; a long book has a million")
        try:
            article = read_copied(text, identity=identity, url=url)
        except PageError as error:
            raise type(error)(source, error.what, error.hint) from error
    if letter is not None:
        article = _address(article, letter)
        damage = letter.damage or damage
    return _complete(article, published, damage)


def _address(article: Article, letter: Letter) -> Article:
    """The article of a letter with what the letter's head says, where its text says nothing."""
    sent = Stamp(value=letter.sent, basis="page") if letter.sent else None
    said: list[tuple[EvidenceField, str | None, str, bool]] = [
        ("headline", letter.subject, "mail Subject", article.headline is None),
        ("published", letter.sent, "mail Date", article.published is None),
        ("publisher", letter.sender, "mail From", article.publisher is None),
    ]
    told = [
        Evidence(field, value, where, used=used) for field, value, where, used in said if value
    ]
    found = {each.field for each in told}
    if article.headline is None and letter.subject:
        article = _headed(article, letter.subject)
    return msgspec.structs.replace(
        article,
        published=article.published or sent,
        publisher=article.publisher or letter.sender,
        missing=tuple(each for each in article.missing if each.what not in found),
        evidence=(*article.evidence, *told),
    )


def _headed(article: Article, headline: str) -> Article:
    """The article with a headline before all its text."""
    start = len(headline) + len(GAP)
    moved = (
        msgspec.structs.replace(block, start=block.start + start, end=block.end + start)
        for block in article.blocks
    )
    return msgspec.structs.replace(
        article,
        headline=headline,
        text=f"{headline}{GAP}{article.text}",
        blocks=(Block("headline", 0, len(headline)), *moved),
    )


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
