"""``python -m bench.hostile READER... [--only WORDS]``: readers on every hostile input.

Prints a JSON line for each try. A process for itself: the readers that need no language
pipeline are tried where none is loaded, and inputs are made where they leave no trace.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from bench.hostile.apart import tried
from bench.hostile.inputs import INPUTS
from bench.hostile.readers import warm


def _make(name: str, path: Path) -> None:
    child = os.fork()
    if child == 0:
        path.write_bytes(INPUTS[name]())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(f"the input {name!r} could not be made")


def main(readers: list[str], only: str = "") -> None:
    """Try each reader on each input whose name has ``only`` in it."""
    for reader in readers:
        warm(reader)
    with tempfile.TemporaryDirectory(prefix="asreported-hostile-") as folder:
        path = Path(folder) / "input"
        for name in INPUTS:
            if only in name:
                _make(name, path)
                for reader in readers:
                    print(json.dumps([name, reader, *tried(reader, path)]), flush=True)


if __name__ == "__main__":
    wanted, _, words = " ".join(sys.argv[1:]).partition("--only")
    main(wanted.split(), words.strip())
