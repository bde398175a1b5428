"""Who takes part in events: noun phrases to entity, country and role."""

from asreported.events.actors.reading import Actors, actors_of

__all__ = ["Actors", "actors_of"]
