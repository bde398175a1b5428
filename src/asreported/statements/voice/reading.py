"""The reading of the outlet's voice: each stretch a reported fact or an interpretation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Voice
from asreported.statements.voice.signs import signs_of, tone_of
from asreported.statements.voice.stretches import stretches
from asreported.statements.voice.weights import tone_by_row, voice_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.language import Analysis
    from asreported.model import Attribution
    from asreported.statements.voice.stretches import Stretch

# Of one sign in a stretch two count: what is said three times is no surer.
_MOST = 2


def read_voice(analysis: Analysis, attributions: Iterable[Attribution]) -> tuple[Voice, ...]:
    """What nobody is said to have said, in text order, as plain assertion or as reading.

    A stretch is a sentence, or what of a sentence lies outside attributions;
    what only frames a statement (where, when, to whom) is none.
    """
    found = []
    tones = tone_by_row()
    for stretch in stretches(analysis, attributions):
        reads = weigh(measure(analysis, stretch, tones)) > 0
        if reads or stretch.states:
            span = analysis.span(stretch.first, stretch.end)
            found.append(Voice(span, "interpretation" if reads else "reported_fact"))
    return tuple(found)


def measure(analysis: Analysis, stretch: Stretch, tones: Sequence[float]) -> dict[str, float]:
    """The signs of a stretch as the model takes them, its tone among them."""
    signs = signs_of(analysis, stretch)
    counts: dict[str, float] = {sign: min(_MOST, count) for sign, count in signs.items()}
    counts["tone"] = tone_of(analysis, stretch, tones)
    return counts


def weigh(signs: Mapping[str, float]) -> float:
    """The log odds that signs stand for interpretation."""
    held = voice_weights()
    return held.bias + sum(held.signs.get(sign, 0.0) * count for sign, count in signs.items())
