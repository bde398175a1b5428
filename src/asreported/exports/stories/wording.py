"""How the parts of a story are put in words, for every format alike."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

from asreported.exports.happenings import STATUSES
from asreported.exports.moments import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import (
        Change,
        Claim,
        Copy,
        Count,
        Dated,
        Open,
        OpenKind,
        Point,
        Question,
        Series,
        Stance,
        Story,
        StoryDispute,
    )

HAPPENED: Final = "What happened?"
WHERE: Final = "Where?"
SAYS: Final = "Who says what?"
MANY: Final = "How many?"
DISPUTED: Final = "What is disputed?"
ORIGINS: Final = "Where does it come from?"
DECLINED: Final = "Who declined to comment?"
OPEN: Final = "What is open?"
ASKED: Final = "What is asked?"
TEMPO: Final = "How fast is it moving?"
CHANGED: Final = "What changed since?"
ARTICLES: Final = "Which articles?"
UNANSWERED: Final = "Asked, not answered"
UNDATED: Final = "No date given"

OPENS: Final[Mapping[OpenKind, str]] = {
    "offer": "Offer", "demand": "Demand", "threat": "Threat",
}  # fmt: skip
STANCES: Final = (
    ("confirmed by", "confirmed_by"),
    ("denied by", "denied_by"),
    ("not commented on by", "declined_by"),
)
REVISIONS: Final = {
    "upward": "revised upward",
    "downward": "revised downward",
    "correction": "corrected",
}
_LONG: Final = 200
"""Words above which two wordings are not compared word by word."""
_DATE: Final = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?(?:T[A-Z0-9:+-]+)?")
_KEY: Final = 12
"""Characters of an article's identifier that name it in an anchor."""
_AHEAD: Final = frozenset({"planned", "threatened", "demanded", "offered"})


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number of things: "1 outlet", "3 outlets"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def origins(count: Count) -> str:
    """How many independent origins there are, as far as known: "1 to 2 origins"."""
    if count.low == count.high:
        return counted(count.low, "independent origin")
    return f"{count.low} to {count.high} independent origins"


def spread(claim: Claim) -> str:
    """How widely a claim is reported, and how few it may lead back to."""
    told = counted(len(claim.reports), "report")
    return f"{told} in {counted(claim.outlets, 'outlet')}, {origins(claim.independent_origins)}"


def stances(claim: Claim) -> Iterable[tuple[str, Sequence[Stance]]]:
    """Those who confirm, deny, or decline to speak of a claim, where there are any."""
    for words, field in STANCES:
        found: Sequence[Stance] = getattr(claim, field)
        if found:
            yield words, found


def declined(story: Story) -> Iterable[tuple[Claim, Stance]]:
    """Who would not speak, and of which claim."""
    for claim in story.claims:
        for stance in claim.declined_by:
            yield claim, stance


def timeline(story: Story) -> tuple[Sequence[Dated], Sequence[Dated]]:
    """The dated events in order of their dates, and the undated ones."""
    known = [each for each in story.timeline if each.date is not None]
    known.sort(key=lambda each: each.date or "")
    return known, [each for each in story.timeline if each.date is None]


def particulars(evidence: Evidence, dated: Dated) -> Sequence[str]:
    """Who did it, to whom, and where, as the first report tells that tells any of it."""
    told = (evidence.particulars(each) for each in dated.reports)
    return next(filter(None, told), ())


def reasons(why: str) -> Sequence[str]:
    """The reasons of an origin, one for each report."""
    return [each.strip() for each in why.split("|") if each.strip()]


def changes(story: Story) -> Mapping[str, Sequence[Change]]:
    """What changed between versions, by article."""
    found: dict[str, list[Change]] = {}
    for each in story.changes:
        found.setdefault(each.article, []).append(each)
    return found


def pieces(before: str, after: str) -> Iterable[tuple[Literal["same", "gone", "new"], str]]:
    """Two wordings of a sentence word by word: what stayed, what went, what is new."""
    was, now = before.split(), after.split()
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    whole = max(len(was), len(now)) > _LONG
    steps = [("replace", 0, len(was), 0, len(now))] if whole else matcher.get_opcodes()
    for step, at, until, begin, end in steps:
        if step == "equal":
            yield "same", " ".join(now[begin:end])
            continue
        if until > at:
            yield "gone", " ".join(was[at:until])
        if end > begin:
            yield "new", " ".join(now[begin:end])


def ahead(dated: Dated) -> bool:
    """Whether an event has not come to pass, as far as told."""
    return dated.status in _AHEAD


def reported(evidence: Evidence, dated: Dated) -> str:
    """How many tell of an event: "3 reports in 2 outlets"."""
    outlets = evidence.outlets(each.article for each in dated.reports)
    told = counted(len(dated.reports), "report")
    return f"{told} in {counted(len(outlets), 'outlet')}"


def plain_dates(words: str) -> str:
    """Words with their ISO 8601 dates as people write them; what is not known is left out."""
    return _DATE.sub(lambda found: in_words(found[0]), words).replace(", None)", ")")


def event_anchor(dated: Dated) -> str:
    """What an event of a story is found by on its page; its first report names it."""
    first = dated.reports[0] if dated.reports else None
    return f"event-{first.article[:_KEY]}-{first.event}" if first else "event"


def series_anchor(series: Series) -> str:
    """What a series is found by on its story's page; its first value names it."""
    first = series.points[0] if series.points else None
    return f"series-{first.article[:_KEY]}-{first.figure}" if first else "series"


def dispute_anchor(dispute: StoryDispute) -> str:
    """What a dispute is found by on its story's page: where its sides stand name it."""
    sides = (f"{one.article[:_KEY]}-{one.span[0]}" for one in dispute.sides[:2])
    return "-".join(("dispute", dispute.kind, *sides))


def titled(dated: Dated) -> str:
    """An event with how far it has come: "airspace closure, planned"."""
    return f"{dated.label}, {STATUSES[dated.status]}"


def series_title(series: Series) -> str:
    """What a series counts, and what of it: "people, aboard"."""
    counts = series.counts or series.category
    silent = series.category in {"other", counts} or series.category in counts
    noted = counts if silent else f"{counts} ({series.category})"
    told = (series.deed or "") not in {"", counts, series.category}
    return f"{noted}, {series.deed}" if told else noted


def point_notes(evidence: Evidence, point: Point) -> Iterable[str]:
    """Who gives a value, and what it revises."""
    speaker = evidence.speaker(point.speaker)
    yield speaker or f"{evidence.outlet(point.article)}, on its own word"
    if point.revises:
        yield REVISIONS[point.revises]


def open_words(evidence: Evidence, each: Open) -> str:
    """An offer, demand or threat in a line: "Offer by A to B"."""
    by, to = evidence.speaker(each.by), evidence.speaker(each.to)
    words = OPENS[each.kind]
    words += f" by {by}" if by else ""
    return words + (f" to {to}" if to else "")


def copied(evidence: Evidence, copy: Copy) -> str:
    """What repeats what: "The Post repeats 97% of Border Press"."""
    share = f"{copy.share:.0%}"
    if copy.share < 1 and share == "100%":
        share = "over 99%"
    return f"{evidence.outlet(copy.copy)} repeats {share} of {evidence.outlet(copy.of)}"


def asked(story: Story) -> tuple[Sequence[Question], Sequence[Question]]:
    """The questions that some text answers, and those that none does."""
    answered = [each for each in story.questions if each.answers]
    return answered, [each for each in story.questions if not each.answers]
