"""A process that reads, reused from page to page, and replaced when a page ended it."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.desk.apart.messages import (
    Exhausted,
    Failed,
    Refused,
    ToRead,
    ToType,
    Written,
    article_in,
    framed,
    next_answer,
    record_in,
)
from asreported.errors import AsreportedError, TooCostly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.desk.apart.messages import Answered, Order
    from asreported.model import Article, Record

SECONDS = 120
MEGABYTES = 2000
PROGRAM = ("-m", "asreported.desk.apart.child")
_HINT = "its bytes are kept; the other pages are read"
_GRACE = 90
"""Seconds beyond its own alarm that a process is given: to load its pipeline on a machine
that is busy, and to be woken; then it is killed."""


_STOPPED = frozenset({signal.SIGTERM, signal.SIGHUP})


class Stopped(Exception):
    """The process was told to end from outside, which says nothing of the page it read."""


class Reader:
    """Reads pages in a process of its own, one at a time; safe to share between threads.

    ``seconds`` are what one page may take, ``megabytes`` what the process may have of
    private memory, its pipeline (about 540) included. The process starts with the first
    page. A page that goes beyond raises ``TooCostly``, and the next page gets a new one.
    """

    def __init__(
        self,
        seconds: int = SECONDS,
        megabytes: int = MEGABYTES,
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self._seconds, self._megabytes, self._program = seconds, megabytes, program
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def read(self, content: bytes, *, url: str | None, published: str | None) -> Record:
        """The record of a page; raises what ``asreported.read`` does, and ``TooCostly``."""
        return record_in(self._ask(ToRead(content, url, published), url or "page"))

    def read_article(self, content: bytes, *, url: str | None) -> Article:
        """The article of a page; raises what ``asreported.read_article`` does."""
        return article_in(self._ask(ToType(content, url), url or "page"))

    def read_written(self, article: Article, *, source: str) -> Record:
        """The record of an article that is at hand as one."""
        return record_in(self._ask(Written(article, source), source))

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _ask(self, order: Order, source: str) -> Answered:
        with self._lock:
            child = self._running()
            answer = self._answer(child, order)
            if answer is None or isinstance(answer, Exhausted):
                ended = -self._end()
                if ended in _STOPPED:
                    raise Stopped(f"the process that read {source} was told to end")
                raise TooCostly(source, _why(answer, ended, self), _HINT)
        if isinstance(answer, Refused):
            raise answer.error
        if isinstance(answer, Failed):
            raise AsreportedError(answer.words)
        return answer

    def _answer(
        self, child: subprocess.Popen[bytes], order: Order
    ) -> Answered | Refused | Exhausted | Failed | None:
        """What a process answers; None when it ended, by its own limit or by ours."""
        if child.stdin is None or child.stdout is None:
            return None
        # It ends itself in time; this is for one that cannot even be woken for that.
        late = threading.Timer(self._seconds + _GRACE, child.kill)
        late.start()
        try:
            child.stdin.write(framed(order))
            child.stdin.flush()
            return next_answer(child.stdout)
        except BrokenPipeError:
            return None
        finally:
            late.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is not None:
            # Somebody ended it between two pages: that is no page's fault.
            self._end()
        if self._child is None:
            limits = [str(self._seconds), str(self._megabytes)]
            self._child = subprocess.Popen(  # noqa: S603 - our own module, numbers as limits
                [sys.executable, *self._program, *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        return self._child

    def _end(self) -> int:
        """End the process; its status, a signal's number as negative."""
        child, self._child = self._child, None
        if child is None:
            return 0
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close(pipe)
        try:
            return child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            child.kill()
            return child.wait()

    @property
    def limits(self) -> tuple[int, int]:
        """Seconds a page, megabytes of the process."""
        return self._seconds, self._megabytes


def _close(pipe: object) -> None:
    try:
        pipe.close()  # type: ignore[attr-defined] # a pipe of the process
    except BrokenPipeError:
        # What was buffered has nobody to go to.
        return


def _why(answer: Exhausted | None, ended: int, reader: Reader) -> str:
    seconds, megabytes = reader.limits
    if answer is not None:
        return f"reading it takes more than the {megabytes} MB of memory that a page may have"
    if ended == signal.SIGALRM:
        return f"reading it takes more than the {seconds} seconds that a page may have"
    told = f"signal {ended}" if ended > 0 else f"status {-ended}"
    return f"the process that read it ended with {told}"


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The reader of this process, with the limits that the environment may give."""
    seconds = int(os.environ.get("ASREPORTED_PAGE_SECONDS", SECONDS))
    megabytes = int(os.environ.get("ASREPORTED_PAGE_MEGABYTES", MEGABYTES))
    shared = Reader(seconds, megabytes)
    atexit.register(shared.close)
    return shared
