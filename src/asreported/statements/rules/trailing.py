"""Who says it, behind what is said: "The pier is closed, the board has confirmed".

A clause, a comma, somebody, a finite verb of saying, and behind it at most whom it was said
to, when, where, or citing whom. The form is plain, yet the parse often hangs the verb on the
clause as an aside, and the models take a comma within what is said for its beginning.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of
from asreported.statements.inner.speakers import is_document, may_speak
from asreported.statements.quotes import MARKS
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis

_PROBABILITY = 0.6
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_HELPING = frozenset({"aux", "auxpass", "advmod"})
_BEHIND = frozenset({"prep", "npadvmod", "advmod", "punct", "advcl", "agent"})
_HEARERS = frozenset({"dobj", "dative"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_UNDER = frozenset({"parataxis", "advcl", "ccomp", "conj"})
_TOPICS = frozenset({"of", "about", "against", "for"})
_BREAKS = frozenset({",", "—", "–", "--"})
_OWN = frozenset({"i", "we", "you"})
_SHOW = frozenset({"indicate", "indicates", "reveal", "reveals", "show", "shows", "suggests"})
_LONGEST = 120


def with_trailing(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of whoever trails what is said whole and sure.

    What others say in the same words is left to the reading of contents.
    """
    found = {draft.cue: draft for draft in drafts}
    for plain in _trailing(analysis):
        known = found.get(plain.cue)
        for token in (*plain.content, *plain.source):
            found.pop(token, None)
        found[plain.cue] = plain if known is None else _mended(analysis, known, plain)
    return list(found.values())


def _mended(analysis: Analysis, known: Draft, plain: Draft) -> Draft:
    """The form's reading, with what the models read of cue and later sentences."""
    said, sentence = {*plain.content}, analysis.sentence_of[plain.cue]
    later = tuple(t for t in known.content if analysis.sentence_of[t] > sentence)
    whole = replace(
        plain,
        content=(*plain.content, *later),
        probability=max(known.probability, _PROBABILITY),
    )
    if not plain.source or {*known.content} - {*later} - said:
        return whole
    words = {*known.cue_tokens, plain.cue} - said - {*plain.source, *later}
    return replace(whole, cue_tokens=tuple(sorted(words)))


def _trailing(analysis: Analysis) -> Iterator[Draft]:
    for verb, tag in enumerate(analysis.tags):
        draft = None
        if tag in _FINITE or tag == "VBN":
            draft = _drafted(analysis, verb)
        elif analysis.words[verb] in _SHOW and tag.startswith("N"):
            draft = _shown(analysis, verb)
        if draft is not None:
            yield draft


def _drafted(analysis: Analysis, verb: int) -> Draft | None:
    who = child_of(analysis, verb, "nsubj", "nsubjpass")
    if who is None or who > verb:
        return None
    forum = _is_forum(analysis, verb, who)
    if not (forum or _says(analysis, verb, who)):
        return None
    begins = analysis.edges[0][who]
    first, end = analysis.sentences[analysis.sentence_of[verb]]
    last = begins - 1
    plain = (
        first < last
        and end - first <= _LONGEST
        and analysis.words[last] in _BREAKS
        and MARKS.isdisjoint(analysis.words[first:end])
        and _follows_clause(analysis, verb, last)
        and _only_adds(analysis, verb, end)
    )
    if not plain:
        return None
    helping = [c for c in analysis.children[verb] if analysis.deps[c] in _HELPING]
    words = (*(c for c in helping if who < c < verb), verb)
    source = range(begins, words[0])
    return _made(
        range(first, last), () if forum else source, (*source, *words) if forum else words
    )


def _made(content: Sequence[int], source: Sequence[int], words: Sequence[int]) -> Draft:
    return Draft(
        words[-1], _PROBABILITY, tuple(source), tuple(words), tuple(content), (1.0, 1.0),
        probability=_PROBABILITY,
    )  # fmt: skip


def _shown(analysis: Analysis, verb: int) -> Draft | None:
    """Read "..., a note seen by the Courier shows", the last word taken for a noun."""
    first, end = analysis.sentences[analysis.sentence_of[verb]]
    if verb + 2 < end or end - first > _LONGEST:
        return None
    last = next((t for t in range(verb, first, -1) if analysis.words[t] == ","), first)
    seen = next((t for t in range(last + 1, verb) if analysis.tags[t] == "VBN"), last)
    told = any(tag in _FINITE for tag in analysis.tags[first:last])
    opens = analysis.tags[first] in {"IN", "WRB"} or not MARKS.isdisjoint(
        analysis.words[first:end]
    )
    shown = any(is_document(analysis, token) for token in range(last + 1, seen))
    if not told or opens or not shown:
        return None
    return _made(range(first, last), range(last + 1, verb), (verb,))


def _is_forum(analysis: Analysis, verb: int, who: int) -> bool:
    """Whether a court "heard" it or "was told" so: nobody in particular says it."""
    passive = child_of(analysis, verb, "auxpass") is not None
    word = analysis.words[verb]
    told = word == "told" if passive else word == "heard"
    return told and analysis.lemmas[who].lower() in speech()["forums"]


def _says(analysis: Analysis, verb: int, who: int) -> bool:
    """Whether a verb is one of saying, somebody's or a document's, and not the reader's own."""
    lists, lemma = speech(), analysis.lemmas[verb]
    if analysis.deps[who] != "nsubj" or analysis.words[who].lower() in _OWN:
        return False
    if child_of(analysis, verb, "neg") is not None:
        return False
    if analysis.tags[verb] == "VBN":
        helping = child_of(analysis, verb, "aux")
        if helping is None or analysis.lemmas[helping] != "have":
            return False
    if lemma in lists["showings"]:
        return is_document(analysis, who)
    return lemma in acts() and lemma not in lists["unspoken"] and may_speak(analysis, who)


def _follows_clause(analysis: Analysis, verb: int, last: int) -> bool:
    """Whether a whole clause of its own, and no "when …" or "if …", ends where a verb's begins.

    It hangs on the verb, or the verb on it.
    """
    clauses = [c for c in analysis.children[verb] if analysis.deps[c] == "ccomp"]
    if not clauses and analysis.deps[verb] in _UNDER:
        clauses = [analysis.heads[verb]]
    if len(clauses) != 1 or clauses[0] >= last:
        return False
    clause = clauses[0]
    before = [c for c in analysis.children[clause] if c < clause]
    opened = any(analysis.deps[c] == "mark" or analysis.tags[c] == "WRB" for c in before)
    joined = any(
        analysis.deps[c] == "cc" and clause < c and c + 2 >= last
        for c in analysis.children[clause]
    )
    return child_of(analysis, clause, *_SUBJECTS) is not None and not opened and not joined


def _only_adds(analysis: Analysis, verb: int, end: int) -> bool:
    """Whether behind a verb nothing stands but to whom, when and where it was said."""
    tells = analysis.lemmas[verb] in speech()["tellings"]
    for child in analysis.children[verb]:
        if child < verb:
            continue
        dependency = analysis.deps[child]
        if dependency == "prep" and analysis.lemmas[child] in _TOPICS:
            return False
        if dependency not in _BEHIND and not (tells and dependency in _HEARERS):
            return False
    right = analysis.edges[1][verb]
    beyond = analysis.words[right:end]
    return not any(any(map(str.isalnum, word)) for word in beyond) and "?" not in beyond
