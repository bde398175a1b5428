"""Grouping: which articles are about one unfolding matter, as they arrive."""

from asreported.stories.grouping.batch import group, settled
from asreported.stories.grouping.grouper import Grouper
from asreported.stories.grouping.held import Held
from asreported.stories.grouping.limits import Limits, limits
from asreported.stories.grouping.model import Change, Grouped, Grouping, Joined
from asreported.stories.grouping.state import State

__all__ = [
    "Change", "Grouped", "Grouper", "Grouping", "Held", "Joined", "Limits", "State", "group",
    "limits", "settled",
]  # fmt: skip
