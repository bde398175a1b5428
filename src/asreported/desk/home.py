"""Where the site's data lies: one folder, named by ``ASREPORTED_HOME``."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

from asreported.errors import HomeError


def home() -> Path:
    """The folder of the site's data, made when it is not there.

    ``ASREPORTED_HOME`` names it, else it is the user's data directory. Raises
    ``HomeError`` when it cannot be made or written.
    """
    named = os.environ.get("ASREPORTED_HOME")
    folder = Path(named).expanduser() if named else user_data_path("asreported")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "media").mkdir(exist_ok=True)
    except OSError as error:
        raise HomeError(
            str(folder),
            f"the folder of the site's data cannot be made: {error.strerror or error}",
            "set ASREPORTED_HOME to a folder that can be written",
        ) from error
    return folder


def secret(folder: Path) -> str:
    """The key that signs sessions; made once, readable by its owner alone."""
    file = folder / "secret"
    if not file.exists():
        handle = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(secrets.token_urlsafe(50))
    return file.read_text().strip()
