"""Digits and numeral words as they stand in a text.

Works on characters, because the tokens of "5-10W", "USD1,700" or "$13.6M" cut
across what belongs together. Every repetition in the patterns is bounded or
cannot give back what it took, so that no input makes them slow.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from asreported.figures.number_words import ATTACHED, GLYPHS, NUMBER_WORDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_DIGITS = 18
_GROUP = 3
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32})
"""What fractions are written with; 9/11 and 24/7 are names."""


class Atom(NamedTuple):
    """One numeral word or one run of digits."""

    kind: Kind
    value: Fraction
    start: int
    end: int
    multiplier: int = 1
    """The multiplier that is already in the value ("13.6M")."""


def _branches() -> str:
    """The number words as alternatives grouped by first letter, longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted(NUMBER_WORDS, key=len, reverse=True):
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


_SCAN = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?!\d)|"
    r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)"
    r"|\d++)(?P<rest>(?:\.\d++)*+)(?P<over>/\d{1,2}(?![\d/.]))?"
    r"|(?<![\d.])(?P<point>\.\d++)"
    r"|(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞])"
    r"|(?<=than |bout |ound |arly |most |east |ghly |over |nder )(?P<one>an?)(?= [a-z])"
    rf"|\b(?P<word>{_branches()})(?!(?!fold)[a-z0-9])"
)
_LETTERS = re.compile(
    r"(?:thousand|million|billion|trillion|mln|mil|mn|bln|bn|trn|tn|[kmbt])(?![a-z0-9])"
)
_SUPERSCRIPT = re.compile(r"(?:e|\s?[x×]\s?10\s?\^?)([-−+]?\d{1,2})(?![\w.])")
_UNIT_LETTER = frozenset({"m", "t", "b"})


def atoms(lower: str, start: int, end: int, *, money: frozenset[int]) -> Iterator[Atom]:
    """The numeral words and digits of lower-case text between two offsets.

    ``money`` holds the offsets at which the digits of an amount of money may
    begin: there an attached m, b or t multiplies.
    """
    for found in _SCAN.finditer(lower, start, end):
        kind = found.lastgroup
        if kind == "one":
            # "More than a metre": kept where a unit follows.
            yield Atom("small", Fraction(1), found.start(), found.end())
        elif kind == "word":
            word, value = NUMBER_WORDS[found["word"]]
            yield Atom(word, Fraction(value), found.start(), found.end())
        elif kind == "glyph":
            yield Atom("part", Fraction(*GLYPHS[found["glyph"]]), found.start(), found.end())
        else:
            atom = _digits(lower, found, end)
            if atom is not None:
                yield _attached(lower, atom, end, money)


def _digits(lower: str, found: re.Match[str], end: int) -> Atom | None:
    """The value of digits; None for what only looks like a number."""
    whole = re.sub(r"\D", "", found["whole"] or "")
    rest = found["point"] or found["rest"] or ""
    if len(whole) + len(rest) > _MOST_DIGITS:
        return None
    groups = rest.split(".")[1:]
    if len(groups) > 1:
        # 1.234.567 is grouped as on the Continent; 10.2.1 is a version.
        if len(whole) > _GROUP or any(len(group) != _GROUP for group in groups):
            return None
        whole, rest = whole + "".join(groups), ""
    value = Fraction(f"{whole or '0'}{rest}")
    if found["over"]:
        below = int(found["over"][1:])
        if rest or not 0 < value < below or below not in _DENOMINATORS:
            return None
        value /= below
    raised = _SUPERSCRIPT.match(lower, found.end(), end)
    if raised and not found["over"]:
        power = int(raised[1].replace("−", "-"))
        return Atom("digits", value * Fraction(10) ** power, found.start(), raised.end())
    return Atom("digits", value, found.start(), found.end())


def _attached(lower: str, atom: Atom, end: int, money: frozenset[int]) -> Atom:
    letters = _LETTERS.match(lower, atom.end, end)
    if not letters:
        return atom
    if letters[0] in _UNIT_LETTER and atom.start not in money:
        return atom
    times = ATTACHED[letters[0]]
    return Atom("digits", atom.value * times, atom.start, letters.end(), times)
