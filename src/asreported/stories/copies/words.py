"""An article's body as numbered words, and which of them stand in quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.model import Article, BlockKind

_BODY: Final[frozenset[BlockKind]] = frozenset(
    {"heading", "paragraph", "list_item", "quote", "live_entry"}
)
_PIECE: Final = re.compile(r"(\w+)")
# A quotation that goes on in the next paragraph is opened there again and not closed here.
_QUOTED: Final = re.compile(r'“[^“”\n]+|"[^"\n]+|``(?:(?!\'\'|``)[^\n])+')


class Words(NamedTuple):
    """Parallel arrays (words): hash, first and last offset (exclusive), and if quoted."""

    hashes: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    quoted: NDArray[np.bool_]


def read_words(article: Article) -> Words:
    """The words of an article's body, folded: case and signs do not count."""
    blocks = [(one.start, one.end) for one in article.blocks if one.kind in _BODY]
    text = "\n".join([article.text[start:end] for start, end in blocks])
    # In turns what stands between words, and a word: one pass that makes no matches.
    pieces = _PIECE.split(text)
    places = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    starts, ends = places[:-1:2], places[1::2]
    # From where a word stands among the body's blocks to where it stands in the article.
    first, last = np.array(blocks, np.int64).reshape(-1, 2).T
    among = np.cumsum(last - first + 1) - (last - first + 1)
    moved = (first - among)[np.searchsorted(among, starts, "right") - 1]
    hashes = np.fromiter(map(_hash, pieces[1::2]), np.uint64, len(starts))
    starts = starts + moved
    return Words(hashes, starts, ends + moved, _quoted(article.text, starts))


def _quoted(text: str, starts: NDArray[np.int64]) -> NDArray[np.bool_]:
    inside = np.zeros(len(starts), bool)
    at = 0
    while match := _QUOTED.search(text, at):
        first, end = np.searchsorted(starts, match.span())
        inside[first:end] = True
        at = match.end() + (text[match.end() : match.end() + 1] == '"')
    return inside


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return crc32(word.lower().encode("utf-8", "replace"))
