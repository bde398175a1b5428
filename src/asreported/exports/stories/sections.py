"""The questions of a story and their rows for a terminal: depth, style, words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.exports.happenings import LANES
from asreported.exports.stories.evidence import dated
from asreported.exports.stories.wording import (
    ASKED,
    CHANGED,
    DECLINED,
    DISPUTED,
    HAPPENED,
    MANY,
    OPEN,
    ORIGINS,
    SAYS,
    TEMPO,
    UNANSWERED,
    UNDATED,
    asked,
    changes,
    copied,
    counted,
    declined,
    open_words,
    particulars,
    point_notes,
    reasons,
    reported,
    series_title,
    spread,
    stances,
    timeline,
    titled,
)
from asreported.exports.wording import DISPUTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Cited, Claim, Story

Row: TypeAlias = tuple[int, str, str]


def _happened(evidence: Evidence, told: Story) -> Iterator[Row]:
    known, undated = timeline(told)
    for each in (*known, *undated):
        date = dated(each.date) if each.date else UNDATED
        yield 1, "date", f"{date}: {titled(each)}"
        if parts := particulars(evidence, each):
            yield 2, "plain", "; ".join(parts)
        yield 2, "note", reported(evidence, each)
        yield from _quoted(evidence, each.reports[:1])


def _says(evidence: Evidence, told: Story) -> Iterator[Row]:
    for claim in sorted(told.claims, key=lambda each: -len(each.reports)):
        yield 1, "plain", claim.text
        yield 2, "note", spread(claim)
        for origin in claim.origins:
            yield 2, "speaker", f"from {origin.name} ({origin.kind})"
            yield from ((3, "note", why) for why in reasons(origin.why))
        yield from _stances(evidence, claim)


def _stances(evidence: Evidence, claim: Claim) -> Iterator[Row]:
    for words, found in stances(claim):
        for stance in found:
            name = evidence.speaker(stance.speaker) or "a source not named"
            yield 2, "cue", f"{words} {name} ({evidence.outlet(stance.article)})"


def _many(evidence: Evidence, told: Story) -> Iterator[Row]:
    for series in told.series:
        yield 1, "plain", series_title(series)
        for point in sorted(series.points, key=lambda each: each.as_of or "9999"):
            amount, notes = (
                evidence.amount(series, point),
                ", ".join(point_notes(evidence, point)),
            )
            outlet = evidence.outlet(point.article)
            yield 2, "figure", f"{dated(point.as_of)}: {amount}, {notes} ({outlet})"


def _disputed(evidence: Evidence, told: Story) -> Iterator[Row]:
    for each in told.disputes:
        yield (
            1,
            "dispute",
            f"{DISPUTES[each.kind]}: {each.why}" if each.why else DISPUTES[each.kind],
        )
        yield from _quoted(evidence, each.sides)


def _origins(evidence: Evidence, told: Story) -> Iterator[Row]:
    hands: dict[tuple[str, str], int] = {}
    for claim in told.claims:
        for origin in claim.origins:
            hand = origin.name, origin.kind
            hands[hand] = hands.get(hand, 0) + 1
    for (name, kind), claims in hands.items():
        yield 1, "speaker", f"{name} ({kind}): {counted(claims, 'claim')}"
    for copy in told.copies:
        why = f" ({copy.why})" if copy.why else ""
        yield 1, "note", f"{copied(evidence, copy)}{why}"


def _declined(evidence: Evidence, told: Story) -> Iterator[Row]:
    for claim, stance in declined(told):
        name = evidence.speaker(stance.speaker) or "a source not named"
        yield 1, "speaker", f"{name}, on: {claim.text}"
        words = evidence.words(stance.article, stance.span)
        yield 2, "plain", f"{evidence.outlet(stance.article)}: {words}"


def _open(evidence: Evidence, told: Story) -> Iterator[Row]:
    for each in sorted(told.open, key=lambda each: each.answered_by is not None):
        until = f"until {dated(each.until)}" if each.until else "no deadline known"
        answered = "answered" if each.answered_by else "not answered"
        yield 1, "plain", f"{open_words(evidence, each)}, {until}, {answered}"
        yield from _quoted(evidence, [each.event])
        if each.answered_by:
            yield 2, "note", "the answer:"
            yield from _quoted(evidence, [each.answered_by])


def _asked(evidence: Evidence, told: Story) -> Iterator[Row]:
    answered, unanswered = asked(told)
    for each in answered:
        # The standing questions are the headings of this sheet.
        if each.asked_in is None:
            continue
        yield 1, "plain", each.question
        yield from _quoted(evidence, each.answers)
    for each in unanswered:
        yield 1, "dispute", f"{UNANSWERED}: {each.question}"
        if each.asked_in:
            yield 2, "note", evidence.outlet(each.asked_in)


def _tempo(evidence: Evidence, told: Story) -> Iterator[Row]:
    del evidence
    for each in sorted(told.tempo, key=lambda each: (each.date, each.announced)):
        lane = next((words for name, words in LANES.items() if name == each.lane), each.lane)
        announced = " announced" if each.announced else ""
        many = counted(len(each.events), f"event{announced}", f"events{announced}")
        yield 1, "plain", f"{dated(each.date)}: {many} ({lane})"


def _changed(evidence: Evidence, told: Story) -> Iterator[Row]:
    for article, found in changes(told).items():
        yield 1, "speaker", f"{evidence.outlet(article)}: {evidence.headline(article)}"
        for each in found:
            yield 2, "note", f"{each.kind}:"
            yield from ((3, "plain", f"was: {words}") for words in (each.before,) if words)
            yield from ((3, "plain", f"now: {words}") for words in (each.after,) if words)


def _quoted(evidence: Evidence, places: Sequence[Cited]) -> Iterator[Row]:
    """Places in the texts' own words, with outlet and on whose word."""
    for each in places:
        words = evidence.quotation(each)
        if words:
            word = evidence.on_word(each)
            by = ", ".join(part for part in (evidence.outlet(each.article), word) if part)
            yield 2, "plain", f"{by}: {words}"


SECTIONS: Final[Sequence[tuple[str, Callable[[Evidence, Story], Iterator[Row]]]]] = (
    (HAPPENED, _happened),
    (SAYS, _says),
    (MANY, _many),
    (DISPUTED, _disputed),
    (ORIGINS, _origins),
    (DECLINED, _declined),
    (OPEN, _open),
    (ASKED, _asked),
    (TEMPO, _tempo),
    (CHANGED, _changed),
)
