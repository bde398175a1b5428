"""A claim and its denial; a claim and what another says against it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.disputes.wording import sentence_at, speaker_of, stands_at, stems, words_of
from asreported.model import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution, Spans

_UNTRUE = (
    r"(?: (?:is|was|are|were)|['’]s)(?: (?:simply|plainly|completely|also|all))?"
    r" (?:not true|not the case|untrue|false|a lie|lies|nonsense|baseless|fabricated|unfounded"
    r"|wrong(?! to\b))\b"
)
_AGAINST = re.compile(
    r"\bno such \w|\bnever happened\b|\b(?:did|has|had) not happen"
    rf"|\b(?:that|this|it|which|they|these|those){_UNTRUE}",
    re.IGNORECASE,
)
_UNTRUE_ACCOUNT = re.compile(
    r"\b(?:claim|allegation|accusation|account|report|statement|suggestion|rumou?r|charge"
    rf"|assertion|version)s?{_UNTRUE}",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-Z]\w+")
_REFUSING = frozenset({"reject", "dismiss", "rule", "rule out"})
_CLAIMED = frozenset(
    "claim allegation accusation account report statement suggestion rumour rumor charge "
    "assertion version criticism idea notion theory story speculation complaint insinuation "
    "involvement possibility link role play responsibility wrongdoing characterization".split()
)
GRANTED = frozenset(
    "offer motion request permission access bail parole visa entry appeal petition application "
    "bid passage asylum".split()
)
_TO_WHOM = frozenset("him her them me us you".split())
"""What is denied to somebody is not said to be untrue: "denied a motion", "denied him"."""
_EARLY = 4
"""Words within which what is denied names it."""
_SILENT = {"deny", "decline", "refuse"}
"""Who does so tells nothing that another could deny."""
_NEAR = 5
"""Sentences back within which what somebody speaks against was said."""


def denials(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[Dispute]:
    """Denials, against the claim that they are of, else against what they deny."""
    for denial in attributions:
        if denial.cue.act == "deny" and not denial.negated and _of_a_claim(analysis, denial):
            who = speaker_of(analysis, denial)
            words = tuple(sorted((*denial.source.spans, *denial.cue.spans)))
            claim = (
                _claim(analysis, denial, attributions)
                or _told(analysis, denial)
                or _limit_told(analysis, denial, attributions)
            )
            sides = (claim or denial.content.spans, words)
            yield Dispute("denial", sides, f"{who} denies it")


def _of_a_claim(analysis: Analysis, denial: Attribution) -> bool:
    """Whether what is denied may be true or false: a plan rejected is no claim denied."""
    if not denial.content.spans or _is_ahead(analysis, denial):
        return False
    start, end = denial.content.spans[0]
    tokens = range(analysis.token_at(start), analysis.token_at(end - 1) + 1)
    if analysis.lemmas[tokens[0]].lower() == "that":
        return True
    top = next((at for at in tokens if analysis.heads[at] not in tokens), tokens[0])
    if denial.cue.lemma in _REFUSING:
        return analysis.lemmas[top].lower() in _CLAIMED
    if analysis.words[top].lower() in _TO_WHOM:
        return False
    return not any(_is_granted(analysis, at) for at in tokens[:_EARLY]) or _is_deed(
        analysis, tokens
    )


def _is_granted(analysis: Analysis, at: int) -> bool:
    """Whether a noun is of what is granted or not: "the motion", not "motion pictures"."""
    after = analysis.tags[at + 1] if at + 1 < len(analysis.tags) else ""
    named = analysis.tags[at].startswith("NN") and not after.startswith("NN")
    return named and analysis.lemmas[at].lower() in GRANTED


def _is_deed(analysis: Analysis, tokens: range) -> bool:
    """Whether something is said to be done: "making a bid", "an offer had been made"."""
    if analysis.tags[tokens[0]] == "VBG":
        return True
    ends = (at for at in tokens if analysis.tags[at] in ("VBD", "VBZ", "VBP", "MD"))
    return next(ends, None) is not None


def _is_ahead(analysis: Analysis, denial: Attribution) -> bool:
    words = words_of(analysis, denial.cue.spans).lower().split()
    return not {"will", "would", "'ll", "’ll"}.isdisjoint(words)


def _claim(
    analysis: Analysis, denial: Attribution, attributions: Sequence[Attribution]
) -> Spans | None:
    """The earlier or later statement of somebody else that is denied, where words agree."""
    denied = stems(analysis, denial.content.spans)
    best, most = None, 1
    for other in attributions:
        if other.cue.act in ("deny", "decline") or speaker_of(analysis, other) == speaker_of(
            analysis, denial
        ):
            continue
        common = len(denied & stems(analysis, other.content.spans))
        if common > most and common >= 0.5 * len(denied):
            best, most = other.content.spans, common
    return best


def _told(analysis: Analysis, denial: Attribution) -> Spans | None:
    """The sentence before a denial that tells, in the article's own voice, what is denied."""
    denied = stems(analysis, denial.content.spans)
    here = sentence_at(analysis, stands_at(denial))
    for number in range(here - 1, max(-1, here - 1 - _NEAR), -1):
        first, end = analysis.sentences[number]
        span = analysis.span(first, end)
        said = stems(analysis, (span,))
        common = len(denied & said)
        if common > 1 and common >= 0.6 * len(denied) and not said & _SILENT:
            return (span,)
    return None


_LIMITS = frozenset({"deadline", "ultimatum", "cut-off", "cutoff"})
_ENDS = frozenset({"lapse", "expire"})


def _limit_told(
    analysis: Analysis, denial: Attribution, attributions: Sequence[Attribution]
) -> Spans | None:
    """What was said to lapse, of who denies a deadline: the statement, else the sentence."""
    if stems(analysis, denial.content.spans).isdisjoint(_LIMITS):
        return None
    here = sentence_at(analysis, stands_at(denial))
    for other in attributions:
        near = abs(here - sentence_at(analysis, stands_at(other))) <= _NEAR
        ends = near and not stems(analysis, other.content.spans).isdisjoint(_ENDS)
        if ends and other.cue.act != "deny":
            return other.content.spans
    for number in range(here - 1, max(-1, here - 1 - _NEAR), -1):
        span = analysis.span(*analysis.sentences[number])
        if not stems(analysis, (span,)).isdisjoint(_ENDS):
            return (span,)
    return None


def rebuttals(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[Dispute]:
    """What one says against another: "no such decision had been made"."""
    chained = {one.within for one in attributions}
    told = [one for one in attributions if one.content.spans and one.id not in chained]
    for at, against in enumerate(told):
        claim = None
        words = words_of(analysis, against.content.spans)
        if _AGAINST.search(words):
            claim = _before(analysis, against, told[:at][-_NEAR:], set())
        elif account := _UNTRUE_ACCOUNT.search(words):
            # "The ministry's allegations are false" is against what the ministry says.
            names = {name.lower() for name in _NAMES.findall(words[: account.start()])}
            claim = _before(analysis, against, told[:at][-_NEAR:], names - {"the"})
        elif at and _concedes(analysis, told[at - 1], against):
            topic = stems(analysis, told[at - 1].content.spans)
            claim = _before(analysis, against, told[: at - 1][-_NEAR:], topic)
        if claim is not None:
            who = [speaker_of(analysis, one) for one in (against, claim)]
            sides = (claim.content.spans, against.content.spans)
            yield Dispute("opposed", sides, f"{who[0]} speaks against {who[1]}")


def _concedes(analysis: Analysis, first: Attribution, second: Attribution) -> bool:
    """Whether two are of the form "did not dispute the recording but said …"."""
    if first.cue.act != "deny" or not first.negated:
        return False
    between = analysis.text[first.cue.spans[0][1] : second.cue.spans[0][0]]
    return " but " in between and speaker_of(analysis, first) == speaker_of(analysis, second)


def _before(
    analysis: Analysis, against: Attribution, told: Sequence[Attribution], topic: set[str]
) -> Attribution | None:
    """The nearest earlier statement of somebody else, on a topic where one is given."""
    who, here = speaker_of(analysis, against), sentence_at(analysis, stands_at(against))
    for claim in reversed(told):
        if speaker_of(analysis, claim) == who or claim.cue.act in ("deny", "decline"):
            continue
        if here - sentence_at(analysis, stands_at(claim)) > _NEAR:
            return None
        on_topic = stems(analysis, (*claim.source.spans, *claim.content.spans))
        if not topic or topic & on_topic:
            return claim
    return None
