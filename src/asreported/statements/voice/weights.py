"""What the signs weigh: ``voice.json`` among the shipped weights, by ``training/voice.py``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec
import numpy as np

from asreported.language import pipeline


class VoiceWeights(msgspec.Struct, frozen=True):
    """A logistic model over signs: what is positive speaks for interpretation."""

    bias: float
    signs: dict[str, float]
    axis: tuple[float, ...]
    """Direction among the pipeline's word vectors (300) from plain to evaluating words."""


@lru_cache(maxsize=1)
def voice_weights() -> VoiceWeights:
    """The shipped weights, decoded once."""
    data = (files("asreported.weights") / "voice.json").read_bytes()
    return msgspec.json.decode(data, type=VoiceWeights)


@lru_cache(maxsize=1)
def tone_by_row() -> list[float]:
    """For every row of the pipeline's vectors how much its words evaluate."""
    return tones_along(voice_weights().axis)


def tones_along(axis: tuple[float, ...]) -> list[float]:
    """For every row of the vectors, at unit length, its place along an axis."""
    vectors = pipeline().vectors
    length = np.maximum(np.linalg.norm(vectors, axis=1), np.float32(1e-6))
    places: list[float] = (vectors @ np.array(axis, np.float32) / length).tolist()
    return places
