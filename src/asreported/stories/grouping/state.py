"""All that a stream knows, as plain values that a database can keep."""

from __future__ import annotations

import zlib

import msgspec
import numpy as np

from asreported.model import Part
from asreported.stories.grouping.held import Held  # noqa: TC001 - msgspec reads it to decode


class Kept(Part, frozen=True):
    """A story of the window: its name, and its articles in the order they came."""

    id: str
    articles: tuple[str, ...]


class State(Part, frozen=True):
    """A stream between two articles.

    ``frequencies`` is the packed table of document frequencies, ``articles`` of how many;
    ``recent`` are the latest dated arrivals as story and hours since 1970; ``near`` are
    pairs of stories that the next repair compares, and ``touched`` those that changed.
    """

    frequencies: bytes
    articles: float
    held: tuple[Held, ...]
    stories: tuple[Kept, ...]
    recent: tuple[tuple[str, float], ...] = ()
    near: tuple[tuple[str, str], ...] = ()
    touched: tuple[str, ...] = ()
    since: int = 0

    def to_bytes(self) -> bytes:
        """The state in one piece, as msgpack."""
        return msgspec.msgpack.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> State:
        """What ``to_bytes`` packed; raises ``msgspec.DecodeError`` for anything else."""
        return msgspec.msgpack.decode(data, type=cls)


def pack(table: np.ndarray[tuple[int], np.dtype[np.float32]]) -> bytes:
    """A table of frequencies, most of them 0, as bytes."""
    return zlib.compress(table.astype("<f4").tobytes(), 1)


def unpack(data: bytes) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """What ``pack`` packed."""
    return np.frombuffer(zlib.decompress(data), "<f4").astype(np.float32)
