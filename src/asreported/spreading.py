"""Work spread over processes, in order: a stream, taken as needed, or what is at hand."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from asreported.errors import WorkerLost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

_Item = TypeVar("_Item")
_Answer = TypeVar("_Answer")

_inherited: list[Callable[[int], Any]] = []
"""In a forked worker: what answers for the item at a place, items and all."""


def spread(
    work: Callable[[list[_Item]], list[_Answer]],
    items: Iterable[_Item],
    *,
    workers: int,
    chunk: int,
) -> Iterator[_Answer]:
    """The answers of ``work`` for chunks of items, in order, from worker processes.

    At most two chunks a worker wait at a time, so that memory does not grow
    with the number of items. Workers are started afresh and not forked: a
    forked process inherits the locks of the parent's threads.

    Raises ``WorkerLost`` when a worker is killed, and what ``work`` raises.
    """
    waiting = iter(items)
    with _pool(workers, "spawn") as pool:
        running: deque[Future[list[_Answer]]] = deque()
        while True:
            while len(running) < 2 * workers and (part := list(islice(waiting, chunk))):
                running.append(pool.submit(work, part))
            if not running:
                return
            yield from running.popleft().result()


def share(
    work: Callable[[_Item], _Answer],
    items: Sequence[_Item],
    *,
    workers: int,
    weigh: Callable[[_Item], float],
) -> Iterator[_Answer]:
    """The answers of ``work`` for items that are all at hand, in their order.

    What weighs most is begun first, so that no worker is left with it at the end.
    Forked workers (see ``can_fork``) inherit the items; others are sent each when they
    come to it, pickled, as ``work`` is.

    Raises ``WorkerLost`` when a worker is killed, and what ``work`` raises for the first
    item that it fails on.
    """

    def answer(place: int) -> _Answer:
        return work(items[place])

    forked = can_fork()
    places = sorted(range(len(items)), key=lambda place: -weigh(items[place]))
    with _pool(workers, "fork" if forked else "spawn", answer if forked else None) as pool:
        running: dict[int, Future[_Answer]] = {
            place: pool.submit(_answer, place) if forked else pool.submit(work, items[place])
            for place in places
        }
        for place in range(len(items)):
            yield running.pop(place).result()


def can_fork() -> bool:
    """Whether this process can be forked without harm.

    Windows cannot, macOS has libraries that do not bear it, and a fork while other threads
    run keeps the locks that they hold, for good. The matrix library stops its own before.
    """
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _pool(
    workers: int, start: str, answer: Callable[[int], Any] | None = None
) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context(start)
    pool = ProcessPoolExecutor(workers, context, _begin, (answer,))
    try:
        yield pool
    except BrokenProcessPool as error:
        raise WorkerLost(
            "a worker process ended before its work was done (killed, perhaps because "
            "memory ran out); try again with fewer workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(answer: Callable[[int], Any] | None) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if answer is not None:
        _inherited.append(answer)


def _end_with_parent() -> None:
    """Else a worker whose parent was killed waits for work for ever, and holds its memory."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _answer(place: int) -> Any:  # noqa: ANN401 - the work's own, which share knows
    return _inherited[-1](place)
