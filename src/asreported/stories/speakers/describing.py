"""What a speaker is shown as: the fullest of its names, its country, its first mention."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.model import EntityType
    from asreported.stories.speakers.places import Lands
    from asreported.stories.speakers.profiles import Profile

_FULL: Final = {"person": 3, "body": 3, "place": 2, "generic": 1, "office": 0, "nobody": 0}


class Described(NamedTuple):
    """The name that stands for all, with its type, and the country where it is sure."""

    first: str
    """The key of the earliest member."""
    name: str
    type: EntityType
    country: str | None


def described(members: Sequence[Profile], lands: Lands) -> Described:
    """What some mentions of one speaker tell of it together."""
    if len(members) == 1:
        (only,) = members
        country = lands.name(*only.lands) if len(only.lands) == 1 else None
        return Described(only.key, only.name, only.type, country)
    first = min(members, key=lambda one: (one.when, one.key))
    often = Counter(one.name for one in members)
    shown = max(members, key=lambda one: _fullness(one, often[one.name]))
    told = Counter(each for one in members for each in sorted(one.lands)).most_common()
    sure = told and (len(told) == 1 or told[0][1] > told[1][1])
    country = lands.name(told[0][0]) if sure else None
    return Described(first.key, shown.name, shown.type, country)


def _fullness(one: Profile, often: int) -> tuple[int, int, int, int, int]:
    """A whole name before a part of it; of a person the commonest, of a body the longest."""
    words = len(one.name.split())
    whole = min(words, _PAIR) if one.kind == "person" else words
    return _FULL[one.kind], whole, len(one.lands), often, -len(one.name)


_PAIR: Final = 2
