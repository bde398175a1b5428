"""How sure to be of a draft: a logistic model over the whole and what the other models say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.draft import runs
from asreported.statements.models.bank import Summed
from asreported.statements.models.columns import sigmoid
from asreported.statements.models.draft_features import put_draft_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table

NAMES = (
    "how often drafts are right", "how likely the cue is", "how sure the content is",
    "how sure the source is", "no source", "the source is the cue's subject",
    "length of the content", "a broken content", "share of the content in quotation marks",
    "words of the content that likelier cues claim", "how likely a cue that claims the cue is",
    "a cue in quotation marks", "likely cue and sure content", "length of the cue",
    "the content is the cue's clause", "likely cue and its clause", "length of the source",
    "content before the cue", "a short content", "distance of the content",
)  # fmt: skip
"""What a draft's confidence is made of besides templates, in the order of ``signs_of``."""

SIGNS = len(NAMES)

_SURE = 12.0
_SHORT = 3


@dataclass(frozen=True)
class Confidence:
    """Weights of the confidence model."""

    templates: NDArray[np.float32]
    """(values of ``put_draft_features``, 1)"""
    signs: NDArray[np.float32]
    """(``SIGNS``,), the constant first"""


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
    agreed = np.array([draft.agreed for draft in drafts])
    firsts = np.array([draft.content[0] for draft in drafts])
    lasts = np.array([draft.content[-1] for draft in drafts])
    away = np.maximum(np.maximum(firsts - cues, cues - lasts), 0)
    columns = (
        np.ones(len(drafts)), odds, sure[:, 0], sure[:, 1],
        [not draft.source for draft in drafts], [draft.filled for draft in drafts],
        np.log(sizes), [len(runs(draft.content)) > 1 for draft in drafts],
        np.bincount(owner, weights=quoted[tokens]) / sizes, rivals / sizes, claimed[cues],
        quoted[cues], odds * sure[:, 0], [len(draft.cue_tokens) for draft in drafts],
        agreed, agreed * odds, np.log1p([len(draft.source) for draft in drafts]),
        firsts < cues, sizes <= _SHORT, np.log1p(away),
    )  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def confident(drafts: list[Draft], table: Table, weights: Confidence) -> list[Draft]:
    """The drafts with the probability that each is right."""
    if not drafts:
        return []
    bank = Summed(weights.templates, len(drafts))
    put_draft_features(bank, drafts, table)
    score = bank.total[:, 0] + signs_of(drafts, table) @ weights.signs
    return [
        replace(draft, probability=round(float(probability), 4))
        for draft, probability in zip(drafts, sigmoid(score), strict=True)
    ]
