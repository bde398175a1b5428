"""A disk that fills up: a small tmpfs, given more space later. Needs root on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.endurance.killing import compared
from bench.endurance.site import accepted_in, asked, environment, is_sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.common import Measures

PAGES = 60
_PAGE = 100_000
_SMALL, _LARGE = "4m", "64m"


def why_not() -> str:
    """Why this cannot be measured here; empty when it can."""
    if os.name != "posix" or os.geteuid() != 0:
        return "mounting a small disk needs root"
    return "" if shutil.which("mount") else "there is no mount"


def run(folder: Path) -> Measures:
    """Whether a full disk is told of in a sentence, loses nothing, and is got over."""
    if reason := why_not():
        print(f"disk: not tried: {reason}")
        return {"tried": 0.0}
    given = _incompressible(folder / "pages")
    with _mounted(folder / "home") as home:
        full = _add(home, given)
        said = list(accepted_in(iter(full.stdout.splitlines(keepends=True))))
        told = full.stderr.strip().splitlines()
        sound, kept = is_sound(home), {str(row[0]) for row in asked(home, _SOURCES)}
        _mount("-o", f"remount,size={_LARGE}", str(home))
        after = _add(home, given)
        said += accepted_in(iter(after.stdout.splitlines(keepends=True)))
        found = compared(home, Counter(said))
    return {
        "tried": 1.0,
        "failed_cleanly": float(full.returncode == 1 and len(told) == 1),
        "names_the_disk": float("the disk is full" in full.stderr),
        "acknowledged_before": len(kept & set(said)),
        "sound_while_full": float(sound),
        "resumed": float(found["acknowledged"] == PAGES),
        **found,
    }


_SOURCES = "SELECT source FROM desk_page"
_ADD = (
    "import sys\n"
    "from asreported.desk import filling\n"
    "filling._read = lambda jobs: iter(())\n"
    "from asreported.cli import main\n"
    "sys.argv = ['asreported', 'add', sys.argv[1]]\n"
    "main()\n"
)
"""``asreported add`` that accepts and does not read: these pages hold no words."""


def _add(home: Path, given: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _ADD, str(given)],
        env=environment(home), capture_output=True, text=True, check=False,
    )  # fmt: skip


def _incompressible(folder: Path) -> Path:
    """Pages that take their size on the disk too."""
    folder.mkdir(parents=True)
    for number in range(PAGES):
        words = os.urandom(_PAGE).hex()
        (folder / f"{number:03d}.html").write_text(f"<p>{number} {words}</p>")
    return folder


@contextmanager
def _mounted(home: Path) -> Iterator[Path]:
    home.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={_SMALL}", "asreported-endurance", str(home))
    try:
        yield home
    finally:
        subprocess.run(["umount", "--lazy", str(home)], check=True)  # noqa: S607 - of the system


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)  # noqa: S607 - of the system
