"""Names to entities: the surname to the full name, the letters to what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.language.names import NAMED
from asreported.language.roster import Mention, Roster, Somebody
from asreported.language.vocabulary import COMPANY_WORDS

if TYPE_CHECKING:
    from asreported.language.analysis import Analysis, Name
    from asreported.language.roster import Surface
    from asreported.model import EntityType

_TYPES: dict[str, EntityType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place",
    "FAC": "facility", "NORP": "group",
}  # fmt: skip
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "&"})


def group_names(analysis: Analysis) -> Roster:
    """A roster with every named mention; long names first, so that short ones join them."""
    roster = Roster()
    named = [name for name in analysis.names if name.label in NAMED]
    by_length = sorted(named, key=lambda name: (name.first - name.end, name.first))
    known: dict[EntityType, list[Somebody]] = {}
    exact: dict[tuple[EntityType, Surface], Somebody] = {}
    for name in by_length:
        kind = _TYPES.get(name.label, "other")
        surface = tuple(analysis.words[name.first : name.end])
        somebody = exact.get((kind, surface)) or _match(known.get(kind, []), kind, surface)
        if somebody is None:
            somebody = roster.open(kind)
            known.setdefault(kind, []).append(somebody)
        exact[kind, surface] = somebody
        head = head_of(analysis, name)
        roster.note(somebody, Mention(name.first, name.end, head), surface)
        if kind == "organisation" and somebody.head_noun is None:
            somebody.head_noun = _head_noun(surface)
    return roster


def head_of(analysis: Analysis, name: Name) -> int:
    """The token of a name whose head lies outside it."""
    for token in range(name.end - 1, name.first - 1, -1):
        head = analysis.heads[token]
        if head == token or not name.first <= head < name.end:
            return token
    return name.end - 1


def _match(known: list[Somebody], kind: EntityType, surface: Surface) -> Somebody | None:
    """Whom a shorter surface means: of several, who is named most."""
    fit = [each for each in known if _fits(each, kind, surface)]
    return max(fit, key=lambda each: sum(each.surfaces.values()), default=None)


def _fits(somebody: Somebody, kind: EntityType, surface: Surface) -> bool:
    for full in somebody.surfaces:
        if kind == "person" and _same_person(full, surface):
            return True
        if kind == "organisation" and (_stands_for(surface, full) or _shortened(surface, full)):
            return True
        if (
            kind in {"place", "facility"}
            and surface[0].isupper()
            and _stands_for(surface, full)
        ):
            return True
    return False


def _same_person(full: Surface, short: Surface) -> bool:
    """Whether a shorter name is that person's: the surname, or first name and surname."""
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] in {full[-1], full[0]} and short[0][:1].isupper()
    return short[-1] == full[-1] and short[0] == full[0]


def _stands_for(letters: Surface, full: Surface) -> bool:
    """Whether one word is the initials of a longer name ("GAO")."""
    if len(letters) != 1 or len(full) == 1:
        return False
    initials = "".join(word[0] for word in full if word.lower() not in _SMALL).upper()
    everything = "".join(word[0] for word in full).upper()
    return letters[0].replace(".", "").upper() in {initials, everything}


def _shortened(short: Surface, full: Surface) -> bool:
    """Whether a body's name is cut to its beginning or its distinctive last words."""
    if not 0 < len(short) < len(full) or not short[0][:1].isupper():
        return False
    if full[-len(short) :] == short:
        return True
    rest = {word.lower().strip(".") for word in full[len(short) :]}
    return full[: len(short)] == short and rest <= COMPANY_WORDS


def _head_noun(surface: Surface) -> str | None:
    """The noun that says what a body is: "Ministry of Health", "Aske Hospital"."""
    words = [word.lower() for word in surface]
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]
