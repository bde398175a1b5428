"""From text to runs of atoms: stretches of words that rules know, unbroken by others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.times.digits import read_digits
from asreported.times.holidays import NAMES
from asreported.times.lexicon import CAPITAL, WORDS
from asreported.times.matching import Atom

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.times.matching import Slots

Run = list[Atom]

# Every repeat is bounded or possessive, and what an unbounded one can eat cannot
# begin another: the scan is linear.
ATOM = re.compile(
    r"""
      (?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    | (?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/]))
    | (?P<dotted>\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\w))
    | (?P<clock>\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:]))
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<decade>\d{2}(?:\d\d)?['’]?s\b)
    | (?P<mixed>\d{1,3}[ -][1-3]/[2-4](?!\d))
    | (?P<fiscal>FY ?['’]?(?:\d{4}|\d\d)(?:[/–-](?:\d{4}|\d\d))?(?![\w/]))
    | (?P<years>\d{4}/(?:\d{4}|\d\d)(?![\w/]))
    | (?P<number>\d[\d,.]*+)
    | (?P<meridian>[AaPp]\.\s?[Mm]\b\.?|[Bb]\.[Cc]\b\.?(?:[Ee]\.)?|[Aa]\.[Dd]\.)
    | (?P<genitive>['’]s\b)
    | (?P<word>[^\W\d_]++)
    | (?P<sign>[^\w\s]|_|\n[ \t\r]*+\n)
    """,
    re.VERBOSE,
)
_SIGNS = {",": ",", "-": "-", "–": "-", "'": "'", "’": "'", "`": "'", "(": "OPEN", ")": "CLOSE"}
_NOT_BEFORE_NUMBER = frozenset("$€£¥#@_/.,:+*=&")
_STRONG = frozenset(
    "MONTH MON WEEKDAY WEEKDAYS WDAY SEASON PART PARTS NOON U NINETIES NOW PAST SOON PAST_ADJ "
    "TODAY OVERNIGHT EVERY FREQUENCY HOLIDAY YEAR ISO SLASH HM DECADE DECADE2 ERA AMPM NTH "
    "YEAR2 ZONE REF TENS FY YEARS2 HDOTM".split()
)


class Lexer:
    """Cuts text into runs, for the words of one set of grammars."""

    def __init__(self, words: set[str]) -> None:
        self._reads: dict[str, Slots] = {word: dict(reads) for word, reads in WORDS.items()}
        for word in words:
            self._reads.setdefault(word, {})[word] = word
        self._holidays = _holidays()
        for first in self._holidays:
            self._reads.setdefault(first, {})

    def runs(self, text: str, start: int, end: int) -> Iterator[Run]:
        """The runs between two offsets that hold at least one telling atom."""
        run: Run = []
        telling = False
        reads_of, skip_to = self._reads, start
        for found in ATOM.finditer(text, start, end):
            kind = found.lastgroup
            if found.start() < skip_to:
                continue
            if kind == "word":
                known = reads_of.get(found[0].lower())
                atom = None if known is None else self._word(text, found, known, end)
            else:
                atom = self._other(text, found, run)
            if atom is None:
                if telling:
                    yield run
                run, telling = [], False
                continue
            skip_to = atom.end
            run.append(atom)
            telling = telling or not _STRONG.isdisjoint(atom.reads) or _is_hour(text, atom)
        if telling:
            yield run

    def _word(self, text: str, found: re.Match[str], known: Slots, end: int) -> Atom | None:
        first, last = found.span()
        if found[0].lower() in self._holidays and found[0][0].isupper():
            holiday = self._holiday(text, first, last - first, min(end, first + 40))
            if holiday is not None:
                return holiday
        if not CAPITAL.isdisjoint(known):
            known = _without_lower_case(known, found[0])
        if ("MON" in known or "WDAY" in known) and text[last : last + 1] == ".":
            known = _spelled_out(known)
            last += 1
        return Atom(first, last, known) if known else None

    def _holiday(self, text: str, first: int, length: int, end: int) -> Atom | None:
        """The holiday that begins with a word of a length."""
        head = text[first:end].lower().replace("’", "'").replace("st. ", "st ")
        for name in self._holidays[head[:length]]:
            if head.startswith(name) and not head[len(name) : len(name) + 1].isalpha():
                extra = text[first : first + 4].lower() == "st. "
                return Atom(first, first + len(name) + extra, {"HOLIDAY": name})
        return None

    def _other(self, text: str, found: re.Match[str], run: Run) -> Atom | None:
        kind, first, last = found.lastgroup or "", found.start(), found.end()
        if kind == "sign":
            sign = _SIGNS.get(found[0])
            return Atom(first, last, {sign: sign}) if sign else None
        if kind == "genitive":
            return Atom(first, last, {"'s": "'s"})
        if kind == "meridian":
            plain = found[0].lower().replace(" ", "")
            return Atom(first, last, self._reads[plain])
        if not _stands_alone(text, first, run):
            return None
        digits = found[0]
        if kind == "number":
            digits = digits.rstrip(",.")
            last = first + len(digits)
        reads = read_digits(kind, digits)
        return Atom(first, last, reads) if reads else None


def _is_hour(text: str, atom: Atom) -> bool:
    """Whether a number stands where an hour may: "by ten", "half past nine"."""
    if not _HOURS.isdisjoint(atom.reads):
        before = text[max(0, atom.start - len(" before ")) : atom.start].lower()
        return before.endswith(_BEFORE_HOURS)
    return False


_HOURS = frozenset({"SMALL", "HOUR"})
_BEFORE_HOURS = tuple(f" {word} " for word in "at by until till before since past".split())
_BEFORE_HOURS += ("by ", "at ", "until ")


def _holidays() -> dict[str, list[str]]:
    """First word of a holiday -> the holidays that begin so, longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(NAMES, key=len, reverse=True):
        first = re.match(r"\w+", name)
        if first:
            found.setdefault(first[0], []).append(name)
    return found


def _without_lower_case(known: Slots, word: str) -> Slots:
    if word[0].isupper():
        keep_zone = word.isupper()
        return {name: value for name, value in known.items() if name != "ZONE" or keep_zone}
    return {name: value for name, value in known.items() if name not in CAPITAL}


def _spelled_out(known: Slots) -> Slots:
    """An abbreviation with its full stop is as good as the full word."""
    full = dict(known)
    if "MON" in known:
        full["MONTH"] = known["MON"]
    if "WDAY" in known:
        full["WEEKDAY"] = known["WDAY"]
    return full


def _stands_alone(text: str, first: int, run: Run) -> bool:
    """Whether a number is no part of a name, a sum or a code (``F-16``, ``$1990``)."""
    if not first:
        return True
    before = text[first - 1]
    if before in _NOT_BEFORE_NUMBER or before.isalnum():
        return False
    if before in "-–" and first > 1 and text[first - 2].isalnum():
        return len(run) > 1 and run[-1].end == first
    return True
