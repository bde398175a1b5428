"""The desk and its worker as processes: started, ended, killed, and what is left then."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.desk.conftest import PAGE
from tests.desk.living import Living, command, environment, is_alive, run, until

if TYPE_CHECKING:
    from pathlib import Path

_ACCEPT = """
from asreported.desk.store import accept
accept(open({page!r}, "rb").read(), source={page!r})
"""
_SLOW = """
import time
import asreported.desk.jobs.running as running
slow = running.keep
def keep(*given, **named):
    open({mark!r}, "w").close()
    time.sleep(60)
    return slow(*given, **named)
running.keep = keep
from asreported.desk.jobs.claiming import own_name
running.run_next(own_name())
"""
_CLAIM = """
from asreported.desk.jobs.claiming import claim, own_name
while job := claim(own_name()):
    print(job.pk)
"""


def a_page(folder: Path, name: str = "pier", count: int = 12) -> Path:
    """A file with an article of ours."""
    page = folder / f"{name}.html"
    page.write_text(
        PAGE.format(language="en", headline=f"Pier {name} falls", day="2031-03-03", count=count)
    )
    return page


def rows(home: Path, query: str) -> list[tuple[object, ...]]:
    """What the database holds, read beside the site."""
    database = sqlite3.connect(home / "asreported.sqlite3", timeout=30)
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def test_the_desk_ends_cleanly_with_its_worker(tmp_path: Path) -> None:
    site = Living(tmp_path)
    assert site.address.startswith("http://127.0.0.1:")
    assert b"Nothing has been read yet" in site.get("/")
    until(site.workers)
    workers = site.workers()

    assert site.end(signal.SIGINT) == 0

    assert not any(map(is_alive, workers))


def test_a_worker_that_is_killed_is_replaced_and_goes_when_the_desk_is_killed(
    tmp_path: Path,
) -> None:
    site = Living(tmp_path)
    until(site.workers)
    (first,) = site.workers()

    os.kill(first, signal.SIGKILL)

    until(lambda: [pid for pid in site.workers() if pid != first])
    (second,) = site.workers()
    site.end(signal.SIGKILL)
    until(lambda: not is_alive(second))


def test_a_worker_killed_in_the_middle_of_reading_loses_nothing(tmp_path: Path) -> None:
    page, mark = a_page(tmp_path), tmp_path / "reading"
    home = tmp_path / "home"
    run(home, _ACCEPT.format(page=str(page)))
    code = "from asreported.desk.serving import ready\nready()\n" + _SLOW.format(mark=str(mark))
    worker = subprocess.Popen([sys.executable, "-c", code], env=environment(home))
    until(mark.exists)
    assert rows(home, "SELECT state FROM desk_job") == [("running",)]
    assert rows(home, "SELECT count(*) FROM desk_article") == [(0,)]

    worker.kill()
    worker.wait()
    site = Living(home)
    until(lambda: rows(home, "SELECT state FROM desk_job") == [("done",)])

    assert rows(home, "SELECT count(*) FROM desk_job") == [(1,)]
    assert rows(home, "SELECT attempts FROM desk_job") == [(2,)]
    assert rows(home, "SELECT count(*) FROM desk_version") == [(1,)]
    assert b"Pier pier falls" in site.get("/")
    assert site.end(signal.SIGTERM) == 0


def test_two_processes_never_claim_the_same_job(tmp_path: Path) -> None:
    run(tmp_path, "from asreported.desk.store import accept\n"
        "for n in range(60): accept(b'<p>%d</p>' % n)")  # fmt: skip
    code = "from asreported.desk.serving import ready\nready()\n" + _CLAIM
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code], env=environment(tmp_path), stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    claimed = [one.communicate(timeout=60)[0].split() for one in both]

    assert len(claimed[0]) + len(claimed[1]) == 60
    assert not set(claimed[0]) & set(claimed[1])


def test_add_says_a_page_is_kept_once_it_is_and_fails_for_one_it_cannot_read(
    tmp_path: Path,
) -> None:
    page, broken = a_page(tmp_path), tmp_path / "broken.html"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    home = tmp_path / "home"

    first = command(home, "add", str(page))
    again = command(home, "add", str(page), str(broken), str(tmp_path / "nowhere.html"))

    assert (first.returncode, again.returncode) == (0, 1)
    assert first.stdout.splitlines() == [f"accepted {page}"]
    assert f"known {page}" in again.stdout
    assert "broken.html" in again.stdout.replace(f"accepted {broken}", "")
    assert "nowhere.html" in again.stdout
    assert rows(home, "SELECT count(*) FROM desk_version") == [(1,)]


def test_a_backup_made_while_writing_comes_back_whole(tmp_path: Path) -> None:
    home, other, archive = tmp_path / "home", tmp_path / "other", tmp_path / "kept.tar.gz"
    run(home, "from asreported.desk.store import accept\naccept(b'<p>One.</p>')")
    code = (
        "from asreported.desk.serving import ready\nready()\n"
        "from asreported.desk.store import accept\n"
        "for n in range(100000): accept(b'<p>%d</p>' % n); print(n, flush=True)"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", code], env=environment(home), stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    writer.stdout.readline()

    kept = command(home, "backup", str(archive))
    writer.kill()
    writer.communicate()
    back = command(other, "restore", str(archive))

    assert (kept.returncode, back.returncode) == (0, 0), kept.stderr + back.stderr
    assert archive.stat().st_mode & 0o077 == 0
    ((pages, jobs),) = rows(
        other, "SELECT (SELECT count(*) FROM desk_page), (SELECT count(*) FROM desk_job)"
    )
    assert pages == jobs
    assert pages > 1
    assert (other / "secret").read_text() == (home / "secret").read_text()


def test_a_backup_is_not_brought_back_over_a_site(tmp_path: Path) -> None:
    run(tmp_path, "")
    archive = tmp_path / "kept.tar.gz"
    command(tmp_path, "backup", str(archive))

    refused = command(tmp_path, "restore", str(archive))

    assert refused.returncode != 0
    assert "there is a site already" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_what_is_no_backup_is_refused_in_a_sentence(tmp_path: Path) -> None:
    junk = tmp_path / "junk.tar.gz"
    junk.write_bytes(b"no archive at all")

    refused = command(tmp_path / "home", "restore", str(junk))
    nowhere = command(tmp_path / "home", "backup", str(tmp_path / "no" / "folder.tar.gz"))

    assert refused.returncode != 0
    assert "no backup of a site" in refused.stderr
    assert nowhere.returncode != 0
    assert "Traceback" not in refused.stderr + nowhere.stderr
