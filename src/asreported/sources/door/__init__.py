"""The network door: the only place of this package from which anything goes out.

``Door`` fetches addresses of the public web, politely and within bounds. No other module
may import what opens a connection; an import contract and a test see to it.
"""

from asreported.sources.door.allowing import Allowed
from asreported.sources.door.deadline import Clock
from asreported.sources.door.dialling import Dialler
from asreported.sources.door.door import Door
from asreported.sources.door.manners import Manners
from asreported.sources.door.opening import open_door, open_door_outwards
from asreported.sources.door.resolving import Resolver

__all__ = [
    "Allowed",
    "Clock",
    "Dialler",
    "Door",
    "Manners",
    "Resolver",
    "open_door",
    "open_door_outwards",
]
