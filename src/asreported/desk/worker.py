"""The worker process: ``python -m asreported.desk.worker``."""

from __future__ import annotations

import os
import signal
import sys
import threading


def main() -> None:
    """Do jobs until told to stop, or until whoever started this is no more."""
    if not sys.stdin.isatty():
        threading.Thread(target=_end_with_input, daemon=True).start()
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.jobs.queue import huey, wake

    wake()
    huey.create_consumer(workers=1, periodic=True, initial_delay=0.1, max_delay=0.5).run()


def _end_with_input() -> None:
    """Wait for the end of the standard input, which is that of the process before it."""
    # Not by ``sys.stdin``: its lock would still be held when the interpreter ends.
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
