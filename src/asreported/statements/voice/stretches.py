"""What of a text nobody is said to have said: the stretches outside attributions."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from asreported.statements.quotes import quotes
from asreported.statements.voice.nouns import is_nobody, is_notion
from asreported.statements.voice.words import words
from asreported.statements.wordlists import acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis
    from asreported.model import Attribution, Span

# Headlines and headings are clipped, and say again what the text says.
_READ = frozenset({"standfirst", "paragraph", "list_item", "live_entry", "fact_box"})
_STOPS = frozenset({",", ":", "."})
_JOINERS = _STOPS | {"''", "``", "-LRB-", "-RRB-", "CC", "HYPH", "NFP", "SYM", "_SP"}
_VERBS = ("VB", "MD")
_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_PHRASE = frozenset({"DT", "RB", "JJ", "VB", "NN"})
_CONTENTS = frozenset({"ccomp", "xcomp"})
_LEAST = 3
# Closing marks that may stand behind the words of a sentence.
_MARKS = 3
_SLACK = 2
# Below this an attribution is more likely wrong than right.
_UNSURE = 0.5


@dataclass(frozen=True)
class Stretch:
    """Tokens ``[first, end)`` of one sentence, none of them in an attribution."""

    first: int
    end: int
    states: bool
    """Whether it asserts something of its own, and is not the frame of a statement only."""


def stretches(analysis: Analysis, attributions: Iterable[Attribution]) -> Iterator[Stretch]:
    """The stretches of the outlet's voice in text order; questions and labels have none."""
    taken = _taken(analysis, attributions)
    quoted = _quoted(analysis)
    for first, end in analysis.sentences:
        kind = analysis.blocks[analysis.block_of[first]].kind
        if kind not in _READ or not _asserts(analysis, first, end) or (first, end) in quoted:
            continue
        if not any(taken[first:end]):
            start, stop = _trimmed(analysis, first, end, _STOPS)
            if stop - start >= _LEAST:
                yield Stretch(start, stop, states=_has_verb(analysis, first, end))
            continue
        for start, stop in _free(analysis, taken, first, end):
            if stop - start >= _LEAST:
                yield Stretch(start, stop, states=_has_clause(analysis, start, stop))


def _taken(analysis: Analysis, attributions: Iterable[Attribution]) -> bytearray:
    """Per token, whether an attribution to somebody covers it."""
    taken = bytearray(len(analysis))
    for each in attributions:
        if each.within is not None or _is_own(analysis, each):
            continue
        for span in () if _is_noun(analysis, each) else (*each.source.spans, *each.cue.spans):
            for token in _tokens(analysis, span):
                taken[token] = 1
        for span in each.content.spans:
            for token in _tokens(analysis, span):
                if each.kind == "indirect" and _frames(analysis, token):
                    break
                taken[token] = 1
    return taken


def _is_noun(analysis: Analysis, each: Attribution) -> bool:
    """Whether a noun reports: "accounts by survivors that ..." are a thing of the outlet's."""
    tags = [
        analysis.tags[token] for span in each.cue.spans for token in _tokens(analysis, span)
    ]
    return any(tag.startswith("N") for tag in tags) and not any(
        tag.startswith(_VERBS) for tag in tags
    )


def _tokens(analysis: Analysis, span: Span) -> range:
    return range(analysis.token_at(span[0]), bisect_left(analysis.starts, span[1]))


def _frames(analysis: Analysis, token: int) -> bool:
    """Whether a content stops where the outlet puts it in its frame: ", in a sign of"."""
    words_, tags = analysis.words, analysis.tags
    if words_[token] != "in" or not token or words_[token - 1] != ",":
        return False
    end = analysis.sentences[analysis.sentence_of[token]][1]
    if end - token <= _LEAST:
        return False
    if words_[token + 1] == "what":
        return True
    noun = token + 1
    while noun < end and tags[noun][:2] in _PHRASE:
        noun += 1
    last = noun - 1
    return last > token and analysis.lemmas[last] in words()["framing"]


def _is_own(analysis: Analysis, each: Attribution) -> bool:
    """Whether an attribution's words are the outlet's after all.

    It is unsure, without a verb of saying or a quotation; or it is the outlet's own
    reading, of a sign ("his silence suggests"), of a wish, of what nobody says.
    """
    lists, cue = words(), each.cue.lemma
    if each.probability < _UNSURE and each.kind == "indirect" and cue not in acts():
        return True
    if each.source.head is None:
        return False
    head = analysis.token_at(each.source.head[0])
    if is_nobody(analysis, head) or cue in lists["wanting"]:
        return True
    return cue in lists["inferring"] and is_notion(analysis, head)


def _quoted(analysis: Analysis) -> set[tuple[int, int]]:
    """The sentences that stand in quotation marks as a whole: somebody's, whoever it is."""
    found = quotes(analysis.text, analysis.blocks)
    held, at = set(), 0
    for first, end in analysis.sentences:
        start, stop = analysis.span(first, end)
        while at < len(found) and found[at].end < stop - _SLACK:
            at += 1
        if at < len(found) and found[at].start <= start:
            held.add((first, end))
    return held


def _asserts(analysis: Analysis, first: int, end: int) -> bool:
    """Whether a sentence asks nothing, is not hearsay, and has a verb or at least an end."""
    last = range(max(first, end - _MARKS), end)
    if any(analysis.words[token] == "?" for token in last):
        return False
    ends = any(analysis.words[token] == "." for token in last)
    if not (ends or _has_verb(analysis, first, end)):
        return False
    return not any(_is_heard(analysis, token) for token in range(first, end))


def _has_verb(analysis: Analysis, first: int, end: int) -> bool:
    return any(analysis.tags[token].startswith(_VERBS) for token in range(first, end))


def _is_heard(analysis: Analysis, token: int) -> bool:
    """Whether a word makes its sentence hearsay: "is believed to", "reportedly"."""
    lists, lemma = words(), analysis.lemmas[token]
    if lemma in lists["heard"]:
        return True
    if lemma not in lists["hearing"] or analysis.deps[token] != "ROOT":
        return False
    roles = {analysis.deps[child] for child in analysis.children[token]}
    return "auxpass" in roles and not roles.isdisjoint(_CONTENTS)


def _has_clause(analysis: Analysis, first: int, end: int) -> bool:
    return any(
        analysis.deps[token] in _SUBJECTS
        and first <= analysis.heads[token] < end
        and analysis.deps[analysis.heads[token]] in _CLAUSES
        for token in range(first, end)
    )


def _free(
    analysis: Analysis, taken: bytearray, first: int, end: int
) -> Iterator[tuple[int, int]]:
    """The runs of free tokens, without joining words and marks at their ends."""
    token = first
    while token < end:
        if taken[token]:
            token += 1
            continue
        start = token
        while token < end and not taken[token]:
            token += 1
        yield _trimmed(analysis, start, token, _JOINERS)


def _trimmed(
    analysis: Analysis, start: int, stop: int, marks: frozenset[str]
) -> tuple[int, int]:
    while start < stop and analysis.tags[start] in marks:
        start += 1
    # A preposition at the end has lost its noun to an attribution.
    while start < stop and analysis.tags[stop - 1] in marks | {"IN"}:
        stop -= 1
    return start, stop
