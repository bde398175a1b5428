"""A user's program that compares records: ``comparing.py FILE WORKERS [beside-a-thread]``.

Writes the stories as JSON, and to standard error the seconds that other processes worked.
"""

from __future__ import annotations

import resource
import sys
import threading
from pathlib import Path

import msgspec

from asreported.model import Record
from asreported.stories import read_stories, sharing


def main(file: str, workers: str, beside: str = "") -> None:
    done = threading.Event()
    if beside:
        threading.Thread(target=done.wait).start()
        sharing._FEW_STARTED = sharing._FEW_FORKED
    try:
        records = msgspec.msgpack.decode(Path(file).read_bytes(), type=list[Record])
        told = read_stories(records, workers=int(workers))
    finally:
        done.set()
    sys.stdout.write(told.to_json())
    sys.stderr.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime))


if __name__ == "__main__":
    main(*sys.argv[1:])
