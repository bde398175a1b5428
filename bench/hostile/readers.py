"""Every reader of the package, as what it makes of a file's bytes, in a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from asreported.errors import PageError

if TYPE_CHECKING:
    from pathlib import Path

Reader: TypeAlias = Callable[["Path"], str]

_ADDRESS = "https://news.example/x"


def _page(path: Path) -> str:
    from asreported.pages import read_article

    return f"article of {len(read_article(path.read_bytes()).blocks)} blocks"


def _copied(path: Path) -> str:
    """The same characters as text: without angle brackets it cannot pass for markup."""
    from asreported.pages import read_article

    text = path.read_bytes().decode("utf-8", "surrogateescape").replace("<", "‹")
    return f"article of {len(read_article(text).blocks)} blocks"


def _record(path: Path) -> str:
    from asreported.reading import read

    record = read(path)
    return f"record of {len(record.article.blocks)} blocks"


def _feed(path: Path) -> str:
    from asreported.sources.feeds import read_feed

    feed = read_feed(path.read_bytes(), _ADDRESS)
    return f"{len(feed.items)} entries, {len(feed.bad)} bad"


def _offered(path: Path) -> str:
    from asreported.sources.feeds import offered_feeds

    return f"{len(offered_feeds(path.read_bytes(), _ADDRESS))} feeds"


def _sitemap(path: Path) -> str:
    from asreported.sources.sitemaps import read_sitemap

    sitemap = read_sitemap(path.read_bytes(), _ADDRESS)
    return f"{len(sitemap.pages)} pages, {len(sitemap.maps)} maps"


def _opml(path: Path) -> str:
    from asreported.sources.opml import feeds_of, read_opml

    return f"{len(list(feeds_of(read_opml(path.read_bytes(), _ADDRESS).outlines)))} feeds"


def _warc(path: Path) -> str:
    from asreported.sources.archives import read_warc

    with path.open("rb") as file:
        return _told(read_warc(file, path.name, feeds=True))


def _wacz(path: Path) -> str:
    from asreported.sources.archives import read_wacz

    with path.open("rb") as file:
        return _told(read_wacz(file, path.name))


def _mail(path: Path) -> str:
    from asreported.sources.mail import read_mbox

    with path.open("rb") as file:
        return _told(read_mbox(file, path.name))


def _gathered(path: Path) -> str:
    """As ``asreported read FILE`` finds out what it is and what is in it."""
    from asreported.sources import gather

    return _told(gather(str(path)))


def _told(found: Iterable[object]) -> str:
    kinds = Counter(type(each).__name__ for each in found)
    return ", ".join(f"{count} {name}" for name, count in sorted(kinds.items())) or "nothing"


READERS: dict[str, Reader] = {
    "page": _page,
    "copied": _copied,
    "feed": _feed,
    "offered": _offered,
    "sitemap": _sitemap,
    "opml": _opml,
    "warc": _warc,
    "wacz": _wacz,
    "mail": _mail,
    "gathered": _gathered,
    "record": _record,
}
HEAVY = "record"
"""The reader that loads a language pipeline; it is tried in processes that have one."""


def outcome(reader: Reader, path: Path) -> str:
    """What a reader makes of a file; a typed error is an answer, others are raised."""
    try:
        return reader(path)
    except PageError as error:
        return type(error).__name__


def warm(name: str) -> None:
    """Load what a reader needs, so that its own time and memory are measured."""
    import asreported.sources.archives
    import asreported.sources.feeds
    import asreported.sources.mail
    import asreported.sources.opml
    import asreported.sources.sitemaps  # noqa: F401 - loaded is all they must be

    if name == HEAVY:
        from asreported.reading import read_text

        read_text(
            "The harbour office of Port Selda said on Monday that 12 people were hurt.\n" * 5
        )
