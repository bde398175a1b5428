"""What keeps two mentions apart: other parties, another time, another place.

The vetoes are those of Bejan and Harabagiu (2010): roles, time and place. What one mention
says less exactly than the other keeps nothing apart: "on Sunday" and "by noon on Sunday".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.events.draft import Draft
    from asreported.events.scene import Scene
    from asreported.model import Actor, Place, Time

_OFFICE = frozenset({"GOV", "MIL"})
_OF_ANOTHER = ("’s", "'s", " of ", " in ", "ian ", "ish ", "ese ")
_NAMED = 5
"""A land and a body of it share so many first letters: "Orvane", "the Orvanian navy"."""
_COUNTED = frozenset({"COERCE", "SANCTION", "CONCEDE", "RETREAT"})
_WIDE = frozenset({"country", "region"})


def times_apart(one: Time | None, other: Time | None) -> bool:
    """Whether two times cannot be one: their bounds do not meet, or their values differ."""
    if one is None or other is None or one.value is None or other.value is None:
        return False
    if one.latest and one.earliest and other.latest and other.earliest:
        return _before(one.latest, other.earliest) or _before(other.latest, one.earliest)
    return not (one.value.startswith(other.value) or other.value.startswith(one.value))


def _before(latest: str, earliest: str) -> bool:
    """Whether one bound lies before another, at the wider granularity of the two."""
    size = min(len(latest), len(earliest))
    return latest[:size] < earliest[:size]


def places_apart(one: Place | None, other: Place | None) -> bool:
    """Whether two places cannot be one, nor one of them in the other."""
    if one is None or other is None or one.name == other.name:
        return False
    wide = _WIDE.intersection((one.precision, other.precision))
    return not (wide and one.country is not None and one.country == other.country)


def countries_apart(mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    """Whether two are of different known countries."""
    a, b = ({actor.country for actor in side if actor.country} for side in (mine, theirs))
    return bool(a and b) and not a & b


def roles_apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether somebody else acts, or it is done to somebody else.

    Those who meet or talk do so with each other, so their sides may be changed. One makes an
    offer to many who are named apart.
    """
    if one.coding.type == other.coding.type == "CONSULT" and _same_circle(one, other):
        return False
    if one.coding.label == other.coding.label and _turned(one, other):
        return False
    if not same_side(scene, one.actors, other.actors):
        return True
    if one.coding.status == "offered":
        return countries_apart(one.recipients, other.recipients)
    return not same_side(scene, one.recipients, other.recipients)


def counts_apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether different numbers are held or fined, or a number and somebody by name.

    Of those killed or hurt no number parts: tolls grow.
    """
    if one.coding.type not in _COUNTED:
        return False
    mine, theirs = _numbers(scene, one.recipients), _numbers(scene, other.recipients)
    if mine and theirs:
        return mine.isdisjoint(theirs)
    return (bool(mine) and _person(scene, other)) or (bool(theirs) and _person(scene, one))


def _numbers(scene: Scene, side: tuple[Actor, ...]) -> set[str]:
    return {
        scene.lemma[token]
        for actor in side
        for token in _tokens(scene, actor)
        if scene.analysis.tags[token] == "CD"
    }


def _person(scene: Scene, draft: Draft) -> bool:
    names = scene.analysis.name_of
    return any(
        names[token].label == "PERSON"
        for actor in draft.recipients
        for token in _tokens(scene, actor)
        if token in names
    )


def _tokens(scene: Scene, actor: Actor) -> range:
    first, last = actor.span
    return range(scene.analysis.token_at(first), scene.analysis.token_at(last - 1) + 1)


def _same_circle(one: Draft, other: Draft) -> bool:
    mine, theirs = parties(one), parties(other)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _turned(one: Draft, other: Draft) -> bool:
    """Whether what one takes for the actor is whom the other says that it is done to.

    "The port will close to their ships" is "They will close the port to their ships".
    """
    return any(
        not less.recipients
        and bool(who(less.actors))
        and who(less.actors) <= who(more.recipients)
        for less, more in ((one, other), (other, one))
    )


def same_side(scene: Scene, mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    """Whether two may be the same; an official may stand for a land that no table knows."""
    a, b = who(mine), who(theirs)
    if not a or not b or a & b:
        return True
    return any(
        _stands_for(scene, official, land)
        for one, other in ((mine, theirs), (theirs, mine))
        for official in one
        for land in other
    )


def _stands_for(scene: Scene, official: Actor, land: Actor) -> bool:
    """Whether a body is of a land, or an official of no named one: "the president"."""
    if official.country or land.country or land.role or not land.entity:
        return False
    body, name = (scene.analysis.text[slice(*one.span)] for one in (official, land))
    if name[:_NAMED] in body:
        return True
    named = " " in body and not any(mark in body for mark in _OF_ANOTHER)
    return named and official.role in _OFFICE


def shares(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions have a party in common, or one of them names none."""
    mine, theirs = parties(one), parties(other)
    return (
        bool(mine & theirs)
        or not mine
        or not theirs
        or same_side(scene, one.actors, other.actors)
    )


def parties(draft: Draft) -> frozenset[str]:
    """Who takes part in a mention, on either side."""
    return who(draft.actors) | who(draft.recipients)


def who(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Who is meant: by country where it is known, else by entity."""
    return frozenset(filter(None, (actor.country or actor.entity for actor in actors)))
