"""A content read again: what it says that others said, by the parse and word lists.

The models are trained on flat data, in which attributions inside attributions
are unmarked, so what lies in a content is read by rule.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.grammar import noun_phrase
from asreported.statements.inner.contents import said_by
from asreported.statements.inner.speakers import Speaker, speaker_of
from asreported.statements.spans import has_word
from asreported.statements.wordlists import speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.language import Analysis
    from asreported.statements.draft import Draft
    from asreported.statements.models.table import Table

# Of a content that is longer only so many words are read again: the time it
# takes grows with their square where clauses lie in clauses.
_LONGEST = 600
_HELPING = frozenset({"aux", "auxpass", "neg", "prt"})


def reread(analysis: Analysis, table: Table, outer: Draft) -> Iterator[Draft]:
    """What a content says that others said: "A said B had told C that ...".

    Speakers who say what they themselves think ("I believe") are not others,
    and what would, should or will be said is not said.
    """
    said = frozenset(outer.content[:_LONGEST])
    around = said.union(outer.cue_tokens)
    for token in sorted(said):
        found = None
        if analysis.tags[token].startswith("V") and not _beside(analysis, table, outer, token):
            found = _by_verb(analysis, outer, token, (said, around))
            if found is None:
                found = _by_according(analysis, outer, token, said)
        if found is not None and said.issuperset((*found.source, *found.content)):
            yield found


def _beside(analysis: Analysis, table: Table, outer: Draft, token: int) -> bool:
    """Whether a word outside of quotations stands in another sentence than the outer cue.

    What is told there is the article's, and not the outer speaker's.
    """
    apart = analysis.sentence_of[token] != analysis.sentence_of[outer.cue]
    return apart and bool(table.quote[token] < 0)


def _by_verb(
    analysis: Analysis, outer: Draft, verb: int, within: tuple[frozenset[int], frozenset[int]]
) -> Draft | None:
    said, around = within
    speaker = speaker_of(analysis, verb, around)
    if speaker is None or _own_thought(analysis, speaker, verb, outer):
        return None
    content = said_by(analysis, verb, speaker, said)
    words = _verb_group(analysis, verb, {*speaker.phrase, *content})
    return _draft(outer, verb, speaker.phrase, words, content) if content else None


def _own_thought(analysis: Analysis, speaker: Speaker, verb: int, outer: Draft) -> bool:
    """Whether a belief is the outer speaker's own: "She said she hoped"."""
    if analysis.lemmas[verb] not in speech()["believings"] or speaker.head is None:
        return False
    alone = analysis.tags[speaker.head] in {"PRP", "WP"} and len(speaker.phrase) == 1
    return alone and analysis.heads[verb] in {outer.cue, verb}


def _by_according(
    analysis: Analysis, outer: Draft, token: int, said: frozenset[int]
) -> Draft | None:
    """All of a sentence but whose word it is: "A said that, according to B, ..."."""
    if analysis.words[token].lower() != "according" or not analysis.children[token]:
        return None
    to = analysis.children[token][0]
    nouns = [child for child in analysis.children[to] if analysis.deps[child] == "pobj"]
    if analysis.lemmas[to] != "to" or not nouns:
        return None
    source = tuple(noun_phrase(analysis, nouns[0]))
    sentence = analysis.sentence_of[token]
    content = [
        t for t in sorted(said)
        if analysis.sentence_of[t] == sentence and t not in {token, to, *source}
    ]  # fmt: skip
    while content and (analysis.words[content[0]] == "that" or not _solid(analysis, content)):
        del content[0]
    return _draft(outer, token, source, (token, to), tuple(content)) if content else None


def _solid(analysis: Analysis, content: list[int]) -> bool:
    return has_word(analysis.words[content[0]])


def _draft(
    outer: Draft,
    cue: int,
    source: tuple[int, ...],
    words: tuple[int, ...],
    content: tuple[int, ...],
) -> Draft:
    return replace(outer, cue=cue, source=source, cue_tokens=words, content=content, act=None)


def _verb_group(analysis: Analysis, verb: int, taken: set[int]) -> tuple[int, ...]:
    group = [
        child
        for child in analysis.children[verb]
        if analysis.deps[child] in _HELPING and child not in taken
    ]
    if group:
        group = [t for t in range(min(group), verb) if t not in taken]
    after = verb + 1
    if (
        after < len(analysis)
        and analysis.heads[after] == verb
        and analysis.lemmas[after] in {"for", "on", "upon"}
        and after not in taken
    ):
        group.append(after)
    return tuple(sorted([*group, verb]))
