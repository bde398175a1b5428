"""Numbers that are no quantities: scores, addresses, names, marks of lists.

Sources: the exclusions of the contract's issue (model names, roads, page and
part numbers, reading times, scores, telephone numbers, list marks) and English
usage; word lists are our own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.figures.dates import is_date

if TYPE_CHECKING:
    from asreported.figures.context import Context, Seat
    from asreported.figures.quantity import Quantity

_READ = re.compile(r"[ -]?min(?:ute)?s? (?:read|listen|watch)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\b(?:No|Nos|Nr)\.? ?|№ ?|#|\b[Nn]umber )\Z")
_STREET = frozenset(
    "road street avenue st rd ave blvd boulevard lane drive dr way place square terrace "
    "court crescent "
    "highway parkway row close embankment".split()
)
_LABELS = frozenset(
    "page pages chapter article articles section part phase category level grade class type "
    "tier step room "
    "gate channel highway interstate route flight figure table version season episode volume "
    "verse "
    "line lane platform runway pier camp act form zone district ward reactor block floor exit "
    "hole protocol clause paragraph appendix item resolution directive proposition amendment "
    "psalm "
    "round day game lap match stage week chapter schedule annex note rule vol fig sect para "
    "title "
    "bus train car apartment apt suite unit building division group pool seed generation gen "
    "model mark "
    "issue question task group lot series planet studio terminal tower dock berth quarter "
    "iphone ios android windows xbox s&p nasdaq ftse stoxx nikkei topix "
    "russell fortune asx cac".split()
)
_TOP = frozenset("top bottom final last big first next".split())
_NAMES = frozenset(
    {
        "PRODUCT",
        "ORG",
        "FAC",
        "LAW",
        "EVENT",
        "WORK_OF_ART",
        "PERSON",
        "GPE",
        "LOC",
        "NORP",
        "LANGUAGE",
    }
)
_SCORING = frozenset(
    "win won wins beat beats lose lost loss losing defeat defeated defeats draw drew drawn "
    "tie tied victory "
    "lead leads led leading score scored score-line vote votes voted ruling ruled trail "
    "trailed "
    "trailing record winning beating lineup formation".split()
)
_ONE_BAR = frozenset(
    "the this that each every no another which any some 's ’s only number square formula "
    "day".split()
)
_HALF_BAR = frozenset(
    "first second other the better each one in opening latter final by this that next "
    "half".split()
)
_HALF_GO = re.compile(
    r"(?: of\b| an?\b| the\b| its\b| his\b| her\b| their\b| our\b| my\b| your\b| as\b|"
    r" percent\b| all\b| those\b| these\b)"
)
_REFERENT = frozenset("them us you which whom".split())
_DIALLED = re.compile(r"\+(?:\d[\d ()-]{0,18})?\Z")
_MOST_MARKS = 99
_PHONE = re.compile(r"[-. )]{1,2}\d{3}[-. ]\d{3,4}\b|-\d{4}\b")


def is_quantity(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether a number of the text is a quantity and nothing's name or date."""
    if not _stands_alone(quantity, context.text):
        return False
    if quantity.category == "duration" and not _is_duration(quantity, context):
        return False
    if quantity.unit is not None:
        # "At one point" is a time.
        return not (quantity.unit == "point" and seat.is_one(context))
    return not is_date(quantity, seat, context) and _counts(quantity, seat, context)


def _counts(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether a number without a unit, and of no date, counts something."""
    named = not OF_TWO_SIDES.match(context.text, quantity.end)
    if named and _is_named(quantity, seat, context):
        return False
    if quantity.number.form == "half":
        return _is_half(quantity, seat, context)
    if context.lower.startswith(" to one", quantity.end):
        # "Three to one" is a ratio of two sides.
        return False
    if seat.is_one(context):
        return _is_counted_one(quantity, seat, context)
    if quantity.hyphened:
        return _is_hyphened(quantity, context)
    return not _is_score(quantity, seat, context) and not _is_mark(quantity, context)


def _stands_alone(quantity: Quantity, text: str) -> bool:
    """Whether nothing is written onto the number that makes it part of a code."""
    before = text[max(0, quantity.start - 2) : quantity.start]
    if quantity.unit is None and _DIALLED.search(
        text, max(0, quantity.start - 20), quantity.start
    ):
        return False
    if _is_reference(quantity, text):
        return False
    return _opens(quantity, before) and _closes(quantity, text)


_OPEN_NOTE = re.compile(r"\[(?:\d{1,3}[,–-] ?){0,12}\Z")
_CLOSE_NOTE = re.compile(r"(?:[,–-] ?\d{1,3}){0,12}\](?=[.,;:)\n\[]|\Z| [A-Z\[])")


def _is_reference(quantity: Quantity, text: str) -> bool:
    """Whether it is a note's number, "[14]"; in "lost [40] men" an editor put a figure in."""
    opened = _OPEN_NOTE.search(text, max(0, quantity.start - 60), quantity.start)
    return bool(opened and _CLOSE_NOTE.match(text, quantity.end))


def _opens(quantity: Quantity, before: str) -> bool:
    last = before[-1:]
    if not last:
        return True
    if last.isalnum() or last in "_@#:\\'’":
        return False
    if last == "-" and quantity.unit is None and quantity.start == quantity.number.start:
        return False
    if last in "-–./" and before[:-1].isalnum():
        return quantity.unit is not None and last == "-" and before[:-1].islower()
    return True


def _closes(quantity: Quantity, text: str) -> bool:
    after = text[quantity.end : quantity.end + 2]
    if after[:1].isalnum() or after[:1] == "_" or after in ("'s", "’s"):
        return False
    # 6'3" is six foot three.
    if after[:1] in tuple("'’′") and after[1:].isdigit():
        return False
    if after[:1] in tuple("-–./:") and after[1:].isdigit():
        return quantity.money
    return not _PHONE.match(text, quantity.end)


def _is_duration(quantity: Quantity, context: Context) -> bool:
    after = context.text[quantity.number_end : quantity.number_end + 16]
    if _READ.match(after):
        return False
    if quantity.unit in ("year of age", "month of age"):
        return True
    if quantity.hyphened and not quantity.ranged:
        # A "two-day visit" is named after its length; the times stage reads that.
        return False
    if quantity.number.form == "small" and quantity.low == 1 and not quantity.ranged:
        before = context.lower[max(0, quantity.start - 8) : quantity.start]
        return quantity.unit != "day" or bool(
            re.search(r"(?:than|least|for|in|only|just|about) \Z", before)
        )
    return not (
        quantity.number.form != "digits" and quantity.unit == "time" and quantity.low == 1
    )


OF_TWO_SIDES = re.compile(r" [A-Z][a-z]+ and (?:\d+|[a-z-]+) [A-Z][a-z]+ [a-z]+s\b")
"""What follows a number whose noun is the next one's: "11 Lunen and five Askish soldiers"."""


def _is_named(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether the number is part of a name: a model, a road, a part of a document."""
    near = context.text[max(0, quantity.start - 8) : quantity.start]
    if _NUMBERED.search(near) or _is_address(seat, context):
        return True
    previous = context.words_lower(seat.first - 1) if seat.first > seat.opens else ""
    if previous in _LABELS:
        return not (
            (seat.noun_follows or seat.casualty_follows)
            and context.words[seat.first - 1].islower()
            and quantity.number.in_words
        )
    if previous in _TOP and not seat.noun_follows:
        return True
    label = context.label(seat.first)
    if label in _NAMES and context.names_it(seat):
        return True
    if previous and not quantity.number.in_words and _is_model(seat, context):
        return True
    capital = context.words[seat.first - 1][:1].isupper() if previous else False
    return (
        capital
        and not seat.hedged
        and not seat.noun_follows
        and context.tag(seat.first - 1) in ("NNP", "NNPS")
        and context.words[seat.first - 1][-1] != "."
        and (not quantity.number.in_words or context.words[seat.first][:1].isupper())
        and quantity.low.denominator == 1
    )


def _is_model(seat: Seat, context: Context) -> bool:
    """Whether digits follow the name they number: "the Norvex 600 index"."""
    deps, heads = context.analysis.deps, context.analysis.heads
    before = seat.first - 1
    if context.tag(before) not in ("NNP", "NNPS") or context.label(before) in ("DATE", "TIME"):
        return False
    if heads[seat.first] == before:
        return True
    return deps[before] in ("compound", "nmod") and heads[before] >= seat.first


def _is_address(seat: Seat, context: Context) -> bool:
    for at in range(seat.end, min(seat.end + 4, seat.closes)):
        if not context.words[at][:1].isupper():
            return False
        if at > seat.end and context.words_lower(at).rstrip(".") in _STREET:
            return True
    return False


def _is_half(quantity: Quantity, seat: Seat, context: Context) -> bool:
    before = context.words_lower(seat.first - 1) if seat.first > seat.opens else ""
    if before in _HALF_BAR or quantity.hyphened:
        return False
    return seat.hedged or bool(_HALF_GO.match(context.lower, quantity.end))


def _is_counted_one(quantity: Quantity, seat: Seat, context: Context) -> bool:
    """Whether "one" counts: "one solution", "one of the students", not "no one"."""
    before = context.words_lower(seat.first - 1) if seat.first > seat.opens else ""
    if quantity.hyphened or (before in _ONE_BAR and not seat.hedged):
        return False
    if context.words_lower(seat.end) == "of":
        return context.words_lower(seat.end + 1) not in _REFERENT
    return (seat.noun_follows or seat.casualty_follows) and context.tag(seat.first) == "CD"


def _is_hyphened(quantity: Quantity, context: Context) -> bool:
    after = context.text[quantity.end + 1 : quantity.end + 2]
    if not after.isalpha():
        return True
    if context.lower.startswith(("odd", "plus", "strong"), quantity.end + 1):
        return True
    return after.islower() and not quantity.number.in_words and quantity.low > 1


def _is_score(quantity: Quantity, seat: Seat, context: Context) -> bool:
    if not quantity.ranged or quantity.number.in_words:
        return False
    gap = context.text[quantity.start : quantity.number_end]
    if not any(dash in gap for dash in "-–"):
        return False
    if not seat.noun_follows or context.words_lower(seat.end) in _SCORING:
        return True
    near = range(max(seat.opens, seat.first - 4), seat.first)
    return any(context.words_lower(at) in _SCORING for at in near)


def _is_mark(quantity: Quantity, context: Context) -> bool:
    """Whether the number opens a line or stands alone in brackets as a list's mark."""
    if quantity.number.in_words or quantity.high > _MOST_MARKS or quantity.low.denominator != 1:
        return False
    text, start, end = context.text, quantity.start, quantity.end
    opened = start == 0 or text[start - 1] in "\n([" or context.is_block_start(start)
    return (
        opened
        and text[end : end + 1] in (".", ")", "]")
        and text[end + 1 : end + 2] in ("", " ", "\n")
    )
