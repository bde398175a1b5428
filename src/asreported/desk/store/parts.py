"""The typed parts of an article, as a person corrected them; applied to every reading.

What a person says of a block is bound to its words by their hash: it holds for every
later reading in which a block has these very words, and for no other.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from asreported.model import Block, BlockKind, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Article

KINDS: tuple[str, ...] = get_args(BlockKind)
LEFT_OUT = "left out"
_FIELDS = ("headline", "standfirst", "publisher", "section")
_BETWEEN = "\n\n"


def name_of(words: str) -> str:
    """What a block's words are known by."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:16]


def joined(rows: Iterable[tuple[BlockKind, str, int | None]]) -> tuple[str, tuple[Block, ...]]:
    """Kinds, words and levels as a text and its blocks; rows without words are left out."""
    parts: list[str] = []
    blocks, at = [], 0
    for kind, given, level in rows:
        words = given.strip()
        if words:
            blocks.append(Block(kind, at, at + len(words), level))
            parts.append(words)
            at += len(words) + len(_BETWEEN)
    return _BETWEEN.join(parts), tuple(blocks)


def corrected(article: Article, parts: dict[str, Any]) -> Article:
    """The article with a person's corrections; without any, the article itself.

    ``parts`` may hold ``headline``, ``standfirst``, ``publisher``, ``section`` (text),
    ``bylines`` (names), ``published`` (ISO 8601) and ``kinds`` (block name -> kind).
    """
    if not parts:
        return article
    fields: dict[str, Any] = {name: parts[name] or None for name in _FIELDS if name in parts}
    if "bylines" in parts:
        fields["bylines"] = tuple(parts["bylines"])
    if parts.get("published"):
        fields["published"] = Stamp(parts["published"], "given")
    text, blocks = joined(_rows(article, parts))
    return msgspec.structs.replace(article, text=text, blocks=blocks, **fields)


def with_day(article: Article, day: str) -> Article:
    """The article with the day that a person gave, where its page says none."""
    if not day or article.published is not None:
        return article
    return msgspec.structs.replace(article, published=Stamp(day, "given"))


def _rows(
    article: Article, parts: dict[str, Any]
) -> Iterable[tuple[BlockKind, str, int | None]]:
    kinds = parts.get("kinds", {})
    for block in article.blocks:
        words = article.text[block.start : block.end]
        kind = kinds.get(name_of(words), block.kind)
        if kind in KINDS:
            # A headline that was corrected stands corrected in the text as well.
            yield (
                kind,
                parts.get(kind, words) if kind in ("headline", "standfirst") else words,
                (block.level if kind == "heading" else None),
            )
