"""Attributions inside attributions: a content read again, and sources that are cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from asreported.statements.drafts import noun_phrase
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.language import Analysis
    from asreported.statements.drafts import Draft

_SURE = 0.5


class Nested(NamedTuple):
    """A draft; and where it lies in another, that one's place among those that lie in none."""

    draft: Draft
    within: int | None


def nested(
    analysis: Analysis, drafts: Sequence[Draft], standing: Sequence[Draft]
) -> Iterator[Nested]:
    """The standing drafts, each followed by what lies in it."""
    outer = {draft.cue for draft in standing}
    spare = [draft for draft in drafts if draft.cue not in outer and draft.likely >= _SURE]
    cited = [_cited(analysis, draft) for draft in standing]
    citings = {draft.cue for draft in cited if draft is not None}
    kept = [pair for pair in zip(standing, cited, strict=True) if pair[0].cue not in citings]
    for place, (draft, source) in enumerate(kept):
        yield Nested(draft, None)
        for inside in _inside(draft, spare):
            yield Nested(inside, place)
        if source is not None:
            yield Nested(source, place)


def _inside(outer: Draft, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts whose every word lies in a draft's content."""
    content = set(outer.content)
    for draft in drafts:
        if draft.cue in content and draft.source:
            said = tuple(token for token in draft.content if token in content)
            own = {*said, *draft.cue_tokens}
            source = tuple(token for token in draft.source if token in content - own)
            if source and len(said) * 2 > len(draft.content):
                yield replace(draft, content=said, source=source)


def _cited(analysis: Analysis, outer: Draft) -> Draft | None:
    """The planner of "X reported, citing an army planner", who said what X reports."""
    taken = {*outer.content, *outer.source}
    for child in analysis.children[outer.cue]:
        if child in taken or not _cites(analysis, child):
            continue
        for thing in analysis.children[child]:
            phrase = tuple(noun_phrase(analysis, thing))
            if analysis.deps[thing] == "dobj" and taken.isdisjoint(phrase):
                return replace(outer, cue=child, source=phrase, cue_tokens=(child,))
    return None


def _cites(analysis: Analysis, token: int) -> bool:
    return analysis.tags[token] == "VBG" and analysis.lemmas[token] in speech()["citings"]
