"""What is fuzzed: each target takes one input and raises what must never be raised.

A typed error (``AsreportedError``) is an answer; anything else, or an answer whose spans
lie outside its text, is a find.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from asreported.errors import AsreportedError
from asreported.figures import read_figures
from asreported.language import blocks_of_text, pipeline
from asreported.pages import read_article
from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Article

_ANCHOR = Anchor(published="2025-03-13")
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
}
