"""The network door of a command: opened when an address is named, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.sources import Fetch


def door() -> Fetch:
    """The door, with the manners that the environment asks for; raises ``MannersError``."""
    from asreported.desk.fetching import door as opened

    return opened()
