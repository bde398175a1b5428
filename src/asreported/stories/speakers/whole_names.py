"""Names as they should have been read: given names kept, times and places taken off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.speakers.lands import may_be_adjective
from asreported.stories.speakers.spelling import fold
from asreported.stories.speakers.wordlists import GENERIC, TITLES, fields

if TYPE_CHECKING:
    from asreported.model import Entity, Record
    from asreported.stories.speakers.places import Lands

_BEFORE: Final = 60
_BEHIND: Final = re.compile(r" (?:of|in|at) (?:the )?(?P<place>[A-Z][^,]*)$")
_WHEN: Final = re.compile(
    r",? (?:on|late on|early on|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$"
)
_GIVEN: Final = re.compile(r"(?<=[a-z,] )(?P<given>[A-Z][a-zà-ž]+) \Z")


def without_place(name: str, lands: Lands) -> str:
    """A body's name without the place behind it: "the port authority of Skar"."""
    match = _BEHIND.search(name)
    if match is None or not name[: match.start()].removeprefix("The ").islower():
        return name
    seated = match[0].startswith(" in ") or lands.knows(match["place"])
    return name[: match.start()] if seated else name


def whole_name(record: Record, entity: Entity) -> str:
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
