"""What a figure counts: whether it is followed, and what must be the same in two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.series.deeds import CROWD, TOLLS
from asreported.stories.words import stem

if TYPE_CHECKING:
    from asreported.stories.series.tellings import Telling

ANYBODY = frozenset(
    "peopl person death casualti victim dead fatal wound injuri injur miss number toll other "
    "detaine arrest bodi life live passeng aboard lost loss figur count total civilian "
    "resid".split()
) | {stem("dead")}
_SOME = frozenset(
    stem(word)
    for word in "child children infants babies minors boys girls women men crew soldiers "
    "sailors officers students pupils tourists foreigners nationals police policemen "
    "firefighters rescuers demonstrators protesters journalists guards".split()
)
"""Of people, those who are counted apart: "40 children" are no count of all on board."""
_JAILED = frozenset(map(stem, ("prisoners", "inmates", "convicts")))
"""Whom a state holds by law: no count of those whom somebody has seized."""
_BUILDINGS = frozenset(
    map(
        stem,
        "house houses home homes building buildings dwellings structures property "
        "properties".split(),
    )
)
"""What is one thing to count, where it is destroyed."""
_TROOPS = stem("soldiers")
_ONE_DEED = {"arrested": "detained"}
MEASURED = frozenset({"money", "area"})
"""What is followed by its unit, whatever noun stands beside it."""
_TIMES = frozenset(map(stem, "minutes hours days nights weeks months years".split()))
_NOT_FOLLOWED = frozenset({"duration"})
_SCORED = frozenset({"point", "yard"})
_SCORES = frozenset(
    stem(word)
    for word in "points rebounds assists yards touchdowns catches carries passes receptions "
    "completions interceptions homers innings strikeouts knockouts kos rbis punts games "
    "laps wickets goals punches wins titles seasons".split()
)
"""What players are told to have done: of each another number, and none is followed."""


def follows(told: Telling) -> bool:
    """Whether a figure is of a kind that can be followed over time."""
    scored = told.noun in _SCORES or told.figure.unit in _SCORED
    if told.noun in _TIMES or (scored and not told.deed):
        return False
    return (
        bool(told.deed)
        or told.figure.category in MEASURED
        or bool(told.figure.unit and (told.matter or told.figure.category not in _NOT_FOLLOWED))
        or (told.noun is not None and told.figure.category not in (*_NOT_FOLLOWED, *TOLLS))
    )


def thing(told: Telling) -> tuple[str, str | None, str | None]:
    """What must be the same for two figures to be compared at all."""
    if told.deed:
        anybody = told.elided or told.noun is None or told.noun in ANYBODY | told.nation
        anybody = anybody or (bool(told.nation) and told.noun == _TROOPS)
        specific = None if anybody else told.noun
        if told.deed == "destroyed" and told.figure.category == "other" and not anybody:
            specific = "hous" if specific in _BUILDINGS else specific
        elif told.deed == CROWD or (
            specific not in _SOME | _JAILED and not _is_of_things(told)
        ):
            specific = None
        return (
            _ONE_DEED.get(told.deed, told.deed),
            None if told.deed == CROWD else told.figure.unit,
            specific,
        )
    if told.figure.category in MEASURED:
        return told.figure.category, told.figure.unit, None
    if told.figure.unit and told.matter:
        return told.figure.category, told.figure.unit, told.matter
    if is_measured(told):
        # "410 micrograms of it per litre" are told as "410 micrograms" elsewhere.
        return told.figure.category, (told.figure.unit or "").partition(" per ")[0], None
    return told.figure.category, told.figure.unit, told.noun


def _is_of_things(told: Telling) -> bool:
    """Whether it counts things, of which each sort is counted by itself: rifles, rounds."""
    return told.figure.category == "other" and told.deed == "seized"


def is_measured(told: Telling) -> bool:
    """Whether it is told in a unit that a story has for one thing: micrograms, degrees.

    Points are those of many players and markets.
    """
    unit = told.figure.unit
    return bool(unit) and unit != "point" and told.figure.category in ("mass", "other")
