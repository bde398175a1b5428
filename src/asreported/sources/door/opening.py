"""The doors of a process, each opened once: hosts are asked as politely as they may be."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from asreported.sources.door.allowing import Allowed
from asreported.sources.door.door import Door
from asreported.sources.door.manners import Manners


@lru_cache(maxsize=1)
def open_door() -> Door:
    """The door, with the manners that the environment asks for; raises ``MannersError``."""
    return Door(Manners.from_environment())


@lru_cache(maxsize=1)
def open_door_outwards() -> Door:
    """The same for addresses that anybody may give: what is allowed inside is not to them."""
    return Door(msgspec.structs.replace(Manners.from_environment(), allowed=Allowed()))
