"""The site is served: one process for pages, one for the work beside them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import webbrowser
from contextlib import contextmanager
from typing import TYPE_CHECKING

import django
from django.core.management import call_command

if TYPE_CHECKING:
    from collections.abc import Iterator

_THREADS = 8


def ready() -> None:
    """Django with the site's settings and a database that is up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asreported.desk.settings")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


def serve(port: int, *, browser: bool, demo: bool = False) -> None:
    """Serve the site on the loopback address until it is interrupted.

    A ``demo`` lives in a folder of its own, which is filled with the samples first.
    """
    if demo:
        os.environ["ASREPORTED_HOME"] = tempfile.mkdtemp(prefix="asreported-demo-")
    ready()
    if demo:
        from asreported.desk.filling import fill_with_samples

        fill_with_samples()
    from waitress import create_server

    from asreported.desk.wsgi import application

    server = create_server(application, host="127.0.0.1", port=port, threads=_THREADS)
    address = f"http://127.0.0.1:{server.effective_port}/"
    with workers():
        print(address, flush=True)  # noqa: T201 - the answer of the command
        if browser:
            webbrowser.open(address)
        try:
            server.run()
        except KeyboardInterrupt:
            server.close()


@contextmanager
def workers() -> Iterator[None]:
    """A worker process beside, ended with what stands inside."""
    worker = subprocess.Popen([sys.executable, "-m", "asreported.desk.worker"])
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(timeout=10)
