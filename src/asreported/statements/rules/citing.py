"""Sources at second hand: "the newspaper reported, citing an army planner"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from asreported.statements.draft import Draft
from asreported.statements.grammar import child_of, noun_phrase
from asreported.statements.inner.speakers import may_speak
from asreported.statements.wordlists import acts, speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PROBABILITY = 0.8
_Placed: TypeAlias = tuple[int, int]


def with_reports(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and those of "X reported, citing Y, that ...".

    There the parse hangs the clause on Y, and the models do not find it. A
    draft whose cue is "citing" is dropped: it only names whom another cites.
    """
    found = {draft.cue: draft for draft in drafts}
    for citing, phrase in _citings(analysis):
        found.pop(citing, None)
        verb = _reporting_verb(analysis, citing)
        subject = None if verb is None else child_of(analysis, verb, "nsubj")
        if verb is None or subject is None or verb in found:
            continue
        content = _clause_behind(analysis, phrase.stop)
        if content:
            source = tuple(noun_phrase(analysis, subject))
            found[verb] = Draft(
                verb, _PROBABILITY, source, (verb,), content, (1.0, 1.0),
                probability=_PROBABILITY,
            )  # fmt: skip
    return list(found.values())


def with_quoted(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and those of "X was quoted as saying"; the models see few of them."""
    found = {draft.cue: draft for draft in drafts}
    for verb, lemma in enumerate(analysis.lemmas):
        saying = _saying(analysis, verb) if lemma == "quote" else None
        who = child_of(analysis, verb, "nsubjpass")
        if saying is None or who is None:
            continue
        clauses = (child_of(analysis, at, "ccomp") for at in (saying, verb))
        clause = next((one for one in clauses if one is not None), None)
        helping = child_of(analysis, verb, "auxpass")
        words = tuple(range(verb if helping is None else helping, saying + 1))
        source = tuple(noun_phrase(analysis, who))
        if clause is None:
            continue
        lefts, rights = analysis.edges
        taken = {*words, *source}
        content = tuple(t for t in range(lefts[clause], rights[clause]) if t not in taken)
        if content and not {saying, verb} & found.keys() - {verb}:
            found[verb] = Draft(
                verb, _PROBABILITY, source, words, content, (1.0, 1.0),
                probability=_PROBABILITY,
            )  # fmt: skip
    return list(found.values())


def _saying(analysis: Analysis, verb: int) -> int | None:
    """The "saying" of "quoted as saying"."""
    link = child_of(analysis, verb, "prep")
    if link is None or analysis.lemmas[link] != "as":
        return None
    return child_of(analysis, link, "pcomp")


def cited_by(analysis: Analysis, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """Place of a draft -> the same as said by whom it cites."""
    beside = _by_sentence(analysis, drafts)
    found: dict[int, Draft] = {}
    for citing, phrase in (*_citings(analysis), *_relative_citings(analysis)):
        place = _place_of(analysis, citing, beside)
        if place is None:
            continue
        draft = drafts[place]
        beyond = {citing, *phrase}
        rest = tuple(t for t in draft.content if t not in beyond)
        if rest and set(phrase).isdisjoint(draft.source):
            found[place] = replace(
                draft, cue=citing, source=tuple(phrase), cue_tokens=(citing,), content=rest
            )
    return found


def quoting(analysis: Analysis, drafts: Sequence[Draft]) -> dict[int, Draft]:
    """Place of a draft -> the same as told by whoever quotes it: "as quoted by the Courier"."""
    beside = _by_sentence(analysis, drafts)
    found: dict[int, Draft] = {}
    for verb, lemma in enumerate(analysis.lemmas):
        if lemma != "quote" or analysis.tags[verb] not in {"VBN", "VBD"}:
            continue
        by = _agent(analysis, verb)
        noun = None if by is None else child_of(analysis, by, "pobj")
        place = None if by is None else _place_of(analysis, by, beside)
        if noun is None or place is None or not may_speak(analysis, noun):
            continue
        draft, phrase = drafts[place], tuple(noun_phrase(analysis, noun))
        taken = {verb, *phrase}
        rest = tuple(t for t in draft.content if t not in taken)
        if rest and set(phrase).isdisjoint((*draft.source, *draft.content)):
            found[place] = replace(
                draft, cue=verb, source=phrase, cue_tokens=(verb,), content=rest
            )
    return found


def _agent(analysis: Analysis, verb: int) -> int | None:
    """The "by" of a passive "quoted", also where the parse hangs it on "as saying"."""
    by = child_of(analysis, verb, "agent")
    saying = _saying(analysis, verb)
    if by is None and saying is not None:
        by = child_of(analysis, saying, "agent", "prep")
    return by if by is not None and analysis.words[by] == "by" else None


def _citings(analysis: Analysis) -> Iterator[tuple[int, range]]:
    """Every participle of citing, with the noun phrase of whom it cites."""
    for token, lemma in enumerate(analysis.lemmas):
        if (
            lemma in speech()["citings"]
            and analysis.tags[token] == "VBG"
            and (analysis.deps[token] != "pcomp")
        ):
            thing = child_of(analysis, token, "dobj")
            if thing is not None and _is_source(analysis, thing):
                yield token, noun_phrase(analysis, thing)


def _relative_citings(analysis: Analysis) -> Iterator[tuple[int, range]]:
    """Every "which quoted Y" and "who cited Y", with the noun phrase of Y."""
    for token, lemma in enumerate(analysis.lemmas):
        if lemma not in speech()["citings"] or analysis.deps[token] != "relcl":
            continue
        who, thing = child_of(analysis, token, "nsubj"), child_of(analysis, token, "dobj")
        if who is None or thing is None or not analysis.tags[who].startswith("W"):
            continue
        # What "also quoted" somebody else quotes for something else.
        also = any(analysis.lemmas[c] == "also" for c in analysis.children[token])
        if _is_source(analysis, thing) and not also:
            yield token, noun_phrase(analysis, thing)


def _is_source(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is somebody or something to cite, and no crowd that is a reason."""
    name = analysis.name_of.get(noun)
    if analysis.lemmas[noun] == "release" and child_of(analysis, noun, "compound") is None:
        return False
    return may_speak(analysis, noun) and (name is None or name.label != "NORP")


def _by_sentence(analysis: Analysis, drafts: Sequence[Draft]) -> dict[int, list[_Placed]]:
    """Sentence -> the cues of its drafts, in text order, each with the draft's place."""
    beside: dict[int, list[_Placed]] = {}
    for place, draft in enumerate(drafts):
        beside.setdefault(analysis.sentence_of[draft.cue], []).append((draft.cue, place))
    return {sentence: sorted(cues) for sentence, cues in beside.items()}


def _place_of(analysis: Analysis, token: int, beside: dict[int, list[_Placed]]) -> int | None:
    """The last draft of the sentence whose cue stands before, or the one that a word opens."""
    cues = beside.get(analysis.sentence_of[token], [])
    at = bisect_left(cues, (token, 0))
    if at:
        return cues[at - 1][1]
    return next((place for cue, place in cues if analysis.heads[token] == cue), None)


def _reporting_verb(analysis: Analysis, citing: int) -> int | None:
    first, _ = analysis.sentences[analysis.sentence_of[citing]]
    for token in range(citing - 1, first - 1, -1):
        if analysis.tags[token] in _FINITE and analysis.lemmas[token] in acts():
            return token
    return None


def _clause_behind(analysis: Analysis, first: int) -> tuple[int, ...]:
    """What follows, to the end of the sentence, where it opens with "that"."""
    if first >= len(analysis):
        return ()
    _, end = analysis.sentences[analysis.sentence_of[first - 1]]
    while first < end and not analysis.words[first].isalnum():
        first += 1
    if first >= end or analysis.lemmas[first] != "that":
        return ()
    while end > first and not analysis.words[end - 1].isalnum():
        end -= 1
    return tuple(range(first, end))
