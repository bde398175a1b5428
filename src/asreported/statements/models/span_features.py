"""What the span model sees: of a token, of a boundary, and of a token beside a cue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.models.bank import crossed
from asreported.statements.models.columns import Family, shifted, taken, word_class
from asreported.statements.models.span_quotes import put_quote_features
from asreported.statements.models.table import (
    CLOSING,
    MARK_SIZE,
    NAME_SIZE,
    OPENING,
    SHAPE_SIZE,
)
from asreported.statements.models.windows import Paths, Windows, paths_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.bank import Bank
    from asreported.statements.models.table import Lexicon, Table

LIKELY = np.array([0.02, 0.1, 0.25, 0.5, 0.8])
"""Where a cue's probability is cut into bins."""

_WEAK, _STRONG = 2, 3
_STEPS = np.array([1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 40, 55, 75, 100])
_KINDS = 20
_KIND_OF_TAG = {
    ",": 1, ".": 2, ":": 3, "``": 4, "''": 5, "-LRB-": 6, "-RRB-": 6, "CC": 7, "IN": 8, "TO": 9,
    "WP": 10, "WDT": 10, "WRB": 10, "MD": 11, "PRP": 12, "DT": 13, "POS": 14, "HYPH": 15,
}  # fmt: skip
_VERB, _NOUN, _THAT, _QUOTE = 16, 17, 18, 19


@dataclass(frozen=True)
class Scene:
    """An article's columns, with what the cue model thinks of each token."""

    table: Table
    lexicon: Lexicon
    likely: NDArray[np.int64]
    """Bins of ``LIKELY``."""

    @cached_property
    def family(self) -> Family:
        """The dependents of every token."""
        return Family(self.table, self.lexicon)

    @cached_property
    def verb(self) -> NDArray[np.int64]:
        """The class of every word."""
        return word_class(self.table.tag, self.lexicon)


def put_token_features(bank: Bank, scene: Scene) -> None:
    """Give a bank the templates that do not depend on a cue, an entry per token."""
    table, sizes, likely = scene.table, scene.lexicon.sizes, scene.likely
    lemma, tag, head = table.lemma, table.tag, table.head
    bank.begin("the words")
    bank.add(np.zeros_like(lemma), 1)
    bank.add(table.fine, sizes.fine)
    bank.add(table.dep, sizes.deps)
    bank.add(table.shape, SHAPE_SIZE)
    bank.add(table.name, NAME_SIZE)
    bank.cross(14, table.dep, tag)
    bank.cross(14, table.dep, tag[head], likely[head])
    bank.add(lemma[head], sizes.lemmas)
    for by in range(-2, 3):
        bank.add(shifted(lemma, by), sizes.lemmas)
        bank.add(shifted(tag, by), sizes.tags)
        bank.add(shifted(table.coarse, by), sizes.coarse)
        bank.add(shifted(table.mark, by), MARK_SIZE)
        bank.add(shifted(likely, by), len(LIKELY) + 1)
    bank.cross(12, shifted(tag, -1), tag)
    bank.cross(12, tag, shifted(tag, 1))
    bank.cross(12, table.mark, likely, tag)
    bank.cross(15, shifted(lemma, -1), lemma)


def put_edge_features(bank: Bank, scene: Scene) -> None:
    """Give a bank the templates of the boundary before each token."""
    table = scene.table
    kind = _boundary_kind(table, scene.lexicon)
    opens = np.full(len(table), 2, dtype=np.int64)
    opens[1:] = (table.sentence[1:] != table.sentence[:-1]).astype(np.int64)
    opens[1:] += table.block[1:] != table.block[:-1]
    quoted = (table.quote >= 0).astype(np.int64)
    bank.add(shifted(kind, -1) * _KINDS + kind, _KINDS * _KINDS)
    bank.add(opens * 4 + quoted * 2 + shifted(quoted, -1), 12)
    bank.add(table.mark * MARK_SIZE + shifted(table.mark, -1), MARK_SIZE * MARK_SIZE)


def _boundary_kind(table: Table, lexicon: Lexicon) -> NDArray[np.int64]:
    kinds = np.zeros(len(lexicon.tags) + 2, dtype=np.int64)
    for form, number in lexicon.tags.items():
        kinds[number] = _KIND_OF_TAG.get(form, {"V": _VERB, "N": _NOUN}.get(form[0], 0))
    kind = kinds[table.tag]
    kind[table.lemma == lexicon.lemmas.get("that", -1)] = _THAT
    kind[(table.mark == OPENING) | (table.mark == CLOSING)] = _QUOTE
    return kind


def put_window_features(bank: Bank, scene: Scene, windows: Windows) -> None:
    """Give a bank the templates that depend on the cue, an entry per entry of the windows."""
    paths = paths_of(scene.table, windows)
    none = len(scene.lexicon.deps) + 1
    side = np.sign(windows.token - windows.cue) + 1
    branch_dep = taken(scene.table.dep, paths.branch, none)
    road = crossed(30, paths.level, paths.top, branch_dep, side)
    bank.begin("the way through the parse to the cue")
    _road(bank, scene, windows, paths, road)
    bank.begin("the distance to the cue")
    _distance(bank, scene, windows, side)
    bank.begin("what stands between")
    _between(bank, scene, windows, side)
    bank.begin("quotation marks")
    put_quote_features(bank, scene, windows, road)


def _road(
    bank: Bank, scene: Scene, windows: Windows, paths: Paths, road: NDArray[np.int64]
) -> None:
    """The way to the cue, with who stands at its ends and where it branches."""
    table, likely, verb = scene.table, scene.likely, scene.verb
    lemma, tag, dep, coarse = table.lemma, table.tag, table.dep, table.coarse
    t, c, branch = windows.token, windows.cue, np.maximum(paths.branch, 0)
    side = np.sign(t - c) + 1
    mark = np.where(paths.branch >= 0, scene.family.child("mark")[branch], -1)
    opening = taken(lemma, mark, scene.lexicon.sizes.lemmas - 1)
    bank.cross(14, road)
    bank.cross(15, road, np.minimum(paths.steps, 4))
    bank.cross(15, paths.way, paths.level)
    bank.cross(16, paths.way, paths.level, paths.top, side)
    bank.cross(16, road, coarse[c])
    bank.cross(17, road, lemma[c])
    bank.cross(15, road, tag[t])
    bank.cross(16, road, lemma[t])
    bank.cross(15, road, dep[t])
    bank.cross(16, road, lemma[branch])
    bank.cross(15, road, coarse[branch])
    bank.cross(15, road, tag[branch], verb[c])
    bank.cross(15, road, opening, verb[c])
    bank.cross(15, road, tag[c], dep[c])
    bank.cross(14, road, likely[branch])
    bank.cross(14, road, likely[t])


def _distance(bank: Bank, scene: Scene, windows: Windows, side: NDArray[np.int64]) -> None:
    table, t, c = scene.table, windows.token, windows.cue
    step = np.searchsorted(_STEPS, np.abs(t - c), side="right")
    near = np.clip(t - c, -4, 4) + 4
    bank.cross(9, step, side)
    bank.cross(12, step, side, table.tag[c])
    bank.cross(12, step, side, table.tag[t])
    bank.cross(16, near, table.lemma[c], table.lemma[t])
    bank.cross(15, near, table.lemma[c], table.tag[t])
    bank.cross(14, near, table.coarse[c], table.tag[t])
    bank.cross(14, near, table.lemma[t])
    bank.cross(14, near, table.coarse[t])


def _count_between(flags: NDArray[np.bool_], windows: Windows, most: int) -> NDArray[np.int64]:
    """How many flagged tokens lie strictly between each entry and its cue, up to ``most``."""
    total = np.concatenate([[0], np.cumsum(flags)])
    low = np.minimum(windows.token, windows.cue)
    high = np.maximum(windows.token, windows.cue)
    return np.asarray(np.minimum(total[high] - total[np.minimum(low + 1, high)], most))


def _between(bank: Bank, scene: Scene, windows: Windows, side: NDArray[np.int64]) -> None:
    """What stands between: commas, clauses, other cues, sentence ends."""
    table, likely, verb = scene.table, scene.likely, scene.verb
    t, c = windows.token, windows.cue
    lemmas, tags = scene.lexicon.lemmas, scene.lexicon.tags
    commas = _count_between(table.lemma == lemmas.get(",", -1), windows, 3)
    that = _count_between(table.lemma == lemmas.get("that", -1), windows, 1)
    strong = _count_between(likely >= _STRONG, windows, 3)
    verbs = _count_between(verb == 1, windows, 3)
    stops = _count_between(table.tag == tags.get(":", -1), windows, 2)
    joins = _count_between(table.tag == tags.get("CC", -1), windows, 2)
    marks = _count_between((table.mark == OPENING) | (table.mark == CLOSING), windows, 4)
    apart = np.clip(table.sentence[t] - table.sentence[c], -3, 4) + 3
    bank.cross(8, commas, side, verb[c])
    bank.cross(10, commas, side, table.tag[t])
    bank.cross(8, strong, side, apart)
    bank.cross(8, _count_between(likely >= _WEAK, windows, 3), side, apart)
    bank.cross(8, verbs, side, verb[c])
    bank.cross(8, that, side, verb[c])
    bank.cross(8, stops, side, commas, apart)
    bank.cross(10, that, side, commas, verbs, strong)
    bank.cross(10, joins, commas, verbs, side)
    bank.cross(8, marks, side, apart)
    bank.cross(12, marks, side, strong, commas, apart)
    bank.cross(8, apart, side)
    bank.cross(10, apart, verb[c], table.dep[c])
    bank.cross(14, apart, table.lemma[c])
