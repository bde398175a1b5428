"""How the parts of a story are put in words, for every format alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.exports.happenings import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.exports.stories.evidence import Evidence
    from asreported.model import Bound
    from asreported.stories.model import (
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
ARROWS: Final[Mapping[Bound, str]] = {
    "exactly": "",
    "about": "about",
    "at_least": "or more",
    "more_than": "or more",
    "at_most": "or fewer",
    "less_than": "or fewer",
    "between": "range",
}
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


def ahead(dated: Dated) -> bool:
    """Whether an event has not come to pass, as far as told."""
    return dated.status in _AHEAD


def reported(evidence: Evidence, dated: Dated) -> str:
    """How many tell of an event: "3 reports in 2 outlets"."""
    outlets = evidence.outlets(each.article for each in dated.reports)
    told = counted(len(dated.reports), "report")
    return f"{told} in {counted(len(outlets), 'outlet')}"


def titled(dated: Dated) -> str:
    """An event with how far it has come: "airspace closure, planned"."""
    return f"{dated.label}, {STATUSES[dated.status]}"


def series_title(series: Series) -> str:
    """What a series counts, and where: "deaths (killed), Ostrel"."""
    counts = series.counts or series.category
    silent = series.category in {"other", counts} or series.category in counts
    noted = counts if silent else f"{counts} ({series.category})"
    return f"{noted}, {series.place}" if series.place else noted


def point_notes(evidence: Evidence, point: Point) -> Iterable[str]:
    """Who gives a value, and what it revises."""
    speaker = evidence.speaker(point.speaker)
    yield speaker or "the article's own word"
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
