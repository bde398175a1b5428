"""Analysis → times: dates, clock times, durations and sets, and what they mean."""

from __future__ import annotations

from asreported.times.reading import read_times
from asreported.times.scene import Anchor

__all__ = ["Anchor", "read_times"]
