"""An analysis as columns of small integers, on which all models here stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.quotes import MARKS, quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asreported.language import Analysis

NAME_SIZE = 8
SHAPE_SIZE = 6
MARK_SIZE = 6
OUTSIDE, OPENING, FIRST_WORD, INSIDE, CLOSING, STRAY = range(MARK_SIZE)

_NAME_KINDS = {
    "PERSON": 1, "ORG": 2, "GPE": 3, "LOC": 3, "FAC": 3, "NORP": 4, "DATE": 5, "TIME": 5,
    "CARDINAL": 6, "PERCENT": 6, "MONEY": 6, "QUANTITY": 6, "ORDINAL": 6,
}  # fmt: skip
_OTHER_NAME = 7
_PROPER = 1
_FIRST_LEMMA = 2
_LAST_MARKS = MARKS | {"'", "’", "›"}


@dataclass(frozen=True)
class Lexicon:
    """The symbols that the models know; what they do not know is 0.

    ``lemmas`` holds no proper nouns: no weight may hang on a name. ``coarse``
    and ``fine`` give for every row of the pipeline's vectors (and, at the end,
    for no row) the number of its cluster.
    """

    lemmas: dict[str, int]
    tags: dict[str, int]
    deps: dict[str, int]
    coarse: NDArray[np.int64]
    fine: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        words: tuple[Sequence[str], Sequence[str], Sequence[str]],
        clusters: tuple[NDArray[np.uint16], NDArray[np.uint16]],
    ) -> Lexicon:
        """A lexicon of lists of lemmas, tags and dependencies, numbered in their order."""
        lemmas, tags, deps = words
        coarse, fine = (np.append(column.astype(np.int64), 0) for column in clusters)
        return cls(
            {lemma: number for number, lemma in enumerate(lemmas, _FIRST_LEMMA)},
            {tag: number for number, tag in enumerate(tags, 1)},
            {dep: number for number, dep in enumerate(deps, 1)},
            coarse,
            fine,
        )

    @property
    def sizes(self) -> Sizes:
        """How many values each column may take, the last one kept for "none"."""
        return Sizes(
            len(self.lemmas) + 3, len(self.tags) + 2, len(self.deps) + 2,
            int(self.coarse.max()) + 2, int(self.fine.max()) + 2,
        )  # fmt: skip

    def proper(self, tag: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which tags are those of proper nouns."""
        named = [number for form, number in self.tags.items() if form.startswith("NNP")]
        return np.isin(tag, named)


@dataclass(frozen=True)
class Sizes:
    """How many values each column may take."""

    lemmas: int
    tags: int
    deps: int
    coarse: int
    fine: int


@dataclass(frozen=True)
class Table:
    """One entry per token in every column."""

    lemma: NDArray[np.int64]
    tag: NDArray[np.int64]
    dep: NDArray[np.int64]
    head: NDArray[np.int64]
    coarse: NDArray[np.int64]
    fine: NDArray[np.int64]
    shape: NDArray[np.int64]
    name: NDArray[np.int64]
    sentence: NDArray[np.int64]
    block: NDArray[np.int64]
    quote: NDArray[np.int64]
    """Number of the quotation a token lies in (its marks too), -1 for none."""
    group: NDArray[np.int64]
    """The same for the paragraphs of one quotation, -1 for none."""
    stretches: list[tuple[int, int]]
    """Tokens ``[first, end)`` of each quotation."""
    mark: NDArray[np.int64]
    """Its place in a quotation, ``OUTSIDE`` to ``STRAY``."""

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.lemma)


def table_of(analysis: Analysis, lexicon: Lexicon) -> Table:
    """The columns of an analysis."""
    quotations = _Quotations(analysis)
    tag = _numbered(analysis.tags, lexicon.tags)
    lemma = _numbered(analysis.lemmas, lexicon.lemmas)
    lemma[lexicon.proper(tag)] = _PROPER
    name = np.zeros(len(analysis), dtype=np.int64)
    for found in analysis.names:
        name[found.first : found.end] = _NAME_KINDS.get(found.label, _OTHER_NAME)
    return Table(
        lemma=lemma,
        tag=tag,
        dep=_numbered(analysis.deps, lexicon.deps),
        head=np.array(analysis.heads, dtype=np.int64),
        coarse=lexicon.coarse[analysis.rows],
        fine=lexicon.fine[analysis.rows],
        shape=np.array([_shape(word) for word in analysis.words], dtype=np.int64),
        name=name,
        sentence=np.array(analysis.sentence_of, dtype=np.int64),
        block=np.array(analysis.block_of, dtype=np.int64),
        quote=quotations.number,
        group=quotations.group,
        stretches=quotations.stretches,
        mark=quotations.mark,
    )


def _numbered(forms: Sequence[str], numbers: dict[str, int]) -> NDArray[np.int64]:
    known = numbers.get
    return np.array([known(form, 0) for form in forms], dtype=np.int64)


def _shape(word: str) -> int:
    """0 lower case, 1 capital first, 2 capitals, 3 with digits, 4 punctuation, 5 other."""
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper():
        return 1
    if any(map(str.isdigit, word)):
        return 3
    return 5 if any(map(str.isalpha, word)) else 4


class _Quotations:
    """The columns of quotations."""

    def __init__(self, analysis: Analysis) -> None:
        size = len(analysis)
        self.number = np.full(size, -1, dtype=np.int64)
        self.group = np.full(size, -1, dtype=np.int64)
        self.mark = np.zeros(size, dtype=np.int64)
        self.mark[[at for at, word in enumerate(analysis.words) if word in MARKS]] = STRAY
        found = quotes(analysis.text, analysis.blocks)
        firsts = np.searchsorted(analysis.starts, [quote.start for quote in found])
        ends = np.searchsorted(analysis.starts, [quote.end for quote in found])
        self.stretches = list(zip(firsts.tolist(), ends.tolist(), strict=True))
        for number, (first, end) in enumerate(self.stretches):
            self.number[first:end] = number
            self.group[first:end] = found[number].group
            self._mark(first, end, analysis.words)

    def _mark(self, first: int, end: int, words: Sequence[str]) -> None:
        self.mark[first:end] = INSIDE
        self.mark[first : min(first + 1, end)] = OPENING
        self.mark[first + 1 : min(first + 2, end)] = FIRST_WORD
        if first + 1 < end and words[end - 1] in _LAST_MARKS:
            self.mark[end - 1] = CLOSING
