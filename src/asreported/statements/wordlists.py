"""Word lists of this stage: data files beside it, read once.

``acts.json`` gives the act of a cue's lemma; its classes are the contract's, its
members from the verbs of communication of WordNet 3.0 (hyponyms of *state*,
*deny*, *accuse*, *announce*, *order*, *ask*, *promise*, *threaten*, *offer*,
*refuse*, *think*) that occur in news, and the nouns made of them.
``natures.json`` gives what a common noun in a source is, after WordNet's
*document*, *mass medium* and *organization*. ``speech.json`` holds the words of
negation, hedging (after Hyland 2005, *Metadiscourse*), refusal and citation.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec

from asreported.model import Act, Nature


@lru_cache(maxsize=1)
def acts() -> dict[str, Act]:
    """Lemma of a cue -> its act; what is not listed asserts."""
    listed = msgspec.json.decode(_read("acts.json"), type=dict[Act, list[str]])
    return {lemma: act for act, lemmas in listed.items() for lemma in lemmas}


@lru_cache(maxsize=1)
def natures() -> dict[str, Nature]:
    """Lemma of a source's head noun -> what it is; what is not listed is somebody unnamed."""
    listed = msgspec.json.decode(_read("natures.json"), type=dict[Nature, list[str]])
    return {lemma: nature for nature, lemmas in listed.items() for lemma in lemmas}


@lru_cache(maxsize=1)
def speech() -> dict[str, frozenset[str]]:
    """The words of negation, hedging, refusal and citation, by the name of their list."""
    return msgspec.json.decode(_read("speech.json"), type=dict[str, frozenset[str]])


def _read(name: str) -> bytes:
    return (files("asreported.statements") / name).read_bytes()
