"""What a reader of pages gathers, and how it becomes an ``Article``.

Both readers, of HTML and of copied text, fill a ``Draft`` and hand it to
``finish``, so that text, offsets and identity are made in one place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asreported.model import (
    Article,
    Block,
    BlockKind,
    Copyright,
    Evidence,
    Image,
    Link,
    Missing,
    Stamp,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP = "\n\n"


class Marked(tuple[BlockKind, str]):  # noqa: SLOT001 - a tuple cannot have slots that hold
    """A block's kind and text as elsewhere, with what few blocks have beside them."""

    level: int | None = None
    time: str | None = None

    @classmethod
    def make(
        cls, kind: BlockKind, text: str, *, level: int | None = None, time: str | None = None
    ) -> Marked:
        """A block with a heading's level, 1 to 6, or a live entry's time."""
        marked = cls((kind, text))
        marked.level = level
        marked.time = time
        return marked


@dataclass(slots=True)
class Draft:
    """The fields of an article while they are being gathered.

    ``blocks`` are (kind, text), some of them ``Marked``, in reading order, headline and
    standfirst included; texts are stripped and never empty.
    """

    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    url: str | None = None
    publisher: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    bylines: list[str] = field(default_factory=list)
    published: Stamp | None = None
    modified: Stamp | None = None
    language: str | None = None
    reading_minutes: int | None = None
    comment_count: int | None = None
    images: list[Image] = field(default_factory=list)
    related: list[Link] = field(default_factory=list)
    copyright: Copyright | None = None
    missing: list[Missing] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    licence: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def finish(draft: Draft, *, identity: str | bytes) -> Article:
    """The article of a draft.

    ``identity`` is what the article's id is the hash of: its canonical
    address, else the address given, else the page's bytes.
    """
    text, blocks = lay_out(without_contents(draft.blocks))
    return Article(
        id=identify(identity),
        url=draft.url,
        publisher=draft.publisher,
        headline=draft.headline,
        standfirst=draft.standfirst,
        bylines=tuple(draft.bylines),
        published=draft.published,
        modified=draft.modified,
        language=draft.language,
        reading_minutes=draft.reading_minutes,
        comment_count=draft.comment_count,
        images=tuple(draft.images),
        related=tuple(draft.related),
        copyright=draft.copyright,
        text=text,
        blocks=blocks,
        missing=tuple(draft.missing),
        agencies=tuple(draft.agencies),
        section=draft.section,
        tags=tuple(draft.tags),
        licence=draft.licence,
        evidence=tuple(draft.evidence),
    )


def without_contents(parts: list[tuple[BlockKind, str]]) -> list[tuple[BlockKind, str]]:
    """The parts without a list of the article's own headings, which is furniture."""
    headings = {_bare(text) for kind, text in parts if kind == "heading"}
    listed = [
        at
        for at, (kind, text) in enumerate(parts)
        if kind == "list_item" and _bare(text) in headings
    ]
    dropped = set(listed) if len(listed) > 1 else set()
    return [part for at, part in enumerate(parts) if at not in dropped]


def _bare(text: str) -> str:
    """An entry without its number or bullet."""
    return text.lower().lstrip("0123456789.)•-–— \t")


def lay_out(parts: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """One text of all parts, a blank line between two, and where each stands."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for part in parts:
        kind, text = part
        if isinstance(part, Marked):
            blocks.append(Block(kind, at, at + len(text), part.level, part.time))
        else:
            blocks.append(Block(kind, at, at + len(text)))
        texts.append(text)
        at += len(text) + len(GAP)
    return GAP.join(texts), tuple(blocks)


def identify(identity: str | bytes) -> str:
    """The first 32 hexadecimal digits of the SHA-256 of an address or of bytes."""
    data = identity.encode(errors="surrogatepass") if isinstance(identity, str) else identity
    return hashlib.sha256(data).hexdigest()[:32]
