"""How a text comes back to an event that it has told: by "the attack", or in its own words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.events.lexicon import word_sets

if TYPE_CHECKING:
    from asreported.events.draft import Draft
    from asreported.events.scene import Scene

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_IT = frozenset({"it", "this", "that", "which"})
_ANOTHER = frozenset(
    """
    another earlier first former further last latest more new next old other past previous
    recent second separate similar third
    """.split()
)
_TELLING = frozenset({"nummod", "relcl", "acl", "poss", "compound", "appos"})
_CONTENT = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "CD"}
)
_EMPTY = frozenset({"be", "have", "do", "say", "tell", "s", "'s"})
_WORDS = 16
_ALIKE, _FEWEST = 0.6, 3


def names_again(scene: Scene, draft: Draft) -> bool:
    """Whether a noun alone points back to an event: "the attack", "it was the first attack"."""
    head = draft.coding.head
    if not scene.is_noun(head) or {*draft.coding.tokens} != {head}:
        return False
    verb = scene.analysis.heads[head]
    if scene.analysis.deps[head] == "attr" and scene.lemma[verb] == "be":
        return any(scene.lemma[each] in _IT for each in scene.children(verb, "nsubj"))
    if scene.children(head, *_TELLING, "prep"):
        return False
    if any(scene.lemma[each] in _ANOTHER for each in scene.children(head, "amod")):
        return False
    return any(scene.lemma[each] in _DEFINITE for each in scene.children(head, "det"))


def may_name(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether a noun can name another mention's event: a word for any event of its type."""
    noun = scene.lemma[draft.coding.head]
    if noun in _general().get(other.coding.type.lower(), ()):
        return True
    lemmas = {scene.lemma[token] for token in other.coding.tokens}
    return any(noun in words and lemmas & words for words in _general().values())


@lru_cache(maxsize=1)
def _general() -> dict[str, frozenset[str]]:
    return word_sets("general")


def in_same_words(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions are told in the same words, as a headline and its text are."""
    mine, theirs = content(scene, one.coding.head), content(scene, other.coding.head)
    least = min(len(mine), len(theirs))
    return least >= _FEWEST and len(mine & theirs) >= _ALIKE * least


def content(scene: Scene, head: int) -> frozenset[str]:
    """The lemmas of what stands nearest below a word, itself among them."""
    analysis = scene.analysis
    queue = [head]
    for token in queue:
        if len(queue) > _WORDS:
            break
        queue.extend(analysis.children[token])
    return (
        frozenset(scene.lemma[token] for token in queue if analysis.tags[token] in _CONTENT)
        - _EMPTY
    )
