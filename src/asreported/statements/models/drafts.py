"""Attributions as the models see them: a cue, labelled tokens around it, a probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.draft import Draft
from asreported.statements.grammar import mended_draft
from asreported.statements.models.bank import Summed
from asreported.statements.models.chain import (
    CONTENT,
    CUE,
    LABELS,
    LOWEST,
    SOURCE,
    Walk,
    marginals,
    potentials,
)  # fmt: skip
from asreported.statements.models.columns import sigmoid
from asreported.statements.models.confidence import confident
from asreported.statements.models.cue_features import put_cue_features
from asreported.statements.models.extent import with_whole_extent
from asreported.statements.models.span_features import (
    LIKELY,
    Scene,
    put_edge_features,
    put_token_features,
    put_window_features,
)  # fmt: skip
from asreported.statements.models.windows import windows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from asreported.language import Analysis
    from asreported.statements.models.table import Lexicon, Table
    from asreported.statements.models.weights import Weights
    from asreported.statements.models.windows import Windows

CANDIDATE = 0.15
"""A token less likely than this is not tried as a cue."""

_WINDOWS_AT_ONCE = 256
# Where no word is likelier content than anything else, those within this share
# of the likeliest are content, if that one is likely enough.
_FLOOR, _SHARE = 0.2, 0.5


def likelihoods(table: Table, weights: Weights, tags: Sequence[str]) -> NDArray[np.float32]:
    """How likely each token is to be a cue."""
    bank = Summed(weights.cue, len(table))
    put_cue_features(bank, table, weights.lexicon)
    likely = sigmoid(bank.total[:, 0])
    likely[[tag not in weights.cue_tags for tag in tags]] = 0
    return likely


def scene_of(table: Table, lexicon: Lexicon, likely: NDArray[np.float32]) -> Scene:
    """The scene in which spans are looked for."""
    return Scene(table, lexicon, np.searchsorted(LIKELY, likely, side="right"))


def drafts_of(analysis: Analysis, table: Table, weights: Weights) -> list[Draft]:
    """All attributions that may be meant, one for each likely cue, in text order."""
    return confident(unrated(analysis, table, weights), table, weights.confidence)


def unrated(analysis: Analysis, table: Table, weights: Weights) -> list[Draft]:
    """The same before the confidence model has seen them."""
    likely = likelihoods(table, weights, analysis.tags)
    cues = np.nonzero(likely >= CANDIDATE)[0]
    scene = scene_of(table, weights.lexicon, likely)
    tokens, edges = _static(scene, weights)
    found: list[Draft] = []
    for first in range(0, len(cues), _WINDOWS_AT_ONCE):
        windows = windows_of(table, cues[first : first + _WINDOWS_AT_ONCE])
        bank = Summed(weights.window, len(windows.token))
        put_window_features(bank, scene, windows)
        labelled = label(tokens[windows.token] + bank.total, edges[windows.token], windows)
        found.extend(_drafted(windows, likely, labelled))
    mended = (mended_draft(draft, analysis, likely) for draft in found)
    return [with_whole_extent(draft, analysis, table) for draft in mended if draft.content]


def _static(scene: Scene, weights: Weights) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    tokens = Summed(weights.token, len(scene.table))
    put_token_features(tokens, scene)
    edges = Summed(weights.edge, len(scene.table))
    put_edge_features(edges, scene)
    return tokens.total, edges.total.reshape(-1, LABELS, LABELS)


def label(
    own: NDArray[np.float32], edges: NDArray[np.float32], windows: Windows
) -> NDArray[np.float32]:
    """The probability of every label of every entry; a window's cue is a cue."""
    forced = own.copy()
    forced[windows.centres] += LOWEST
    forced[windows.centres, CUE] -= LOWEST
    given = potentials(forced, edges)
    return marginals(given, Walk(windows.starts, windows.lengths).run(given))


def _drafted(
    windows: Windows, likely: NDArray[np.float32], labelled: NDArray[np.float32]
) -> Iterator[Draft]:
    for number, cue in enumerate(windows.cues.tolist()):
        start = int(windows.starts[number])
        part = labelled[start : start + int(windows.lengths[number])]
        best = part.argmax(axis=1)
        if CONTENT not in best:
            best[_next_best(part[:, CONTENT])] = CONTENT
            best[cue - int(windows.first[number])] = CUE
        found = [np.nonzero(best == kind)[0] for kind in (SOURCE, CUE, CONTENT)]
        source, words, content = (_tokens(at, int(windows.first[number])) for at in found)
        sure = (_mean(part[found[2], CONTENT]), _mean(part[found[0], SOURCE]))
        yield Draft(cue, float(likely[cue]), source, words, content, sure)


def _next_best(content: NDArray[np.float32]) -> NDArray[np.bool_]:
    top = content.max()
    return np.asarray((content >= _SHARE * top) & (top >= _FLOOR))


def _tokens(at: NDArray[np.int64], first: int) -> tuple[int, ...]:
    return tuple((at + first).tolist())


def _mean(probabilities: NDArray[np.float32]) -> float:
    return float(probabilities.mean()) if len(probabilities) else 0.0
