"""Where the model overrules the lexicon: sure of its type, and that the lexicon is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from asreported.events.kinds.features import head_of, signs_of
from asreported.events.kinds.weights import ROOTS, kind_weights
from asreported.language import pipeline

if TYPE_CHECKING:
    from asreported.events.coding import Coding
    from asreported.events.scene import Scene
    from asreported.model import Actor, EventType

_SURE, _WRONG = 0.8, 0.08
_JOINED = frozenset({"CONCEDE", "RETREAT"})


def judged(
    scene: Scene, coding: Coding, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]
) -> Coding:
    """A coding, with the model's type where the parties are known and it is sure of another.

    The label is then made of the trigger's own words. What is offered, demanded or
    threatened keeps its type: it hangs on the words above the event.
    """
    if not actors or not recipients or coding.status != "happened":
        return coding
    analysis = scene.analysis
    actor, recipient = (head_of(analysis, side[0].span) for side in (actors, recipients))
    likely = kind_weights().probabilities(signs_of(scene, actor, recipient, pipeline().vectors))
    best = ROOTS[int(likely.argmax())]
    own = "YIELD" if coding.type in _JOINED else coding.type
    if likely.max() < _SURE or likely[ROOTS.index(own)] > _WRONG or best == "YIELD":
        return coding
    words = " ".join(analysis.words[token].lower() for token in coding.tokens)
    return coding._replace(type=cast("EventType", best), label=words, mode=None, contexts=())
