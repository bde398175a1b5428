"""Names taken apart: a person's given names and surname, a body's words and initials."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from asreported.model import Part
from asreported.stories.speakers.spelling import fold, one_edit, skeleton
from asreported.stories.speakers.wordlists import (
    AFFAIRS,
    COMPANY_FORMS,
    LIGHT,
    PARTICLES,
    SAME_WORD,
    SUFFIXES,
    TITLES,
    fields,
    nicknames,
)

_POSSESSIVE: Final = re.compile(r"['’]s?\b")
_LONG: Final = 5
_MOST: Final = 16384
"""Names whose parts are kept: those of a story stand in each of its articles."""


class PersonName(Part, frozen=True, array_like=True):
    """A person's name, folded; ``given`` is empty where the surname stands alone."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""

    @property
    def core(self) -> str:
        """The surname without its particles, as one word: "al Hamdi" and "Hamdi" are alike."""
        words = self.surname.split()
        return "".join([word for word in words if word not in PARTICLES] or words)

    @property
    def flat(self) -> str:
        """All its letters, where hyphens and blanks are set otherwise."""
        return "".join(self.words).replace(" ", "")

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the name but its suffix."""
        return (*self.given, self.surname)


@lru_cache(maxsize=_MOST)
def person_name(name: str) -> PersonName | None:
    """A name without titles and roles; None where nothing else is left."""
    words = [word.strip(".") for word in fold(_POSSESSIVE.sub("", name)).split()]
    titles = [at for at, word in enumerate(words[:-1]) if word in TITLES or word in fields()]
    words = words[titles[-1] + 1 :] if titles else words
    while words and (words[0] in fields() or words[0] in LIGHT - PARTICLES):
        words.pop(0)
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if not words:
        return None
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    if first == 1 and words[0] in PARTICLES:
        first = 0
    return PersonName(
        tuple(words[:first]), " ".join(words[first:]), _SENIOR.get(suffix, suffix)
    )


_SENIOR: Final = {"junior": "jr", "senior": "sr"}


@lru_cache(maxsize=_MOST)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that tell it from others, folded, in order."""
    words = fold(_POSSESSIVE.sub("", name)).split()
    words = words[:-1] if len(words) > 1 and words[-1] in COMPANY_FORMS else words
    plain = " ".join(SAME_WORD.get(word, word) for word in words if word not in LIGHT)
    return tuple(word for word in plain.split() if word not in AFFAIRS)


@lru_cache(maxsize=_MOST)
def initials_of(name: str) -> frozenset[str]:
    """What a body's name may be short for in letters, with and without its small words."""
    words = fold(name).split()
    whole = "".join(word[0] for word in words)
    short = "".join(word[0] for word in words if word not in LIGHT)
    return frozenset(each for each in (whole, short) if len(each) > 1)


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: alike, romanised otherwise, or short for it."""
    return one == other or skeleton(one) == skeleton(other) or other in nicknames().get(one, ())


def is_initial(word: str) -> bool:
    """Whether a word is a letter that a given name begins with."""
    return len(word) == 1


def misspelt(one: str, other: str) -> bool:
    """Whether two long words differ in one letter."""
    return min(len(one), len(other)) >= _LONG and one_edit(one, other)


@lru_cache(maxsize=_MOST)
def is_acronym(name: str) -> bool:
    """Whether a name is in capitals alone, and short."""
    return name.isupper() and name.isalpha() and 1 < len(name) <= _LONGEST


_LONGEST: Final = 7
