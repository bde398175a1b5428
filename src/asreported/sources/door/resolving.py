"""From a host's name to its numbers, within a time: the system's own name service has none."""

from __future__ import annotations

import socket
import threading
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Protocol

from asreported.sources.door.deadline import OutOfTime

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_WAITING = 64
"""How many names may be looked up at once; a stuck name service holds no more threads."""


class Resolver(Protocol):
    """What finds the numbers of a name; fakes of it answer from memory in tests."""

    def __call__(self, host: str, seconds: float) -> Iterable[str]:
        """All numbers of a host, best first; raises ``OSError`` or ``OutOfTime``."""


class SystemResolver:
    """The system's name service, waited for no longer than asked."""

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(MOST_WAITING)

    def __call__(self, host: str, seconds: float) -> list[str]:
        """All numbers of a host, best first; raises ``OSError`` or ``OutOfTime``."""
        if not self._places.acquire(timeout=seconds):
            raise OutOfTime
        answers: SimpleQueue[list[str] | OSError] = SimpleQueue()
        work = threading.Thread(target=self._look_up, args=(host, answers), daemon=True)
        work.start()
        try:
            answer = answers.get(timeout=seconds)
        except Empty:
            raise OutOfTime from None
        if isinstance(answer, OSError):
            raise answer
        return answer

    def _look_up(self, host: str, answers: SimpleQueue[list[str] | OSError]) -> None:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            answers.put([str(entry[4][0]) for entry in found])
        except OSError as error:
            answers.put(error)
        except UnicodeError as error:
            answers.put(OSError(str(error)))
        finally:
            self._places.release()
