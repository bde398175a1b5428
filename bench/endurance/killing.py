"""Kill a process again and again, and compare what it acknowledged with what is there."""

from __future__ import annotations

import random
import tempfile
import threading
from collections import Counter
from typing import TYPE_CHECKING

from bench.endurance.site import accepted_in, asked, is_sound, started

if TYPE_CHECKING:
    from pathlib import Path

    from bench.common import Measures

_SEED = 20310303
_PER_KILL = (150, 900)
"""Acknowledgements after which the next kill comes, drawn anew for each."""


def kill_until(home: Path, arguments: list[str], wanted: int) -> Measures:
    """Start, listen, kill -9 at a random moment, until so many pages were acknowledged.

    Then what was acknowledged is compared with the database: each page once, its bytes
    readable, one order to read it.
    """
    draw = random.Random(_SEED)  # noqa: S311 - no secret
    said: Counter[str] = Counter()
    kills, idle = 0, 0
    while said.total() < wanted:
        before = said.total()
        kills += _once(home, arguments, said, draw)
        idle = idle + 1 if said.total() == before else 0
        if idle > 3:  # noqa: PLR2004 - it does not get on: what is there is measured
            break
    return {"kills": kills, **compared(home, said)}


def _once(home: Path, arguments: list[str], said: Counter[str], draw: random.Random) -> int:
    """Run once and kill; whether it had not ended by itself before."""
    least = draw.randint(*_PER_KILL)
    pause = draw.random() / 50
    with tempfile.TemporaryFile("w+") as complaints, started(home, *arguments) as process:
        if process.stdout is None or process.stderr is None:
            return 0
        drained = threading.Thread(target=complaints.writelines, args=(process.stderr,))
        drained.start()
        for heard, source in enumerate(accepted_in(process.stdout), 1):
            said[source] += 1
            if heard == least:
                # Not at a line, but somewhere in what comes after it.
                threading.Timer(pause, process.kill).start()
        ended = process.wait()
        drained.join()
    return int(ended < 0)


def compared(home: Path, said: Counter[str]) -> Measures:
    """What was acknowledged against what is there."""
    pages = Counter(str(row[0]) for row in asked(home, "SELECT source FROM desk_page"))
    orders = Counter(
        row[0] for row in asked(home, "SELECT page_id FROM desk_job WHERE kind='read'")
    )
    kept = [row[0] for row in asked(home, "SELECT id FROM desk_page")]
    return {
        "acknowledged": said.total(),
        "lost": sum(source not in pages for source in said),
        "duplicated": sum(count > 1 for count in pages.values())
        + sum(count > 1 for count in said.values()),
        "without_one_order": sum(orders[page] != 1 for page in kept),
        "sound": float(is_sound(home)),
    }
