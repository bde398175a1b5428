"""What entries of all formats share: titles, addresses, and what is wrong with one."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from asreported.sources.addresses import whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.sources.feeds.model import Item

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}+>")
_LONGEST: Final = 1000


def titled(text: str | None) -> str | None:
    """A title as words: feeds escape it, twice at times, and put tags into it."""
    if text is None:
        return None
    return " ".join(_TAG.sub("", html.unescape(text)).split())[:_LONGEST] or None


def addressed(given: Iterable[str | None], base: str) -> tuple[str | None, str | None]:
    """The first address that is one of the web's, and the first given that is none."""
    wrong = None
    for each in given:
        if each is None or not each.strip():
            continue
        if (address := whole(each, base)) is not None:
            return address, None
        wrong = wrong or each
    return None, wrong


def judged(item: Item, number: int, wrong: str | None) -> tuple[Item | None, str | None]:
    """The entry when there is something in it, and what is wrong with it, if anything."""
    told = f" ({item.title[:80]})" if item.title else ""
    if wrong is not None:
        what = f"entry {number}{told}: {wrong[:200]!r} is no address of the web"
        return (item if item.content else None), what
    if item.address is None and item.content is None and item.summary is None:
        return None, f"entry {number}{told} has neither an address nor a text"
    return item, None


def gathered(
    found: Iterable[tuple[Item | None, str | None]],
) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The entries that can be read, and what is told of those that cannot."""
    pairs = list(found)
    return (
        tuple(item for item, _ in pairs if item is not None),
        tuple(what for _, what in pairs if what is not None),
    )
