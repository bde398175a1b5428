"""The network door of this process: one, so that hosts are asked as politely as they may be."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.sources.door import Door, Manners

if TYPE_CHECKING:
    from asreported.sources import Fetch


@lru_cache(maxsize=1)
def door() -> Fetch:
    """The door, with the manners that the environment asks for; raises ``MannersError``."""
    return Door(Manners.from_environment())
