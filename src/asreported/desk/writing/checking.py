"""What a draft's record tells its writer: what has no source, what differs from the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asreported.desk.models import Story
    from asreported.model import Figure, Record
    from asreported.stories.model import Point

_TOLLS = frozenset({"killed", "injured", "missing", "detained", "displaced"})


class Said(NamedTuple):
    """A statement of the draft in words."""

    speaker: str
    words: str


class Differs(NamedTuple):
    """A figure of the draft, and the latest value of the story's series that it is not."""

    words: str
    latest: str


class Checked(NamedTuple):
    """What stands beside the text as one writes."""

    said: list[Said]
    unsourced: list[str]
    figures: list[str]
    differing: list[Differs]


def checked(record: Record, story: Story | None) -> Checked:
    """The record of a draft, in the words of its writer."""
    text = record.article.text
    names = {one.id: one.name for one in record.entities}
    return Checked(
        said=[
            Said(
                names.get(one.source.speaker or "", "somebody unnamed"),
                " … ".join(text[start:end] for start, end in one.content.spans),
            )
            for one in record.attributions
        ],
        unsourced=[text[slice(*one.span)] for one in record.voice],
        figures=[text[slice(*one.span)] for one in record.figures],
        differing=[*_differing(record, story)] if story and story.packed else [],
    )


def _differing(record: Record, story: Story) -> list[Differs]:
    found = []
    for series in story.comparison.story.series:
        latest = series.points[-1]
        for figure in record.figures:
            same = figure.category == series.category and (
                figure.category in _TOLLS or figure.counts == series.counts
            )
            if same and not _holds(figure, latest):
                words = record.article.text[slice(*figure.span)]
                found.append(
                    Differs(words, f"{_value(latest)} ({series.counts or series.category})")
                )
    return found


def _holds(figure: Figure, latest: Point) -> bool:
    """Whether one value may satisfy both."""
    lows = [float(one.low) for one in (figure, latest) if one.low is not None]
    highs = [float(one.high) for one in (figure, latest) if one.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _value(point: Point) -> str:
    value = point.low if point.low is not None else point.high
    bound = {"at_least": "at least ", "more_than": "more than ", "at_most": "at most "}
    return f"{bound.get(point.bound, '')}{value:,}"
