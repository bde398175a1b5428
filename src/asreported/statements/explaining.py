"""Why an attribution was read: the rule, what the models weighed, how the speaker was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.model import Part
from asreported.statements.models.bank import Traced
from asreported.statements.models.chain import CONTENT, OTHER
from asreported.statements.models.confidence import NAMES, signs_of
from asreported.statements.models.cue_features import put_cue_features
from asreported.statements.models.draft_features import put_draft_features
from asreported.statements.models.drafts import likelihoods, scene_of, unrated
from asreported.statements.models.span_features import put_token_features, put_window_features
from asreported.statements.models.weights import weights
from asreported.statements.models.windows import windows_of
from asreported.statements.reading import numbered, stood
from asreported.statements.sources import Speakers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table
    from asreported.statements.models.weights import Weights

_SHOWN = 0.05


class Weighed(Part, frozen=True):
    """One thing that a model weighed, in log odds: above zero speaks for, below against."""

    what: str
    weight: float


class Explanation(Part, frozen=True):
    """Why one attribution of a record is there; the heaviest things first.

    ``cue`` says why its word was taken for a cue, ``content`` why its words are
    the content (a mean over them, against being no part), ``probability`` what
    made the whole more or less probable. All three are empty where a rule and
    not the models found it.
    """

    attribution: str
    rule: str
    cue: tuple[Weighed, ...]
    content: tuple[Weighed, ...]
    probability: tuple[Weighed, ...]
    speaker: str
    """How the source was resolved to its entity."""


def explain_statements(
    analysis: Analysis, threshold: float | None = None
) -> tuple[Explanation, ...]:
    """An explanation for each attribution that ``read_statements`` gives, in its order.

    Raises ``WeightsError`` when the trained weights are missing or damaged.
    """
    if not len(analysis):
        return ()
    learned = weights()
    standing = stood(analysis, learned, threshold)
    weighing = _Weighing(standing.analysis, standing.table, learned)
    speakers = Speakers(standing.analysis)
    found = []
    for each in numbered(standing):
        draft = each.draft
        speakers.source(draft.source, draft.cue)
        cue, content, probability = weighing.of(draft)
        why = speakers.why(draft.source, draft.cue)
        found.append(Explanation(each.id, draft.rule, cue, content, probability, why))
    return tuple(found)


class _Weighing:
    """What the models weigh in one article, group by group."""

    def __init__(self, analysis: Analysis, table: Table, learned: Weights) -> None:
        self._table, self._learned = table, learned
        self._drafts = unrated(analysis, table, learned)
        self._place = {draft.cue: place for place, draft in enumerate(self._drafts)}
        likely = likelihoods(table, learned, analysis.tags)
        self._scene = scene_of(table, learned.lexicon, likely)
        cues = Traced(learned.cue, len(table))
        put_cue_features(cues, table, learned.lexicon)
        self._cues = cues.groups
        tokens = Traced(learned.token, len(table))
        put_token_features(tokens, self._scene)
        self._tokens = tokens.groups
        self._whole: dict[str, NDArray[np.float32]] = {}
        if self._drafts:
            whole = Traced(learned.confidence.templates, len(self._drafts))
            put_draft_features(whole, self._drafts, table)
            self._whole = whole.groups
            self._signs = signs_of(self._drafts, table) * learned.confidence.signs

    def of(self, draft: Draft) -> tuple[tuple[Weighed, ...], ...]:
        """Of a draft: what speaks for its cue, its content, and the whole."""
        place = self._place.get(draft.cue)
        if place is None:
            return (), (), ()
        cue = {name: float(sums[draft.cue, 0]) for name, sums in self._cues.items()}
        whole = {name: float(sums[place, 0]) for name, sums in self._whole.items()}
        whole |= dict(zip(NAMES, self._signs[place].tolist(), strict=True))
        return _ranked(cue), _ranked(self._content(self._drafts[place])), _ranked(whole)

    def _content(self, draft: Draft) -> dict[str, float]:
        windows = windows_of(self._table, np.array([draft.cue]))
        bank = Traced(self._learned.window, len(windows.token))
        put_window_features(bank, self._scene, windows)
        first, end = int(windows.first[0]), int(windows.end[0])
        inside = [token for token in draft.content if first <= token < end]
        entries = np.array(inside) - first
        found = {name: _margin(sums[entries]) for name, sums in bank.groups.items()}
        return found | {name: _margin(sums[inside]) for name, sums in self._tokens.items()}


def _margin(sums: NDArray[np.float32]) -> float:
    """How much more the words are content than no part, in the mean."""
    return float((sums[:, CONTENT] - sums[:, OTHER]).mean()) if len(sums) else 0.0


def _ranked(weighed: dict[str, float]) -> tuple[Weighed, ...]:
    ranked = sorted(weighed.items(), key=lambda item: (-abs(item[1]), item[0]))
    return tuple(
        Weighed(what, round(weight, 2)) for what, weight in ranked if abs(weight) >= _SHOWN
    )
