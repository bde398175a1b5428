"""When a source is looked at again: as often as it has news, less often while it fails.

Deterministic: the jitter that keeps sources apart is made of their addresses.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta

MINUTE, HOUR, DAY = 60, 3600, 86_400
SHORTEST, LONGEST = 10 * MINUTE, 6 * HOUR
"""Seconds between two looks at a source that is well."""
LONGEST_PAUSE = DAY
"""Seconds between two looks at a source that fails, unless it asked for a longer pause."""
LONGEST_ASKED = 7 * DAY
FIRST_PAUSE = 5 * MINUTE
MOST_TRIES = 6
"""How often a page that a source named is asked for before that is given up."""
_SOONER, _LATER = 0.5, 1.5
_SPREAD = 0.1
_DOUBLINGS = 12


def next_interval(interval: int, *, news: bool, least: int = 0) -> int:
    """Seconds to the look after the next: shorter when there was news, else longer.

    ``least`` is how long the source itself says that it need not be asked again.
    """
    wanted = interval * (_SOONER if news else _LATER)
    return int(min(LONGEST, max(SHORTEST, wanted, least)))


def pause_after(
    interval: int, failures: int, asked: float | None, *, longest: int = LONGEST_PAUSE
) -> float:
    """Seconds to wait after so many failures in a row: doubling, and never less than asked."""
    own = min(longest, interval * 2 ** min(failures, _DOUBLINGS))
    return max(float(own), min(asked or 0.0, LONGEST_ASKED))


def spread(seconds: float, address: str, number: int = 0) -> timedelta:
    """A time, up to a tenth longer, so that sources do not all come due at once.

    Never shorter: a pause that was asked for is kept.
    """
    digest = hashlib.sha256(f"{number} {address}".encode("utf-8", "surrogatepass")).digest()
    share = int.from_bytes(digest[:4]) / 2**32
    return timedelta(seconds=seconds * (1 + _SPREAD * share))
