"""What type an event is where who acts on whom is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.events.kinds.features import head_of, signs_of
from asreported.events.kinds.weights import ROOTS, kind_weights
from asreported.events.lexicon import lexicon
from asreported.events.scene import Scene
from asreported.language import pipeline

if TYPE_CHECKING:
    from asreported.language import Analysis
    from asreported.model import Span


def type_between(analysis: Analysis, actor: Span, recipient: Span) -> dict[str, float]:
    """Root type -> its probability, for the event between two stretches of a sentence.

    ``actor`` and ``recipient`` are characters of ``analysis.text``. YIELD stands for
    CONCEDE and RETREAT. Raises ``IndexError`` when the analysis has no tokens.
    """
    scene = Scene(analysis, lexicon())
    acting, acted_on = head_of(analysis, actor), head_of(analysis, recipient)
    signs = signs_of(scene, acting, acted_on, pipeline().vectors)
    likely = kind_weights().probabilities(signs)
    return dict(zip(ROOTS, likely.tolist(), strict=True))
