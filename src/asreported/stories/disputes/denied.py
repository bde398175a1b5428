"""Each claim against who denies it, where a reader of both finds them opposed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.model import Cited, StoryDispute
from asreported.stories.reports import judged
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Attribution, Record
    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim, Stance

_POINTS: Final = re.compile(r"\W*(?:it|that|this|so|them|these|those)\W*", re.IGNORECASE)
_OF_ONESELF: Final = re.compile(
    r"\W*(?:(?:that )?(?:s?he|his|her|i|my)\b|(?:having|being)\b)", re.IGNORECASE
)
"""What begins a denial of what is said of the one who denies: "that he had known"."""
DENIES: Final = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_EARLIER: Final = re.compile(r"\bhad (?:\w+ )?\w+\Z", re.IGNORECASE)
"""What makes a denial one of before: "which had called it a forgery"."""
_NONE: Final = re.compile(r"\b(?:no|not|none|nobody|nothing|never)\b|n['’]t\b", re.IGNORECASE)
_SHOULD: Final = re.compile(r"\b(?:should|must|ought)\b", re.IGNORECASE)
_SHARED: Final = 2
"""Words that an account shares with what it denies without a word of denying."""
_NEAR: Final = 20
"""Characters before its cue in which "had" stands."""


def denied(dossier: Dossier, claims: Sequence[Claim]) -> Iterator[StoryDispute]:
    """Each claim against each speaker that denies it, by the report that is denied."""
    for claim in claims:
        for stance in claim.denied_by:
            record = dossier.sentences[stance.article].record
            said = dossier.said(record, stance.attribution)
            told = [one for one in claim.reports if not _denies(dossier, one)]
            report = _denied(dossier, told, stance, said)
            if said and is_of_others(dossier, record, said, claim.reports):
                continue
            if report and not _is_of_another(dossier, record, said, report):
                sides = (report, Cited(stance.article, stance.span, stance.attribution))
                why = f"{dossier.name(stance.speaker)} denies it"
                yield StoryDispute("denial", sides, why)


def _is_of_another(
    dossier: Dossier, record: Record, said: Attribution | None, report: Cited
) -> bool:
    """Whether what is no word of denying shares next to nothing with what it would deny."""
    if said is None or said.cue.act == "deny" or points_only(record, said):
        return False
    text = " ".join(record.article.text[start:end] for start, end in said.content.spans)
    if judged(text.strip(" .!?\n")) is not None:
        return False
    words = _words(record, said)
    least = min(1 if _NONE.search(text) and not _SHOULD.search(text) else _SHARED, len(words))
    return len(words & _of(dossier, report)) < least


def points_only(record: Record, said: Attribution) -> bool:
    """Whether a denial has but a pronoun for what it denies."""
    return all(_POINTS.fullmatch(record.article.text[start:end])
               for start, end in said.content.spans)  # fmt: skip


def _denied(
    dossier: Dossier, reports: Sequence[Cited], stance: Stance, said: Attribution | None
) -> Cited | None:
    """The report that a denial is of: the likest that it can be of, one before it at best.

    Nothing above a heading is denied by "it" below, and a denial of before is of nothing
    whose words it lacks.
    """
    record = dossier.sentences[stance.article].record
    words = _words(record, said)
    first = reports[0] if reports else None
    if said is None or first is None:
        return first
    if points_only(record, said):
        return next((one for one in reports if _is_near(record, stance, one)), None)
    start, end = min(said.cue.spans)
    if _EARLIER.search(record.article.text[max(0, start - _NEAR) : end]):
        shared = (one for one in reports if words & _of(dossier, one))
        return next(shared, None)

    def fits(one: Cited) -> tuple[int, bool]:
        before = one.article == stance.article and one.span < stance.span
        return len(words & _of(dossier, one)), before

    return max(reports, key=fits)


def _denies(dossier: Dossier, report: Cited) -> bool:
    """Whether a report holds a denial, as "the owner, who had denied it, said" does."""
    record = dossier.sentences[report.article].record
    if DENIES.search(dossier.sentences[report.article].text(report.span)):
        return True
    return any(
        report.span[0] <= start < report.span[1]
        for said in record.attributions
        if said.cue.act == "deny" and not said.negated
        for start, _ in said.cue.spans
    )


def _words(record: Record, said: Attribution | None) -> frozenset[str]:
    spans = said.content.spans if said else ()
    return content(" ".join(record.article.text[start:end] for start, end in spans))


def _of(dossier: Dossier, report: Cited) -> frozenset[str]:
    return dossier.sentences[report.article].words(report.span)


def _is_near(record: Record, stance: Stance, report: Cited) -> bool:
    """Whether no heading of its article stands between a report and a pronoun for it."""
    if report.article != stance.article:
        return False
    low, high = sorted((report.span[0], stance.span[0]))
    blocks = record.article.blocks
    return not any(block.kind == "heading" and low < block.start < high for block in blocks)


def is_of_others(
    dossier: Dossier, record: Record, said: Attribution, reports: Sequence[Cited]
) -> bool:
    """Whether somebody denies what is said of him, and the reports name only others."""
    start, end = said.content.spans[0] if said.content.spans else (0, 0)
    who = dossier.speaker(record, said.source.speaker)
    if who is None or not _OF_ONESELF.match(record.article.text[start:end]):
        return False
    return not any(_names(dossier, one, who) for one in reports)


def _names(dossier: Dossier, report: Cited, speaker: str) -> bool:
    """Whether a report's sentence speaks of somebody, by name or otherwise."""
    record = dossier.sentences[report.article].record
    first, last = (dossier.sentences[report.article].at(at) for at in report.span)
    ours = (speaker, dossier.body(speaker))
    return any(
        first[0] <= start < last[1]
        for entity in record.entities
        if dossier.speaker(record, entity.id) in ours
        for start, _ in entity.mentions
    )
