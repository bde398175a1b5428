"""Why an article joined a story, in words a reader can check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from asreported.stories.grouping.vectors import shared
from asreported.stories.grouping.views import NAMES

if TYPE_CHECKING:
    from asreported.stories.grouping.held import Held
    from asreported.stories.grouping.vectors import Vector
    from asreported.stories.grouping.window import Near

_TOLD: Final = 5
_AGED: Final = 0.995

Carried = tuple[tuple[str, ...], tuple[str, ...]]
"""Words, and names, the heaviest first."""


def carried(held: Held, vector: Vector, other: Vector) -> Carried:
    """The heaviest words and names that an article shares with another vector."""
    terms, shares = shared(vector, other)
    heavy = [
        term for term in terms[(-shares).argsort(kind="stable")].tolist() if term in held.labels
    ]
    views = held.views()
    view = views.view[views.terms.searchsorted(np.array(heavy, np.uint32))]
    names = {term for term, of in zip(heavy, view.tolist(), strict=True) if of == NAMES}
    told = list(dict.fromkeys(held.labels[term] for term in heavy if term in names))[:_TOLD]
    words = dict.fromkeys(held.labels[term] for term in heavy if term not in names)
    return tuple([word for word in words if word not in told][:_TOLD]), tuple(told)


def why_joined(near: Near) -> str:
    """The sentence for an article that joined."""
    if near.decided:
        return "a decision says that they belong together"
    parts = [f"likeness {near.likeness:.2f}"]
    if near.fade < _AGED:
        parts.append(f"{near.fade:.2f} of it left after the time between them")
    if near.burst:
        parts.append(f"{near.burst:.2f} for a burst")
    return ", ".join(parts)


def why_opened(near: list[Near], needed: float) -> str:
    """The sentence for an article that opened a story."""
    if not near:
        return "no story shares its words"
    return f"the nearest story scores {near[0].score:.2f}, {needed:.2f} is needed"
