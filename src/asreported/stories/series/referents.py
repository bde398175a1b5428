"""Whether two figures are of one thing; the hard part of every series."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from asreported.stories.dossier import shared
from asreported.stories.series.deeds import COUNTING, CROWD, TOLLS
from asreported.stories.series.revising import restates
from asreported.stories.series.sums import SHARED, one_purpose
from asreported.stories.thresholds import threshold
from asreported.stories.words import stem

if TYPE_CHECKING:
    from asreported.stories.dossier import Rarity
    from asreported.stories.series.tellings import Telling

_ANYBODY = frozenset(
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
_ONE_SUM = frozenset({"quote", "ransom"})
"""What a story tells one sum of, in whatever words."""
_TROOPS = stem("soldiers")
_ONE_DEED = {"arrested": "detained"}
_OF_MANY = frozenset(map(stem, ("cost", "costs", "bill", "budget", "repair", "repairs")))
"""Of costs, words that each thing has one of: those of two things are two."""
_PEOPLE = frozenset(map(stem, "people persons others number total figure count".split()))
"""What says nothing of who or what is counted."""
_UNLIKE = 0.01
_NEAR_VALUE = 1.1
"""How many times larger a sum of one noun may be and is taken for the same."""
_NEAR_DAYS = 0.9
"""How sure a crowd of no day is that of the days before."""
_TIMES_CROWDED = 3
"""How many times larger a crowd of no day may be told than that of the days before."""
_TOLD_AFTER = 5
"""Days after a crowd within which it is told of without its day."""
_TELLING = 6
"""From here on, one number of one noun in two places is one count."""
_LARGE = 100
"""From here on, what a story counts under one noun is one thing."""
_VERY_LARGE = 1000
"""From here on, a number of people is told again where nothing says whom it counts."""
_NUMBER_OF = re.compile(r"\bnumbers? of (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
_BEFORE_BOTH, _BEHIND_BOTH = 40, 25
"""Characters around two numbers of a sentence that may tell one before and after."""
_MOVES = re.compile(
    r"\b(?:from|up|down|after|against|than|instead|not|earlier|previous\w*|before|rather|but"
    r"|compared|revis\w+|correct\w+|first|initial\w*|original\w*|had|rose|risen|fell|fallen"
    r"|rais\w+|lower\w+|cut|increas\w+|dropp?\w*|grew|grown|climb\w+|while|although|though"
    r"|however|estimat\w+|whereas|or|later|now|last|new|old)\b",
    re.IGNORECASE,
)
_MEASURED = frozenset({"money", "area"})
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
        or told.figure.category in _MEASURED
        or bool(told.figure.unit and (told.matter or told.figure.category not in _NOT_FOLLOWED))
        or (told.noun is not None and told.figure.category not in (*_NOT_FOLLOWED, *TOLLS))
    )


def thing(told: Telling) -> tuple[str, str | None, str | None]:
    """What must be the same for two figures to be compared at all."""
    if told.deed:
        anybody = told.elided or told.noun is None or told.noun in _ANYBODY | told.nation
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
    if told.figure.category in _MEASURED:
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


def same_thing(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How sure it is that two figures of one ``thing`` count the same, from 0 to 1.

    Nothing where they exclude each other, next to nothing where no word joins them.
    """
    if _excludes(one, other):
        return 0.0
    if one.deed == CROWD:
        return _same_crowd(one, other)
    if one.deed or _takes_up(one, other):
        return 1.0
    return _same_of_many(one, other, rarity)


def _excludes(one: Telling, other: Telling) -> bool:
    against = _speaks_against_itself(one, other) or _of_two_sides(one, other)
    return against or (not is_measured(one) and _far_apart(one, other))


def _same_of_many(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How sure it is of two shares, sums, areas or counts that no deed names."""
    if one.matter and other.matter:
        return float(one.matter == other.matter)
    if one.figure.category == "money":
        return _same_sum(one, other, rarity)
    if one.figure.category in _MEASURED:
        alike = _by_deed(one, other, (one.words, other.words), rarity)
        return alike or (
            threshold("series", "same_thing") if one.matter or other.matter else _UNLIKE
        )
    if is_measured(one):
        return 0.0 if _of_two_stuffs(one, other) else threshold("series", "same_thing")
    if not (one.kind <= other.kind or other.kind <= one.kind):
        return 0.0
    return _same_noun(one, other, rarity)


def _of_two_stuffs(one: Telling, other: Telling) -> bool:
    """Whether words beside both say what was measured, and not the same: water, petrol."""
    if one.elided or other.elided or not one.noun or not other.noun:
        return False
    return (one.kind | {one.noun}).isdisjoint(other.kind | {other.noun})


def _of_two_sides(one: Telling, other: Telling) -> bool:
    """Whether each counts the people of another nation: the dead of two sides are two tolls."""
    if one.nation and other.nation:
        return one.nation.isdisjoint(other.nation)
    # "Forty died; 12 Lunen are among them."
    some = one.nation or other.nation
    return bool(some) and one.record is other.record and apart(one, other)


def _same_crowd(one: Telling, other: Telling) -> float:
    """Crowds of one day; one of no day of its own may be of the days before it is told."""
    if one.day == other.day or _takes_up(one, other):
        return 1.0
    dated = [told.figure.as_of is not None for told in (one, other)]
    if all(dated) or one.day is None or other.day is None:
        return 0.0
    if _same_value(one, other):
        return 1.0
    low, high = sorted((_size(one), _size(other)))
    if high > _TIMES_CROWDED * low:
        return 0.0
    days = (date.fromisoformat(other.day) - date.fromisoformat(one.day)).days
    if not any(dated):
        return _NEAR_DAYS if abs(days) <= _TOLD_AFTER else 0.0
    return _NEAR_DAYS if 0 <= (days if dated[0] else -days) <= _TOLD_AFTER else 0.0


def one_toll(one: Telling, other: Telling) -> bool:
    """Whether two tell one loss, though of "soldiers" the one and of "dead" the other."""
    unlike = one.record is not other.record and not _of_two_sides(one, other)
    return unlike and _same_value(one, other)


def one_count(one: Telling, other: Telling) -> bool:
    """Whether one large number of one noun is told twice, with its deed and without."""
    noun = one.noun is not None and one.noun == other.noun and one.noun not in _PEOPLE
    people = one.figure.category == other.figure.category == "people"
    noun = noun or (people and (one.elided or other.elided) and _size(one) >= _VERY_LARGE)
    large = noun and _same_value(one, other) and _size(one) >= _LARGE
    return large and one.deed not in TOLLS and bool(one.deed) is not bool(other.deed)


def _takes_up(one: Telling, other: Telling) -> bool:
    """Whether two numbers of one article have one noun: "turnout was 400; they said 900"."""
    spans = one.figure.counts_span, other.figure.counts_span
    return one.record is other.record and spans[0] is not None and spans[0] == spans[1]


def _same_noun(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Two figures of one noun: by what is done to it, else by two words and more."""
    words = one.around, other.around
    if one.noun not in _PEOPLE:
        if _same_value(one, other):
            return 1.0
        large = min(_size(one), _size(other)) >= _LARGE
        precise = _has_fraction(one) and _has_fraction(other)
        if (
            (large or precise)
            if one.noun is not None
            else (precise and _are_shares(one, other))
        ):
            return threshold("series", "same_thing")
    if one.noun not in _ANYBODY:
        if _counts_all(one) and _counts_all(other):
            return 1.0
        if score := _by_deed(one, other, words, rarity):
            return score
    # One word in common says little of what two numbers of "people" or "cars" count.
    return max(_UNLIKE, shared(*words, rarity)) if len(words[0] & words[1]) > 1 else _UNLIKE


def _are_shares(one: Telling, other: Telling) -> bool:
    return one.figure.category == other.figure.category == "share"


def _has_fraction(told: Telling) -> bool:
    """Whether a value has a fraction, as only what is measured has."""
    return not _size(told).is_integer()


def _same_value(one: Telling, other: Telling) -> bool:
    """Whether both tell one number, too large to be the same by chance."""
    return _size(one) == _size(other) >= _TELLING


def _by_deed(
    one: Telling, other: Telling, words: tuple[frozenset[str], frozenset[str]], rarity: Rarity
) -> float:
    """The likeness of figures that have a word beside both of them; of others none."""
    beside = words[0] & words[1] & one.beside & other.beside
    return shared(*words, rarity) if beside else 0.0


def _counts_all(told: Telling) -> bool:
    """Whether words say that it is the number of what it counts: "the number of boats"."""
    text, counted = told.record.article.text, told.figure.counts_span
    return bool(counted and _NUMBER_OF.search(text, told.sentence[0], counted[0]))


def _same_sum(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Two sums for one purpose; a matter's cost or loss needs but a word in common."""
    low, high = sorted((_size(one), _size(other)))
    if high > threshold("series", "times_dearer") * low:
        return 0.0
    if one.noun is not None and one.noun == other.noun and high <= _NEAR_VALUE * low:
        return 1.0
    alike = one_purpose(one.sum, other.sum)
    if not alike and one.sum.purpose and other.sum.purpose:
        return 0.0
    score = _same_purpose(one, other, rarity) if alike else _score(one, other, rarity)
    told_twice = low == high and _is_precise(low)
    return max(score, threshold("series", "same_thing")) if told_twice else score


def _is_precise(value: float) -> bool:
    """Whether a number has two digits or more that say something: 76, 1.26 billion, not 30."""
    return len(f"{value:.6g}".replace(".", "").partition("e")[0].rstrip("0")) > 1


def _score(one: Telling, other: Telling, rarity: Rarity) -> float:
    words = one.around | one.sum.words, other.around | other.sum.words
    return max(_UNLIKE, shared(*words, rarity))


def _same_purpose(one: Telling, other: Telling, rarity: Rarity) -> float:
    score = _score(one, other, rarity)
    if (
        one.sum.purpose in _ONE_SUM
        or _is_bid(one)
        or (one.sum.purpose and _one_noun(one, other))
    ):
        return 1.0
    if one.sum.purpose in SHARED:
        if _given_again(one, other):
            return 1.0
        joined = one.sum.words or other.sum.words or score > _UNLIKE
        return max(score, threshold("series", "same_thing") if joined else _UNLIKE)
    return score


def _is_bid(told: Telling) -> bool:
    """Whether a sum is what is bid for each share: a takeover has one at a time."""
    return told.sum.purpose == "offer" and (told.figure.unit or "").endswith(" per share")


def _given_again(one: Telling, other: Telling) -> bool:
    """Whether one sum restates the other, by its words or as the same sum of that day."""
    if one.record is other.record:
        text, pair = one.record.article.text, sorted((one, other), key=_place)
        return restates(text, pair[0].figure, pair[1].figure)
    return one.day == other.day and one.range == other.range


def _place(told: Telling) -> int:
    return told.figure.span[0]


def _one_noun(one: Telling, other: Telling) -> bool:
    """Whether two sums are of one word that a matter has one of, or one teller gives both."""
    if one.noun is None or one.noun != other.noun:
        return False
    mass = one.sum.purpose in SHARED and one.noun not in _OF_MANY
    return mass or (one.is_told and one.teller == other.teller)


def _speaks_against_itself(one: Telling, other: Telling) -> bool:
    """Whether one article gives two values on one word and as of one day."""
    if one.record is not other.record or one.corrected or other.corrected:
        return False
    if one.sentence == other.sentence:
        return _told_beside(one, other)
    if one.deed and all(
        COUNTING.search(t.record.article.text, *t.sentence) for t in (one, other)
    ):
        # "The count rose to 93 after 86 on Friday" tells one number twice.
        return False
    return one.teller == other.teller and one.day == other.day and apart(one, other)


def _told_beside(one: Telling, other: Telling) -> bool:
    """Whether a sentence tells two numbers as of two things: "12 sailors and 11 guards".

    "Lowered the number to 28 from 29" tells one number, before and after; "their bottle
    held 402 micrograms, ours 288" what two have measured.
    """
    if one.teller != other.teller or one.day != other.day:
        return False
    if not apart(one, other) or is_measured(one):
        return False
    text = one.record.article.text
    first, last = sorted((one.figure.span, other.figure.span))
    start = max(one.sentence[0], first[0] - _BEFORE_BOTH)
    end = min(one.sentence[1], last[1] + _BEHIND_BOTH)
    return _MOVES.search(text, start, end) is None


def apart(one: Telling, other: Telling) -> bool:
    """Whether no value satisfies both: 64 percent may be told of 63.8."""
    (a, b), (c, d) = one.range, other.range
    return max(a, c) - min(b, d) > _rounded(one, other)


def _rounded(one: Telling, other: Telling) -> float:
    """By how much a share without a fraction may be off that of one with a fraction."""
    return (
        0.5
        if _are_shares(one, other) and _has_fraction(one) is not _has_fraction(other)
        else 0.0
    )


def _far_apart(one: Telling, other: Telling) -> bool:
    a, b = _size(one), _size(other)
    return max(a, b) > threshold("series", "times_larger") * max(min(a, b), 1)


def _size(told: Telling) -> float:
    low, high = told.figure.low, told.figure.high
    return abs(float(low if low is not None else high or 0))
