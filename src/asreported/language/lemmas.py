"""Lemmas by the rules and tables that come with the pipeline's weights.

The pipeline's own lemmatizer asks a morphology for every token; the same
tables asked once for every form and word class give the same lemmas.
The tables are WordNet 3.0's (Miller 1995) as spaCy ships them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.lookups import Lookups

if TYPE_CHECKING:
    from pathlib import Path

_CLASS_OF = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}
_BASE_TAGS = frozenset({"VB", "VBP", "NN", "JJ", "RB"})
_CONTRACTED = {
    "'s": "be",
    "’s": "be",
    "'re": "be",
    "’re": "be",
    "'m": "be",
    "’m": "be",
    "'ve": "have",
    "’ve": "have",
    "'d": "would",
    "’d": "would",
    "'ll": "will",
    "’ll": "will",
    "ca": "can",
    "wo": "will",
}


class Lemmatizer:
    """A form and its tag to its lemma; answers are remembered."""

    def __init__(self, folder: Path) -> None:
        lookups = Lookups().from_disk(folder)
        # The index comes as lists, in which a look-up is a walk.
        index = lookups.get_table("lemma_index")
        self._index = {kind: frozenset(index[kind]) for kind in _CLASS_OF.values()}
        self._exceptions = lookups.get_table("lemma_exc")
        self._rules = lookups.get_table("lemma_rules")
        self._known: dict[tuple[str, str], str] = {}

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of ``word`` under a Penn tag; proper nouns keep their case."""
        key = (word, tag)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(word, tag)
        return known

    def forget(self) -> None:
        """Drop remembered answers, so that memory stays level over many pages."""
        self._known.clear()

    def _find(self, word: str, tag: str) -> str:
        if tag.startswith("NNP"):
            return word
        form = word.lower()
        if tag[0] in "VM" and form in _CONTRACTED:
            return _CONTRACTED[form]
        if tag == "RB" and form in {"n't", "n’t"}:
            return "not"
        kind = _CLASS_OF.get(tag[:1])
        if kind is None or tag == "RP" or (tag in _BASE_TAGS and tag[0] != "V"):
            return form
        return self._by_table(form, kind)

    def _by_table(self, form: str, kind: str) -> str:
        """The irregular form's lemma, else the first rule that gives a known word."""
        irregular: list[str] = self._exceptions.get(kind, {}).get(form, [])
        if irregular:
            return irregular[0]
        index, rules = self._index[kind], self._rules.get(kind, [])
        guess: str = form
        for old, new in rules:
            if form.endswith(old) and len(form) > len(old):
                candidate: str = form.removesuffix(old) + new
                if candidate in index:
                    return candidate
                if guess == form:
                    guess = candidate
        return form if form in index else guess
