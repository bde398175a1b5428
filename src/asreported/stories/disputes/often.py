"""How often something was done: "called twice, not three times" against three times."""

from __future__ import annotations

import re
from itertools import islice
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
_ONCE_ONLY: Final = r"(?<!at )once(?=\W*\Z|[,.;:!?]| (?:by|on|over|only|not|with|before|to)\b)"
"""No other "once": of "once he had been hit", "once known as"."""
_TIMES: Final = rf"(?:{_ONCE_ONLY}|twice|thrice|{_NUMBER} times)"
_OFTEN: Final = re.compile(
    rf"(?<!than )(?<!least )(?<!most )(?<!up to )\b(?P<often>{_TIMES})\b"
    rf"(?!-| (?:as|more|a|an|per|in|every|the)\b)"
    rf"(?:,? (?:and |but )?(?:not|rather than|instead of) (?P<other>{_TIMES}|{_NUMBER})\b)?",
    re.IGNORECASE,
)
_SHARED: Final = 2
_SHARED_WITHOUT: Final = 3
"""Words in common: fewer where one side itself names the number that it takes back."""
_LOOKED: Final = 64
"""So many counts of a story are compared with each that comes."""
_NOTHING: Final = frozenset(content("time times once twice three two"))


class _Count(NamedTuple):
    told: Told
    value: int
    rejected: int | None
    """The number that its words take back."""
    words: frozenset[str]


def how_often(dossier: Dossier, told: Sequence[Told]) -> Iterator[StoryDispute]:
    """Two numbers for how often one thing was done, once for each two numbers."""
    counts: dict[tuple[int, frozenset[str]], _Count] = {}
    seen: set[tuple[int, int]] = set()
    for one in (found for each in told if (found := _count(each))):
        for other in islice(reversed(counts.values()), _LOOKED):
            pair = (min(one.value, other.value), max(one.value, other.value))
            if pair not in seen and _opposed(dossier, one, other):
                seen.add(pair)
                yield _dispute(dossier, other.told, one.told, pair)
        counts.setdefault((one.value, one.words), one)


def _dispute(dossier: Dossier, one: Told, other: Told, pair: tuple[int, int]) -> StoryDispute:
    who = f"{one.who(dossier)} and {other.who(dossier)}"
    why = f"{who} give different numbers of times ({pair[0]}, {pair[1]})"
    return StoryDispute("figures", (one.cited(), other.cited()), why)


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
