"""Mentions of one event within an article.

Two mentions are one event when they are called alike (the same label of the same type, or
a word of the same family) and nothing keeps them apart: other parties, another time,
another place, another status (``apart.py``). Families are derivations: "deploy",
"deployment". A noun that points back ("the attack") is a mention of the last event that it
can name (``again.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.again import content, in_same_words, may_name, names_again
from asreported.events.apart import (
    countries_apart,
    counts_apart,
    places_apart,
    roles_apart,
    shares,
    times_apart,
    who,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from asreported.events.draft import Draft
    from asreported.events.scene import Scene

_LOOKED = 8
"""So many mentions of a group are compared, and so many groups as ``_NEAR`` says."""
_NEAR = 64
_BARE = frozenset({"offer", "proposal"})
"""What is called no more than this is any offer of the same side."""
_TO_COME = frozenset({"threatened", "offered", "demanded", "planned"})
_BACK = 4
"""A noun points back over so many sentences, and to one of so many events."""
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
        if group is None and draft.coding.status == "hypothetical":
            group = _weighed_again(scene, draft, found)
        if group is None and names_again(scene, draft):
            group = _named_again(scene, draft, found)
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
            shares(scene, draft, other) for other in looked
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
    if _differ(scene, one, other) or _told_together(scene, one, other):
        return False
    if counts_apart(scene, one, other):
        return False
    if not roles_apart(scene, one, other):
        return True
    apart = countries_apart(one.actors, other.actors) or countries_apart(
        one.recipients, other.recipients
    )
    return not apart and in_same_words(scene, one, other)


def _differ(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two differ in status, time or place."""
    statuses = {one.coding.status, other.coding.status}
    if len(statuses) > 1 and "ongoing" not in statuses:
        return True
    if _ask_apart(scene, one, other):
        return True
    if "denied" in statuses and one.coding.type == "REJECT" and _of_other(scene, one, other):
        return True
    return times_apart(one.time, other.time) or places_apart(one.place, other.place)


def _of_other(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two denials deny different things: that it was there, that it fired."""
    denied = [
        frozenset[str]().union(
            *(content(scene, clause) for clause in scene.children(each.coding.head, "ccomp"))
        )
        for each in (one, other)
    ]
    return all(denied) and denied[0].isdisjoint(denied[1])


def _ask_apart(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two ask for different things: for ten, to sign a paper."""
    if {scene.lemma[each.coding.head] for each in (one, other)} != {"ask"}:
        return False
    asked = [_asked_for(scene, each.coding.head) for each in (one, other)]
    return all(asked) and asked[0].isdisjoint(asked[1])


def _asked_for(scene: Scene, verb: int) -> frozenset[str]:
    below = [*scene.children(verb, "xcomp", "ccomp")]
    for preposition in scene.children(verb, "prep"):
        if scene.lemma[preposition] == "for":
            below += scene.children(preposition, "pobj")
    return frozenset[str]().union(*(content(scene, each) for each in below))


def _told_together(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether one sentence tells both in other words, as two events."""
    sentence = scene.analysis.sentence_of
    return bool(sentence[one.coding.head] == sentence[other.coding.head]) and _families(
        scene, one
    ).isdisjoint(_families(scene, other))


def _weighed_again(scene: Scene, draft: Draft, found: list[list[Draft]]) -> list[Draft] | None:
    """The last threat, offer, demand or plan of what "would" be done by the same."""
    for group in reversed(found[-_NEAR:]):
        last = group[-1]
        if (
            last.coding.status in _TO_COME
            and not _families(scene, draft).isdisjoint(_families(scene, last))
            and who(draft.actors) & who(last.actors)
            and not times_apart(draft.time, last.time)
        ):
            return group
    return None


def _named_again(scene: Scene, draft: Draft, found: list[list[Draft]]) -> list[Draft] | None:
    """The last event that a noun that points back can name."""
    here = scene.analysis.sentence_of[draft.coding.head]
    for group in reversed(found[-_NEAR:]):
        last = group[-1]
        between = here - scene.analysis.sentence_of[last.coding.head]
        if (
            0 < between <= _BACK
            and may_name(scene, draft, last)
            and not times_apart(draft.time, last.time)
            and not countries_apart(draft.actors, last.actors)
            and not countries_apart(draft.recipients, last.recipients)
        ):
            return group
    return None
