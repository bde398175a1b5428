"""Accounts that a text sets against each other, by a word for it or in one sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from asreported.disputes.wording import speaker_of, stands_at, trimmed
from asreported.model import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Span

_OPPOSING = {"contradict", "dispute", "rebut", "refute", "contest"}
_ACCOUNTS = frozenset({
    "account", "accounts", "report", "claim", "statement", "version", "allegation", "figure",
    "number", "toll", "assertion", "finding", "testimony",
})  # fmt: skip
_PHRASES = (("at", "odds", "with"), ("contrary", "to"), ("in", "contradiction", "to"))

_PEOPLE = frozenset(
    "many some people resident family relative witness official critic expert lawyer attorney "
    "opponent supporter survivor neighbour neighbor activist union employee worker".split()
)
_JOINTS = frozenset({";", "but", "while", "whereas"})
_POINTERS = frozenset({"that", "this", "it", "which"})


def oppositions(analysis: Analysis) -> Iterator[Dispute]:
    """The claim of a sentence against the accounts that it says it contradicts."""
    for token, lemma in enumerate(analysis.lemmas):
        if lemma.lower() in _OPPOSING and analysis.tags[token].startswith("VB"):
            if any(analysis.deps[child] == "neg" for child in analysis.children[token]):
                continue  # Who does not dispute a figure opposes nothing.
            objects = [c for c in analysis.children[token] if analysis.deps[c] == "dobj"]
            anchor, reach = token, objects
        elif end := _phrase_end(analysis, token):
            anchor = token
            reach = [c for c in analysis.children[end - 1] if analysis.deps[c] == "pobj"]
        else:
            continue
        if reach and analysis.lemmas[reach[0]].lower() in _ACCOUNTS:
            yield from _opposition(analysis, anchor, reach[0])


def _phrase_end(analysis: Analysis, token: int) -> int:
    for phrase in _PHRASES:
        end = token + len(phrase)
        if tuple(word.lower() for word in analysis.words[token:end]) == phrase:
            return end
    return 0


def _opposition(analysis: Analysis, cue: int, accounts: int) -> Iterator[Dispute]:
    lefts, rights = analysis.edges
    first, _ = analysis.sentences[analysis.sentence_of[cue]]
    against = analysis.span(lefts[accounts], rights[accounts])
    before = _claim_before(analysis, first, cue)
    if before is not None and before[1] <= against[0]:
        words = analysis.text[analysis.starts[cue] : against[1]]
        if analysis.tags[cue].startswith("VB") and _is_somebody(analysis, first, cue):
            who = (before[0], analysis.span(cue, cue + 1)[1])
            yield Dispute("denial", ((against,), (who,)), f"the article says: {words}")
        else:
            yield Dispute("opposed", ((before,), (against,)), f"the article says: {words}")


def _is_somebody(analysis: Analysis, first: int, verb: int) -> bool:
    """Whether all that stands before a verb is who does it: "residents contest the figure"."""
    subject = [c for c in analysis.children[verb] if analysis.deps[c] == "nsubj"]
    people = any(
        analysis.lemmas[at].lower() in _PEOPLE or analysis.tags[at] == "NNP" for at in subject
    )
    return people and not any(analysis.tags[at].startswith("VB") for at in range(first, verb))


def _claim_before(analysis: Analysis, first: int, end: int) -> Span | None:
    """The words before a cue, or the sentence before when they only point to it."""
    words = [word.lower() for word in analysis.words[first:end] if word.isalpha()]
    number = analysis.sentence_of[first]
    if len(words) == 1 and words[0] in _POINTERS and number:
        before, closes = analysis.sentences[number - 1]
        if analysis.block_of[before] == analysis.block_of[first]:
            return trimmed(analysis, before, closes)
    return trimmed(analysis, first, end)


def contrasts(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[Dispute]:
    """Two speakers on one matter in one sentence: "survivors say A; the guard says B"."""
    by_sentence: dict[int, list[tuple[int, Attribution]]] = {}
    for attribution in attributions:
        cue = analysis.token_at(stands_at(attribution))
        if attribution.cue.act in ("assert", "believe") and attribution.source.spans:
            by_sentence.setdefault(analysis.sentence_of[cue], []).append((cue, attribution))
    for number, said in by_sentence.items():
        said.sort(key=lambda row: row[0])
        for (cue, one), (other_cue, other) in pairwise(said):
            joint = _joint(analysis, cue, other_cue)
            if (
                joint is not None
                and analysis.words[joint] == ";"
                and not all(_says(analysis, said_by) for said_by in (one, other))
            ):
                continue
            if (
                joint is not None
                and not _one_in_other(one, other)
                and speaker_of(analysis, one) != speaker_of(analysis, other)
            ):
                yield from _contrast(analysis, analysis.sentences[number], joint, (one, other))


_SAYING = frozenset("say insist maintain claim tell argue contend deny assert state".split())


def _says(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether somebody plainly says something: a semicolon alone sets nothing against."""
    return any(
        analysis.lemmas[at].lower() in _SAYING
        for start, end in attribution.cue.spans
        for at in range(analysis.token_at(start), analysis.token_at(end - 1) + 1)
    )


def _one_in_other(one: Attribution, other: Attribution) -> bool:
    """Whether one statement is part of what the other says."""
    if one.id == other.within or other.id == one.within:
        return True
    return any(
        start <= stands_at(inner) < end
        for outer, inner in ((one, other), (other, one))
        for start, end in outer.content.spans
    )


def _joint(analysis: Analysis, first: int, end: int) -> int | None:
    """The token between two cues that sets their clauses against each other."""
    for token in range(first + 1, end):
        if analysis.words[token].lower() in _JOINTS:
            return token
    return None


def _contrast(
    analysis: Analysis,
    sentence: tuple[int, int],
    joint: int,
    two: tuple[Attribution, Attribution],
) -> Iterator[Dispute]:
    sides = trimmed(analysis, sentence[0], joint), trimmed(analysis, joint + 1, sentence[1])
    if sides[0] is None or sides[1] is None:
        return
    sources = {
        analysis.token_at(start)
        for one in two
        for start, _ in (*one.source.spans, *one.cue.spans)
    }
    topics = [
        _nouns(analysis, sentence[0], joint, sources),
        _nouns(analysis, joint + 1, sentence[1], sources),
    ]
    if topics[0] & topics[1]:
        who = [speaker_of(analysis, one) for one in two]
        yield Dispute("opposed", ((sides[0],), (sides[1],)), f"{who[0]} and {who[1]} differ")


def _nouns(analysis: Analysis, first: int, end: int, sources: set[int]) -> set[str]:
    return {
        analysis.lemmas[at].lower()
        for at in range(first, end)
        if analysis.tags[at].startswith("NN") and at not in sources
    }
