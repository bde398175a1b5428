"""What one says against what another said in the same words with a "not"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from asreported.disputes.wording import sentence_at, speaker_of, stands_at
from asreported.model import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Spans

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_LIGHT = frozenset(
    "be have do say know think see go come take make get want tell ask give let need believe "
    "use work try look seem appear like feel expect plan call find agree comment answer".split()
)
"""Predicates that too much is said with for a "not" to set two against each other."""
_ENDING = frozenset({"until", "till", "unless"})
"""After these a "not" tells when, or on which condition: "not named until next of kin know"."""
_PERCEIVING = frozenset({"look", "seem", "appear", "sound"})
_POINTERS = frozenset({"it", "they", "that", "this", "these", "those"})
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = 14
"""Sentences within which one answers another."""


class _Said(NamedTuple):
    """What somebody says of something: "the tape was damaged"."""

    attribution: Attribution
    sentence: int
    predicate: str
    subject: str
    """The lemma of the subject's head; empty for a pronoun that points back."""
    near: frozenset[str]
    """Lemmas of the source, which "they" may stand for: "survivors said they had fled"."""
    negated: bool
    modal: str
    perceived: bool
    of_them: bool
    """Whether the subject is "they"."""


def negations(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[Dispute]:
    """A statement and, by somebody else, the same with a "not"."""
    said = [row for each in attributions for row in _said_in(analysis, each)]
    claims: dict[tuple[str, str], list[_Said]] = {}
    for row in sorted(said, key=lambda each: each.sentence):
        if not row.negated:
            claims.setdefault((row.predicate, row.modal), []).append(row)
    seen: set[tuple[str, str]] = set()
    for row in said:
        if not row.negated:
            continue
        claim = _claim_of(analysis, row, claims.get((row.predicate, row.modal), []))
        if claim is None or (claim.attribution.id, row.attribution.id) in seen:
            continue
        seen.add((claim.attribution.id, row.attribution.id))
        who = [speaker_of(analysis, one.attribution) for one in (row, claim)]
        sides = (claim.attribution.content.spans, row.attribution.content.spans)
        if row.perceived:
            yield Dispute("opposed", sides, f"{who[0]} speaks against {who[1]}")
        else:
            yield Dispute("denial", sides, f"{who[0]} denies what {who[1]} says")


def _claim_of(analysis: Analysis, row: _Said, claims: Sequence[_Said]) -> _Said | None:
    """The nearest statement of somebody else that a negated one is against.

    ``claims`` say the same without a "not", in text order.
    """
    first = bisect_left(claims, row.sentence - _NEAR, key=lambda each: each.sentence)
    end = bisect_right(claims, row.sentence + _NEAR, key=lambda each: each.sentence)
    near = [
        claim
        for claim in claims[first:end]
        if _may_meet(row, claim, row.sentence - claim.sentence) and not _nested(row, claim)
    ]
    near.sort(key=lambda claim: abs(row.sentence - claim.sentence))
    who = speaker_of(analysis, row.attribution) if near else ""
    return next((c for c in near if speaker_of(analysis, c.attribution) != who), None)


def _may_meet(row: _Said, claim: _Said, apart: int) -> bool:
    """Whether two are said of one thing; a pronoun may stand for one told before it."""
    if not row.subject:
        # "Some voters say they do not read": they are who speaks.
        own = row.of_them and row.attribution.kind == "indirect"
        own = own and claim.subject not in row.near
        return bool(claim.subject) and apart >= 0 and not own
    if not claim.subject:
        return bool(row.subject) and (apart <= 0 or row.subject in claim.near)
    return row.subject == claim.subject


def _nested(one: _Said, other: _Said) -> bool:
    first, second = one.attribution, other.attribution
    return first.within == second.id or first.id in (second.within, second.id)


def _said_in(analysis: Analysis, attribution: Attribution) -> Iterator[_Said]:
    """What an attribution's content says, of each of its predicates."""
    if attribution.cue.act not in ("assert", "confirm", "accuse", "believe"):
        return
    source = _tokens(analysis, attribution.source.spans)
    near = frozenset(analysis.lemmas[at].lower() for at in source)
    for at in _tokens(analysis, attribution.content.spans):
        predicate = _predicate(analysis, at)
        if predicate is None:
            continue
        subject = next(
            (c for c in analysis.children[at] if analysis.deps[c] in _SUBJECTS), None
        )
        if subject is None or analysis.tags[subject] in ("WP", "WDT"):
            continue
        pointing = analysis.words[subject].lower() in _POINTERS
        if not pointing and not analysis.tags[subject].startswith("NN"):
            continue
        negated = any(analysis.words[c].lower() in _NEGATIONS for c in analysis.children[at])
        if negated and _until(analysis, at):
            continue
        helpers = [c for c in analysis.children[at] if analysis.tags[c] == "MD"]
        yield _Said(
            attribution,
            sentence_at(analysis, stands_at(attribution)),
            predicate,
            "" if pointing else analysis.lemmas[subject].lower(),
            near,
            negated,
            analysis.words[helpers[0]].lower() if helpers else "",
            analysis.lemmas[at].lower() in _PERCEIVING,
            analysis.words[subject].lower() == "they",
        )


def _until(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is said of a time that ends, or under a condition."""
    below = [c for child in analysis.children[verb] for c in analysis.children[child]]
    return any(
        analysis.words[at].lower() in _ENDING for at in (*analysis.children[verb], *below)
    )


def _predicate(analysis: Analysis, at: int) -> str | None:
    """What a verb says: itself, or the adjective that it joins to its subject."""
    if not analysis.tags[at].startswith("VB"):
        return None
    lemma = analysis.lemmas[at].lower()
    if lemma == "be" or lemma in _PERCEIVING:
        for child in analysis.children[at]:
            joined = analysis.deps[child] in _COMPLEMENTS
            if joined and analysis.tags[child] in ("JJ", "VBN", "VBD"):
                return analysis.words[child].lower()
        return None
    if analysis.tags[at] == "VBN":
        # "Was damaged" may be taken for a verb or an adjective.
        return None if lemma in _LIGHT else analysis.words[at].lower()
    return None if lemma in _LIGHT else lemma


def _tokens(analysis: Analysis, spans: Spans) -> Iterator[int]:
    for start, end in spans:
        yield from range(analysis.token_at(start), analysis.token_at(end - 1) + 1)
