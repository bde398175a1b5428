"""A page that hangs or eats all memory ends its own process and no other's work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from asreported.desk.apart import Reader, reader
from asreported.desk.jobs import running
from asreported.desk.jobs.running import run_next
from asreported.desk.models import Job
from asreported.desk.store import accept
from asreported.errors import NotText, TooCostly
from tests.desk.living import is_alive, until

if TYPE_CHECKING:
    from collections.abc import Iterator

PIER = b"<article><h1>Pier falls</h1><p>It fell on Monday, Mayor Radim Belk said.</p></article>"
# What a page would have to do is done to the child by name: no page of ours hangs it.
TRICKED = """
import sys, time
from asreported.desk.apart import child
really = child.read
def read(content, **given):
    if b"hang" in content:
        while True: pass
    if b"eat" in content:
        return [bytes(10**8) for _ in range(10**4)]
    if b"crash" in content:
        import ctypes; ctypes.string_at(0)
    if b"told to end" in content:
        import os, signal; os.kill(os.getpid(), signal.SIGTERM); time.sleep(9)
    return really(content, **given)
child.read = read
child.main(int(sys.argv[1]), int(sys.argv[2]))
"""


@pytest.fixture
def tricked() -> Iterator[Reader]:
    """A reader whose process does what words on the page say."""
    one = Reader(seconds=6, megabytes=900, program=["-c", TRICKED])
    yield one
    one.close()


def read(one: Reader, content: bytes) -> str | None:
    return one.read(content, url=None, published=None).article.headline


@pytest.mark.parametrize(
    ("page", "why"),
    [(b"hang", "6 seconds"), (b"eat", "900 MB of memory"), (b"crash", "signal 11")],
)
def test_a_page_that_costs_too_much_is_named_and_the_next_is_read(
    tricked: Reader, page: bytes, why: str
) -> None:
    with pytest.raises(TooCostly, match=why):
        read(tricked, page)

    assert read(tricked, PIER) == "Pier falls"


def test_one_process_reads_many_pages() -> None:
    one = Reader()
    read(one, PIER)
    process = one._child
    read(one, PIER)

    assert one._child is process
    one.close()


def test_what_is_wrong_with_a_page_comes_back_as_its_own_error() -> None:
    with pytest.raises(NotText):
        reader().read(b"\x89PNG\r\n\x1a\n" + bytes(99), url=None, published=None)


def test_a_process_that_was_ended_between_two_pages_is_replaced() -> None:
    one = Reader()
    read(one, PIER)
    assert one._child is not None
    os.kill(one._child.pid, signal.SIGKILL)
    one._child.wait()

    assert read(one, PIER) == "Pier falls"
    one.close()


def test_a_hanging_page_ends_its_job_with_the_reason_and_the_next_is_read(
    tricked: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "reader", lambda: tricked)
    bad = accept(b"<p>This would hang.</p>", source="bad.html").job
    good = accept(PIER, source="good.html").job

    while run_next("tests"):
        pass

    states = dict(Job.objects.values_list("pk", "state"))
    assert (states[bad.pk], states[good.pk]) == ("failed", "done")
    bad.refresh_from_db()
    assert bad.message.startswith("bad.html: reading it takes more than the 6 seconds")


def test_being_told_to_end_fails_no_page(
    tricked: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "reader", lambda: tricked)
    job = accept(b"<p>It is told to end.</p>", source="bad.html").job

    run_next("tests")

    job.refresh_from_db()
    assert job.state == "waiting"


def test_a_process_that_hangs_ends_by_itself_when_its_starter_was_killed() -> None:
    code = (
        "import sys, subprocess\n"
        "child = subprocess.Popen([sys.executable, '-c', sys.argv[1], '2', '900'],"
        " stdin=subprocess.PIPE)\n"
        "from asreported.desk.apart.messages import ToRead, framed\n"
        "child.stdin.write(framed(ToRead(b'hang', None, None))); child.stdin.flush()\n"
        "print(child.pid, flush=True); child.wait()"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", code, TRICKED], stdout=subprocess.PIPE, text=True
    )
    assert starter.stdout is not None
    child = int(starter.stdout.readline())

    starter.kill()
    starter.communicate()

    until(lambda: not is_alive(child), patience=120)


def test_threads_share_a_reader() -> None:
    one, found = Reader(), []
    threads = [threading.Thread(target=lambda: found.append(read(one, PIER))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["Pier falls"] * 4
    one.close()
