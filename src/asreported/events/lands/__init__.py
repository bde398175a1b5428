"""Countries, peoples and bodies: whom names mean, whatever an article is about."""

from asreported.events.lands.countries import Country, countries, of_alpha2
from asreported.events.lands.folding import fold
from asreported.events.lands.scanning import Hit, Kind, find_hits, known_as

__all__ = ["Country", "Hit", "Kind", "countries", "find_hits", "fold", "known_as", "of_alpha2"]
