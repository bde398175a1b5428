"""The symbols of the models: lemmas, labels, and clusters of the pipeline's word vectors."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from asreported.language import pipeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asreported.language import Analysis

_LEAST = 4
_COARSE, _FINE = 200, 1000


def words_of(analyses: Sequence[Analysis]) -> tuple[list[str], list[str], list[str]]:
    """Lemmas seen at least ``_LEAST`` times (no proper nouns), all tags, all dependencies."""
    counts = Counter(
        lemma
        for analysis in analyses
        for lemma, tag in zip(analysis.lemmas, analysis.tags, strict=True)
        if not tag.startswith("NNP") and "\n" not in lemma
    )
    lemmas = sorted(lemma for lemma, count in counts.items() if count >= _LEAST)
    tags = sorted({tag for analysis in analyses for tag in analysis.tags})
    deps = sorted({dep for analysis in analyses for dep in analysis.deps})
    return lemmas, tags, deps


def clusters() -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """For every row of the vectors its cluster, coarse and fine, numbered from 1."""
    vectors = pipeline().vectors.astype(np.float32)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors / np.maximum(length, 1e-6)
    return _clustered(vectors, _COARSE, 30), _clustered(vectors, _FINE, 15)


def _clustered(vectors: NDArray[np.float32], count: int, rounds: int) -> NDArray[np.uint16]:
    # With more threads, sums come in another order, and so may clusters.
    with threadpool_limits(limits=1):
        means = KMeans(count, n_init=1, random_state=1, max_iter=rounds).fit(vectors)
    return np.asarray(means.labels_ + 1, dtype=np.uint16)
