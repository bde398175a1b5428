"""What is disputed inside one article.

Three kinds: two speakers' figures for one thing that cannot both hold, a
claim and its denial, and words that say themselves that accounts differ
("contradicting earlier accounts").
"""

from __future__ import annotations

from itertools import combinations
from math import inf
from typing import TYPE_CHECKING

from asreported.model import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Figure, Span, Spans

_SLACK = 0.1
"""How far "about" may stand from its value, as a share of it."""

_TOLLS = frozenset({"killed", "injured", "missing", "detained", "displaced"})
_ANYBODY = frozenset({
    "people", "person", "death", "casualty", "victim", "dead", "fatality", "wounded", "injury",
    "injured", "missing", "number", "toll", "other", "detainee", "arrest", "body", "life",
})  # fmt: skip
_OPPOSING = {"contradict", "dispute", "rebut", "refute", "contest"}
_ACCOUNTS = frozenset({
    "account", "accounts", "report", "claim", "statement", "version", "allegation", "figure",
    "number", "toll", "assertion", "finding", "testimony",
})  # fmt: skip
_PHRASES = (("at", "odds", "with"), ("contrary", "to"), ("in", "contradiction", "to"))


def find_disputes(
    analysis: Analysis, attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> tuple[Dispute, ...]:
    """The disputes of an article, in the order in which they come up."""
    found = [
        *_figures(analysis, attributions, figures),
        *_denials(analysis, attributions),
        *_opposed(analysis),
    ]
    return tuple(sorted(found, key=lambda dispute: min(min(side) for side in dispute.sides)))


def _figures(
    analysis: Analysis, attributions: Sequence[Attribution], figures: Sequence[Figure]
) -> Iterator[Dispute]:
    by_id = {attribution.id: attribution for attribution in attributions}
    told = [figure for figure in figures if figure.attribution in by_id]
    seen: set[tuple[str, ...]] = set()
    for one, other in combinations(told, 2):
        speakers = [_speaker(analysis, by_id[str(f.attribution)]) for f in (one, other)]
        if (
            speakers[0] == speakers[1]
            or not _one_thing(analysis, one, other)
            or _agree(one, other)
        ):
            continue
        key = (one.category, *sorted(speakers))
        if key not in seen:
            seen.add(key)
            what = one.counts if one.category == "other" else one.category
            why = f"{speakers[0]} and {speakers[1]} give different figures ({what})"
            yield Dispute("figures", ((one.span,), (other.span,)), why)


def _one_thing(analysis: Analysis, one: Figure, other: Figure) -> bool:
    """Whether two figures count the same: the same losses, or the same noun."""
    if one.category != other.category or "additional" in {one.change, other.change}:
        return False
    if None not in {one.as_of, other.as_of} and one.as_of != other.as_of:
        return False
    if None not in {one.place, other.place} and one.place != other.place:
        return False
    if one.unit != other.unit:
        return False
    nouns = [_noun(analysis, figure) for figure in (one, other)]
    if one.category in _TOLLS:
        return nouns[0] == nouns[1] or bool(_ANYBODY.union({None}) & set(nouns))
    return nouns[0] is not None and nouns[0] == nouns[1] and one.category != "money"


def _noun(analysis: Analysis, figure: Figure) -> str | None:
    """The lemma of the last word of what a figure counts."""
    if figure.counts_span is None:
        return None
    return analysis.lemmas[analysis.token_at(figure.counts_span[1] - 1)].lower()


def _agree(one: Figure, other: Figure) -> bool:
    (a, b), (c, d) = _range(one), _range(other)
    return max(a, c) <= min(b, d)


def _range(figure: Figure) -> tuple[float, float]:
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.bound == "about":
        return low - _SLACK * abs(low), high + _SLACK * abs(high)
    return low, high


def _speaker(analysis: Analysis, attribution: Attribution) -> str:
    """Who speaks, in words: the entity's name, else the source as it stands."""
    source = attribution.source
    for entity in analysis.entities:
        if entity.id == source.speaker:
            return entity.name
    return " ".join(_words(analysis, source.spans).split()) or "somebody unnamed"


def _words(analysis: Analysis, spans: Spans) -> str:
    return " … ".join(analysis.text[start:end] for start, end in spans)


def _denials(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[Dispute]:
    for denial in attributions:
        if denial.cue.act == "deny" and not denial.negated and denial.content.spans:
            who = _speaker(analysis, denial)
            words = tuple(sorted((*denial.source.spans, *denial.cue.spans)))
            claim = _claim(analysis, denial, attributions)
            sides = (claim or denial.content.spans, words)
            yield Dispute("denial", sides, f"{who} denies it")


def _claim(
    analysis: Analysis, denial: Attribution, attributions: Sequence[Attribution]
) -> Spans | None:
    """The earlier or later statement of somebody else that is denied, where words agree."""
    denied = _stems(analysis, denial.content.spans)
    best, most = None, 1
    for other in attributions:
        if other.cue.act == "deny" or _speaker(analysis, other) == _speaker(analysis, denial):
            continue
        common = len(denied & _stems(analysis, other.content.spans))
        if common > most and common >= 0.5 * len(denied):
            best, most = other.content.spans, common
    return best


def _stems(analysis: Analysis, spans: Spans) -> set[str]:
    found = set()
    for start, end in spans:
        for token in range(analysis.token_at(start), analysis.token_at(end - 1) + 1):
            if analysis.tags[token][:2] in {"NN", "VB", "JJ"}:
                found.add(analysis.lemmas[token].lower())
    return found - {"be", "have", "do"}


def _opposed(analysis: Analysis) -> Iterator[Dispute]:
    """The claim of a sentence against the accounts that it says it contradicts."""
    for token, lemma in enumerate(analysis.lemmas):
        if lemma.lower() in _OPPOSING and analysis.tags[token].startswith("VB"):
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
    before = _without_comma(analysis, first, cue)
    if before is not None and before[1] <= against[0]:
        words = analysis.text[analysis.starts[cue] : against[1]]
        yield Dispute("opposed", ((before,), (against,)), f"the article says: {words}")


def _without_comma(analysis: Analysis, first: int, end: int) -> Span | None:
    while end > first and not any(char.isalnum() for char in analysis.words[end - 1]):
        end -= 1
    return analysis.span(first, end) if end > first else None
