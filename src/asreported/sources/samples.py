"""The sample pages that ship with the package."""

from __future__ import annotations

from pathlib import Path

from asreported.errors import SourceError

_PACKAGE = Path(__file__).resolve().parent.parent


def samples_folder() -> Path:
    """The folder of the shipped sample pages.

    An installed package carries it inside; a checkout has it beside ``src``.
    Raises ``SourceError`` when neither is there.
    """
    for folder in (_PACKAGE / "samples", _PACKAGE.parent.parent / "samples"):
        if folder.is_dir():
            return folder
    raise SourceError(
        str(_PACKAGE / "samples"),
        "the sample pages are not where the package puts them",
        "install asreported again",
    )
