"""How surely two reports say the same, by learned weights of signs (``training/claims.py``)."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from math import exp, log
from typing import Final

import msgspec

from asreported.stories.claims.signs import FIGURES, LEXICAL, MOST, NAMES, OTHER

FILE: Final = "claims.json"
_LEAST: Final = 0.01
"""The least probability: what two with nothing in common get, and any other at worst."""


class Likeness(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A logistic model: ``bias``, and the weight of each sign of ``signs.NAMES``."""

    bias: float
    signs: dict[str, float]

    def __post_init__(self) -> None:
        """Raise ``ValueError`` where a sign has no weight, or a weight no sign."""
        if self.signs.keys() != set(NAMES):
            unlike = sorted(self.signs.keys() ^ set(NAMES))
            message = f"signs of {FILE} are not those that are measured: {', '.join(unlike)}"
            raise ValueError(message)

    @cached_property
    def _lexical(self) -> tuple[float, ...]:
        return tuple(self.signs[name] for name in LEXICAL)

    @cached_property
    def _other(self) -> tuple[float, ...]:
        return tuple(self.signs[name] for name in OTHER)

    @cached_property
    def most(self) -> tuple[float, float, float]:
        """The most that signs besides words can add; figures of both; times of both."""
        adds = {name: max(0.0, self.signs[name] * most) for name, most in MOST.items()}
        figures = sum(adds[name] for name in FIGURES)
        times = adds["times"]
        return sum(adds.values()) - figures - times, figures, times

    def of_words(self, signs: tuple[float, ...]) -> float:
        """Log odds by the signs of words alone, (11,)."""
        return self.bias + sum([a * b for a, b in zip(signs, self._lexical, strict=True)])

    def of_others(self, signs: tuple[float, ...]) -> float:
        """What the other signs, (14,), add to the log odds."""
        return sum([a * b for a, b in zip(signs, self._other, strict=True)])


@cache
def likeness() -> Likeness:
    """The shipped weights."""
    data = (files("asreported.weights") / FILE).read_bytes()
    return msgspec.json.decode(data, type=Likeness)


def probability(odds: float) -> float:
    """Log odds to a probability."""
    return 1 / (1 + exp(-max(-_STEEP, min(_STEEP, odds))))


def odds(probability: float) -> float:
    """A probability to log odds, of none less than a hundredth or more than 99."""
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))


_STEEP: Final = 60.0
