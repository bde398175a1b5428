"""Countries in names: "Orvane's guard" and "the Orvanian guard" are of one land.

Lands are told by form, since no list holds invented or future ones: an adjective or a
people's name is cut to the stem that it shares with the name of its place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from asreported.stories.speakers.spelling import fold

_IRREGULAR: Final = {
    "french": "france", "dutch": "netherlands", "british": "britain", "uk": "britain",
    "united kingdom": "britain", "spanish": "spain", "greek": "greece", "swiss": "switzerland",
    "welsh": "wales", "irish": "ireland", "danish": "denmark", "turkish": "turkey",
    "turkiye": "turkey", "thai": "thailand", "us": "america", "usa": "america",
    "united states": "america", "u s": "america", "norwegian": "norway", "danes": "denmark",
    "german": "germany", "swedish": "sweden", "polish": "poland", "finnish": "finland",
    "chinese": "china", "filipino": "philippines", "argentine": "argentina",
    "cypriot": "cyprus",
    "scottish": "scotland", "english": "england", "portuguese": "portugal",
}  # fmt: skip
_ENDING: Final = re.compile(
    r"(?:ians?|eans?|ans?|ese|ish|ish|is|i|ics?|ers?|ites?|s|land|ia|e|a|o|y|n)$"
)
_LEAST: Final = 4
_ADJECTIVE: Final = re.compile(r"(?:ian|ean|an|ese|ish|ic|i|ch|er|ite|al)s?$")


@lru_cache(maxsize=65536)
def land(name: str) -> str:
    """The stem of a country's name, its adjective or its people's name, as given."""
    word = fold(re.sub(r"['’]s?$", "", name)).removeprefix("the ")
    word = _IRREGULAR.get(word, word)
    for _ in range(3):
        cut = _ENDING.sub("", word)
        if cut == word or len(cut) < _LEAST:
            break
        word = cut
    return word


def may_be_adjective(word: str) -> bool:
    """Whether a word has an ending of peoples: "Orvanian"."""
    return fold(word) in _IRREGULAR or _ADJECTIVE.search(fold(word)) is not None
