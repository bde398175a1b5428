"""What people are counted for: losses by their category, others by the words beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.stories.series.wording import WordsOf

if TYPE_CHECKING:
    from asreported.model import Figure, Span

TOLLS = frozenset({"killed", "injured", "missing", "detained", "displaced"})
"""What a story counts once: whoever tells it counts the same losses, unless told of whom."""

LOSS = re.compile(
    r"\b(?:dead|dying|died|death|deaths|killed|bodies|toll|injur\w+|wounded|hurt|missing"
    r"|unaccounted|detain\w+|arrest\w*|displaced|homeless|fled)\b",
    re.IGNORECASE,
)
COUNTING = re.compile(
    r"\b(?:numbers?|counts?|counted|tolls?|figures?|total|tally)\b", re.IGNORECASE
)
_TOLL_WORDS = WordsOf(
    {
        "killed": r"dead|died|deaths?|killed|bodies",
        "missing": r"missing|unaccounted",
        "injured": r"injur\w+|wounded|hurt",
        "displaced": r"displaced|homeless",
    }
)
_CLOSE = 25
_BEFORE = 15
"""How much farther a word before a figure is: "84 were dead and 16 were missing"."""
_BESIDE = 60
"""Characters on either side within which a word says what a figure counts."""
_DISEASE = (
    r"(?:bug|virus|disease|infection|fever|flu|influenza|cholera|measles|malaria|typhoid|plague"
    r"|symptoms)"
)
_DEEDS = {
    "aboard": r"aboard|on board|carrying|carried|passengers and crew|passenger list"
    r"|people known to have been on",
    "rescued": r"rescued|pulled (?:alive )?(?:from|out)|plucked|saved|survived|alive",
    "arrested": r"arrested|rounded up|(?:in|into|taken into) custody",
    "missing": r"trapped|buried|under the rubble|unaccounted for",
    "killed": r"lost (?:their|his|her) (?:own )?li(?:ves|fe)|(?:did|had|have|has) not survived?"
    r"|perished",
    "ill": r"ill|sick(?:ened)?|infected|infections|fell ill|patients(?! and\b)|tested positive"
    rf"|poisoned|(?:caught|contracted|picked up|with) (?:\w+ ){{0,3}}{_DISEASE}",
    "evacuated": r"evacuated|evacuees|evacuations? of|(?:moved|taken|brought) to safety"
    r"|moved out|(?:told|ordered|had|forced|asked) to leave|(?:leave|left) their homes"
    r"|in (?:\w+ )?shelters?|(?:out|driven|taken|chased) (?:out )?(?:of|from) their homes",
    "gathered": r"crowds?|march(?:ed|ers|ing)|demonstrat(?:ed|ors|ing)|protest(?:ed|ers|ing)"
    r"|rall(?:y|ied)|gathered|turned out|turnout|attendance|stood outside"
    r"|(?:took to|on|filled) the streets"
    r"|(?:took|taken|take|taking) part|participants",
    "affected": r"affected|stranded|without (?:a |their )?(?:flights?|trains?|buses)|hit(?= \d)"
    r"|(?:their|whose) (?:flights?|trains?)|unable to (?:fly|travel)"
    r"|(?:data|records|files|details|information) (?:of|on|about|from|belonging to)"
    r"|(?:whose|their) (?:\w+ )?(?:data|records|files|details|information)",
    "signed": r"sign(?:ed|atures?)",
    "cut_off": r"without (?:power|electricity|water|gas|heating)|blackouts?|outages?|cut off",
}
_OF_PEOPLE = WordsOf(_DEEDS)
_OF_THINGS = WordsOf(
    {
        "stopped": r"stops|stopped",
        "seized": r"seized|seizures|confiscated",
        "cut_off": _DEEDS["cut_off"],
        "signed": _DEEDS["signed"],
        "destroyed": r"destroyed|burn(?:ed|t) (?:down|out|to the ground)|levelled|gutted|razed"
        r"|flattened"
        r"|in ruins|(?:up|lost|gone) in (?:the )?(?:flames|fire|blaze)|reduced to (?:ash(?:es)?"
        r"|rubble)|(?:houses?|homes?|buildings?|properties)\b[^.,;\n]{0,20}\blost"
        r"|lost\b[^.,;\n]{0,20}\b(?:houses?|homes?|buildings?|properties)",
    }
)
_LIVING = re.compile(r"\s*(?:people |of them )?(?:are|were|is|was) (?:still )?(?:alive|safe)\b")
_FOUND = re.compile(r"\bhad (?:first )?been (?:listed|given|reported|counted) as\s*\Z")
_THINGS = frozenset({"ships", "aircraft", "vehicles", "other"})
_CASES = frozenset({"cases", "number", "patients", "infections"})
_OF_A_DISEASE = re.compile(
    r"\b(?:confirmed|suspected|probable|new|known|reported|recorded) (?:cases|infections)\Z",
    re.IGNORECASE,
)
_SPEAKS_OF_DISEASE = re.compile(
    rf"\b(?:epidemic|outbreak|infections?|infected|vaccin\w+|{_DISEASE})\b", re.IGNORECASE
)
"""What makes "cases" those of a disease, wherever the article says it."""
_MOVED = "evacuated"
"""Who is moved to safety, whether or not he counts as displaced."""
CROWD = "gathered"
"""People of one day and place: another day's crowd is another crowd."""


_THE_NUMBER = re.compile(
    r"\b(?:the|that|this|its|their)\s(?:(?:true|real|actual|exact|right|correct|full|final|total"
    r"|overall|likely)\s)?(?:number|figure|total|count)\b[^.,;:?!\n]{0,40}\Z",
    re.IGNORECASE,
)
"""What takes up a number of the sentences before: "believes the true number is 40"."""
_REACH = 80
"""Characters that such words take at most."""
_COUNTED = re.compile(r"\b(?:counts?|counted|counting|estimate[sd]?|saw)\s\Z", re.IGNORECASE)
OF_THEM = re.compile(r"\sof (?:them|those|these)\b")
_JOINS = re.compile(r"\s(?:\w+\s)?(?:(?:who|that)\s(?:were|was|are|is|had been)\s|fallen\s)?")
"""What may stand between people and what they are counted for."""
_EARLIER = 300
"""Characters of its paragraph before a sentence in which what is taken up stands."""


def deed(text: str, figure: Figure, sentence: Span) -> str:
    """What a figure counts people for; empty for what is not said, or nobody counts again."""
    own = _own_deed(text, figure, sentence)
    of_people = figure.category == "people" or COUNTING.search(figure.counts or "")
    takes_up = not own and of_people and _takes_up(text, figure, sentence)
    return _last_deed(text, sentence) if takes_up else own


def _takes_up(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether it is of people told of before: "the number is 40", "counted 30 of them"."""
    (start, end), first = figure.span, sentence[0]
    counted = OF_THEM.match(text, end) and _COUNTED.search(text, first, start)
    near = max(first, start - _REACH)
    return bool(counted or _THE_NUMBER.search(text, near, start))


def _last_deed(text: str, sentence: Span) -> str:
    """What the sentences before, of one paragraph, last told people to be counted for."""
    first = max(text.rfind("\n", 0, sentence[0]) + 1, sentence[0] - _EARLIER)
    told = _OF_PEOPLE.within(text, first, sentence[0])
    found = [(match.start(), name) for name, match in told]
    return max(found)[1] if found else ""


def deed_after(text: str, start: int, end: int) -> str:
    """What the words right behind "40 people" say of them: "aboard", "who were evacuated"."""
    told = _OF_PEOPLE.first_within(text, start, min(end, start + _CLOSE))
    found = [name for name, match in told if _JOINS.fullmatch(text, start, match.start())]
    return found[0] if len(found) == 1 else ""


def _own_deed(text: str, figure: Figure, sentence: Span) -> str:
    if (
        figure.category == "displaced"
        and _nearest(_OF_PEOPLE, text, figure, sentence) == _MOVED
    ):
        return _MOVED
    if figure.category in {*TOLLS, "people"} and _LIVING.match(text, figure.span[1]):
        return "rescued"
    if figure.category in TOLLS:
        other = _of_another(text, figure, sentence) or _own_fate(text, figure, sentence)
        return other or ("" if _was_found(text, figure, sentence) else figure.category)
    if figure.counts and _OF_PEOPLE.of(CROWD).search(figure.counts):
        return CROWD
    return _deed_of_many(text, figure, sentence)


def _deed_of_many(text: str, figure: Figure, sentence: Span) -> str:
    """The deed of people, cases or things that no toll and no crowd counts."""
    counts = figure.counts or ""
    if figure.category == "people" and (lost := _lost(counts)):
        return lost
    if figure.category == "people" or counts.lower().rpartition(" ")[2] in _CASES:
        near = _nearest(_OF_PEOPLE, text, figure, sentence)
        return near or ("ill" if _of_a_disease(text, counts) else "")
    return _nearest(_OF_THINGS, text, figure, sentence) if figure.category in _THINGS else ""


def _of_a_disease(text: str, counts: str) -> bool:
    """Whether cases are of a disease: by their own words, or as their article speaks of one."""
    cases = counts.lower().rpartition(" ")[2] in {"cases", "infections"}
    return cases and bool(_OF_A_DISEASE.search(counts) or _SPEAKS_OF_DISEASE.search(text))


def _lost(counts: str) -> str:
    """The toll that what is counted names: "injured officers"."""
    return next((toll for toll, _ in _TOLL_WORDS.first_within(counts, 0, len(counts))), "")


def _own_fate(text: str, figure: Figure, sentence: Span) -> str:
    """The deed that follows a number whose noun stands before: "three died and 46 fell ill"."""
    first = figure.counts_span[0] if figure.counts_span else sentence[1]
    return deed_after(text, figure.span[1], sentence[1]) if first < figure.span[0] else ""


def _of_another(text: str, figure: Figure, sentence: Span) -> str:
    """The deed of a number whose loss stands in a sentence before: "25,000 took part"."""
    first, last = figure.counts_span or figure.span
    away = last <= sentence[0] or first >= sentence[1]
    if not away or LOSS.search(text, *sentence):
        return ""
    return _nearest(_OF_PEOPLE, text, figure, sentence)


def toll_beside(text: str, figure: Figure, sentence: Span) -> str:
    """The toll that the nearest word beside a figure names: "38 remained missing"; or empty."""
    start = max(sentence[0], figure.span[0] - _CLOSE)
    end = min(sentence[1], figure.span[1] + _CLOSE)
    start = max(start, *(1 + text.rfind(mark, start, figure.span[0]) for mark in ";:"))
    end = min([end, *(at for mark in ";:" if (at := text.find(mark, figure.span[1], end)) > 0)])
    found = [
        (_distance(match.span(), figure.span) + _BEFORE * (match.end() <= figure.span[0]), toll)
        for toll, match in _TOLL_WORDS.within(text, start, end)
    ]
    return min(found)[1] if found else ""


def _was_found(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether those counted were missing once: "nine who had been listed as missing"."""
    loss = LOSS.search(text, figure.span[1], sentence[1])
    return bool(loss and _FOUND.search(text, figure.span[1], loss.start()))


def _nearest(table: WordsOf, text: str, figure: Figure, sentence: Span) -> str:
    """What the nearest word says; one of what is counted itself only where no other does."""
    start = max(sentence[0], figure.span[0] - _BESIDE)
    end = min(sentence[1], figure.span[1] + _BESIDE)
    first, last = figure.counts_span or (0, 0)
    found = [
        (first <= match.start() < last, _distance(match.span(), figure.span), name)
        for name, match in table.within(text, start, end)
    ]
    return min(found)[2] if found else ""


def _distance(match: Span, figure: Span) -> int:
    return max(figure[0] - match[1], match[0] - figure[1], 0)
