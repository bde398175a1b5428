"""Fetches side by side, a bounded number, in threads that nobody has to wait for."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from asreported.errors import FetchError

if TYPE_CHECKING:
    from asreported.sources import Fetch, Fetched

Who = TypeVar("Who")


class Task(NamedTuple, Generic[Who]):
    """What is to be fetched, and for whom."""

    who: Who
    address: str
    etag: str | None = None
    modified: str | None = None


class Come(NamedTuple, Generic[Who]):
    """What came of a task: an answer, or why there is none."""

    who: Who
    answer: Fetched | FetchError


class Fetchers(Generic[Who]):
    """So many threads that fetch; at the end of the program they are simply gone.

    What they had under way is lost with them, and is due again: nothing hangs on it.
    """

    def __init__(self, fetch: Fetch, threads: int) -> None:
        self._fetch = fetch
        self._tasks: queue.SimpleQueue[Task[Who] | None] = queue.SimpleQueue()
        self._come: queue.SimpleQueue[Come[Who]] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._work, daemon=True) for _ in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def put(self, task: Task[Who]) -> None:
        """Have something fetched."""
        self._tasks.put(task)

    def get(self, patience: float) -> Come[Who] | None:
        """What came next; None when nothing did in so many seconds."""
        try:
            return self._come.get(timeout=patience)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Let the threads go, each after what it is at."""
        for _ in self._threads:
            self._tasks.put(None)

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                answer: Fetched | FetchError = self._fetch(
                    task.address, etag=task.etag, modified=task.modified
                )
            except FetchError as error:
                answer = error
            except Exception as error:  # noqa: BLE001 - whatever it is, it is this address's
                answer = FetchError(
                    task.address,
                    f"fetching failed with {type(error).__name__}: {error}",
                    "this is a defect of asreported; please report it",
                )
            self._come.put(Come(task.who, answer))
