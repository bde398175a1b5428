"""One spelling for each name: what it is looked up by."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("['’ʼ`‘ʻ.]")
_GAPS = re.compile(r"[\s\-‐‑–/]+")
_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae"})


def fold(name: str) -> str:
    """A name without case, accents, apostrophes and hyphens: "saint denis"."""
    if name.isascii() and name.isalpha():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_SPECIAL)
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    return _GAPS.sub(" ", _MARKS.sub("", plain)).strip()
