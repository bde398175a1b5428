"""Attributions as the models see them: a cue, labelled tokens around it, a probability."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.bank import Summed
from asreported.statements.chain import (
    CONTENT,
    CUE,
    LABELS,
    LOWEST,
    SOURCE,
    Walk,
    marginals,
    potentials,
)  # fmt: skip
from asreported.statements.cue_features import put_cue_features
from asreported.statements.span_features import (
    LIKELY,
    Scene,
    put_edge_features,
    put_token_features,
    put_window_features,
)  # fmt: skip
from asreported.statements.windows import windows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from asreported.language import Analysis
    from asreported.statements.table import Lexicon, Table
    from asreported.statements.weights import Weights
    from asreported.statements.windows import Windows

CANDIDATE = 0.15
"""A token less likely than this is not tried as a cue."""

_WINDOWS_AT_ONCE = 256
_SURE = 12.0
SIGNS = 14
"""How many signs a draft's confidence is made of."""


@dataclass(frozen=True)
class Draft:
    """One attribution in tokens, each list in text order."""

    cue: int
    likely: float
    """The probability that the token is a cue, as the cue model alone sees it."""
    source: tuple[int, ...]
    cue_tokens: tuple[int, ...]
    content: tuple[int, ...]
    sure: tuple[float, float]
    """Mean probability of the labels of the content and of the source."""
    filled: bool = False
    """Whether the source is the cue's subject and not what the span model found."""
    probability: float = 0.0


def likelihoods(table: Table, weights: Weights, tags: Sequence[str]) -> NDArray[np.float32]:
    """How likely each token is to be a cue."""
    bank = Summed(weights.cue, len(table))
    put_cue_features(bank, table, weights.lexicon)
    likely = sigmoid(bank.total[:, 0])
    likely[[tag not in weights.cue_tags for tag in tags]] = 0
    return likely


def sigmoid(score: NDArray[np.float32]) -> NDArray[np.float32]:
    """The logistic function, safe at both ends."""
    return np.asarray(1 / (1 + np.exp(-np.clip(score, -_SURE * 2, _SURE * 2))))


def scene_of(table: Table, lexicon: Lexicon, likely: NDArray[np.float32]) -> Scene:
    """The scene in which spans are looked for."""
    return Scene(table, lexicon, np.searchsorted(LIKELY, likely, side="right"))


def drafts_of(analysis: Analysis, table: Table, weights: Weights) -> list[Draft]:
    """All attributions that may be meant, one for each likely cue, in text order."""
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
    found = [with_source(draft, analysis) for draft in found if draft.content]
    return confident(found, table, weights.confidence)


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
    best = labelled.argmax(axis=1)
    high = labelled.max(axis=1)
    for number, cue in enumerate(windows.cues.tolist()):
        start = int(windows.starts[number])
        part = slice(start, start + int(windows.lengths[number]))
        first = int(windows.first[number])
        places = [np.nonzero(best[part] == kind)[0] for kind in (SOURCE, CUE, CONTENT)]
        sure = [float(high[part][at].mean()) if len(at) else 0.0 for at in places]
        source, words, content = (tuple((at + first).tolist()) for at in places)
        yield Draft(cue, float(likely[cue]), source, words, content, (sure[2], sure[0]))


_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_SHARING = {"conj", "xcomp", "advcl"}
_CLAUSAL = {"relcl", "acl", "advcl", "ccomp", "punct", "parataxis"}
_CLIMB = 3


def with_source(draft: Draft, analysis: Analysis) -> Draft:
    """The draft, its source filled with the cue's grammatical subject where it has none."""
    if draft.source:
        return draft
    verb = draft.cue
    for _ in range(_CLIMB):
        for child in analysis.children[verb]:
            if analysis.deps[child] == "nsubj":
                phrase = noun_phrase(analysis, child)
                taken = {*draft.content, *draft.cue_tokens}
                if taken.isdisjoint(phrase):
                    return replace(draft, source=tuple(phrase), filled=True)
                return draft
        if analysis.deps[verb] not in _SHARING:
            break
        verb = analysis.heads[verb]
    return draft


def noun_phrase(analysis: Analysis, head: int) -> range:
    """A noun's subtree up to the first clause that hangs on it."""
    lefts, rights = analysis.edges
    end = rights[head]
    for child in analysis.children[head]:
        if child > head and analysis.deps[child] in _CLAUSAL:
            end = min(end, lefts[child])
    return range(lefts[head], max(end, head + 1))


def signs_of(drafts: Sequence[Draft], table: Table) -> NDArray[np.float32]:
    """What speaks for and against each draft: (drafts, ``SIGNS``), the first all ones."""
    likely = np.array([draft.likely for draft in drafts])
    sizes = np.array([len(draft.content) for draft in drafts])
    tokens = np.array([token for draft in drafts for token in draft.content])
    owner = np.repeat(np.arange(len(drafts)), sizes)
    cues = np.array([draft.cue for draft in drafts])
    claimed = np.zeros(len(table))
    np.maximum.at(claimed, tokens, likely[owner])
    quoted = table.quote >= 0
    rivals = np.bincount(owner, weights=claimed[tokens] > likely[owner])
    odds = np.minimum(np.log(likely / np.maximum(1 - likely, 1e-6)), _SURE)
    sure = np.array([draft.sure for draft in drafts])
    columns = (
        np.ones(len(drafts)), odds, sure[:, 0], sure[:, 1],
        [not draft.source for draft in drafts], [draft.filled for draft in drafts],
        np.log(sizes), [len(runs(draft.content)) > 1 for draft in drafts],
        np.bincount(owner, weights=quoted[tokens]) / sizes, rivals / sizes, claimed[cues],
        quoted[cues], odds * sure[:, 0], [len(draft.cue_tokens) for draft in drafts],
    )  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def confident(drafts: list[Draft], table: Table, weights: NDArray[np.float32]) -> list[Draft]:
    """The drafts with the probability that each is right."""
    if not drafts:
        return []
    probabilities = sigmoid(signs_of(drafts, table) @ weights)
    return [
        replace(draft, probability=round(float(probability), 4))
        for draft, probability in zip(drafts, probabilities, strict=True)
    ]


def runs(tokens: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted tokens as stretches ``[first, end)``."""
    found: list[tuple[int, int]] = []
    for token in tokens:
        if found and found[-1][1] == token:
            found[-1] = (found[-1][0], token + 1)
        else:
            found.append((token, token + 1))
    return found
