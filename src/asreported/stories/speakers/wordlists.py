"""Word lists of this room, read once.

``roles.json`` groups roles by the field they are of (own groups, after the role nouns of
WordNet 3.0, hyponyms of *leader*, *official*, *worker*, *contestant*, *entertainer*);
``any`` are roles found in every field. ``nicknames.txt`` gives short forms of given names.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import msgspec

ANY_FIELD = "any"

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev reverend fr father sister hon "
    "captain capt cmdr col gen lt maj sgt adm sen rep gov vice rear chief lieutenant".split()
)
SUFFIXES = frozenset("jr sr ii iii iv junior senior".split())
PARTICLES = frozenset(
    "al el ul bin ibn ben abu van von der den de del della di da dos das la le du ter ten "
    "st san mac mc o".split()
)
LIGHT = frozenset("the a an of and for in on at to s de la".split())
AFFAIRS = frozenset("affairs state's national republic's".split())
COMPANY_FORMS = frozenset(
    "ltd limited inc incorporated plc llc llp gmbh ag nv bv sa spa srl oy ab asa pty".split()
)
"""Forms of companies that stand last in a name and are as often left out."""
SAME_WORD = {
    "defense": "defence", "organization": "organisation", "center": "centre",
    "labor": "labour", "program": "programme", "department": "ministry", "dept": "ministry",
    "intl": "international", "co": "company", "corp": "corporation", "assn": "association",
    "univ": "university", "min": "ministry", "govt": "government", "army": "army",
    "coastguard": "coast guard", "harbor": "harbour", "armed": "armed",
}  # fmt: skip
GENERIC = frozenset(
    """
    administration agency air airforce appeal army armed assembly attorney authority aviation
    bank board border bureau cabinet central centre chamber city civil coalition coast
    command commission committee constitutional council court customs defence department
    directorate economy education election electoral emergency energy environment federal
    finance fire fisheries fleet force forces foreign forestry general government governing
    guard harbour health high home house housing immigration information inspectorate
    intelligence interior internal justice labour leadership legislature local maritime
    meteorological military ministry minister municipal navy office opposition palace
    parliament party patrol police port presidency president prime prosecution prosecutor
    prosecutors public rail railway regional rescue revenue royal ruling safety secret
    security senate service services ship state statistics supreme tax town trade transport
    treasury tribunal union water weather
""".split()
)
"""Words that bodies of every country are called by."""


@lru_cache(maxsize=1)
def fields() -> dict[str, str]:
    """A role -> the field it is of."""
    listed = msgspec.json.decode(_read("roles.json"), type=dict[str, list[str]])
    return {role: field for field, roles in listed.items() for role in roles}


@lru_cache(maxsize=1)
def nicknames() -> dict[str, frozenset[str]]:
    """A given name -> all names it may be short or long for."""
    found: dict[str, set[str]] = {}
    for line in _read("nicknames.txt").decode().splitlines():
        names = [] if line.startswith("#") else line.split()
        for name in names:
            found.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in found.items()}


def _read(name: str) -> bytes:
    return (files("asreported.stories.speakers") / name).read_bytes()
