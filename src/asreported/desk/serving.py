"""The site is served: one process for pages, one for the work beside them."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
import threading
import webbrowser
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

from asreported.desk.home import home
from asreported.errors import HomeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_THREADS = 8
_LARGEST_BODY = 256 * 1024**2
_PATIENCE = 10
"""Seconds that a worker has to end what it does."""
_PAUSE = 1.0
"""Seconds before a worker that died is started again."""


def ready() -> None:
    """Django with the site's settings and a database that is up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asreported.desk.settings")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def with_storage() -> Iterator[None]:
    """Say in a sentence what the disk or the database does not let happen inside.

    Raises ``HomeError``. What was acknowledged before is kept.
    """
    from django.db import DatabaseError

    try:
        yield
    except (DatabaseError, OSError) as error:
        told = str(error).lower()
        if "full" in told or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            what, hint = "the disk is full", "free some space, then do the same again"
        elif "locked" in told:
            what, hint = "the database is busy", "do the same again"
        elif "disk i/o" in told or "readonly" in told or "unable to open" in told:
            what, hint = f"the database cannot be written: {error}", "look after the disk"
        else:
            raise
        kept = "what was acknowledged is kept"
        raise HomeError(str(home()), what, f"{hint}: {kept}") from error


def serve(port: int, *, browser: bool, demo: bool = False) -> None:
    """Serve the site on the loopback address until it is interrupted or terminated.

    A ``demo`` lives in a folder of its own, which is filled with the samples first and
    goes with it.
    """
    signal.signal(signal.SIGTERM, _stop)
    with _folder(demo=demo) as own:
        if own:
            os.environ["ASREPORTED_HOME"] = own
        with suppress(KeyboardInterrupt):
            _serve(port, browser=browser, demo=demo)


def _serve(port: int, *, browser: bool, demo: bool) -> None:
    ready()
    if demo:
        from asreported.desk.filling import fill_with_samples

        fill_with_samples()
    from waitress import create_server

    from asreported.desk.wsgi import application

    server = create_server(
        application,
        host="127.0.0.1",
        port=port,
        threads=_THREADS,
        max_request_body_size=_LARGEST_BODY,
    )
    address = f"http://127.0.0.1:{server.effective_port}/"
    with workers():
        print(address, flush=True)  # noqa: T201 - the answer of the command
        if browser:
            webbrowser.open(address)
        try:
            server.run()
        finally:
            server.close()


@contextmanager
def _folder(*, demo: bool) -> Iterator[str | None]:
    """A folder of the demonstration's own; None for a site that stays."""
    if not demo:
        yield None
        return
    with tempfile.TemporaryDirectory(
        prefix="asreported-demo-", ignore_cleanup_errors=True
    ) as own:
        yield own


def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - Python's signature
    raise KeyboardInterrupt


@contextmanager
def workers() -> Iterator[None]:
    """A worker process beside, ended with what stands inside; one that dies is replaced."""
    ending = threading.Event()
    keeper = threading.Thread(target=_keep_working, args=(ending,))
    keeper.start()
    try:
        yield
    finally:
        ending.set()
        keeper.join()


def _keep_working(ending: threading.Event) -> None:
    while not ending.is_set():
        # The worker ends when its standard input does: also when this process is killed.
        worker = subprocess.Popen(
            [sys.executable, "-m", "asreported.desk.worker"], stdin=subprocess.PIPE
        )
        while worker.poll() is None and not ending.wait(0.2):
            pass
        if worker.poll() is None:
            _end(worker)
        else:
            ending.wait(_PAUSE)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        # What it had begun is a row, and is done by the next.
        worker.kill()
        worker.wait()
