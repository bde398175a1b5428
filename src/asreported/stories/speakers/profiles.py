"""What an article tells of an entity: name, country, roles, age, and what it stands among."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.model import EntityType, Part
from asreported.stories.keys import member_key, moment
from asreported.stories.speakers.lands import land, may_be_adjective
from asreported.stories.speakers.names import (
    PersonName,
    body_words,
    initials_of,
    is_acronym,
    person_name,
)
from asreported.stories.speakers.spelling import fold
from asreported.stories.speakers.surroundings import (
    Topics,
    gender_of,
    lands_of_posts,
    posts_in,
    role_in,
    surroundings,
)
from asreported.stories.speakers.whole_names import whole_name, without_place
from asreported.stories.speakers.wordlists import GENERIC, LIGHT, fields
from asreported.stories.words import stemmed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from asreported.model import Entity, Record
    from asreported.stories.speakers.places import Lands

_OF_STATE: Final = frozenset("ministry government presidency military navy army".split())
_SEATED: Final = re.compile(r" in (?:the )?[A-Z][^,]*$")
_PLACES: Final = frozenset({"place", "facility"})
_INDEFINITE: Final = re.compile(
    r"(?:an?|one|some|two|three|several|many|more|about|both|most|another|other|such"
    # Whose party and which newspaper is known in its own article alone.
    r"|this|that|these|those|my|your|his|her|its|our|their)\b"
)


class Profile(Part, frozen=True, array_like=True):
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
    aliases: frozenset[str]
    """The initials that its article gives beside its name."""
    posts: frozenset[str]
    """What its roles are of: "interior", "finance"."""
    kind: str
    """``person``, ``body`` (a name of its own), ``generic`` ("the navy"), ``office``
    ("the foreign minister"), ``place``, or ``nobody`` (described, never joined)."""


class _Around(NamedTuple):
    """What an article tells of all its entities: its time, country, names and words."""

    when: tuple[str, str]
    home: str | None
    names: frozenset[str]
    topics: Topics
    lands: Lands


class _NameRead(NamedTuple):
    """An entity's name, its words with and without countries, its countries, its kind."""

    name: str
    words: tuple[str, ...]
    bare: tuple[str, ...]
    lands: frozenset[str]
    kind: str


def profiles_of(record: Record, lands: Lands) -> list[Profile]:
    """The entities of a record that have a name, or a body's or an office's, or that speak."""
    speaking = {said.source.speaker for said in record.attributions}
    names = {fold(entity.name) for entity in record.entities if _is_named(entity)}
    text = record.article.text
    within = frozenset(_IN.findall(text)).union(_NEAR.findall(text))
    around = _Around(
        moment(record),
        lands.home(record),
        frozenset(names),
        Topics(stemmed(record.article.text)),
        lands,
    )
    return [
        _profile(record, entity, named, around)
        for entity in record.entities
        if (named := _read_name(record, entity, lands, within)).kind != "nobody"
        or entity.id in speaking
    ]


def _is_named(entity: Entity) -> bool:
    return entity.count is None and _is_name(entity.name)


@lru_cache(maxsize=16384)
def _is_name(words: str) -> bool:
    last = words.split()[-1:]
    capital = bool(last) and not last[0].islower()
    return capital and not _INDEFINITE.match(words.lower())


def _read_name(
    record: Record, entity: Entity, lands: Lands, within: AbstractSet[str]
) -> _NameRead:
    name = whole_name(record, entity)
    words = body_words(without_place(name, lands))
    # A ministry "in Castrel" is a country's, whose capital no article need explain.
    seated = not _OF_STATE.isdisjoint(words)
    own = lands.in_name(_SEATED.sub("", name) if seated else name)
    bare = _without(own, entity.name, words) if own else words
    counted = entity.count is not None
    kind = _kind(entity.type, entity.name, bare, counted=counted)
    kind = "place" if _is_somewhere(record, entity, within) else kind
    return _NameRead(name, words, bare, own, kind)


@lru_cache(maxsize=16384)
def _without(lands: frozenset[str], name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, if there are others, without the countries whose it is."""
    bare = tuple(word for word in words if land(word) not in lands) or words
    return bare if _is_of_a_land(name, bare) else words


def _profile(record: Record, entity: Entity, named: _NameRead, article: _Around) -> Profile:
    around, born = surroundings(record, entity)
    told = f"{entity.description or ''} {around}"
    found = named.lands
    if not told.isspace():
        found = found.union(article.lands.all_in(told), lands_of_posts(told))
    name, kind = named.name, named.kind
    said = {record.article.text[start:end] for start, end in entity.mentions}
    return Profile(
        member_key(record, "entity", entity.mentions[0] if entity.mentions else (0, 0)),
        article.when,
        record.article.id,
        entity.id,
        name,
        entity.type,
        person_name(name) if _may_be_a_person(entity.name, name, kind) else None,
        named.words if kind == "place" else named.bare,
        frozenset() if kind == "place" else found,
        article.home,
        frozenset(
            filter(fields().__contains__, (*fold(told).split(), *fold(entity.name).split()))
        ),
        born,
        gender_of(said),
        article.names - {fold(entity.name)},
        article.topics.of(entity),
        _initials(said, entity.name),
        posts_in(told) if kind == "person" else frozenset(),
        kind,
    )


def _initials(said: AbstractSet[str], name: str) -> frozenset[str]:
    """The initials of a name among what its mentions say."""
    short = {fold(each) for each in said if is_acronym(each)} - {fold(name)}
    return initials_of(name) & short if short else frozenset()


def _is_of_a_land(name: str, bare: tuple[str, ...]) -> bool:
    """Whether a country in a name says whose it is: "Orvane's guard", not "Halden Steel"."""
    first = name.removeprefix("the ").removeprefix("The ").partition(" ")[0]
    return (
        first.endswith(("'s", "’s"))
        or all(word in GENERIC for word in bare)
        or may_be_adjective(first)
    )


def _is_somewhere(record: Record, entity: Entity, within: AbstractSet[str]) -> bool:
    """Whether its article says "in Castrel" of what a tagger took for a body or a person.

    What a dateline names, in capitals before a dash or a bracket, is a place as well.
    ``within`` is how what the article says "in" and "near" of begins.
    """
    if entity.type in _PLACES or len(entity.name.split()) > len(_PAIR) or not _is_named(entity):
        return False
    if entity.name.isupper() and _is_of_a_dateline(record, entity):
        return True
    short = len(entity.name) < _BEGINS
    return (short or entity.name[:_BEGINS] in within) and _is_within(
        record.article.text, entity.name
    )


def _is_of_a_dateline(record: Record, entity: Entity) -> bool:
    return bool(entity.mentions) and any(
        block.start <= entity.mentions[0][0] < block.start + _BEFORE
        and _DATELINE.match(record.article.text, block.start)
        for block in record.article.blocks
    )


def _is_within(text: str, name: str) -> bool:
    for word in ("in", "near", "In", "Near"):
        at = text.find(f"{word} {name}")
        end = at + len(word) + 1 + len(name)
        if at > 0 and not text[at - 1].isalnum() and not _GOES_ON.match(text, end):
            return not _HELD.search(text, max(0, at - _BEFORE), at)
    return False


_BEGINS: Final = 2
# A pattern that begins with the very same signs is looked for many times as quick.
_IN: Final = re.compile(r"n (?<=[iI]n )(?=(..))", re.DOTALL)
_NEAR: Final = re.compile(r"r (?<=[nN]ear )(?=(..))", re.DOTALL)
_BEFORE: Final = 16
_DATELINE: Final = re.compile(r"[A-Z][A-Z .'’-]+(?:,[^()—–\n-]{0,40})?\s*(?:\(|—|–|- )")
_GOES_ON: Final = re.compile(r"\w|['’]s\b|\s+[A-Z]")
"""What shows that a name is longer, or whose it is that follows."""
_HELD: Final = re.compile(
    r"\b(?:stakes?|shares?|interests?|trust|faith|confidence|invest\w*|believ\w+|roles?)\s+\Z"
)
"""What one has in a company or a person."""


@lru_cache(maxsize=16384)
def _kind(type_: EntityType, name: str, words: tuple[str, ...], *, counted: bool) -> str:
    is_named = _is_name(name) and not counted
    if type_ in _PLACES and is_named:
        return "place"
    if type_ == "group" and is_named and role_in(name):
        return "person" if len(name.split()) > len(_PAIR) else "nobody"
    indefinite = _INDEFINITE.match(name.lower()) is not None
    if counted or indefinite or type_ in {"group", "other"}:
        return "nobody"
    return _kind_of_person(name, words) if type_ == "person" else _kind_of_body(name, words)


def _kind_of_person(name: str, words: tuple[str, ...]) -> str:
    if _is_office(name):
        return "body"
    if words and all(word in fields() or word in GENERIC or word in LIGHT for word in words):
        return "office"
    return "person" if _is_name(name) else "nobody"


def _may_be_a_person(given: str, name: str, kind: str) -> bool:
    """Whether a name may be a person's, also where it was read as a body's."""
    if kind not in _MAY_BE_PEOPLE or _is_office(given):
        return False
    return kind == "person" or not _SEATED_ANYHOW.search(name)


_SEATED_ANYHOW: Final = re.compile(r"\b(?:in|of|at|on|for)\b")


@lru_cache(maxsize=16384)
def _is_office(name: str) -> bool:
    """Whether a body is named after who heads it, and is not that person."""
    return _OFFICE.search(name.lower()) is not None


def _kind_of_body(name: str, words: tuple[str, ...]) -> str:
    if not words or len(words) > _WORDY:
        return "nobody"
    if all(word in GENERIC for word in words):
        return "generic"
    # "The company" is another one in each article.
    return "nobody" if len(words) == 1 and not _is_name(name) else "body"


_OFFICE: Final = re.compile(
    r"\b(?:office|ministry|party|family|team) of\b|['’]s? (?:office|team|family)$"
)
_WORDY: Final = 8
_PAIR: Final = ("title", "name")
_MAY_BE_PEOPLE: Final = frozenset({"person", "body", "place"})
