"""The documents of one text, gathered into the arrays of an ``Analysis``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asreported.language.analysis import Analysis, Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

    from asreported.language.pieces import Piece
    from asreported.model import Block

_COLUMNS: list[int | str] = [
    *("IDX", "LENGTH", "TAG", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "ORTH"),
    "IS_SPACE",
]
_UNSIGNED = (1 << 64) - 1
_INSIDE, _BEGINS = 1, 3


class Lexicon(NamedTuple):
    """What a gathering asks of the pipeline: names of labels, lemmas, vectors' rows."""

    label: Callable[[int], str]
    lemma: Callable[[str, str], str]
    row: Callable[[int], int]


class Gathering:
    """Appends documents one after another; white space is left out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._tags: list[str] = []
        self._deps: list[str] = []
        self._heads: list[int] = []
        self._lemmas: list[str] = []
        self._block_of: list[int] = []
        self._sentence_of: list[int] = []
        self._sentences: list[tuple[int, int]] = []
        self._rows: list[int] = []
        self._names: list[Name] = []

    def add(self, piece: Piece, doc: Doc) -> None:
        """Append the tokens, sentences and names of a document."""
        rows: list[list[int]] = doc.to_array(_COLUMNS).astype(np.int64).tolist()
        place, at = [], len(self._words)
        for row in rows:
            place.append(at)
            at += not row[9]
        pending = True
        for old, row in enumerate(rows):
            pending = pending or row[5] == 1
            if row[9]:
                continue
            self._add_token(piece, row)
            self._heads.append(place[old + row[4]])
            self._add_sentence(place[old], opens=pending)
            self._add_name(place[old], row[6], row[7])
            pending = False

    def _add_token(self, piece: Piece, row: list[int]) -> None:
        label, lemma, row_of = self._lexicon
        word = piece.text[row[0] : row[0] + row[1]]
        tag = label(row[2] & _UNSIGNED)
        start = piece.start + row[0]
        self._words.append(word)
        self._starts.append(start)
        self._ends.append(start + row[1])
        self._tags.append(tag)
        self._deps.append(label(row[3] & _UNSIGNED))
        self._lemmas.append(lemma(word, tag))
        self._rows.append(row_of(row[8] & _UNSIGNED))
        self._block_of.append(piece.block)

    def _add_sentence(self, token: int, *, opens: bool) -> None:
        if opens:
            self._sentences.append((token, token + 1))
        else:
            self._sentences[-1] = (self._sentences[-1][0], token + 1)
        self._sentence_of.append(len(self._sentences) - 1)

    def _add_name(self, token: int, iob: int, label: int) -> None:
        if iob == _BEGINS:
            self._names.append(Name(token, token + 1, self._lexicon.label(label & _UNSIGNED)))
        elif iob == _INSIDE and self._names and self._names[-1].end == token:
            self._names[-1] = self._names[-1]._replace(end=token + 1)

    def finish(self, text: str, blocks: tuple[Block, ...]) -> Analysis:
        """The analysis of all documents added, its entities not yet found."""
        return Analysis(
            text=text,
            blocks=blocks,
            words=self._words,
            starts=self._starts,
            ends=self._ends,
            tags=self._tags,
            deps=self._deps,
            heads=self._heads,
            lemmas=self._lemmas,
            block_of=self._block_of,
            sentence_of=self._sentence_of,
            rows=np.array(self._rows, dtype=np.int32),
            sentences=self._sentences,
            names=self._names,
        )
