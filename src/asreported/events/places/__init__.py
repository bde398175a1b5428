"""Where events are: the places that an article names, to coordinates."""

from asreported.events.places.locating import Places

__all__ = ["Places"]
