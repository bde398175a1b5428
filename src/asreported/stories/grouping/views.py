"""What an article is compared by: its words, names, lead, numbers, pairs of words, dates.

Names are told by their capitals: a word that stands with one inside a sentence and
nowhere in the article without. (Names from the record's entities score the same on
the development data, and a headline has none.)
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

import numpy as np

from asreported.model import Part
from asreported.stories.grouping.glue import is_glue
from asreported.stories.grouping.limits import limits
from asreported.stories.words import root

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.model import Article, BlockKind

VIEWS: Final = ("words", "names", "lead", "numbers", "pairs", "dates")
WORDS, NAMES, LEAD, NUMBERS, PAIRS, DATES = range(len(VIEWS))
_READ: Final[frozenset[BlockKind]] = frozenset(
    {"headline", "standfirst", "heading", "paragraph", "list_item", "quote", "live_entry"}
)
_TEXT: Final = _READ - {"headline", "standfirst"}
# A word, a number, or a sign after which a sentence or a quotation begins.
_TOKEN: Final = re.compile(
    # Most words are of plain letters, which are told at once.
    r"[a-zA-Z]++(?![\w'’-])"
    r"|[^\W\d_](?:[\w'’-]*[^\W_])?|\d(?:[\d.,:]*\d)?|[.!?:\n\"“”`]"
)
_LONGEST_WORD: Final = 12
_DATED: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = re.compile(r"[0-3]?\d")
_MASK: Final = 0xFFFFFFFF
_PLACE: Final = np.uint64(32)
_COUNTS: Final = methodcaller("values")


class Views(NamedTuple):
    """The terms of an article: parallel arrays (terms), and how those read that are words.

    ``terms`` are 32-bit hashes in rising order, each once; ``counts`` is one plus the
    logarithm of how often; ``view`` is an index of ``VIEWS``.
    """

    terms: NDArray[np.uint32]
    counts: NDArray[np.float32]
    view: NDArray[np.uint8]
    labels: dict[int, str]
    is_headline: bool


class _Word(Part, frozen=True):
    """A word's terms in each view, 0 where it has none; ``folded`` is empty for a break."""

    folded: str
    label: str
    word: int
    lead: int
    name: int
    number: int
    date: int
    capital: bool


_NAMING, _SAYING = 4, 8
"""Letters of the shortest capitalised and other words that count in an unknown language."""
_BREAK: Final = _Word("", "", 0, 0, 0, 0, 0, capital=False)


def read_views(article: Article, *, foreign: bool = False) -> Views:
    """The terms of an article's headline, standfirst and first words (see thresholds).

    Of a ``foreign`` one, in a language whose small words are not known, the long words,
    names and numbers.
    """
    found = _Found()
    tokens = _tokens(article)
    if foreign:
        tokens = [one for one in tokens if one.number or not one.folded or _says(one)]
    found.take(tokens, limits().lead_words)
    bare = not any(block.kind in _TEXT for block in article.blocks)
    return found.views(is_headline=bare)


def _says(word: _Word) -> bool:
    """Whether a word of whatever language is likely to say something: small ones join."""
    return len(word.folded) >= (_NAMING if word.capital else _SAYING)


def _tokens(article: Article) -> list[_Word]:
    most = limits().most_words
    tokens: list[_Word] = []
    if article.headline and all(block.kind != "headline" for block in article.blocks):
        tokens += map(_look, _TOKEN.findall(article.headline, 0, most * _LONGEST_WORD))
    for block in article.blocks:
        if len(tokens) >= most:
            break
        if block.kind in _READ:
            end = min(block.end, block.start + most * _LONGEST_WORD)
            tokens.append(_BREAK)
            tokens += map(_look, _TOKEN.findall(article.text, block.start, end))
    return tokens[: most + most // 8]


@lru_cache(maxsize=200_000)
def _look(token: str) -> _Word:
    first = token[0]
    if not (first.isalpha() or first.isdigit()):
        return _BREAK
    folded = token.lower().removesuffix("'s").removesuffix("’s")
    if first.isdigit():
        label = folded.replace(",", "")
        date = _hash(DATES, label) if _YEAR.fullmatch(label) else 0
        return _Word(folded, label, 0, 0, 0, _hash(NUMBERS, label), date, capital=False)
    label, capital = root(folded), first.isupper()
    date = _hash(DATES, folded) if capital and folded in _DATED else 0
    if is_glue(folded):
        return _Word(folded, label, 0, 0, 0, 0, date, capital=capital)
    word, lead, name = _hash(WORDS, label), _hash(LEAD, label), _hash(NAMES, folded)
    return _Word(folded, label, word, lead, name, 0, date, capital=capital)


class _Found:
    """The words of one article by view."""

    def __init__(self) -> None:
        self.words: list[_Word] = []
        self.lead: list[_Word] = []
        self.names: list[_Word] = []
        self.numbers: list[_Word] = []
        self.dates: list[int] = []
        self.pairs: list[int] = []
        self._small: set[str] = set()

    def take(self, tokens: list[_Word], lead_words: int) -> None:
        """Sort the words of a text into their views."""
        self._read(tokens[:lead_words])
        self.lead = list(self.words)
        self._read(tokens[lead_words:])

    def _read(self, tokens: list[_Word]) -> None:
        before, opens, month = 0, True, 0
        words, pairs = self.words, self.pairs
        for token in tokens:
            folded, word = token.folded, token.word
            if token.number:
                self._number(token, month)
                before = month = 0
            elif not folded:
                opens, before = True, 0
                continue
            else:
                if not token.capital:
                    self._small.add(folded)
                elif not opens and word:
                    self.names.append(token)
                if word:
                    words.append(token)
                    if before:
                        pairs.append((before * 31 + word * 7 + PAIRS) & _MASK)
                    before = word
                month = token.date
                if month:
                    self.dates.append(month)
            opens = False

    def _number(self, token: _Word, month: int) -> None:
        self.numbers.append(token)
        if token.date:
            self.dates.append(token.date)
        elif month and _DAY.fullmatch(token.folded):
            self.dates.append(_hash(DATES, f"{month} {token.folded}"))

    def views(self, *, is_headline: bool) -> Views:
        """The terms of all views."""
        small = self._small
        names = [token for token in self.names if token.folded not in small]
        of_words, of_lead = list(map(_WORD_OF, self.words)), list(map(_LEAD_OF, self.lead))
        of_names, of_numbers = list(map(_NAME_OF, names)), list(map(_NUMBER_OF, self.numbers))
        counted = [
            (WORDS, Counter(of_words)),
            # As if each name stood once more: how often counts for less than with words.
            (NAMES, Counter(of_names + list(set(of_names)))),
            (LEAD, Counter(of_lead)),
            (NUMBERS, Counter(of_numbers)),
            (PAIRS, Counter(self.pairs)),
            (DATES, Counter(self.dates)),
        ]
        labels = dict(zip(of_words, map(_LABEL_OF, self.words), strict=True))
        labels |= zip(of_lead, map(_LABEL_OF, self.lead), strict=True)
        labels |= zip(of_names, map(_FOLDED_OF, names), strict=True)
        labels |= zip(of_numbers, map(_LABEL_OF, self.numbers), strict=True)
        return _views(counted, labels, is_headline=is_headline)


_FOLDED_OF, _LABEL_OF, _WORD_OF, _LEAD_OF, _NAME_OF, _NUMBER_OF = map(
    attrgetter, _Word.__struct_fields__[:6]
)


def _views(
    counted: list[tuple[int, Counter[int]]], labels: dict[int, str], *, is_headline: bool
) -> Views:
    """Arrays of what was counted; of two views with one hash the first keeps the term."""
    sizes = [len(counts) for _, counts in counted]
    size = sum(sizes)
    each = [counts for _, counts in counted]
    terms = np.fromiter(chain.from_iterable(each), np.uint64, size)
    counts = np.fromiter(chain.from_iterable(map(_COUNTS, each)), np.float32, size)
    view = np.repeat(np.array([at for at, _ in counted], np.uint8), sizes)
    # Sorted with their places, by value, which is far quicker than sorting the places.
    placed = np.sort(terms << _PLACE | np.arange(size, dtype=np.uint64))
    terms = (placed >> _PLACE).astype(np.uint32)
    once = np.concatenate([[True], terms[1:] != terms[:-1]])[:size]
    first = placed[once] & np.uint64(_MASK)
    return Views(terms[once], 1 + np.log(counts[first]), view[first], labels, is_headline)


@lru_cache(maxsize=400_000)
def _hash(view: int, word: str) -> int:
    return crc32(f"{view}{word}".encode("utf-8", "replace")) or 1
