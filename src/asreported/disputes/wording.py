"""Speakers and contents in words: what the kinds of disputes share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Attribution, Span, Spans

_EMPTY = frozenset({"be", "have", "do"})


def speaker_of(analysis: Analysis, attribution: Attribution) -> str:
    """Who speaks, in words: the entity's name, else the source as it stands."""
    source = attribution.source
    for entity in analysis.entities:
        if entity.id == source.speaker:
            return entity.name
    return " ".join(words_of(analysis, source.spans).split()) or "somebody unnamed"


def words_of(analysis: Analysis, spans: Spans) -> str:
    """Some spans as they stand."""
    return " … ".join(analysis.text[start:end] for start, end in spans)


def stems(analysis: Analysis, spans: Spans) -> set[str]:
    """The lemmas of the nouns, verbs and adjectives of some spans."""
    found = set()
    for start, end in spans:
        for token in range(analysis.token_at(start), analysis.token_at(end - 1) + 1):
            if analysis.tags[token][:2] in {"NN", "VB", "JJ"}:
                found.add(analysis.lemmas[token].lower())
    return found - _EMPTY


def sentence_at(analysis: Analysis, offset: int) -> int:
    """The number of the sentence that an offset is of."""
    return analysis.sentence_of[analysis.token_at(offset)]


def stands_at(attribution: Attribution) -> int:
    """Where a statement's cue begins, or what is said where a headline has no cue."""
    first, *_ = (*attribution.cue.spans, *attribution.content.spans)
    return first[0]


def trimmed(analysis: Analysis, first: int, end: int) -> Span | None:
    """The span of tokens ``[first, end)`` without marks at its edges; None when empty."""
    while end > first and not any(char.isalnum() for char in analysis.words[end - 1]):
        end -= 1
    while first < end and not any(char.isalnum() for char in analysis.words[first]):
        first += 1
    return analysis.span(first, end) if end > first else None
