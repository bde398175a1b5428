"""One host, one request at a time of waiting: a least pause between, and longer when asked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from asreported.errors import NotYet

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.sources.door.addresses import Address

LONGEST_PAUSE: Final = 86_400.0
"""The longest pause that a host may ask for, in seconds; longer ones count as this."""
_MOST_HOSTS: Final = 4096


class Turns:
    """When each host may be asked next, in seconds of a monotonic clock."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], object]) -> None:
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def take(self, address: Address, interval: float, patience: float) -> float:
        """Wait for the host's next turn; the seconds waited.

        Raises ``NotYet`` at once when that would be more seconds than ``patience``.
        """
        with self._lock:
            now = self._clock()
            due = max(now, self._next.get(address.host, now))
            wait = due - now
            if wait > patience:
                what = f"{address.host} is not to be asked before {wait:.0f} s have passed"
                raise NotYet(address.text, what, "try again then", retry_after=wait)
            self._forget(now)
            self._next[address.host] = due + interval
        if wait > 0:
            self._sleep(wait)
        return wait

    def hold(self, address: Address, seconds: float) -> None:
        """Let nobody ask the host for a while."""
        with self._lock:
            until = self._clock() + min(seconds, LONGEST_PAUSE)
            self._next[address.host] = max(until, self._next.get(address.host, until))

    def _forget(self, now: float) -> None:
        """Hosts whose turn has come need no memory; so it stays bounded by those in use."""
        if len(self._next) >= _MOST_HOSTS:
            self._next = {host: due for host, due in self._next.items() if due > now}
