"""The one place that loads and runs the language pipeline."""

from __future__ import annotations

import os
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from threadpoolctl import threadpool_limits

from asreported.language.clauses import with_clauses
from asreported.language.entities import with_entities
from asreported.language.gathering import Gathering, Lexicon
from asreported.language.lemmas import Lemmatizer
from asreported.language.pieces import Piece, pieces
from asreported.language.weights import weights_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from asreported.language.analysis import Analysis
    from asreported.model import Block

    Text = tuple[str, tuple[Block, ...]]

# The tables of these two are asked directly (see lemmas.py), and the parser
# already finds the sentences.
_LEFT_OUT = ("attribute_ruler", "lemmatizer", "senter")
# Both limits bound memory: the widest layers take some kilobytes a character.
_PIECES_A_BATCH = 256
_CHARACTERS_A_BATCH = 80_000
_TEXTS_A_ZONE = 64
_CHARACTERS_A_ZONE = 400_000

_Item = TypeVar("_Item")


class Pipeline:
    """Runs the pipeline over texts and hands back plain analyses.

    The kernels of BLIS fall back to a slow path on some processors, so all
    matrix products are numpy's, unless ``ASREPORTED_BLIS=1`` asks for BLIS.
    """

    def __init__(self) -> None:
        folder = weights_folder()
        self._nlp = _load(folder)
        self._lemmatizer = Lemmatizer(folder / "lemmatizer" / "lookups")
        self._labels: dict[int, str] = {}
        vectors = self._nlp.vocab.vectors
        row_of: dict[int, int] = dict(vectors.key2row)
        self._lexicon = Lexicon(
            label=self._label,
            lemma=self._lemmatizer.lemma,
            row=lambda orth: row_of.get(orth, -1),
        )
        self.vectors: NDArray[np.float32] = vectors.data
        """The pipeline's word vectors, one row each (20,000 x 300)."""

    def analyse(self, text: str, blocks: tuple[Block, ...]) -> Analysis:
        """The analysis of one text."""
        return next(self.analyse_many([(text, blocks)]))

    def analyse_many(self, texts: Iterable[Text]) -> Iterator[Analysis]:
        """The analyses of many texts, in order, run in batches.

        Within a batch all paragraphs run as documents of their own: the
        parser then scores many states at once, and no sentence runs over two.
        """
        sized = ((text, len(text[0])) for text in texts)
        for batch in _batches(sized, most=_TEXTS_A_ZONE, characters=_CHARACTERS_A_ZONE):
            yield from self._analyse_batch(batch)

    def _analyse_batch(self, batch: list[Text]) -> list[Analysis]:
        parts = [pieces(text, blocks) for text, blocks in batch]
        # The zone frees every string that these texts add to the vocabulary:
        # without it, memory grows with the number of pages. The matrices are
        # small: a second thread of the matrix library only spins.
        with self._nlp.memory_zone(), threadpool_limits(limits=1, user_api="blas"):
            docs = self._docs(piece.text for part in parts for piece in part)
            analyses = [
                self._gather(text, blocks, part, docs)
                for (text, blocks), part in zip(batch, parts, strict=True)
            ]
        self._lemmatizer.forget()
        return analyses

    def _docs(self, stretches: Iterable[str]) -> Iterator[Doc]:
        sized = ((stretch, len(stretch)) for stretch in stretches)
        for batch in _batches(sized, most=_PIECES_A_BATCH, characters=_CHARACTERS_A_BATCH):
            yield from self._nlp.pipe(batch, batch_size=_PIECES_A_BATCH)

    def _gather(
        self, text: str, blocks: tuple[Block, ...], part: list[Piece], docs: Iterator[Doc]
    ) -> Analysis:
        gathering = Gathering(self._lexicon)
        for piece in part:
            gathering.add(piece, next(docs))
        return with_entities(with_clauses(gathering.finish(text, blocks)))

    def _label(self, key: int) -> str:
        """The name of a tag, dependency or entity label; they are few, so all are kept."""
        name = self._labels.get(key)
        if name is None:
            name = self._labels[key] = self._nlp.vocab.strings[key]
        return name


@lru_cache(maxsize=1)
def pipeline() -> Pipeline:
    """The one pipeline of this process, loaded when first asked for.

    Raises ``WeightsError`` when its weights are missing or others.
    """
    return Pipeline()


def _batches(
    items: Iterable[tuple[_Item, int]], *, most: int, characters: int
) -> Iterator[list[_Item]]:
    """Lists of at most so many items, or of about so many characters by the lengths given."""
    batch: list[_Item] = []
    total = 0
    for item, length in items:
        batch.append(item)
        total += length
        if len(batch) == most or total >= characters:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _load(folder: Path) -> Language:
    import spacy
    from thinc.api import NumpyOps

    with warnings.catch_warnings():
        # W095: the weights were made for spaCy 3.7 and run unchanged under 3.8.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(folder, exclude=list(_LEFT_OUT))
    if os.environ.get("ASREPORTED_BLIS") != "1":
        ops = NumpyOps(use_blis=False)
        for _, component in nlp.pipeline:
            model: Any = getattr(component, "model", None)
            for node in model.walk() if model else ():
                node.ops = ops
    return nlp
