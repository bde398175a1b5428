"""Who says what a token stands in: by the verbs above it, or beside its quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.scene import MARKS
from asreported.language.vocabulary import SPEECH

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis

QUOTED = 80
"""A quotation is followed so many words to its marks."""
_NEAR = 6
"""The "said" of a quotation is looked for so near its marks."""
CLIMB = 12
"""A sentence's clauses are followed no further up than this."""


def speaking(analysis: Analysis, token: int) -> int | None:
    """Who says the clause that a pronoun stands in, by the verbs above it."""
    heads, deps = analysis.heads, analysis.deps
    node = token
    for _ in range(CLIMB):
        head = heads[node]
        if head == node:
            return None
        if deps[node] in {"ccomp", "parataxis"} and analysis.lemmas[head] in SPEECH:
            subject = _subject(analysis, head)
            if subject is not None and subject != token:
                return subject
        node = head
    return None


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The subject of a verb; of "who said" it is whom the clause describes."""
    for child in analysis.children[verb]:
        if analysis.deps[child] == "nsubj":
            relative = analysis.tags[child] in {"WP", "WDT"} and analysis.deps[verb] == "relcl"
            return analysis.heads[verb] if relative else child
    return None


def quoter(analysis: Analysis, token: int) -> int | None:
    """Who says the quotation that a token is in: the subject of "said" beside its marks."""
    block = analysis.block_of[token]
    opening = token
    while opening > 0 and token - opening < QUOTED and analysis.words[opening] not in MARKS:
        opening -= 1
    closing = token
    last = len(analysis) - 1
    while closing < last and closing - token < QUOTED and analysis.words[closing] not in MARKS:
        closing += 1
    beside = (*range(opening - 1, opening - _NEAR, -1), *range(closing + 1, closing + _NEAR))
    for verb in beside:
        if not 0 <= verb <= last or analysis.block_of[verb] != block:
            continue
        if analysis.lemmas[verb] in SPEECH and analysis.tags[verb].startswith("V"):
            subject = _subject(analysis, verb)
            if subject is not None:
                return subject
    return None


def ahead(analysis: Analysis, token: int) -> int | None:
    """The subject behind a clause or phrase that opens a sentence: "In her speech, X"."""
    node = token
    for _ in range(CLIMB):
        head = analysis.heads[node]
        if head == node:
            return None
        if analysis.deps[node] in {"advcl", "prep"} and head > token:
            subject = _subject(analysis, head)
            if subject is not None and subject > token and node < subject:
                return subject
        node = head
    return None


def animate(analysis: Analysis, token: int) -> bool:
    """Whether a pronoun does what only people and bodies do: "they said"."""
    return analysis.deps[token] == "nsubj" and analysis.lemmas[analysis.heads[token]] in SPEECH
