"""How often something was done: "called twice, not three times" against "called three times"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.disputes.told import Told, at_odds
from asreported.stories.model import StoryDispute
from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.stories.dossier import Dossier

_NUMBERS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_ONCE: Final = {"once": 1, "twice": 2, "thrice": 3}
_VALUE: Final = {**_ONCE, **{word: at for at, word in enumerate(_NUMBERS, start=1)}}
_NUMBER: Final = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"
_TIMES: Final = rf"(?:once|twice|thrice|{_NUMBER} times)"
_OFTEN: Final = re.compile(
    rf"(?<!than )(?<!least )(?<!most )(?<!up to )\b(?P<often>{_TIMES})\b"
    rf"(?!-| (?:as|more|a|an|per|in|every|the)\b)"
    rf"(?P<not>,? (?:and |but )?(?:not|rather than|instead of) (?P<other>{_TIMES}|{_NUMBER})\b)?",
    re.IGNORECASE,
)
_SHARED: Final = 2
_SHARED_WITHOUT: Final = 3
"""Words in common: fewer where one side itself names the number that it takes back."""
_NOTHING: Final = frozenset(content("time times once twice three two"))


class _Count(NamedTuple):
    told: Told
    value: int
    rejected: int | None
    words: frozenset[str]


def how_often(dossier: Dossier, told: Sequence[Told]) -> Iterator[StoryDispute]:
    """Two numbers for how often one thing was done, once for each two numbers."""
    counts = [found for one in told if (found := _count(one))]
    seen: set[tuple[int, int]] = set()
    for at, one in enumerate(counts):
        for other in counts[at + 1 :]:
            pair = (min(one.value, other.value), max(one.value, other.value))
            if pair not in seen and _opposed(dossier, one, other):
                seen.add(pair)
                who = [each.told.who(dossier) for each in (one, other)]
                why = f"{who[0]} and {who[1]} give different numbers of times ({pair[0]}, {pair[1]})"
                yield StoryDispute("figures", (one.told.cited(), other.told.cited()), why)


def _count(told: Told) -> _Count | None:
    if not (" times" in told.text or "ice" in told.text or "once" in told.text):
        return None
    found = _OFTEN.search(told.text)
    if found is None:
        return None
    value, rejected = _of(found["often"]), found["other"] and _of(found["other"])
    words = told.words - _NOTHING - content(found[0])
    return _Count(told, value, rejected or None, words)


def _of(often: str) -> int:
    word = often.lower().split(" ")[0]
    return int(word) if word.isdigit() else _VALUE[word]


def _opposed(dossier: Dossier, one: _Count, other: _Count) -> bool:
    """Whether two tell of one deed and differ in how often it was done."""
    if one.value == other.value or not at_odds(dossier, one.told, other.told):
        return False
    named = one.rejected == other.value or other.rejected == one.value
    return len(one.words & other.words) >= (_SHARED if named else _SHARED_WITHOUT)
