"""What the cue model sees of a token: itself, its neighbours, its place in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from asreported.statements.models.columns import (
    Family,
    binned,
    distance_ahead,
    distance_since,
    shifted,
    taken,
    word_class,
)  # fmt: skip
from asreported.statements.models.table import (
    CLOSING,
    MARK_SIZE,
    NAME_SIZE,
    OPENING,
    SHAPE_SIZE,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from asreported.statements.models.bank import Bank
    from asreported.statements.models.table import Lexicon, Table

_FRAME = ("nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "prep", "acomp", "attr", "dative",
          "advcl")  # fmt: skip
_ROLES = (*_FRAME, "pcomp", "mark", "neg", "aux", "auxpass", "prt", "agent", "advmod", "poss",
          "pobj", "relcl", "acl", "parataxis", "conj", "punct", "dep", "oprd", "det", "amod",
          "appos", "compound")  # fmt: skip
_NEAREST = 2
_FARTHEST = 24


def put_cue_features(bank: Bank, table: Table, lexicon: Lexicon) -> None:
    """Give a bank all templates of the cue model, an entry per token."""
    family = Family(table, lexicon)
    verb = word_class(table.tag, lexicon)
    bank.begin("the word itself")
    _own(bank, table, lexicon)
    bank.begin("the words beside it")
    _neighbours(bank, table, lexicon)
    bank.begin("what it hangs on")
    _governor(bank, table)
    bank.begin("what hangs on it")
    _frame(bank, table, family, verb)
    _dependents(bank, table, lexicon, family, verb)
    bank.begin("its clause")
    _clause(bank, table, lexicon, family, verb)
    bank.begin("quotation marks")
    _quotation(bank, table, verb)
    bank.begin("its place in the sentence")
    _position(bank, table, verb)


def _own(bank: Bank, table: Table, lexicon: Lexicon) -> None:
    sizes = lexicon.sizes
    lemma, tag = table.lemma, table.tag
    bank.add(np.zeros_like(lemma), 1)
    bank.add(lemma, sizes.lemmas)
    bank.add(tag, sizes.tags)
    bank.add(table.dep, sizes.deps)
    bank.add(table.coarse, sizes.coarse)
    bank.add(table.fine, sizes.fine)
    bank.add(table.shape, SHAPE_SIZE)
    bank.add(table.name, NAME_SIZE)
    bank.add(table.mark, MARK_SIZE)
    bank.cross(16, lemma, tag)
    bank.cross(12, tag, table.dep)
    bank.cross(16, lemma, table.dep)
    bank.cross(14, table.coarse, tag)


def _neighbours(bank: Bank, table: Table, lexicon: Lexicon) -> None:
    sizes = lexicon.sizes
    lemma, tag = table.lemma, table.tag
    for by in (-3, -2, -1, 1, 2, 3):
        bank.add(shifted(tag, by), sizes.tags)
        bank.add(shifted(table.mark, by), MARK_SIZE)
        if abs(by) <= _NEAREST:
            bank.add(shifted(lemma, by), sizes.lemmas)
            bank.add(shifted(table.coarse, by), sizes.coarse)
            bank.cross(14, tag, shifted(lemma, by))
    bank.cross(17, lemma, shifted(lemma, 1))
    bank.cross(17, lemma, shifted(lemma, -1))
    bank.cross(14, shifted(tag, -1), tag, shifted(tag, 1))


def _governor(bank: Bank, table: Table) -> None:
    head, tag, dep = table.head, table.tag, table.dep
    root = (head == np.arange(len(table))).astype(np.int64)
    bank.cross(16, table.lemma[head], root, dep)
    bank.cross(12, tag[head], dep, root)
    bank.cross(14, table.coarse[head], dep, root)
    bank.cross(16, table.coarse, table.coarse[head], dep)
    bank.cross(14, tag, dep, tag[head], dep[head])


def _frame(bank: Bank, table: Table, family: Family, verb: NDArray[np.int64]) -> None:
    """Which dependents there are, one by one and the main ones together."""
    main = np.zeros_like(verb)
    for number, role in enumerate(_ROLES):
        has = (family.child(role) >= 0).astype(np.int64)
        bank.add(verb * 2 + has, 10)
        if number < len(_FRAME):
            main |= has << number
    bank.cross(18, table.lemma, main)
    bank.cross(14, verb, main)
    bank.cross(16, table.coarse, main)


def _dependents(
    bank: Bank, table: Table, lexicon: Lexicon, family: Family, verb: NDArray[np.int64]
) -> None:
    subject = family.child("nsubj", "nsubjpass", "poss", "agent")
    # A verb may share its subject with the one that it is joined to.
    joined = table.dep == lexicon.deps.get("conj", -1)
    phrase = family.child("prep", "prt", "dative")
    for child in (
        np.where((subject < 0) & joined, subject[table.head], subject),
        family.child("dobj", "pobj", "attr", "oprd", "acomp"),
        family.child("ccomp", "xcomp", "pcomp"),
        phrase,
        np.where(phrase >= 0, family.child("pobj", "pcomp")[phrase], -1),
    ):
        _dependent(bank, table, lexicon, child, verb)


def _dependent(
    bank: Bank,
    table: Table,
    lexicon: Lexicon,
    child: NDArray[np.int64],
    verb: NDArray[np.int64],
) -> None:
    sizes, own = lexicon.sizes, np.arange(len(table))
    lemma = taken(table.lemma, child, sizes.lemmas - 1)
    tag = taken(table.tag, child, sizes.tags - 1)
    coarse = taken(table.coarse, child, sizes.coarse - 1)
    side = np.where(child < 0, 2, (child > own).astype(np.int64))
    away = np.minimum(np.where(child < 0, 0, np.abs(child - own)), _FARTHEST) // 3
    bank.add(lemma, sizes.lemmas)
    bank.add(tag, sizes.tags)
    bank.add(coarse, sizes.coarse)
    bank.cross(10, taken(table.name, child, NAME_SIZE), verb)
    bank.cross(17, table.lemma, lemma)
    bank.cross(16, table.coarse, coarse)
    bank.cross(16, table.lemma, tag)
    bank.cross(8, side, away, verb)


def _clause(
    bank: Bank, table: Table, lexicon: Lexicon, family: Family, verb: NDArray[np.int64]
) -> None:
    """How a dependent clause begins, and whether it has a subject of its own."""
    sizes = lexicon.sizes
    clause = family.child("ccomp", "xcomp", "pcomp")
    mark = np.where(clause >= 0, family.child("mark")[clause], -1)
    subject = np.where(clause >= 0, family.child("nsubj")[clause], -1)
    opening = taken(table.lemma, mark, sizes.lemmas - 1)
    bank.cross(10, opening, verb)
    bank.cross(14, opening, table.coarse)
    bank.cross(10, (subject >= 0).astype(np.int64), taken(table.tag, clause, sizes.tags), verb)


def _quotation(bank: Bank, table: Table, verb: NDArray[np.int64]) -> None:
    inside = (table.quote >= 0).astype(np.int64)
    opening = binned(distance_ahead(table.mark == OPENING))
    closing = binned(distance_since(table.mark == CLOSING))
    quoted = np.bincount(table.sentence, weights=inside)
    total = np.maximum(np.bincount(table.sentence), 1)
    share = np.minimum((quoted * 4 / total).astype(np.int64), 4)[table.sentence]
    near, since = np.minimum(opening, 4), np.minimum(closing, 4)
    bank.cross(8, inside, verb, share)
    bank.cross(10, opening, verb, inside)
    bank.cross(10, closing, verb, inside)
    bank.cross(12, opening, closing, verb, inside)
    bank.cross(14, table.lemma, inside)
    bank.cross(14, table.lemma, near, inside)
    bank.cross(14, table.lemma, since, inside)
    bank.cross(14, table.coarse, near, since, inside)


def _position(bank: Bank, table: Table, verb: NDArray[np.int64]) -> None:
    inside = (table.quote >= 0).astype(np.int64)
    own, sentence = np.arange(len(table)), table.sentence
    first = np.searchsorted(sentence, sentence)
    length = np.minimum(np.bincount(sentence) // 6, 7)[sentence]
    place = np.minimum((own - first) // 2, 9)
    start = np.minimum((own - np.searchsorted(table.block, table.block)) // 4, 9)
    bank.cross(8, place, verb)
    bank.cross(8, start, verb)
    bank.cross(8, length, verb)
    bank.cross(10, place, length, inside)
