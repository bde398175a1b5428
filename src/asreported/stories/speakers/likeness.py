"""How alike two names are: every rule gives a score, the reason, and what it compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import structs

from asreported.stories.scoring import Ruled
from asreported.stories.speakers.lands import land
from asreported.stories.speakers.names import (
    PersonName,
    initials_of,
    is_acronym,
    is_initial,
    misspelt,
    same_given,
)
from asreported.stories.speakers.spelling import fold, skeleton, without_the

if TYPE_CHECKING:
    from asreported.stories.speakers.profiles import Profile

_MISREAD: Final = 0.1
"""What a name counts less that was read as of another kind."""
_WHOLE: Final = 3
"""Words from which a body's name says enough on its own."""


def alike(one: Profile, other: Profile) -> Ruled | None:
    """The best reason why two names may be of one; None where there is none."""
    if one.person and other.person and "person" in (one.kind, other.kind):
        found = _persons(one.person, other.person)
        if one.kind == other.kind or found is None or found.veto:
            return found
        # What is no person has no second surname to leave out.
        misread = structs.replace(found, score=found.score - _MISREAD)
        return None if found.rule == "double" else misread
    if (one.kind, other.kind) in _HOLDERS:
        return _holder(one, other)
    if without_the(one.name) == without_the(other.name):
        return _same_name(one, other)
    if one.kind == other.kind and one.kind in _KINDS:
        return _SAME_KIND if sorted(one.words) == sorted(other.words) else None
    return _bodies(one, other) if one.kind in _NAMED and other.kind in _NAMED else None


_NAMED: Final = frozenset({"body", "place", "person", "generic"})
_HOLDERS: Final = frozenset({("person", "office"), ("office", "person")})
_KINDS: Final = frozenset({"generic", "office"})
_SAME_KIND: Final = Ruled("body", 0.5, "the same kind of body")


def _same_name(one: Profile, other: Profile) -> Ruled | None:
    if one.kind in _KINDS or other.kind in _KINDS:
        return _SAME_KIND if one.kind == other.kind else None
    if one.kind != other.kind:
        return Ruled("name", 0.5, "the same name, read as of another kind")
    whole = one.kind == "place" or len(one.words) >= _WHOLE
    return Ruled("name", 0.8 if whole else 0.7, "the same name")


@lru_cache(maxsize=65536)
def _persons(one: PersonName, other: PersonName) -> Ruled | None:
    if one.suffix != other.suffix and (one.suffix and other.suffix):
        return Ruled("suffix", 0, "one is the younger, one the elder", veto=True)
    if one.words == other.words:
        whole = bool(one.given)
        return Ruled("name", 0.6 if whole else 0.4, "the same name")
    if not one.given or not other.given:
        return _surname_alone(one, other)
    if _swapped(one, other):
        return Ruled("order", 0.55, "the same names in another order")
    if not _same_surname(one, other):
        return _misspelt_surname(one, other)
    return _given(one, other)


def _surname_alone(one: PersonName, other: PersonName) -> Ruled | None:
    if _same_surname(one, other):
        return Ruled("surname", 0.35, "the surname alone")
    return None


def _same_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two surnames are one but for particles and letters of romanisation."""
    if one.core == other.core or one.surname.replace(" ", "") == other.surname.replace(" ", ""):
        return True
    return skeleton(one.core) == skeleton(other.core) and len(skeleton(one.core)) > 1


def _swapped(one: PersonName, other: PersonName) -> bool:
    flat, theirs = "".join(one.words), "".join(other.words)
    if len(flat) != len(theirs) or sorted(flat) != sorted(theirs):
        return False
    turned = "".join((other.surname, *other.given))
    return flat in {turned, theirs} or "".join((one.surname, *one.given)) == theirs


def _misspelt_surname(one: PersonName, other: PersonName) -> Ruled | None:
    if one.given[0] == other.given[0] and misspelt(one.surname, other.surname):
        return Ruled("spelling", 0.5, "the surname spelled with one letter more or less")
    if other.given[-1] == one.surname or one.given[-1] == other.surname:
        shared = set(one.words) & set(other.words)
        if len(shared) > 1:
            return Ruled("double", 0.5, "one surname of two left out")
    return None


def _given(one: PersonName, other: PersonName) -> Ruled | None:
    """What given names say of two who have one surname."""
    first, second = one.given, other.given
    for a, b in zip(first[1:], second[1:], strict=False):
        if a[0] != b[0]:
            return Ruled("middle", 0, "other middle names", veto=True)
    a, b = first[0], second[0]
    if is_initial(a) or is_initial(b):
        run_on = {"".join(word[0] for word in name) for name in (first, second)}
        if a[0] == b[0] and (len(run_on) == 1 or 1 in map(len, (first, second))):
            return Ruled("initials", 0.45, "a name and its initial")
        return Ruled("given", 0, "other given names", veto=True)
    if a == b or same_given(a, b):
        same = one.surname == other.surname and a == b
        why = "a middle name more" if same else "the same name in another form"
        return Ruled("form", 0.55, why)
    if misspelt(a, b):
        # Vowels slip; another consonant is as likely a sister's or brother's name.
        score = 0.45 if skeleton(a) == skeleton(b) else 0.3
        return Ruled("spelling", score, "the given name spelled with one other letter")
    return Ruled("given", 0, "other given names", veto=True)


def _holder(one: Profile, other: Profile) -> Ruled | None:
    """An office told without a name, and a person who is said to hold it."""
    office, person = (one, other) if one.kind == "office" else (other, one)
    titles = [word for word in office.words if len(word) > 1]
    if titles and office.roles and office.roles <= person.roles:
        return Ruled("office", 0.3, "an office and who is said to hold it")
    return None


def _bodies(one: Profile, other: Profile) -> Ruled | None:
    if initials := _by_initials(one, other):
        return initials
    found = _by_words(one.words, other.words)
    if found is not _SHORT:
        return found
    shorter = one.kind == other.kind and (
        _is_short_for(one, other) or _is_short_for(other, one)
    )
    return found if shorter else None


def _by_initials(one: Profile, other: Profile) -> Ruled | None:
    acronyms = is_acronym(one.name), is_acronym(other.name)
    if not (acronyms[0] or acronyms[1] or (one.aliases and other.aliases)):
        return None
    if _introduced(one) & _introduced(other):
        return Ruled("acronym", 0.7, "an article gives both the name and its initials")
    for is_short, short, long in zip(acronyms, (one, other), (other, one), strict=True):
        if is_short and fold(short.name) in initials_of(long.name):
            return Ruled("acronym", 0.5, "a name and its initials")
    return None


_SHORT: Final = Ruled("short", 0.45, "a name and a shorter form of it")


@lru_cache(maxsize=65536)
def _by_words(one: tuple[str, ...], other: tuple[str, ...]) -> Ruled | None:
    """What the words of two names say alone; that one is short for the other, with a doubt."""
    first, second = set(one), set(other)
    if first == second and first:
        score = 0.8 if len(first) >= _WHOLE else 0.7
        return Ruled("words", score, "the same words in another form")
    if first < second or second < first:
        return _SHORT
    if len(first) == len(second) and (
        sorted(map(skeleton, first)) == sorted(map(skeleton, second))
        or misspelt(" ".join(one), " ".join(other))
    ):
        return Ruled("spelling", 0.6, "the same name spelled otherwise")
    return None


def _is_short_for(short: Profile, long: Profile) -> bool:
    """Whether a name is another's without some of its words, and not where that one is.

    The embassy in Orl and the Orl Sailing Club are two, and neither is Orl.
    """
    if not short.words or not set(short.words) < set(long.words):
        return False
    if (
        all(land(word) in short.lands for word in short.words)
        or land(short.name) in short.lands
    ):
        return False
    if len(short.words) == 1 and _LOCAL & set(long.words):
        return False
    head = _WHERE.split(fold(long.name), maxsplit=1)[0].split()
    return any(word in head for word in short.words)


_LOCAL: Final = frozenset(
    "academy airport authority board city club clinic college cooperative council court "
    "embassy festival force guard harbour hospital institute market ministry mission museum "
    "parish police port prison school society station terminal theatre town tribunal "
    "university".split()
)
"""Bodies that are named after where they are: the word left alone is that place."""
_WHERE: Final = re.compile(r"\b(?:in|of|at|on|for|from|near|by)\b")


def _introduced(one: Profile) -> frozenset[str]:
    """The initials that a body goes by in its article."""
    return one.aliases | {fold(one.name)} if is_acronym(one.name) else one.aliases
