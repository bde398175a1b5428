"""The time that following goes by: the machine's, or one that tests and benches turn."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from django.utils import timezone

if TYPE_CHECKING:
    from datetime import datetime

_LOOK_ABOUT = 20.0
"""Seconds after which it is looked whether somebody added a source or made one due."""


class Clock(Protocol):
    """What says the time, and lets it pass."""

    def now(self) -> datetime:
        """The present instant, in UTC."""

    def wait(self, seconds: float) -> None:
        """Let time pass: so much, or less when there may be something to do before."""

    @property
    def ended(self) -> bool:
        """Whether the work is to end."""


class MachineClock:
    """The machine's time, until somebody ends it; safe to end from a signal handler."""

    def __init__(self) -> None:
        self._ending = threading.Event()

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return timezone.now()

    def wait(self, seconds: float) -> None:
        """Sleep so long, or until the end; at most until it is time to look about."""
        self._ending.wait(max(0.0, min(seconds, _LOOK_ABOUT)))

    @property
    def ended(self) -> bool:
        """Whether the work is to end."""
        return self._ending.is_set()

    def end(self) -> None:
        """Have the work end, and who waits wake up."""
        self._ending.set()
