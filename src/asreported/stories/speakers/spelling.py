"""Words of names without what spellings differ in: accents, and letters of transliteration.

The skeleton keeps what romanisations of one name share, after the variants listed in
the BGN/PCGN, ISO 9, ALA-LC and newspapers' tables for Cyrillic and Arabic.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
     "ı": "i", "’": "", "'": "", "ʼ": "", "ʿ": "", "`": "", "‘": "", "-": " ", "–": " ",
     "‑": " "}
)  # fmt: skip
_DIGRAPHS: Final = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"^(?:ye|ie|je)", "e"), (r"^(?:yu|iu|ju)", "u"), (r"^(?:ya|ia|ja)", "a"),
        (r"tch|tsch|tsh", "ch"), (r"sch", "sh"), (r"dzh|dj", "j"), (r"ks", "x"),
        (r"kh|gh", "h"), (r"ph", "f"), (r"ck", "k"), (r"th", "t"), (r"q", "k"),
        (r"c(?!h)", "k"), (r"^g(?=[aou])", "k"), (r"w", "v"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"(?:iy|yy|ij|ii|yi|yj|iyy)$", "i"), (r"ae|oe|ue", "e"),
        (r"eff$|ev$|yov$|eyev$", "ev"),
        (r"off$", "ov"), (r"[yj]", "i"), (r"z", "s"),
    )
)  # fmt: skip
_VOWELS: Final = re.compile(r"(?<=.)[aeiou]+")
_DOUBLE: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, accents and apostrophes dropped, hyphens as blanks."""
    kept = text.lower().translate(_LETTERS)
    if not kept.isascii():
        plain = unicodedata.normalize("NFKD", kept)
        kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.findall(r"[\w&]+", kept))


@lru_cache(maxsize=65536)
def without_the(name: str) -> str:
    """A folded name without its article."""
    return fold(name).removeprefix("the ")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A folded word with its consonants alone, where romanisations agree."""
    for old, new in _DIGRAPHS:
        word = old.sub(new, word)
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", _DOUBLE.sub(r"\1", word)))


def one_edit(one: str, other: str) -> bool:
    """Whether one letter more, less, changed, or two swapped make one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, char in enumerate(short) if char != long[i]), len(short))
    rests = (short[at:], long[at:])
    if len(short) < len(long):
        return rests[0] == rests[1][1:]
    swapped = rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:]
    return swapped or rests[0][1:] == rests[1][1:]
