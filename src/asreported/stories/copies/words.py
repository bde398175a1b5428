"""An article's body as numbered words, and which of them stand in quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
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
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for block in article.blocks:
        if block.kind in _BODY:
            # In turns what stands between words, and a word: one pass that makes no matches.
            pieces = _PIECE.split(article.text[block.start : block.end])
            places = list(accumulate(map(len, pieces), initial=block.start))
            words += pieces[1::2]
            starts += places[1:-1:2]
            ends += places[2::2]
    hashes = np.fromiter(map(_hash, words), np.uint64, len(words))
    first = np.array(starts, np.int64)
    return Words(hashes, first, np.array(ends, np.int64), _quoted(article.text, first))


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
