"""Word lists of the outlet's own voice: ``words.json`` beside this file, read once.

The notions are those of the literature, the members our own. ``hedging``,
``boosting`` and ``weighing`` (adverbs), ``seeming`` and ``looking`` (verbs) after
the hedges and boosters of Hyland 2005, *Metadiscourse*; ``judging`` and ``soft``
(adjectives), ``valuing`` and ``mild`` (nouns), ``sizing`` (adverbs) and
``picturing`` (verbs) after the appreciation, judgement and graduation of Martin
and White 2005, *The Language of Evaluation*; ``minding`` and ``mindful`` are
verbs and adjectives of private states (Wiebe, Wilson and Cardie 2005);
``inferring`` and ``effecting`` are verbs by which one thing is read off, or
brought about by, another; ``knowing`` says how far a matter is known. The
second of a pair (``weighing``, ``soft``, ``mild``) holds words that are as often
used of plain matters.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec

_SENSES = {
    "V": ("seeming", "looking", "minding", "inferring", "effecting", "picturing", "mindful",
          "judging"),
    "J": ("mindful", "judging", "soft"),
    "R": ("hedging", "boosting", "sizing", "weighing", "dry"),
    "N": ("valuing", "mild"),
}  # fmt: skip

Phrases = dict[str, tuple[tuple[str, ...], ...]]


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    """The lemmas or words of each list, by its name, in lower case."""
    data = (files("asreported.statements") / "voice" / "words.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, frozenset[str]])


@lru_cache(maxsize=4)
def senses(part: str) -> dict[str, str]:
    """Word -> the list it is in, among those of a part of speech: V, J, R or N."""
    return {word: name for name in reversed(_SENSES[part]) for word in words()[name]}


@lru_cache(maxsize=1)
def endings() -> tuple[str, ...]:
    """How nouns made of verbs and adjectives end."""
    return tuple(sorted(words()["endings"]))


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """First word of a phrase -> what may follow it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(words()["phrases"]):
        first, *rest = phrase.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in found.items()}
