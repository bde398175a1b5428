"""Common nouns of places, by what they say of the name beside them.

Our own lists, after the hyponyms of *region*, *municipality*, *body of water* and *boundary*
in WordNet 3.0 that occur in news.
"""

from __future__ import annotations

REGIONS = frozenset(
    """region province state county district oblast governorate prefecture department
    canton territory republic division enclave peninsula valley delta voivodeship municipality
    area highland lowland plateau basin corridor island archipelago autonomy""".split()
)
CITIES = frozenset("city town village port suburb township hamlet settlement resort".split())
SEAS = frozenset(
    "sea strait gulf channel canal bay ocean sound lake passage shoal reef waterway".split()
)
BORDERS = frozenset("border frontier boundary".split())
COASTS = frozenset("coast coastline shore water waters seaboard".split())
AT = frozenset(
    """in at near outside inside around across throughout within off along over above
    beneath under amid beside""".split()
)
"""Prepositions of place; some of time and manner too, which no place follows."""
TOWARDS = frozenset("to into toward towards from onto against through".split())
OF = frozenset({"of", "on"})
"""What an event noun is of or on: "the siege of Oster"; a river or border that one is on."""
ON = (
    BORDERS
    | COASTS
    | frozenset(
        """island islands outskirts edge front road highway street bank banks peninsula plain
    side campus base island lake river sea mountain plateau square bridge""".split()
    )
)
"""What one is on when it is a place."""
FACILITIES = frozenset(
    """airport airfield airbase base port harbour harbor university college school hospital
    station prison jail stadium square bridge cathedral mosque church temple synagogue market
    hotel embassy consulate refinery terminal dam barracks garrison camp museum palace
    courthouse zoo mine checkpoint crossing marathon festival international central memorial
    air""".split()
)
"""What a town's name stands before: "Khartoum airport"."""
STREETS = frozenset("street road highway avenue square lane district neighborhood".split())
ABOUT = frozenset(
    """accuse announce applaud blame call claim comment condemn confirm criticise criticize
    decry demand denounce deny deplore describe discuss dismiss endorse hail justify mention
    mourn praise promise propose protest recall reject report request say slam support threaten
    urge vow warn welcome oppose back defend investigate""".split()
)
"""Verbs whose object is spoken of: where that happened is not where it is said."""
THROUGH = TOWARDS | frozenset("amid at by during in near of on under upon with".split())
"""Prepositions behind which the event still is: not what it is for, before or like."""
SOUGHT = frozenset("search hunt look scour comb wait vote compete fight".split())
"""Verbs of what is done where that is which it is done for."""
ROADS = frozenset("road highway motorway route way railway path bridge tunnel ferry".split())
GROUNDS = (
    REGIONS
    | CITIES
    | SEAS
    | BORDERS
    | COASTS
    | (FACILITIES - {"embassy", "consulate", "central", "international", "air"})
    | STREETS
    | frozenset(
        "airspace soil side desert countryside interior heartland hinterland village".split()
    )
)
"""What lies in a country by its adjective: "an Iraqi village", "Venezuelan airspace"."""
HOUSES = frozenset(
    "congress parliament senate cabinet house office twitter facebook court assembly".split()
)
"""Bodies that one is in without being at a place of their name."""
TIMES = frozenset(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday year month week day hour minute
    morning afternoon evening night dawn dusk noon midnight weekend decade time second
    """.split()
)
