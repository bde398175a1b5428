"""What an article tells of an entity: name, country, roles, age, and what it stands among."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.stories.keys import member_key, moment
from asreported.stories.speakers.lands import land, may_be_adjective
from asreported.stories.speakers.names import PersonName, body_words, person_name
from asreported.stories.speakers.spelling import fold
from asreported.stories.speakers.wordlists import GENERIC, LIGHT, TITLES, fields
from asreported.stories.words import Stemmed, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import Entity, EntityType, Record

_BEFORE: Final = 60
_AFTER: Final = 120
_WORD: Final = re.compile(r"[^\W\d_][\w'’‑-]*")
_STOP: Final = re.compile(r"[.;:!?\n,()“”\"]")
_APPOSITION: Final = re.compile(
    r", (?P<age>\d{1,3})\b|,? ?\((?P<age2>\d{1,3})\)|, (?P<who>(?:an?|the|its|his|her|their)? ?[^,.;:\n]{3,90})"
)
_RELATIVE: Final = re.compile(
    r"(?:an?|the|its|their)? ?(?:who|which|that|whose|and|but|he|she)\b"
)
_HE: Final = frozenset({"he", "him", "his", "himself"})
_SHE: Final = frozenset({"she", "her", "hers", "herself"})
_PLACES: Final = frozenset({"place", "facility"})
_INDEFINITE: Final = re.compile(
    r"(?:an?|one|some|two|three|several|many|more|about|both|most)\b"
)


class Profile(NamedTuple):
    """One entity of one article, with what tells it from others."""

    key: str
    when: tuple[str, str]
    article: str
    entity: str
    name: str
    type: EntityType
    person: PersonName | None
    words: tuple[str, ...]
    lands: frozenset[str]
    home: str | None
    roles: frozenset[str]
    born: int | None
    gender: str | None
    context: frozenset[str]
    topics: frozenset[str]
    kind: str
    """``person``, ``body`` (a name of its own), ``generic`` ("the navy"), ``office``
    ("the foreign minister"), ``place``, or ``nobody`` (described, never joined)."""


class _Around(NamedTuple):
    """What an article tells of all its entities: its country, its names, its words."""

    home: str | None
    names: frozenset[str]
    stemmed: Stemmed


class Lands:
    """The countries and places of some records, by the stem of their names."""

    def __init__(self, records: Sequence[Record]) -> None:
        names = {entity.name for record in records for entity in record.entities
                 if entity.type == "place" and len(entity.name.split()) <= 2}  # fmt: skip
        self._stems = {land(name): name for name in sorted(names, reverse=True)}
        self._known: dict[str, str | None] = {}

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
        single = [match[0] for match in _WORD.finditer(words)]
        for word in (
            *single,
            *(" ".join(pair) for pair in zip(single, single[1:], strict=False)),
        ):
            if stem := self.of(word):
                yield stem


def profiles_of(record: Record, lands: Lands) -> list[Profile]:
    """The entities of a record that have a name, or a body's or an office's, or that speak."""
    speaking = {said.source.speaker for said in record.attributions}
    names = {fold(entity.name) for entity in record.entities if _is_named(entity)}
    home = _home(record, lands)
    around = _Around(home, frozenset(names), Stemmed(record.article.text))
    profiles = [_profile(record, entity, lands, around) for entity in record.entities]
    return [each for each in profiles if each.kind != "nobody" or each.entity in speaking]


def _is_named(entity: Entity) -> bool:
    last = entity.name.split()[-1:]
    capital = bool(last) and not last[0].islower()
    return capital and entity.count is None and not _INDEFINITE.match(entity.name.lower())


def _without_place(name: str, lands: Lands) -> str:
    """A body's name without the place behind it: "the port authority of Skar"."""
    match = _BEHIND.search(name)
    if match is None or not name[: match.start()].removeprefix("The ").islower():
        return name
    seated = match[0].startswith(" in ") or lands.knows(match["place"])
    return name[: match.start()] if seated else name


_BEHIND: Final = re.compile(r" (?:of|in|at) (?:the )?(?P<place>[A-Z][^,]*)$")
_OF_STATE: Final = frozenset("ministry government presidency military navy army".split())
_SEATED: Final = re.compile(r" in (?:the )?[A-Z][^,]*$")
_WHEN: Final = re.compile(
    r",? (?:on|late on|early on|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$"
)


def _whole_name(record: Record, entity: Entity) -> str:
    """A name with the given name that the reading left before it: "Belk" of "Radim Belk"."""
    if entity.type != "person" or " " in entity.name or not entity.mentions:
        return _WHEN.sub("", entity.name)
    text, start = record.article.text, entity.mentions[0][0]
    match = _GIVEN.search(text, max(0, start - _BEFORE), start)
    if match is None or not text.startswith(entity.name, start):
        return entity.name
    word = fold(match["given"])
    known = word in fields() or word in TITLES or word in GENERIC or may_be_adjective(word)
    return entity.name if known else f"{match['given']} {entity.name}"


_GIVEN: Final = re.compile(r"(?<=[a-z,] )(?P<given>[A-Z][a-zà-ž]+) \Z")


def _home(record: Record, lands: Lands) -> str | None:
    """The country that most of an article's mentions of countries are of."""
    counts: dict[str, int] = {}
    for entity in record.entities:
        stem = lands.of(entity.name)
        if stem is not None and entity.type in {"place", "group"}:
            counts[stem] = counts.get(stem, 0) + len(entity.mentions)
    best = max(counts, key=lambda stem: (counts[stem], stem), default=None)
    return best if best and counts[best] >= _MOSTLY * sum(counts.values()) else None


_MOSTLY: Final = 0.75


def _profile(record: Record, entity: Entity, lands: Lands, article: _Around) -> Profile:
    around, born = _surroundings(record, entity)
    told = f"{entity.description or ''} {around}"
    name = _whole_name(record, entity)
    words = body_words(_without_place(name, lands))
    # A ministry "in Castrel" is a country's, whose capital no article need explain.
    seated = not _OF_STATE.isdisjoint(words)
    own = frozenset(lands.all_in(_SEATED.sub("", name) if seated else name))
    found = own | frozenset(lands.all_in(told))
    bare = tuple(word for word in words if land(word) not in own) or words
    if not _is_of_a_land(entity.name, bare):
        bare = words
    folded = fold(entity.name)
    kind = _kind(entity, bare)
    return Profile(
        member_key(record, "entity", entity.mentions[0] if entity.mentions else (0, 0)),
        moment(record),
        record.article.id,
        entity.id,
        name,
        entity.type,
        person_name(name) if kind in _MAY_BE_PEOPLE else None,
        words if kind == "place" else bare,
        frozenset() if kind == "place" else found,
        article.home,
        frozenset(role for role in fold(f"{told} {entity.name}").split() if role in fields()),
        born,
        _gender(record, entity),
        article.names - {folded},
        _topics(article.stemmed, entity),
        kind,
    )


def _is_of_a_land(name: str, bare: tuple[str, ...]) -> bool:
    """Whether a country in a name says whose it is: "Orvane's guard", not "Halden Steel"."""
    first = name.removeprefix("the ").removeprefix("The ").split()[0]
    return (
        first.endswith(("'s", "’s"))
        or all(word in GENERIC for word in bare)
        or may_be_adjective(first)
    )


def _kind(entity: Entity, words: tuple[str, ...]) -> str:
    name = entity.name.lower()
    if entity.type in _PLACES and _is_named(entity):
        return "place"
    if entity.type == "group" and _is_named(entity) and _role_in(entity.name):
        return "person" if len(entity.name.split()) > len(_PAIR) else "nobody"
    if entity.count is not None or _INDEFINITE.match(name) or entity.type in {"group", "other"}:
        return "nobody"
    if entity.type == "person" and _OFFICE.search(name):
        return "body"
    if entity.type == "person":
        if words and all(
            word in fields() or word in GENERIC or word in LIGHT for word in words
        ):
            return "office"
        return "person" if _is_named(entity) else "nobody"
    if not words or len(words) > _WORDY:
        return "nobody"
    if all(word in GENERIC for word in words):
        return "generic"
    # "The company" is another one in each article.
    return "nobody" if len(words) == 1 and not _is_named(entity) else "body"


_OFFICE: Final = re.compile(
    r"\b(?:office|ministry|party|family|team) of\b|['’]s? (?:office|team|family)$"
)
_WORDY: Final = 8
_PAIR: Final = ("title", "name")
_MAY_BE_PEOPLE: Final = frozenset({"person", "body", "place"})


def _topics(stemmed: Stemmed, entity: Entity) -> frozenset[str]:
    """The content words around the first mentions of an entity."""
    found: set[str] = set()
    for start, end in entity.mentions[:_SAMPLED]:
        found.update(stemmed.between(start - _AROUND, end + _AROUND))
    own = {stem(word) for word in fold(f"{entity.name} {entity.description or ''}").split()}
    return frozenset(found - own - _common())


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The stems of words for bodies and roles, which tell no context from another."""
    return frozenset(stem(word) for word in (*GENERIC, *fields()))


_SAMPLED, _AROUND = 3, 160


def _surroundings(record: Record, entity: Entity) -> tuple[str, int | None]:
    """The titles before a name and the apposition behind it; the year of birth by an age."""
    text, told, born = record.article.text, [], None
    for start, end in entity.mentions:
        if not text[start].isupper() and entity.type == "person":
            continue
        pieces = _STOP.split(text[max(0, start - _BEFORE) : start])
        told.append(" ".join(_titles(pieces[-1].split())))
        if (
            len(pieces) > 1
            and not pieces[-1].strip()
            and text[max(0, start - 2) : start].rstrip().endswith(",")
        ):
            told.append(pieces[-2] if _role_in(pieces[-2]) else "")
        match = _APPOSITION.match(text, end, end + _AFTER)
        if match and (age := match["age"] or match["age2"]):
            born = born or _born(record, int(age))
        elif match and not _RELATIVE.match(match["who"]) and entity.type == "person":
            told.append(match["who"])
    return " ".join(told), born


def _role_in(words: str) -> bool:
    return any(word in fields() for word in fold(words).split())


def _titles(words: list[str]) -> list[str]:
    """The words that lead up to a name: titles, roles, the country before them."""
    kept: list[str] = []
    for word in reversed(words[-6:]):
        plain = fold(re.sub(r"['’]s?$", "", word))
        if not (word[:1].isupper() or plain in fields() or plain in GENERIC):
            break
        kept.append(word)
    return kept[::-1]


def _born(record: Record, age: int) -> int | None:
    published = record.article.published
    if published is None or not _ADULT <= age <= _OLDEST:
        return None
    return int(published.value[:4]) - age


_ADULT, _OLDEST = 5, 110


def _gender(record: Record, entity: Entity) -> str | None:
    text = record.article.text
    said = [text[start:end].lower() for start, end in entity.mentions]
    he, she = (sum(word in words for word in said) for words in (_HE, _SHE))
    return None if he == she or min(he, she) else "he" if he else "she"
