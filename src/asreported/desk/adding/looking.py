"""What a page's parts are before its record is made, and what a person makes of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from asreported.desk.apart import reader
from asreported.desk.store.parts import KINDS, LEFT_OUT, corrected, name_of, with_day

if TYPE_CHECKING:
    from asreported.desk.models import Page
    from asreported.model import Article

    Given = Any


class Seen(NamedTuple):
    """One block as it is typed: the field that its choice has, its words, its kind."""

    field: str
    words: str
    kind: str


class Looked(NamedTuple):
    """A page's article as it is read, with what was corrected of it, and its blocks."""

    read: Article
    article: Article
    blocks: list[Seen]
    kinds: tuple[str, ...]


def looked(page: Page) -> Looked:
    """The parts of a page; raises a ``PageError`` when it cannot be read."""
    url = page.source if page.source.startswith(("http://", "https://")) else None
    read = with_day(reader().read_article(page.content, url=url), page.given_date)
    blocks = []
    for block in read.blocks:
        words = read.text[block.start : block.end]
        name = name_of(words)
        kind = page.parts.get("kinds", {}).get(name, block.kind)
        blocks.append(Seen(f"kind-{name}", words, kind))
    return Looked(read, corrected(read, page.parts), blocks, (*KINDS, LEFT_OUT))


def parts_of(given: Given, seen: Looked) -> dict[str, Any]:
    """What differs from the reading: only that is a correction."""
    read = seen.read
    parts: dict[str, Any] = {}
    for name in ("headline", "standfirst", "publisher", "section"):
        words = " ".join(given.get(name, "").split())
        if words != (getattr(read, name) or ""):
            parts[name] = words
    names = [
        " ".join(one.split()) for one in given.get("bylines", "").split(",") if one.strip()
    ]
    if tuple(names) != read.bylines:
        parts["bylines"] = names
    published = given.get("published", "").strip()
    if published != (read.published.value if read.published else "") and _is_date(published):
        parts["published"] = published
    kinds = _kinds(given, seen)
    return {**parts, "kinds": kinds} if kinds else parts


def _kinds(given: Given, seen: Looked) -> dict[str, str]:
    found = {}
    text = seen.read.text
    for block in seen.read.blocks:
        name = name_of(text[block.start : block.end])
        chosen = given.get(f"kind-{name}", block.kind)
        if chosen != block.kind and chosen in seen.kinds:
            found[name] = chosen
    return found


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
