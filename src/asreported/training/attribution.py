"""Learns who said what: cues, spans around them, and how sure to be of each.

The span model is trained beside cues that a model of other folds predicted
(jack-knifing), so that it meets in training the mistakes that it will meet in
use; the confidence is fitted on what whole machines say of folds they have not
seen, which is also the cross-validation that the card reports.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from asreported.statements.models.bank import Gathered
from asreported.statements.models.chain import CONTENT, CUE, SOURCE
from asreported.statements.models.confidence import SIGNS, Confidence, confident, signs_of
from asreported.statements.models.cue_features import put_cue_features
from asreported.statements.models.draft_features import put_draft_features
from asreported.statements.models.drafts import drafts_of, likelihoods, scene_of, unrated
from asreported.statements.models.span_features import (
    put_edge_features,
    put_token_features,
    put_window_features,
)  # fmt: skip
from asreported.statements.models.table import Lexicon, table_of
from asreported.statements.models.weights import FILE, Weights, load, save
from asreported.statements.models.windows import windows_of
from asreported.training.card import write_card
from asreported.training.field import Examples, Field
from asreported.training.gold import read_gold
from asreported.training.logistic import fit_mixed, fit_sparse
from asreported.training.measures import best_threshold, measure, right
from asreported.training.sparse import Matrix
from asreported.training.symbols import clusters, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Any

    from numpy.typing import NDArray

    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table
    from asreported.statements.models.windows import Windows
    from asreported.training.gold import Relation, Text

FOLDS = 3
_PROCESSES = 2
_LEAST_CUES = 12
_LEAST_VALUES = 2
_LEAST_DRAFTS = 3
_TRIED = 0.25
_CUE_PENALTY, _CUE_ROUNDS = 6.0, 60
_SPAN_PENALTY, _SPAN_ROUNDS = 20.0, 100
_CONFIDENCE_PENALTY, _CONFIDENCE_ROUNDS = 40.0, 80


@dataclass(frozen=True)
class Setting:
    """What all models of one training share."""

    symbols: tuple[list[str], list[str], list[str]]
    clusters: tuple[NDArray[np.uint16], NDArray[np.uint16]]
    cue_tags: frozenset[str]

    @property
    def lexicon(self) -> Lexicon:
        """The symbols, numbered."""
        return Lexicon.of(self.symbols, self.clusters)


def train(data: Path, out: Path) -> None:
    """Train on PolNeAR's training part and write weights and card to ``out``."""
    folder = data / "attribution"
    texts = read_gold(folder / "polnear.train.jsonl")
    setting = setting_of(texts)
    print(f"{len(texts)} texts, {len(setting.symbols[0])} lemmas", flush=True)
    likely, cues = jack_knifed(texts, setting)
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool:
        crossed = list(pool.map(partial(_fold, texts, setting, likely), cues, range(FOLDS)))
    drafts = [crossed[number % FOLDS][number // FOLDS] for number in range(len(texts))]
    signs = signs_by_text(texts, drafts, setting)
    spans = fit_spans(texts, likely, setting)
    machine = Weights(
        setting.lexicon, setting.cue_tags, fit_cues(texts, setting), *spans,
        fit_confidence(signs), 0.0,
    )  # fmt: skip
    drafts = cross_rated(texts, drafts, signs, setting)
    threshold = best_threshold(texts, drafts)
    _write(out / FILE, setting, machine, threshold)
    machine = load(out / FILE)
    dev = read_gold(folder / "polnear.dev.jsonl")
    found = [rated(text, machine) for text in dev]
    figures = {
        "dev": measure(data, "dev", dev, found, threshold),
        "cross-validation": measure(data, "train", texts, drafts, threshold),
    }
    write_card(out / "attribution.md", figures, machine)


def setting_of(texts: Sequence[Text]) -> Setting:
    """Symbols of the texts, and the tags under which cues occur."""
    counts: dict[str, int] = {}
    for text in texts:
        for relation in text.relations:
            tag = text.analysis.tags[relation.anchor]
            counts[tag] = counts.get(tag, 0) + 1
    tags = frozenset(tag for tag, count in counts.items() if count >= _LEAST_CUES)
    return Setting(words_of([text.analysis for text in texts]), clusters(), tags)


def fit_cues(
    texts: Sequence[Text], setting: Setting, bank_of: Callable[[], Gathered] = Gathered
) -> NDArray[np.float32]:
    """Weights of the cue model: (values, 1); ``bank_of`` makes the bank of each text."""
    lexicon = setting.lexicon
    ids, truth, size = [], [], 0
    for text in texts:
        bank = bank_of()
        put_cue_features(bank, table_of(text.analysis, lexicon), lexicon)
        size = bank.size
        open_ = np.array([tag in setting.cue_tags for tag in text.analysis.tags], dtype=bool)
        anchors = np.zeros(len(text.analysis), dtype=bool)
        anchors[[relation.anchor for relation in text.relations]] = True
        ids.append(bank.ids()[open_])
        truth.append(anchors[open_])
    matrix = Matrix(np.concatenate(ids), size, _LEAST_VALUES)
    learned = fit_sparse(matrix, np.concatenate(truth), _CUE_PENALTY, _CUE_ROUNDS)
    return matrix.spread(learned)


def jack_knifed(
    texts: Sequence[Text], setting: Setting, bank_of: Callable[[], Gathered] = Gathered
) -> tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]]:
    """Per text how likely each token is a cue, by a model of other texts; and those models."""
    lexicon = setting.lexicon
    found: list[NDArray[np.float32]] = [np.zeros(0, dtype=np.float32)] * len(texts)
    models = []
    for fold in range(FOLDS):
        others = [text for number, text in enumerate(texts) if number % FOLDS != fold]
        learned = fit_cues(others, setting, bank_of)
        machine = Weights(lexicon, setting.cue_tags, learned, *_NO_SPANS, 0.0)
        for number in range(fold, len(texts), FOLDS):
            analysis = texts[number].analysis
            found[number] = likelihoods(table_of(analysis, lexicon), machine, analysis.tags)
        models.append(learned)
        print(f"cues, fold {fold + 1} of {FOLDS}", flush=True)
    return found, models


_NONE = np.zeros((0, 0), dtype=np.float32)
# What is drafted in training is rated later, by a model of other texts.
_NO_CONFIDENCE = Confidence(_NONE, np.zeros(SIGNS, dtype=np.float32))
_NO_SPANS = (_NONE, _NONE, _NONE, _NO_CONFIDENCE)


def fit_spans(
    texts: Sequence[Text],
    likely: Sequence[NDArray[np.float32]],
    setting: Setting,
    bank_of: Callable[[], Gathered] = Gathered,
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Weights of the span model for tokens, boundaries and windows."""
    examples = _examples(texts, likely, setting.lexicon, bank_of)
    return Field(examples).fit(_SPAN_PENALTY, _SPAN_ROUNDS)


def _examples(
    texts: Sequence[Text],
    likely: Sequence[NDArray[np.float32]],
    lexicon: Lexicon,
    bank_of: Callable[[], Gathered],
) -> Examples:
    parts: dict[str, list[NDArray[Any]]] = {}
    tokens = entries = 0
    sizes = (0, 0, 0)
    for text, probabilities in zip(texts, likely, strict=True):
        scene = scene_of(table_of(text.analysis, lexicon), lexicon, probabilities)
        of_cue = _taught(text.relations, probabilities)
        windows = windows_of(scene.table, np.array(sorted(of_cue), dtype=np.int64))
        banks = bank_of(), bank_of(), bank_of()
        put_token_features(banks[0], scene)
        put_edge_features(banks[1], scene)
        if of_cue:
            put_window_features(banks[2], scene, windows)
            sizes = banks[0].size, banks[1].size, banks[2].size
            _append(parts, "window", banks[2].ids())
            _append(parts, "row", windows.token + tokens)
            _append(parts, "starts", windows.starts + entries)
            _append(parts, "lengths", windows.lengths)
            _append(parts, "centres", windows.centres + entries)
            _append(parts, "labels", _labels(windows, of_cue))
        _append(parts, "token", banks[0].ids())
        _append(parts, "edge", banks[1].ids())
        tokens += len(text.analysis)
        entries += len(windows.token)
    joined = {name: np.concatenate(arrays) for name, arrays in parts.items()}
    return Examples(
        joined["token"], joined["edge"], joined["window"], sizes, joined["row"],
        joined["starts"], joined["lengths"], joined["centres"], joined["labels"],
    )  # fmt: skip


def _append(parts: dict[str, list[NDArray[Any]]], name: str, array: NDArray[Any]) -> None:
    parts.setdefault(name, []).append(array)


def _taught(relations: Sequence[Relation], likely: NDArray[np.float32]) -> dict[int, Relation]:
    """The cues to train on: all anchors, and what the cue model finds in their cues."""
    of_cue: dict[int, Relation] = {}
    for relation in relations:
        of_cue.setdefault(relation.anchor, relation)
    for relation in relations:
        for token in relation.cue:
            if likely[token] > _TRIED:
                of_cue.setdefault(token, relation)
    return of_cue


def _labels(windows: Windows, of_cue: dict[int, Relation]) -> NDArray[np.int64]:
    labels = np.zeros(len(windows.token), dtype=np.int64)
    for number, cue in enumerate(windows.cues.tolist()):
        relation = of_cue[cue]
        first, end = int(windows.first[number]), int(windows.end[number])
        start = int(windows.starts[number]) - first
        for kind, tokens in (
            (SOURCE, relation.source), (CUE, relation.cue), (CONTENT, relation.content),
        ):  # fmt: skip
            labels[[start + token for token in tokens if first <= token < end]] = kind
        labels[start + cue] = CUE
    return labels


def _fold(
    texts: Sequence[Text],
    setting: Setting,
    likely: Sequence[NDArray[np.float32]],
    cues: NDArray[np.float32],
    fold: int,
) -> list[list[Draft]]:
    """What a machine trained on the other folds drafts of this one."""
    others = [n for n in range(len(texts)) if n % FOLDS != fold]
    spans = fit_spans([texts[n] for n in others], [likely[n] for n in others], setting)
    machine = Weights(setting.lexicon, setting.cue_tags, cues, *spans, _NO_CONFIDENCE, 0.0)
    print(f"spans, fold {fold + 1} of {FOLDS}", flush=True)
    return [drafted(text, machine) for text in texts[fold::FOLDS]]


def rated(text: Text, machine: Weights) -> list[Draft]:
    """What a whole machine drafts of a text."""
    return drafts_of(text.analysis, table_of(text.analysis, machine.lexicon), machine)


def drafted(text: Text, machine: Weights) -> list[Draft]:
    """What a machine drafts of a text, before its confidence is asked."""
    return unrated(text.analysis, table_of(text.analysis, machine.lexicon), machine)


class Signs(NamedTuple):
    """What the confidence model is fitted on, for the drafts of one text."""

    ids: NDArray[np.int32]
    """(drafts, templates)"""
    signs: NDArray[np.float32]
    """(drafts, ``SIGNS``)"""
    right: NDArray[np.bool_]
    size: int
    """How many values all templates have together."""


def signs_by_text(
    texts: Sequence[Text], drafts: Sequence[list[Draft]], setting: Setting
) -> list[Signs | None]:
    """The signs of each text's drafts; None for a text without drafts."""
    lexicon = setting.lexicon
    return [
        _signs(text, each, table_of(text.analysis, lexicon)) if each else None
        for text, each in zip(texts, drafts, strict=True)
    ]


def _signs(text: Text, drafts: list[Draft], table: Table) -> Signs:
    bank = Gathered()
    put_draft_features(bank, drafts, table)
    truth = np.array([right(draft, text) for draft in drafts])
    return Signs(bank.ids(), signs_of(drafts, table), truth, bank.size)


def fit_confidence(signs: Sequence[Signs | None]) -> Confidence:
    """Weights for the probability that a draft is right."""
    given = [each for each in signs if each is not None]
    matrix = Matrix(np.concatenate([each.ids for each in given]), given[0].size, _LEAST_DRAFTS)
    templates, dense = fit_mixed(
        matrix, np.concatenate([each.signs for each in given]),
        np.concatenate([each.right for each in given]), _CONFIDENCE_PENALTY, _CONFIDENCE_ROUNDS,
    )  # fmt: skip
    return Confidence(matrix.spread(templates), dense)


def cross_rated(
    texts: Sequence[Text],
    drafts: Sequence[list[Draft]],
    signs: Sequence[Signs | None],
    setting: Setting,
) -> list[list[Draft]]:
    """The drafts with probabilities by confidence models of other folds."""
    found: list[list[Draft]] = [[]] * len(texts)
    for fold in range(FOLDS):
        learned = fit_confidence([s for n, s in enumerate(signs) if n % FOLDS != fold])
        for number in range(fold, len(texts), FOLDS):
            table = table_of(texts[number].analysis, setting.lexicon)
            found[number] = confident(drafts[number], table, learned)
    return found


def _write(path: Path, setting: Setting, machine: Weights, threshold: float) -> None:
    lemmas, tags, deps = setting.symbols
    save(
        path,
        {
            "lemmas": lemmas, "tags": tags, "deps": deps, "cue_tags": sorted(setting.cue_tags),
            "coarse": setting.clusters[0], "fine": setting.clusters[1],
            "cue": machine.cue, "token": machine.token, "edge": machine.edge,
            "window": machine.window, "draft": machine.confidence.templates,
            "signs": machine.confidence.signs,
            "threshold": np.array([threshold], dtype=np.float32),
        },
    )  # fmt: skip
