"""Mentions of one event within an article.

Two mentions are one event when they are called alike (the same label of the same type, or
a word of the same family) and nothing keeps them apart: other parties, another time,
another place, another status. Families are derivations: "deploy", "deployment". The vetoes
are those of Bejan and Harabagiu (2010): roles, time and place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.events.draft import Draft
    from asreported.events.scene import Scene
    from asreported.model import Actor

_LOOKED = 8
"""So many mentions of a group are compared, and so many groups as ``_NEAR`` says."""
_NEAR = 64
_BARE = frozenset({"offer", "proposal"})
"""What is called no more than this is any offer of the same side."""
_OFFICE = frozenset({"GOV", "MIL"})
_OF_ANOTHER = ("’s", "'s", " of ", " in ", "ian ", "ish ", "ese ")
_FAMILY = 5
"""Words that share so many first letters may be derived from each other."""
_ENDINGS = tuple("ation ition ment tion sion ing ure ion al er or ed s e".split())


def groups(scene: Scene, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts in groups of one event each, in the order of their first mentions."""
    found: list[list[Draft]] = []
    open_: dict[tuple[str, str], list[list[Draft]]] = {}
    for draft in drafts:
        keys = [(draft.coding.type, draft.coding.label)]
        keys += [(draft.coding.type, family) for family in sorted(_families(scene, draft))]
        offer = [(draft.coding.type, "")] if draft.coding.status == "offered" else []
        asked = [*keys, *offer] if draft.coding.label in _BARE else keys
        group = _group_for(
            scene, draft, (each for key in asked for each in open_.get(key, [])[-_NEAR:])
        )
        if group is None:
            group = []
            found.append(group)
        group.append(draft)
        for key in (*keys, *offer):
            known = open_.setdefault(key, [])
            if not any(each is group for each in known[-_NEAR:]):
                known.append(group)
    return found


def _group_for(scene: Scene, draft: Draft, known: Iterable[list[Draft]]) -> list[Draft] | None:
    for group in known:
        looked = group if len(group) <= _LOOKED else [*group[:2], *group[-_LOOKED:]]
        if all(_agree(scene, draft, other) for other in looked) and any(
            _shares(scene, draft, other) for other in looked
        ):
            return group
    return None


def _families(scene: Scene, draft: Draft) -> frozenset[str]:
    """The families of an event's words."""
    return frozenset(family(scene.lemma[token]) for token in draft.coding.tokens)


def family(lemma: str) -> str:
    """What a verb and the nouns derived from it have in common."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _FAMILY - 1:
            return lemma[: -len(ending)]
    return lemma


def _agree(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether nothing keeps two mentions apart."""
    return (
        not _differ(one, other)
        and not _told_together(scene, one, other)
        and _same_side(scene, one.actors, other.actors)
        and _same_recipients(scene, one, other)
    )


def _differ(one: Draft, other: Draft) -> bool:
    """Whether two differ in status, time or place."""
    statuses = {one.coding.status, other.coding.status}
    if len(statuses) > 1 and "ongoing" not in statuses:
        return True
    if one.time is not None and other.time is not None and one.time != other.time:
        return True
    return bool(one.place and other.place and one.place.name != other.place.name)


def _same_recipients(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two may be done to the same; one makes an offer to many who are named apart."""
    if one.coding.status == "offered":
        return not _apart(one.recipients, other.recipients)
    return _same_side(scene, one.recipients, other.recipients)


def _told_together(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether one sentence tells both in other words, as two events."""
    sentence = scene.analysis.sentence_of
    return bool(sentence[one.coding.head] == sentence[other.coding.head]) and _families(
        scene, one
    ).isdisjoint(_families(scene, other))


def _apart(mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    """Whether two are of different known countries."""
    a, b = ({actor.country for actor in side if actor.country} for side in (mine, theirs))
    return bool(a and b) and not a & b


def _same_side(scene: Scene, mine: tuple[Actor, ...], theirs: tuple[Actor, ...]) -> bool:
    """Whether two may be the same; an official may stand for a land that no table knows."""
    a, b = _who(mine), _who(theirs)
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
    if name[:_FAMILY] in body:
        return True
    named = " " in body and not any(mark in body for mark in _OF_ANOTHER)
    return named and official.role in _OFFICE


def _shares(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions have a party in common, or one of them names none."""
    mine, theirs = _parties(one), _parties(other)
    return (
        bool(mine & theirs)
        or not mine
        or not theirs
        or _same_side(scene, one.actors, other.actors)
    )


def _parties(draft: Draft) -> frozenset[str]:
    return _who(draft.actors) | _who(draft.recipients)


def _who(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Who is meant: by country where it is known, else by entity."""
    return frozenset(filter(None, (actor.country or actor.entity for actor in actors)))
