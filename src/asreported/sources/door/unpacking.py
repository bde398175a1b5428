"""The content of an answer, unpacked as it comes and never beyond its bound.

Only gzip is asked for. What is packed otherwise all the same is refused, and so is what
is cut off: zlib alone would take half a page for a whole one.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from asreported.sources.door.dialling import OverBudget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.sources.door.deadline import Deadline

ACCEPTED: Final = "gzip"
_PACKED: Final = frozenset(("gzip", "x-gzip"))
# "utf-8" and its like stand there by mistake, on servers of which browsers show the pages.
_PLAIN: Final = frozenset(("", "identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit"))
_MAGIC: Final = b"\x1f\x8b"
_STEP: Final = 256 * 1024
_GZIP: Final = zlib.MAX_WBITS | 16


class Unreadable(Exception):
    """The content is not packed as the answer says; made into a ``BadAnswer``."""


def content(
    pieces: Iterable[bytes], coding: str, most: int, deadline: Deadline, *, cut: bool = False
) -> bytes:
    """The content whole.

    What is longer than ``most`` bytes is an ``OverBudget``, or ends there when it may be
    ``cut``. Raises ``Unreadable`` and ``OutOfTime`` besides.
    """
    name = coding.strip().lower()
    if name not in _PACKED | _PLAIN:
        raise Unreadable(f"it is packed with {coding[:40]!r}, which was not asked for")
    kept: list[bytes] = []
    size = 0
    for piece in _unpacked(pieces, deadline) if name in _PACKED else pieces:
        size += len(piece)
        if size > most:
            if cut:
                return b"".join([*kept, piece])[:most]
            raise OverBudget
        kept.append(piece)
    return b"".join(kept)


def _unpacked(pieces: Iterable[bytes], deadline: Deadline) -> Iterator[bytes]:
    """The members of a gzip stream, a step at a time; what follows the last is let go."""
    member = None
    for piece in pieces:
        rest = piece
        while rest:
            deadline.left()
            if member is None or member.eof:
                if member and not rest.startswith(_MAGIC[: len(rest)]):
                    return
                member = zlib.decompressobj(_GZIP)
            yield _step(member, rest)
            rest = member.unused_data if member.eof else member.unconsumed_tail
    if member and not member.eof:
        raise Unreadable("it is cut off: the end of its packing is missing")


def _step(member: zlib._Decompress, data: bytes) -> bytes:
    try:
        return member.decompress(data, _STEP)
    except zlib.error as error:
        raise Unreadable(f"it is not packed as it says: {error}") from error
