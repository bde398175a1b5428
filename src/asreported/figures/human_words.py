"""Words that tell people from other things counted, and what befell them.

The words are ours, from general English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Category

ON_PEOPLE = re.compile(
    r"\b(?:(?P<seize>seiz(?:e|ed|es|ing)|(?:took|taken|takes|taking) away|"
    r"(?:is|are|was|were|be|been|still) holding)|"
    r"(?P<lose>los(?:e|es|t|ing)|claim(?:s|ed|ing)?)|(?P<hospital>admit(?:s|ted|ting)?))\s\Z"
)
"""Verbs right before a number that say what befell people, and nothing of other things."""

HUMAN_FATES: dict[str, Category] = {
    "seize": "detained",
    "lose": "killed",
    "hospital": "injured",
}
HOSPITALS = frozenset("hospital clinic infirmary ward".split())

HUMAN_DEEDS = re.compile(
    r" (?:\w+ly |have |had |has |also |then )?(?:marched|gathered|protested|demonstrated|"
    r"rallied|attended|queued|voted|volunteered|enlisted|turned out|took to the streets|"
    r"took part|lined|applied|signed up|cheered|prayed|mourned|crossed|returned home|went home|"
    r"survived|escaped|on board|aboard|at work|"
    r"were (?:rescued|saved|charged|sentenced|convicted|freed|trapped|stranded)|"
    r"remain(?:ed|s)? (?:trapped|stranded|stuck)|are in need|need (?:food|aid|help|shelter)|"
    r"went hungry)\b"
)
"""What stands behind an elided number of people: "thousands marched"."""

PEOPLE_BEFORE = re.compile(
    r"\b(?:infect|sicken|employ|feed|affect|carry|carrie|house|shelter|rescu|sav|evict|lay off|"
    r"hir|sack|vaccinat|interview)(?:e[ds]?|s|ed|ing)?(?: (?:off|out))? \Z"
)
"""Verbs right before an elided number that are done to people."""

KIN = frozenset(
    "victim comrade colleague compatriot son daughter brother sister child relative friend "
    "parent grandchild crewman fighter".split()
)
"""Of whom "lost" says that they died, soldiers apart."""

CAPTIVES = frozenset(
    "detainee prisoner hostage captive abductee inmate internee pow refugee evacuee idp".split()
)
"""Nouns of casualties that name people, to whom worse may happen."""

GROUPS = frozenset("family group crew team crowd party patrol squad household gang".split())
"""Nouns of people that "of" ties to their number: "a family of five"."""

CROWDS = frozenset("crowd turnout attendance audience congregation headcount".split())
"""Singular nouns whose number counts people."""

COLLECTIVE = frozenset(
    "force garrison crew staff police aircraft personnel contingent brigade regiment battalion "
    "army workforce membership population congregation crowd".split()
)
"""Singular nouns whose number counts what they consist of: "its force is 4,500"."""
