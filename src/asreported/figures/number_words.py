"""The words of English numbers, as tables.

Source: the cardinal numerals of any English grammar (Huddleston and Pullum,
The Cambridge Grammar of the English Language, 2002, chapter 5, section 7); lakh
and crore from Indian English. Vague plurals follow one convention: the plural
of a power of ten runs from itself to ten times itself ("thousands": 1,000 to
10,000; "dozens": 12 to 120; "scores": 20 to 200), as in the quantity data of
Almasian et al. (CQE, EMNLP 2023).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "digits",
    "small",
    "tens",
    "hundred",
    "scale",
    "dozen",
    "half",
    "part",
    "vague",
]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_PARTS = "third quarter fifth sixth seventh eighth ninth tenth".split()

_SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "mln": 10**6,
    "mil": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "trn": 10**12,
    "tn": 10**12,
}

NUMBER_WORDS: dict[str, tuple[Kind, int]] = {
    **{word: ("small", value) for value, word in enumerate(_SMALL)},
    **{word: ("tens", 10 * value) for value, word in enumerate(_TENS, 2)},
    "hundred": ("hundred", 100),
    **{word: ("scale", value) for word, value in _SCALES.items()},
    "dozen": ("dozen", 12),
    "half": ("half", 2),
    **{word: ("part", value) for value, word in enumerate(_PARTS, 3)},
    **{f"{word}s": ("part", value) for value, word in enumerate(_PARTS, 3)},
    **{
        f"{word}s": ("vague", value)
        for word, value in {
            "ten": 10,
            "dozen": 12,
            "score": 20,
            "hundred": 100,
            "thousand": 10**3,
            "lakh": 10**5,
            "million": 10**6,
            "crore": 10**7,
            "billion": 10**9,
            "trillion": 10**12,
        }.items()
    },
}
"""A word -> what it does in a numeral, and its value (a part's is its denominator)."""

ATTACHED = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "t": 10**12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Letters written onto digits -> the multiplier they stand for."""

GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
"""Fraction characters -> numerator and denominator."""
