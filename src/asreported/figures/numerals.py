"""Numbers as they are written: digits, words, and both together."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.figures.atoms import Atom
    from asreported.figures.number_words import Kind

Value = int | float


class Number(NamedTuple):
    """A number read from characters ``[start, end)``; vague ones have two ends."""

    start: int
    end: int
    low: Fraction
    high: Fraction
    form: Kind
    """What it begins with; ``part`` and ``half`` for fractions of a whole."""
    mantissa: Fraction
    """The value before the last multiplier."""
    multiplier: int
    """The last multiplier, 1 when there is none."""

    @property
    def in_words(self) -> bool:
        """Whether it is spelled out."""
        return self.form != "digits"


def plain(value: Fraction) -> Value:
    """A whole number as ``int``, anything else as ``float``."""
    return value.numerator if value.denominator == 1 else float(value)


def numbers(lower: str, found: Sequence[Atom]) -> list[Number]:
    """The numbers that atoms in text order make up."""
    result = []
    at = 0
    while at < len(found):
        number, at = _Reader(lower, found, at).read()
        if number is not None:
            result.append(number)
    return result


_ARTICLE = re.compile(r"(?:^|[^a-z0-9])(an?)[ -]$")
_SOME = re.compile(r"(?:^|[^a-z0-9])((?:a )?few|several)[ -]$")
_LINKS = frozenset({" ", "-", "\u00a0", "\u202f", "\u2009", "‑", "\n", "  "})
_AND_HALF = frozenset({" and a ", "-and-a-", " and one-", " and one ", " and "})
_BETWEEN = re.compile(r"(?:^|[^a-z])between an? \Z")
_SHARE_LINKS = frozenset({
    " and ", " and a ", " to ", " to a ", " or ", " or a ", "-to-", " and one ", " to one ",
})  # fmt: skip
_TAIL_LINKS = frozenset({*_LINKS, " and ", ", ", "-and-"})
_MULTIPLIERS = frozenset({"hundred", "scale", "dozen"})
_SEVERAL = (2, 10)
_TEN = 10
_SCORE = 20
_CENTURIES = (17, 20)
"""The first half of a year in words: "nineteen eighty-four"."""
_LONGEST_LINK = 8
_BACK = 12


class _Reader:
    """Reads one number from the atoms that begin at ``at``."""

    def __init__(self, lower: str, found: Sequence[Atom], at: int) -> None:
        self.lower = lower
        self.found = found
        self.at = at

    def read(self) -> tuple[Number | None, int]:
        """The number, or None for a word that makes none, and the next atom."""
        first = self.found[self.at]
        if first.kind == "digits":
            return self._scaled(first, first.value, self.at + 1)
        if first.kind in ("small", "tens"):
            return self._spelled()
        if first.kind == "vague":
            return self._vague(first)
        if first.kind == "half":
            return self._half(first)
        if first.kind == "part":
            return self._part(first)
        return self._bare(first)

    def gap(self, after: int) -> str:
        """The characters between an atom and the next; ``|`` when there is none."""
        if after + 1 >= len(self.found):
            return "|"
        start, end = self.found[after].end, self.found[after + 1].start
        return self.lower[start:end] if end - start <= _LONGEST_LINK else "|"

    def _kind(self, at: int) -> str:
        return self.found[at].kind if at < len(self.found) else ""

    def _before(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        return pattern.search(self.lower, max(0, start - _BACK), start)

    def _scaled(self, first: Atom, value: Fraction, at: int) -> tuple[Number, int]:
        """Add "½" or "and a half", and multiply by the scales that follow."""
        mantissa, multiplier = value / first.multiplier, first.multiplier
        end = self.found[at - 1].end
        more = self._fraction_after(first, at)
        if more:
            value, mantissa = value + more, mantissa + more
            end, at = self.found[at].end, at + 1
        while self._kind(at) in _MULTIPLIERS and self.gap(at - 1) in {*_LINKS, ""}:
            mantissa, multiplier = value, int(self.found[at].value)
            value, end, at = value * multiplier, self.found[at].end, at + 1
        return Number(first.start, end, value, value, first.kind, mantissa, multiplier), at

    def _fraction_after(self, first: Atom, at: int) -> Fraction | None:
        """The fraction added to a number: a glyph after digits, "and a half"."""
        gap = self.gap(at - 1)
        if self._kind(at) == "part" and first.kind == "digits" and gap in {"", " "}:
            value = self.found[at].value
            return value if value < 1 else None
        if self._kind(at) == "half" and gap in _AND_HALF:
            return Fraction(1, 2)
        return None

    def _group(self, at: int) -> tuple[Fraction, int]:
        """A numeral below a thousand, "two hundred and five" at most."""
        value, at = self._below_hundred(at)
        if self._kind(at) == "hundred" and self.gap(at - 1) in _LINKS:
            value, at = value * 100, at + 1
            more = self._tail(at)
            if more is not None:
                value, at = value + more[0], more[1]
        return value, at

    def _below_hundred(self, at: int) -> tuple[Fraction, int]:
        """A numeral below a hundred: "five", "twenty-one"."""
        value, kind = self.found[at].value, self.found[at].kind
        at += 1
        if kind == "tens" and self._kind(at) == "small" and self.gap(at - 1) in _LINKS:
            small = self.found[at].value
            if 0 < small < _TEN:
                return value + small, at + 1
        return value, at

    def _tail(self, at: int) -> tuple[Fraction, int] | None:
        """What belongs to the hundred before it: the "and five" of "two hundred and five"."""
        if self._kind(at) not in ("small", "tens") or self.gap(at - 1) not in _TAIL_LINKS:
            return None
        value, after = self._below_hundred(at)
        linked = self.gap(after - 1) in _LINKS
        if linked and self._kind(after) == "hundred":
            return None
        # "Between one hundred and two thousand" has two numbers.
        if linked and self._kind(after) == "scale" and self._is_between():
            return None
        return value, after

    def _is_between(self) -> bool:
        start = self.found[self.at].start
        return "between" in self.lower[max(0, start - 20) : start]

    def _spelled(self) -> tuple[Number | None, int]:
        first = self.found[self.at]
        if (
            _CENTURIES[0] <= first.value <= _CENTURIES[1]
            and self._kind(self.at + 1) == "tens"
            and self.gap(self.at) in _LINKS
        ):
            # Nineteen eighty-four is a year.
            return None, self._group(self.at + 1)[1]
        value, at = self._group(self.at)
        if (
            self._kind(at) == "part"
            and self.gap(at - 1) in _LINKS
            and self.found[at].value >= 1
        ):
            return self._fraction(first, value, at)
        if self._kind(at) != "scale":
            return self._scaled(first, value, at)
        total, mantissa, multiplier, end = Fraction(0), value, 1, self.found[at - 1].end
        while self._kind(at) == "scale" and self.gap(at - 1) in _LINKS:
            mantissa, multiplier = value, int(self.found[at].value)
            total, end, at = total + value * multiplier, self.found[at].end, at + 1
            more = self._next_group(at, multiplier)
            if more is None:
                value = Fraction(0)
                break
            value, at = more
            end = self.found[at - 1].end
        total += value
        return Number(first.start, end, total, total, first.kind, mantissa, multiplier), at

    def _next_group(self, at: int, below: int) -> tuple[Fraction, int] | None:
        if self._kind(at) not in ("small", "tens"):
            return None
        if self.gap(at - 1) not in _TAIL_LINKS:
            return None
        value, after = self._group(at)
        if self._kind(after) == "scale" and self.gap(after - 1) in _LINKS:
            if self.gap(at - 1) == " and " or self.found[after].value >= below:
                return None
            return value, after
        return (value, after) if value < below else None

    def _fraction(self, first: Atom, count: Fraction, at: int) -> tuple[Number | None, int]:
        part = self.found[at]
        if not 0 < count < part.value:
            return None, at + 1
        value = count / part.value
        return self._of_scale(
            Number(first.start, part.end, value, value, "part", value, 1), at + 1
        )

    def _of_scale(self, number: Number, at: int) -> tuple[Number, int]:
        """A fraction and the scale it is of: "half a million", "a quarter of a million"."""
        if self._kind(at) not in ("scale", "dozen", "hundred"):
            return number, at
        if self.gap(at - 1) not in {" a ", "-", " ", " of a ", "-a-"}:
            return number, at
        scale = self.found[at]
        value = number.low * scale.value
        return Number(number.start, scale.end, value, value, "digits", value, 1), at + 1

    def _half(self, first: Atom) -> tuple[Number | None, int]:
        value = Fraction(1, 2)
        article = self._before(_ARTICLE, first.start)
        start = article.start(1) if article else first.start
        return self._of_scale(
            Number(start, first.end, value, value, "half", value, 1), self.at + 1
        )

    def _part(self, first: Atom) -> tuple[Number | None, int]:
        if first.value < 1:
            return self._scaled(first, first.value, self.at + 1)
        article = self._before(_ARTICLE, first.start)
        is_share = self.lower.startswith(" of ", first.end) or self._opens_shares()
        if article is None or not is_share:
            return None, self.at + 1
        value = 1 / first.value
        number = Number(article.start(1), first.end, value, value, "part", value, 1)
        return self._of_scale(number, self.at + 1)

    def _opens_shares(self) -> bool:
        """Whether another share follows that a noun follows: "a third to a half of"."""
        after, gap = self.at + 1, self.gap(self.at)
        between = self._before(_BETWEEN, self.found[self.at].start)
        if gap not in _SHARE_LINKS or (gap.startswith(" and") and not between):
            return False
        if self._kind(after) == "small" and self._kind(after + 1) == "part":
            return self.gap(after) in _LINKS
        return self._kind(after) in ("part", "half")

    def _bare(self, first: Atom) -> tuple[Number | None, int]:
        """A scale with "a" or "several" before it: "a million", "several dozen"."""
        article = self._before(_ARTICLE, first.start)
        if article:
            start = article.start(1)
            number, at = self._scaled(first, first.value, self.at + 1)
            more = (
                self._tail(at) if first.kind == "hundred" and number.multiplier == 1 else None
            )
            if more is None:
                return number._replace(start=start), at
            value = number.low + more[0]
            return number._replace(
                start=start, end=self.found[more[1] - 1].end, low=value, high=value
            ), more[1]
        some = self._before(_SOME, first.start)
        if some:
            number, at = self._scaled(first, first.value, self.at + 1)
            low, high = (number.low * times for times in _SEVERAL)
            return number._replace(start=some.start(1), low=low, high=high, form="vague"), at
        if first.kind == "hundred":
            return self._scaled(first, first.value, self.at + 1)
        return None, self.at + 1

    def _vague(self, first: Atom) -> tuple[Number | None, int]:
        low, at = first.value, self.at + 1
        high, end = low * 10, first.end
        while self._kind(at) in ("vague", "scale") and self.gap(at - 1) in {" of ", " "}:
            low, high = low * self.found[at].value, high * self.found[at].value
            end, at = self.found[at].end, at + 1
        if (
            first.value in (_TEN, _SCORE)
            and at == self.at + 1
            and not self._counting(end, first.value)
        ):
            return None, at
        return Number(first.start, end, low, high, "vague", low, 1), at

    def _counting(self, end: int, value: Fraction) -> bool:
        """Whether "scores" counts people or things, and is not a result or a verb."""
        if value == _TEN:
            return False
        harmed = _HARMING.search(self.lower, max(0, end - _NEAR_SCORES), end)
        return bool(harmed or _SCORES.match(self.lower, end))


_NEAR_SCORES = 24
_HARMING = re.compile(
    r"\b(?:kill|wound|injur|hurt|maim|arrest|detain|displac|evacuat|strand|trap)"
    r"(?:p?ed|p?ing|es|s)? scores\Z"
)
_SCORES = re.compile(
    r" (?:of|more|were|are|have|had|remained?|injured|wounded|killed|dead|missing|arrested|"
    r"hurt)\b"
)
