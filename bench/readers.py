"""The readers of others, each bound to what ``bench.peers`` asks of it.

Each is called as its own documents say and with the options that its figures in the
data's README were taken with; comments are left out where that can be asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.pages import Row

if TYPE_CHECKING:
    from types import ModuleType

Read = Callable[[bytes, str], Row]
"""A page's bytes and address -> what was read, in the scorer's shape."""


class Peer(NamedTuple):
    """Another's reader: how a table calls it, what is installed and imported for it."""

    name: str
    package: str
    module: str
    bind: Callable[[ModuleType], Read]


def _trafilatura(module: ModuleType) -> Read:
    def read(page: bytes, _: str) -> Row:
        found = module.bare_extraction(page, with_metadata=True, include_comments=False)
        if found is None:
            return {}
        return {
            "text": found.text,
            "title": found.title,
            "authors": (found.author or "").split("; "),
            "date": found.date,
        }

    return read


def _precise(module: ModuleType) -> Read:
    return lambda page, _: {
        "text": module.extract(page, favor_precision=True, include_comments=False) or ""
    }


def _newspaper(module: ModuleType) -> Read:
    def read(page: bytes, url: str) -> Row:
        article = module.Article(url, fetch_images=False)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        date = article.publish_date
        return {
            "text": article.text,
            "title": article.title,
            "authors": list(article.authors),
            "date": date.isoformat() if date else None,
        }

    return read


def _resiliparse(module: ModuleType) -> Read:
    return lambda page, _: {
        "text": module.extract_plain_text(
            page.decode("utf-8", "replace"), main_content=True, alt_texts=False
        )
    }


def _rs_trafilatura(module: ModuleType) -> Read:
    def read(page: bytes, url: str) -> Row:
        found = module.extract_bytes(page, url=url)
        return {
            "text": found.main_content,
            "title": found.title,
            "authors": [found.author] if found.author else [],
            "date": found.date,
        }

    return read


PEERS: Final = (
    Peer("trafilatura", "trafilatura", "trafilatura", _trafilatura),
    Peer("trafilatura, precision", "trafilatura", "trafilatura", _precise),
    Peer("newspaper4k", "newspaper4k", "newspaper", _newspaper),
    Peer("resiliparse", "resiliparse", "resiliparse.extract.html2text", _resiliparse),
    Peer("rs-trafilatura", "rs-trafilatura", "rs_trafilatura", _rs_trafilatura),
)
