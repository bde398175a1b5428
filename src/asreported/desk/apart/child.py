"""The process that reads: ``python -m asreported.desk.apart.child SECONDS MEGABYTES``.

It limits itself: an alarm that nothing in Python handles ends it, whatever it hangs in,
also when whoever started it is no more.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

from asreported import read, read_article
from asreported.desk.apart.messages import (
    Exhausted,
    Failed,
    Refused,
    ToRead,
    ToType,
    answered,
    framed,
    next_order,
)
from asreported.errors import AsreportedError, PageError, UnreadablePage
from asreported.language import pipeline
from asreported.reading import read_written

if TYPE_CHECKING:
    from asreported.desk.apart.messages import Answer, Order
    from asreported.model import Article, Record

_MEGABYTE = 1024**2


def main(seconds: int, megabytes: int) -> None:
    """Read what comes on standard input until that ends."""
    _limit_memory(megabytes * _MEGABYTE)
    # An interruption from the terminal is for whoever started this to act upon.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # What a library prints must not get among the answers.
    os.dup2(2, 1)
    with contextlib.suppress(BrokenPipeError):
        while (order := next_order(orders)) is not None:
            if not isinstance(order, ToType):
                # That it takes its time to be loaded is no page's fault.
                pipeline()
            signal.alarm(seconds)
            answer = _answer(order)
            signal.alarm(0)
            answers.write(framed(answer))
            answers.flush()
            if isinstance(answer, Exhausted):
                # Nothing is built on a heap that was once full.
                return


def _answer(order: Order) -> Answer:
    try:
        return answered(_done(order))
    except MemoryError:
        return Exhausted()
    except PageError as error:
        return Exhausted() if _ran_out(error) else Refused.of(error)
    except AsreportedError as error:
        return Failed(str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, this page alone fails of it
        return Refused.of(UnreadablePage.after("page", error))


def _done(order: Order) -> Record | Article:
    if isinstance(order, ToRead):
        return read(order.content, url=order.url, published=order.published)
    if isinstance(order, ToType):
        return read_article(order.content, url=order.url)
    return read_written(order.article, source=order.source)


def _ran_out(error: BaseException | None) -> bool:
    """Whether memory ran out at the bottom of an error."""
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        error = error.__cause__
    return False


def _limit_memory(most: int) -> None:
    """Let this process have so many bytes of its own, where the system can say so."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
