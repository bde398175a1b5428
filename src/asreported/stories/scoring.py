"""What a rule says of two things: a score, the reason, and the values it used.

After the matching of OpenSanctions' nomenklatura (``matching/types.py``), where each
feature returns its score with what it compared, so that a verdict can be read.
"""

from __future__ import annotations

from asreported.model import Part


class Ruled(Part, frozen=True):
    """``score`` adds to the verdict; ``veto`` ends it; ``why`` is for readers."""

    rule: str
    score: float
    why: str
    values: tuple[str, ...] = ()
    veto: bool = False


class Verdict(Part, frozen=True):
    """What all rules together say: ``score`` from 0 to 1, 0 after a veto.

    ``decided`` when a person said so, which holds against any rule.
    """

    score: float
    ruled: tuple[Ruled, ...]
    decided: bool = False

    @property
    def why(self) -> str:
        """The reasons, strongest first, as one line."""
        ranked = sorted(self.ruled, key=lambda one: -abs(one.score))
        return "; ".join(one.why for one in ranked if one.why)


def verdict(base: float, ruled: list[Ruled]) -> Verdict:
    """The sum of all scores over a base, kept from 0 to 1; any veto makes it 0."""
    if vetoes := [one for one in ruled if one.veto]:
        return Verdict(0.0, tuple(vetoes))
    total = base + sum([one.score for one in ruled])
    return Verdict(round(min(1.0, max(0.0, total)), 3), tuple(ruled))
