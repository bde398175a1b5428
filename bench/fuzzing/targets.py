"""What is fuzzed: each target takes one input and raises what must never be raised.

A typed error (``AsreportedError``) is an answer; anything else, or an answer whose spans
lie outside its text, is a find.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

from asreported.errors import AsreportedError
from asreported.figures import read_figures
from asreported.language import blocks_of_text, pipeline
from asreported.pages import read_article
from asreported.sources import Page, of_bytes
from asreported.sources.archives import read_wacz, read_warc
from asreported.sources.feeds import offered_feeds, read_feed
from asreported.sources.mail import read_mbox
from asreported.sources.opml import feeds_of, read_opml, write_opml
from asreported.sources.sitemaps import read_sitemap
from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Article

_ANCHOR = Anchor(published="2025-03-13")
_ADDRESS = "https://news.example/feed"
_LONGEST = 2_000
"""Characters of text to analyse: a fuzzer learns more of many short texts."""


def page(data: bytes) -> None:
    """The bytes of a page, whatever they are."""
    try:
        article = read_article(data)
    except AsreportedError:
        return
    _check_blocks(article)


def copied(data: bytes) -> None:
    """Text copied from a page."""
    try:
        article = read_article(text_of(data))
    except AsreportedError:
        return
    _check_blocks(article)


def times(data: bytes) -> None:
    """The times of a text."""
    text = text_of(data)[:_LONGEST]
    for time in read_times(_analysis(text), _ANCHOR):
        _check_span(time.span, text)


def figures(data: bytes) -> None:
    """The figures of a text."""
    text = text_of(data)[:_LONGEST]
    analysis = _analysis(text)
    for figure in read_figures(analysis, times=read_times(analysis, _ANCHOR)):
        _check_span(figure.span, text)


def feed(data: bytes) -> None:
    """A feed, and the feeds that the same bytes offer as a page."""
    for reader in (read_feed, offered_feeds):
        try:
            reader(data, _ADDRESS)
        except AsreportedError:
            continue


def sitemap(data: bytes) -> None:
    """A sitemap."""
    try:
        read_sitemap(data, _ADDRESS)
    except AsreportedError:
        return


def opml(data: bytes) -> None:
    """A list of feeds; what was read can be written, and is then the same list."""
    try:
        told = read_opml(data, _ADDRESS)
    except AsreportedError:
        return
    again = read_opml(write_opml(told.title or "", told.outlines), _ADDRESS)
    if len(list(feeds_of(again.outlines))) != len(list(feeds_of(told.outlines))):
        raise AssertionError("feeds were lost between reading and writing")


def archive(data: bytes) -> None:
    """An archive, plain, packed, in a ZIP, and as a source is found out."""
    packed = gzip.compress(data[: len(data) // 2], 1) + gzip.compress(data[len(data) // 2 :], 1)
    for content in (data, packed):
        list(read_warc(BytesIO(content), "archive", feeds=True))
    zipped = BytesIO()
    with zipfile.ZipFile(zipped, "w") as written:
        written.writestr("archive/data.warc", data)
        written.writestr("datapackage.json", data)
    whole = zipped.getvalue()
    place = len(data) % len(whole)
    damaged = whole[:place] + data[:3] + whole[place + 3 :]
    for content in (data, whole, damaged):
        list(read_wacz(BytesIO(content), "archive"))
    list(of_bytes(data, "source"))


def mail(data: bytes) -> None:
    """A mailbox, and each of its letters read."""
    for found in read_mbox(BytesIO(data), "mailbox"):
        if isinstance(found, Page):
            page(found.content)
    page(data)


def text_of(data: bytes) -> str:
    """The text that bytes stand for; what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def _analysis(text: str) -> Analysis:
    clean = text.encode("utf-8", "replace").decode()
    return pipeline().analyse(clean, blocks_of_text(clean))


def _check_blocks(article: Article) -> None:
    for block in article.blocks:
        _check_span((block.start, block.end), article.text)


def _check_span(span: tuple[int, int], text: str) -> None:
    if not 0 <= span[0] < span[1] <= len(text):
        raise AssertionError(f"the span {span} lies outside of {len(text)} characters")


Target: TypeAlias = Callable[[bytes], None]
TARGETS: dict[str, Target] = {
    "page": page,
    "copied": copied,
    "times": times,
    "figures": figures,
    "feed": feed,
    "sitemap": sitemap,
    "opml": opml,
    "archive": archive,
    "mail": mail,
}
