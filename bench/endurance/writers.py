"""Two writers and ten readers at once on one site, for minutes.

The writers accept pages and read them (``python -m bench.endurance.writers NUMBER SECONDS``
each), beside the desk's own worker; the readers ask the running desk for its pages.
"""

from __future__ import annotations

import re
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.endurance.killing import compared
from bench.endurance.site import accepted_in, asked, started

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

    from bench.common import Measures

WRITERS, READERS = 2, 10
_PATHS = ("", "stories/", "events/", "search/?q=pier", "robots.txt")
_LINKS = re.compile(rb'href="/((?:articles|stories|outlets)/[^"?#]+/)"')
_MOST = 200
_PATIENCE = 120


def run(folder: Path, *, minutes: float = 10) -> Measures:
    """Requests, those that failed, complaints of a lock; pages accepted, lost, duplicated."""
    home, said = folder / "home", Counter[str]()
    answers: Counter[str] = Counter()
    ending = threading.Event()
    with tempfile.TemporaryFile("w+") as complaints, _desk(home, complaints) as address:
        readers = [
            threading.Thread(target=_read, args=(address, answers, ending))
            for _ in range(READERS)
        ]
        for reader in readers:
            reader.start()
        _write(home, minutes * 60, said, complaints)
        ending.set()
        for reader in readers:
            reader.join()
        complaints.seek(0)
        told = complaints.read()
    found = compared(home, said)
    return {
        "minutes": minutes,
        "requests": answers.total(),
        "requests_failed": answers.total() - answers["200"],
        "locks": told.lower().count("locked"),
        "tracebacks": told.count("Traceback"),
        **found,
        "read": float(str(asked(home, _DONE)[0][0])),
        "failed": float(str(asked(home, _FAILED)[0][0])),
    }


_DONE = "SELECT count(*) FROM desk_job WHERE kind='read' AND state='done'"
_FAILED = "SELECT count(*) FROM desk_job WHERE state='failed'"


def _read(address: str, answers: Counter[str], ending: threading.Event) -> None:
    """Go from page to page of the desk until the end."""
    paths = list(_PATHS)
    at = 0
    while not ending.is_set():
        path = paths[at % len(paths)]
        at += 1
        try:
            with urllib.request.urlopen(address + path, timeout=_PATIENCE) as answer:  # noqa: S310 - our own desk
                content = answer.read()
                answers[str(answer.status)] += 1
        except urllib.error.HTTPError as error:
            answers[str(error.code)] += 1
            continue
        except OSError as error:
            answers[type(error).__name__] += 1
            continue
        linked = [one.decode() for one in _LINKS.findall(content)]
        paths = list(dict.fromkeys([*paths, *linked]))[:_MOST]


def _write(home: Path, seconds: float, said: Counter[str], complaints: object) -> None:
    def heard(writer: subprocess.Popen[str]) -> None:
        if writer.stdout is not None:
            with writer.stdout as lines:
                said.update(accepted_in(iter(lines)))

    writers = [
        started(home, "-m", "bench.endurance.writers", str(number), str(seconds))
        for number in range(WRITERS)
    ]
    listeners = [threading.Thread(target=heard, args=(one,)) for one in writers]
    for listener in listeners:
        listener.start()
    for writer in writers:
        if writer.stderr is not None:
            with writer.stderr as told:
                complaints.write(told.read())  # type: ignore[attr-defined] # a file
        writer.wait()
    for listener in listeners:
        listener.join()


@contextmanager
def _desk(home: Path, complaints: object) -> Iterator[str]:
    """The address of a running desk; what it complains of goes into a file."""
    site = started(home, "-m", "asreported", "desk", "--no-browser", "--port", "0")

    def drain() -> None:
        if site.stderr is not None:
            for line in site.stderr:
                complaints.write(line)  # type: ignore[attr-defined] # a file

    drained = threading.Thread(target=drain)
    drained.start()
    try:
        yield site.stdout.readline().strip() if site.stdout else ""
    finally:
        site.terminate()
        site.wait()
        drained.join()
        for pipe in (site.stdout, site.stderr):
            if pipe is not None:
                pipe.close()


def write(number: int, seconds: float) -> None:
    """Accept a page and read what waits, again and again, for so long."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.jobs import run_next
    from asreported.desk.jobs.claiming import own_name
    from asreported.desk.store import accept

    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        source = f"https://paper-{number}.example/{count}"
        text = (
            f"<article><h1>Pier {number}-{count} of Ostheim falls</h1>"
            f"<p>At least {count % 40 + 2} people were hurt at pier {number}-{count}, "
            f"Mayor Radim Belk said on 3 March 2031.</p></article>"
        )
        accept(text.encode(), source=source)
        print(f"accepted {source}", flush=True)
        count += 1
        run_next(own_name())
    while run_next(own_name()):
        pass


if __name__ == "__main__":
    write(int(sys.argv[1]), float(sys.argv[2]))
