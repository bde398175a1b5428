"""How likeness fades with the time between two publications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def faded(gap_hours: float | None, half_life_hours: float) -> float:
    """The share of a likeness that is left after a gap; all of it when the gap is unknown."""
    return 1.0 if gap_hours is None else float(0.5 ** (abs(gap_hours) / half_life_hours))


def faded_pairs(hours: list[float | None], half_lives: list[float]) -> NDArray[np.float32]:
    """The shares (n, n) for all pairs of articles; the shorter half-life of two holds."""
    when = np.array([np.nan if hour is None else hour for hour in hours])
    gaps = np.nan_to_num(np.abs(when[:, None] - when[None]), nan=0.0)
    life = np.array(half_lives)
    shares: NDArray[np.float32] = (
        0.5 ** (gaps / np.minimum(life[:, None], life[None]))
    ).astype(np.float32)
    return shares
