"""Analysis to events: who did what to whom, where and when."""

from asreported.events.kinds import type_between
from asreported.events.reading import read_events

__all__ = ["read_events", "type_between"]
