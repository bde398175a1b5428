"""The network door of a command: opened when an address is named, and by nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.sources import Fetch


@lru_cache(maxsize=1)
def door() -> Fetch:
    """The door, with the manners that the environment asks for; raises ``MannersError``."""
    from asreported.sources.door import Door, Manners

    return Door(Manners.from_environment())
