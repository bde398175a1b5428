"""Work spread over processes, in order and with bounded look-ahead."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

_Item = TypeVar("_Item")
_Answer = TypeVar("_Answer")


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
    """
    waiting = iter(items)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        running: deque[Future[list[_Answer]]] = deque()
        while True:
            while len(running) < 2 * workers and (part := list(islice(waiting, chunk))):
                running.append(pool.submit(work, part))
            if not running:
                return
            yield from running.popleft().result()
