"""Backup and restore: a consistent copy while the site runs, and back."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from asreported.errors import HomeError

_DATABASE = "asreported.sqlite3"
_PARTS = (_DATABASE, "media", "secret")


def backup(home: Path, archive: Path) -> None:
    """Write all of a site into one archive (tar, gzip); it may run meanwhile.

    SQLite's own backup copies the database as of one moment. The archive appears under
    its name only when it is whole. Raises ``HomeError`` when there is no database.
    """
    if not (home / _DATABASE).exists():
        raise HomeError(str(home), "there is no site to back up", "set ASREPORTED_HOME to one")
    if not archive.parent.is_dir():
        raise HomeError(str(archive.parent), "there is no such folder to write into")
    with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        copy = Path(folder) / _DATABASE
        with (
            contextlib.closing(sqlite3.connect(home / _DATABASE)) as live,
            contextlib.closing(sqlite3.connect(copy)) as kept,
        ):
            live.backup(kept)
        whole = Path(folder) / "whole.tar.gz"
        with tarfile.open(whole, "w:gz") as out:
            out.add(copy, _DATABASE)
            for name in _PARTS[1:]:
                if (home / name).exists():
                    out.add(home / name, name)
        # It holds what sessions are signed with, and people's addresses.
        whole.chmod(0o600)
        whole.replace(archive)


def restore(archive: Path, home: Path) -> None:
    """Bring a backup back into a folder that holds no site.

    Raises ``HomeError`` when the folder holds one, or the archive is no backup.
    """
    if (home / _DATABASE).exists():
        raise HomeError(
            str(home),
            "there is a site already",
            "move it away, or name another ASREPORTED_HOME",
        )
    with tempfile.TemporaryDirectory(dir=home) as folder:
        try:
            with tarfile.open(archive, "r:gz") as packed:
                packed.extractall(folder, filter="data")
            with contextlib.closing(sqlite3.connect(Path(folder) / _DATABASE)) as kept:
                sound = kept.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                sound = sound and bool(
                    kept.execute("SELECT 1 FROM django_migrations").fetchone()
                )
        except (OSError, tarfile.TarError, sqlite3.Error) as error:
            raise HomeError(str(archive), f"this is no backup of a site: {error}") from error
        if not sound:
            raise HomeError(str(archive), "the database in it is damaged")
        for left in ("-wal", "-shm"):
            (home / f"{_DATABASE}{left}").unlink(missing_ok=True)
        for name in _PARTS:
            part = Path(folder) / name
            if part.exists():
                _clear(home / name)
                shutil.move(part, home / name)


def _clear(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
