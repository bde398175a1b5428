"""Watching, as a command does it: signals, the machine's clock, and reading beside."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from asreported.desk.jobs import run_next, wake
from asreported.desk.jobs.claiming import own_name, release_dead
from asreported.desk.models import Source
from asreported.desk.serving import workers
from asreported.desk.watching.clock import MachineClock
from asreported.desk.watching.loop import Follower

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from asreported.sources import Fetch


def follow(fetch: Fetch, say: Callable[[str], None], *, reading: bool) -> None:
    """Follow all sources until SIGINT or SIGTERM, with a worker beside that reads."""
    with _until_told() as clock, workers() if reading else nullcontext():
        say(f"watching {Source.objects.filter(active=True).count()} sources")
        Follower(fetch, clock, say, wake).follow()


def look_once(fetch: Fetch, say: Callable[[str], None], *, reading: bool) -> None:
    """Look at each source once, and read what came before ending."""
    with _until_told() as clock:
        Follower(fetch, clock, say, lambda: None).once()
        release_dead()
        while reading and not clock.ended and run_next(own_name()):
            pass


@contextmanager
def _until_told() -> Iterator[MachineClock]:
    """A clock that a signal to end this process ends; outside the main thread, nothing does."""
    clock = MachineClock()

    def end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - Python's signature
        clock.end()

    if threading.current_thread() is not threading.main_thread():
        yield clock
        return
    before = {one: signal.signal(one, end) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield clock
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
