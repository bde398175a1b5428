"""Words to stems: what texts of different articles are compared by.

Snowball's English stemmer (Porter 2001) by the ``snowballstemmer`` package. A
record carries no parse, so words of one family meet in their stem alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from snowballstemmer import stemmer

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:-[A-Za-zÀ-ɏ]+)*")
_EMPTY = frozenset(
    "a about after again against all also am an and any are as at be because been before "
    "being between both but by can could did do does doing down during each few for from "
    "further had has have having he her here hers him his how i if in into is it its itself "
    "just me more most my no nor not now of off on once only or other our out over own same "
    "she should so some such than that the their them then there these they this those "
    "through to too under until up very was we were what when where which while who whom why "
    "will with would you your s t said say says saying told tell tells according".split()
)
_english = stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word in any case."""
    return str(_english.stemWord(word.lower()))


def content(text: str) -> frozenset[str]:
    """The stems of the words of ``text`` that carry meaning: no pronouns, numbers, "said"."""
    words = (word.lower() for word in _WORD.findall(text.replace("’", "'")))
    return frozenset(stem(word) for word in words if word not in _EMPTY)
