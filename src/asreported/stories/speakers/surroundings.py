"""What stands around a name: titles, apposition, age, he or she, the words of its matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from asreported.stories.speakers.lands import land
from asreported.stories.speakers.spelling import fold
from asreported.stories.speakers.wordlists import GENERIC, fields
from asreported.stories.words import stem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from asreported.model import Entity, Record
    from asreported.stories.words import Stemmed

_BEFORE: Final = 60
_AFTER: Final = 120
_MOST_TITLES: Final = 6
_STOP: Final = re.compile(r"[.;:!?\n,()“”\"]")
_APPOSITION: Final = re.compile(
    r", (?P<age>\d{1,3})\b|,? ?\((?P<age2>\d{1,3})\)"
    r"|, (?P<who>(?:an?|the|its|his|her|their)? ?[^,.;:\n]{3,90})"
)
_RELATIVE: Final = re.compile(
    r"(?:an?|the|its|their)? ?(?:who|which|that|whose|and|but|he|she)\b"
)
_SEAT: Final = re.compile(r" of (?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_HE: Final = frozenset({"he", "him", "his", "himself"})
_SHE: Final = frozenset({"she", "her", "hers", "herself"})
_LONG: Final = max(map(len, _HE | _SHE))


class Topics:
    """The words of an article that tell its matter, for asking what stands around names."""

    def __init__(self, words: Stemmed) -> None:
        common = _common()
        each = zip(words.starts, words.content, strict=True)
        kept = [(start, word) for start, word in each if word and word not in common]
        self._starts = [start for start, _ in kept]
        self._words = [word for _, word in kept]

    def of(self, entity: Entity) -> frozenset[str]:
        """The words around the first mentions of an entity, without those of its name."""
        found: set[str] = set()
        for start, end in entity.mentions[:_SAMPLED]:
            first = bisect_left(self._starts, start - _AROUND)
            found.update(self._words[first : bisect_left(self._starts, end + _AROUND, first)])
        found -= _stems(f"{entity.name} {entity.description or ''}")
        return frozenset(found)


@lru_cache(maxsize=16384)
def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, fold(words).split()))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The stems of words for bodies and roles, which tell no context from another."""
    return frozenset(stem(word) for word in (*GENERIC, *fields()))


_SAMPLED, _AROUND = 3, 160


def surroundings(record: Record, entity: Entity) -> tuple[str, int | None]:
    """The titles before a name and the apposition behind it; the year of birth by an age."""
    text, told, born = record.article.text, [], None
    for start, end in entity.mentions:
        if not text[start : start + 1].isupper() and entity.type == "person":
            continue
        pieces = _STOP.split(text[max(0, start - _BEFORE) : start])
        told.append(" ".join(_titles(pieces[-1].split())))
        if (
            len(pieces) > 1
            and not pieces[-1].strip()
            and text[max(0, start - 2) : start].rstrip().endswith(",")
        ):
            told.append(pieces[-2] if role_in(pieces[-2]) else "")
        if entity.type == "organisation" and (seat := _SEAT.match(text, end, end + _BEFORE)):
            told.append(seat["place"])
        match = _APPOSITION.match(text, end, end + _AFTER)
        if match and (age := match["age"] or match["age2"]):
            born = born or _born(record, int(age))
        elif match and not _RELATIVE.match(match["who"]) and entity.type == "person":
            told.append(match["who"])
    return " ".join(told), born


def role_in(words: str) -> bool:
    """Whether some words name a role."""
    return any(word in fields() for word in fold(words).split())


def posts_in(words: str) -> frozenset[str]:
    """What the roles in some words are of: "interior" of "Interior Minister"."""
    plain = fold(words).split()
    return frozenset(
        _SAME_POST.get(one, one)
        for one, role in pairwise(plain)
        if one in GENERIC and role in _HELD
    )


def lands_of_posts(words: str) -> frozenset[str]:
    """The countries that roles are told to be of: "the finance minister of Gastria"."""
    if " of " not in words:
        return frozenset()
    return frozenset(land(match["place"]) for match in _HELD_OF.finditer(words))


_HELD_OF: Final = re.compile(
    r"\b(?:[Mm]inister|[Pp]resident|[Kk]ing|[Qq]ueen|[Aa]mbassador|[Ee]nvoy) of (?:the )?"
    r"(?P<place>[A-Z][\w’-]+)(?![\w’-]| [A-Z])"
)
_HELD: Final = frozenset({"minister", "secretary"})
_SAME_POST: Final = {"defense": "defence", "home": "interior"}


def _titles(words: list[str]) -> list[str]:
    """The words that lead up to a name: titles, roles, the country before them."""
    kept: list[str] = []
    for word in reversed(words[-_MOST_TITLES:]):
        if not (word[0].isupper() or _is_role_or_body(word)):
            break
        kept.append(word)
    return kept[::-1]


@lru_cache(maxsize=16384)
def _is_role_or_body(word: str) -> bool:
    plain = fold(re.sub(r"['’]s?$", "", word))
    return plain in fields() or plain in GENERIC


def _born(record: Record, age: int) -> int | None:
    published = record.article.published
    year = published.value[:4] if published else ""
    if not year.isdecimal() or not _ADULT <= age <= _OLDEST:
        return None
    return int(year) - age


_ADULT, _OLDEST = 5, 110


def gender_of(said: AbstractSet[str]) -> str | None:
    """``he`` or ``she``, where the pronouns among what somebody's mentions say agree."""
    pronouns = {each.lower() for each in said if len(each) <= _LONG}
    he, she = not pronouns.isdisjoint(_HE), not pronouns.isdisjoint(_SHE)
    return None if he == she else "he" if he else "she"
