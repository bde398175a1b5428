"""What a noun stands for, as far as the outlet's voice asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.voice.words import endings, words
from asreported.statements.wordlists import natures

if TYPE_CHECKING:
    from asreported.language import Analysis

_SOMEBODY = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_THINGS = frozenset({"it", "that", "these", "this", "what", "which"})
# Shorter words have the endings by chance: "city", "agent", "sure".
_LEAST = 7


def is_notion(analysis: Analysis, head: int) -> bool:
    """Whether a noun or pronoun stands for no person, body or document that could speak."""
    if not analysis.tags[head].startswith("NN"):
        return analysis.words[head].lower() in _THINGS
    lemma = analysis.lemmas[head].lower()
    if is_somebody(analysis, head) or lemma in natures():
        return False
    return lemma in words()["notions"] or (len(lemma) >= _LEAST and lemma.endswith(endings()))


def is_somebody(analysis: Analysis, head: int) -> bool:
    """Whether a noun ends the name of a person, body, country or people."""
    name = analysis.name_of.get(head)
    return name is not None and name.label in _SOMEBODY and name.end == head + 1


def is_nobody(analysis: Analysis, head: int) -> bool:
    """Whether a source is none: "nobody", "few voters", "no party"."""
    said = (head, *analysis.children[head])
    return any(analysis.words[token].lower() in words()["nobody"] for token in said)
