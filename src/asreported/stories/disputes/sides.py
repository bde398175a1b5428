"""Two tellings of one dispute: what makes them one, and the sides of an article's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.disputes.citing import cited, overlaps, speakers_in
from asreported.stories.disputes.denied import DENIES, is_of_others, points_only
from asreported.stories.model import Cited, StoryDispute
from asreported.stories.reports import ASKED, judged
from asreported.stories.thresholds import threshold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.model import Attribution, Record, Span
    from asreported.stories.dossier import Dossier


_ACCUSES: Final = frozenset({"accuse"})
_BACK: Final = 3
"""Sentences back within which "that" may be of what somebody is accused of."""
_NOT: Final = re.compile(r"\bnot\b(?! (?:\w+ly )?true)|n['’]t\b", re.IGNORECASE)


def inside(dossier: Dossier) -> Iterator[StoryDispute]:
    """The disputes that single articles hold, both sides in the same article."""
    for record in dossier.records:
        for dispute in record.disputes:
            sides = tuple(cited(record, *spans) for spans in dispute.sides)
            if dispute.kind == "opposed" and _on_one_word(record, sides):
                continue
            if dispute.kind == "denial":
                if _is_verdict(record, sides[0]) or _turns_down(dossier, record, sides[1]):
                    continue
                sides = (_denied(dossier, record, sides), *sides[1:])
            yield StoryDispute(dispute.kind, sides, dispute.why)


def _turns_down(dossier: Dossier, record: Record, side: Cited) -> bool:
    """Whether "rejected that" is of what the sentence before asks for, and claims nothing."""
    said = _denial(record, side)
    if said is None or not points_only(record, said):
        return False
    sentences = dossier.sentences[record.article.id]
    before = sentences.before(sentences.at(side.span[0]), 1)
    return any(_acts(record, span, ASKED) for span in before)


def _acts(record: Record, span: Span, acts: frozenset[str]) -> bool:
    """Whether somebody does one of some acts in a sentence: asks, accuses."""
    return any(
        one.cue.act in acts and overlaps(one.cue.spans, span) for one in record.attributions
    )


def _denial(record: Record, side: Cited) -> Attribution | None:
    denials = (one for one in record.attributions if one.cue.act == "deny")
    return next((one for one in denials if overlaps(one.cue.spans, side.span)), None)


def told_besides(dossier: Dossier, own: StoryDispute, told: Sequence[StoryDispute]) -> bool:
    """Whether an article's own denial of "that" is told with the claim which that is."""
    here = own.sides[0].article
    record = dossier.sentences[here].record
    said = next(
        (one for one in record.attributions if one.id == own.sides[0].attribution), None
    )
    if own.kind != "denial" or said is None or not points_only(record, said):
        return False
    spans = (own.sides[0].span, own.sides[1].span)
    return any(
        one.kind == "denial" and one.sides[1].article == here
        and overlaps(spans, one.sides[1].span)
        for one in told
    )  # fmt: skip


def _denied(dossier: Dossier, record: Record, sides: tuple[Cited, ...]) -> Cited:
    """What is denied: the claim, unless it is of others; then the denial's own words."""
    said = _denial(record, sides[1])
    if said is not None and points_only(record, said):
        sentences = dossier.sentences[record.article.id]
        before = sentences.before(sentences.at(sides[1].span[0]), _BACK)
        accusing = [span for span in before if _acts(record, span, _ACCUSES)]
        return cited(record, (accusing or before)[-1]) if before else sides[0]
    if said is None or not is_of_others(dossier, record, said, sides[:1]):
        return sides[0]
    return cited(record, *said.content.spans)


def _is_verdict(record: Record, side: Cited) -> bool:
    """Whether the words of a claim only judge another: "calls the reports gossip"."""
    own = [one for one in record.attributions if overlaps(one.content.spans, side.span)]
    found = [
        judged(record.article.text[start:end].strip(" .!?\n"))
        for one in own
        for start, end in one.content.spans
    ]
    return any(one is not None and one.kind == "denied" for one in found)


def _on_one_word(record: Record, sides: tuple[Cited, ...]) -> bool:
    """Whether one speaker tells both sides: who denies, and adds a reason, is of one mind."""
    tellers = [set(speakers_in(record, side.span)) for side in sides]
    return bool(set.intersection(*tellers))


def once(dossier: Dossier, found: Iterable[StoryDispute]) -> tuple[StoryDispute, ...]:
    """Each dispute once: those whose sides are told in the same words are one.

    Who says that it is not so may be taken to deny a claim; where his account is opposed
    to it too, that is what he does.
    """
    kept: list[tuple[StoryDispute, list[frozenset[str]]]] = []
    for dispute in found:
        words = [_words(dossier, side) for side in dispute.sides]
        at = next((at for at, (_, known) in enumerate(kept) if _alike(words, known)), None)
        if at is None:
            kept.append((dispute, words))
        elif dispute.kind == "opposed" and _without_a_word(dossier, kept[at][0]):
            kept[at] = dispute, words
    return tuple(dispute for dispute, _ in kept)


def _without_a_word(dossier: Dossier, dispute: StoryDispute) -> bool:
    """Whether something is taken for a denial that says "not", and nothing of a denial."""
    side = dispute.sides[1]
    text = dossier.sentences[side.article].text(side.span)
    says_not = _NOT.search(text) and not DENIES.search(text)
    return dispute.kind == "denial" and bool(says_not)


def _words(dossier: Dossier, side: Cited) -> frozenset[str]:
    return dossier.sentences[side.article].words(side.span)


def _alike(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    """Whether all sides share most of their words, in either order."""
    return _match(one, other) or _match(one, other[::-1])


def _match(one: list[frozenset[str]], other: list[frozenset[str]]) -> bool:
    least = threshold("disputes", "same_side")
    return all(
        len(a & b) >= least * max(1, min(len(a), len(b)))
        for a, b in zip(one, other, strict=True)
    )
