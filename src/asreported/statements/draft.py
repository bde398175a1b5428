"""One attribution in tokens, on its way to becoming one of the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from asreported.model import Act


@dataclass(frozen=True)
class Draft:
    """One attribution in tokens, each list in text order."""

    cue: int
    likely: float
    """The probability that the token is a cue, as the cue model alone sees it."""
    source: tuple[int, ...]
    cue_tokens: tuple[int, ...]
    content: tuple[int, ...]
    sure: tuple[float, float]
    """Mean probability of the labels of the content and of the source."""
    filled: bool = False
    """Whether the source is the cue's subject and not what the span model found."""
    agreed: float = 0.0
    """How far the content is the cue's clause in the parse, from 0 to 1."""
    probability: float = 0.0
    rule: str = "models"
    """What made the draft, or changed it last: the models, or a rule by its name."""
    verbatim: bool = False
    """Whether the content is word for word without marks, as in a transcript."""
    act: Act | None = None
    """What is done in words, where the rule that made the draft knows it."""


def runs(tokens: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted tokens as stretches ``[first, end)``."""
    found: list[tuple[int, int]] = []
    for token in tokens:
        if found and found[-1][1] == token:
            found[-1] = (found[-1][0], token + 1)
        else:
            found.append((token, token + 1))
    return found


def top_of(tokens: Sequence[int], heads: NDArray[np.int64]) -> int:
    """The first of the tokens whose head is none of them."""
    inside = set(tokens)
    for token in tokens:
        head = int(heads[token])
        if head == token or head not in inside:
            return token
    return tokens[0]
