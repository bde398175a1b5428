"""A site in processes of its own, as ``asreported desk`` runs it, on a folder of the tests'."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from email import message_from_bytes
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
_PATIENCE = 120

READY = """
from asreported.desk.serving import ready
ready()
"""
ACCOUNTS = """
from asreported.desk.accounts.making import make_user
from asreported.desk.models import Site, User
site = Site.get()
site.name, site.is_demo = "The Strait Record", True
site.save()
for role in User.Role.values:
    make_user(role, role, f"{role}-demo", f"{role}@grell.example")
"""
FILLED = """
from asreported.desk.filling import add_pages
assert not add_pages({pages!r}, None, print)
"""


def environment(home: Path) -> dict[str, str]:
    """What the site's processes are started with."""
    return {
        **os.environ,
        "ASREPORTED_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "tests.live_settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }


def run(home: Path, code: str) -> str:
    """What a script prints that has the site's tables at hand."""
    done = subprocess.run(
        [sys.executable, "-c", READY + code],
        env=environment(home), capture_output=True, text=True, check=False, timeout=_PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def command(home: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """One command of ours, run to its end."""
    return subprocess.run(
        [sys.executable, "-m", "asreported", *arguments],
        env={**environment(home), **settings},
        capture_output=True, text=True, check=False, timeout=_PATIENCE,
    )  # fmt: skip


class Living:
    """A running desk: its address, its folder, and how to end it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.process = subprocess.Popen(
            [sys.executable, "-m", "asreported", "desk", "--no-browser", "--port", "0"],
            env=environment(home), stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def url(self, path: str) -> str:
        """The whole address of a path."""
        return self.address.rstrip("/") + path

    def get(self, path: str) -> bytes:
        """What is sent for a path to who is not signed in."""
        with urllib.request.urlopen(self.url(path), timeout=30) as answer:  # noqa: S310 - ours
            return bytes(answer.read())

    def letters(self) -> list[str]:
        """The mail that was sent, the newest last, as plain text."""
        files = sorted(self.home.glob("outbox/*"), key=lambda file: file.stat().st_mtime)
        return [
            str(message_from_bytes(file.read_bytes()).get_payload(decode=True), "utf-8")
            for file in files
        ]

    def workers(self) -> list[int]:
        """The processes that this site has for its jobs."""
        return [pid for pid in _children(self.process.pid) if "desk.worker" in _line(pid)]

    def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Stop it; the exit status."""
        self.process.send_signal(by)
        self.process.communicate(timeout=_PATIENCE)
        return self.process.returncode


def until(true: object, patience: float = 60) -> None:
    """Wait for a function to give something true."""
    end = time.monotonic() + patience
    while not true():  # type: ignore[operator] # a function
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def is_alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def link_in(letter: str) -> str:
    """The first address in a letter."""
    found = re.search(r"https?://\S+", letter)
    assert found, letter
    return found[0]


def _children(pid: int) -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            yield int(folder.name)


def _line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""
