"""The one clock of a fetch: what drips must not outlast it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


def _now() -> datetime:
    return datetime.now(UTC)


class Clock(NamedTuple):
    """Time: monotonic seconds, the instant in UTC, and sleep, which a door brings itself."""

    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _now
    sleep: Callable[[float], object] | None = None


SYSTEM: Final = Clock()


class OutOfTime(Exception):
    """The time of an exchange is over; made into a ``TooSlow`` that names the address."""


class Deadline:
    """An instant after which nothing more is waited for, in seconds of a monotonic clock."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """The seconds left; raises ``OutOfTime`` when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise OutOfTime
        return left

    def extend(self, seconds: float) -> None:
        """Move the end by a pause that was not the server's fault."""
        self._end += seconds

    def within(self, seconds: float) -> Deadline:
        """A deadline of its own for a part, never later than this one."""
        return Deadline(min(seconds, self.left()), self._clock)
