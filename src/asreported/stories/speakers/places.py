"""The countries and places that some records name, by the stem of their names."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.stories.speakers.lands import land

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from asreported.model import Record

_WORD: Final = re.compile(r"[^\W\d_][\w'’‑-]*")
_MOSTLY: Final = 0.75
_LONGEST: Final = 2
"""Words of the longest names of countries that are looked for."""


class Lands:
    """The countries and places of some records, by the stem of their names."""

    def __init__(
        self, records: Sequence[Record], known: Mapping[str, str] | None = None
    ) -> None:
        """``known`` are those that other records name: stems to names."""
        places = (
            entity for record in records for entity in record.entities if entity.type == "place"
        )
        names = {each.name for each in places if len(each.name.split()) <= _LONGEST}
        self.own = {land(name): name for name in sorted(names, reverse=True)}
        self._stems = {**self.own, **(known or {})}
        self._known: dict[str, str | None] = {}
        self._in_names: dict[str, frozenset[str]] = {}

    def of(self, word: str) -> str | None:
        """The stem of the country that a capitalised word names, is of, or comes from."""
        if word not in self._known:
            stem = land(word) if word[:1].isupper() else ""
            self._known[word] = stem if stem in self._stems else None
        return self._known[word]

    def knows(self, place: str) -> bool:
        """Whether some words are the name of a place or a country."""
        return land(place) in self._stems

    def name(self, stem: str) -> str:
        """The name behind a stem, as some article has it."""
        return self._stems.get(stem, stem)

    def all_in(self, words: str) -> Iterator[str]:
        """The stems of all countries named in some words."""
        return filter(None, map(self.of, _capitalised(words)))

    def in_name(self, name: str) -> frozenset[str]:
        """The same for a name, which many articles have."""
        found = self._in_names.get(name)
        if found is None:
            found = self._in_names[name] = frozenset(self.all_in(name))
        return found

    def home(self, record: Record) -> str | None:
        """The country that most of an article's mentions of countries are of."""
        counts: dict[str, int] = {}
        for entity in record.entities:
            stem = self.of(entity.name)
            if stem is not None and entity.type != "person":
                counts[stem] = counts.get(stem, 0) + len(entity.mentions)
        best = max(counts, key=lambda stem: (counts[stem], stem), default=None)
        return best if best and counts[best] >= _MOSTLY * sum(counts.values()) else None


def _capitalised(text: str) -> list[str]:
    """The words of a text with a capital, then each two together of which the first has."""
    single = _WORD.findall(text)
    capitals = [word for word in single if word[0].isupper()]
    return capitals + [f"{one} {two}" for one, two in pairwise(single) if one[0].isupper()]


def stems_in(text: str) -> frozenset[str]:
    """The stems of all words that may name a country, known or not."""
    return frozenset(map(land, _capitalised(text)))
