"""Whether a word can take part in an event: people, bodies, forces and what they steer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.events.actors.roles import WEAK, roles
from asreported.events.lexicon import word_sets
from asreported.language.vocabulary import BODIES, PEOPLE

if TYPE_CHECKING:
    from asreported.events.scene import Scene

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP"})


def takes_part(scene: Scene, token: int) -> bool:
    """Whether a phrase, given by its head, can act or be acted on."""
    analysis = scene.analysis
    name = analysis.name_of.get(token)
    if name is not None:
        return name.label in _NAMED
    if token in analysis.entity_of or analysis.tags[token] in _PRONOUNS:
        return True
    tag = analysis.tags[token]
    if tag.startswith("JJ"):
        return analysis.words[token][0].isupper()
    if scene.lemma[token] in _nouns() or tag.startswith(("NNP", "CD")):
        return True
    return scene.lemma[token] in _GROUPS and any(
        takes_part(scene, inner)
        for preposition in scene.children(token, "prep")
        if scene.lemma[preposition] == "of"
        for inner in scene.children(preposition, "pobj")
    )


_GROUPS = frozenset(
    {
        "number",
        "thousand",
        "hundred",
        "dozen",
        "million",
        "majority",
        "lot",
        "score",
        "member",
        "rest",
        "half",
        "part",
        "handful",
    }
)


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    sets = word_sets("classes")
    last = (noun.rpartition(" ")[2] for noun in roles())
    return (
        frozenset(last) | WEAK | PEOPLE | BODIES | sets["force"] | sets["arms"] | sets["people"]
    )


@lru_cache(maxsize=1)
def tools() -> frozenset[str]:
    """Nouns of what is sent and used: troops, ships, weapons."""
    sets = word_sets("classes")
    return sets["force"] | sets["arms"]
