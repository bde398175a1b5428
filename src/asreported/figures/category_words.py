"""What a counted noun, a verb or an adjective says of a figure's category.

Sources: the fields of the humanitarian and conflict data formats (dead, injured,
missing, affected, displaced: EM-DAT guidelines, CRED 2023; IOM Glossary on
Migration, 2019; fatalities and detentions: ACLED codebook, 2023) and, for forces,
the equipment classes of the IISS Military Balance. The synonyms are ours, from
general English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Category

_NOUNS: dict[Category, str] = {
    "killed": """death fatality body corpse dead killing murder homicide martyr execution
drowning remains suicide slaying killed slain""",
    "injured": "injury wounded injured hurt wound hospitalisation hospitalization burn",
    "missing": "missing disappearance",
    "detained": """arrest detainee prisoner hostage captive detention abductee inmate
kidnapping abduction internee pow detained arrested""",
    "displaced": "refugee evacuee displaced idp evacuation evacuated homeless",
    "troops": """soldier troop trooper fighter combatant marine paratrooper reservist
conscript serviceman servicewoman guardsman infantryman airman submariner
peacekeeper rebel insurgent militant
militiaman mercenary commando recruit gunman guerrilla force legionnaire gunner cadet infantry
battalion brigade regiment serviceperson militia partisan jihadist extremist sniper warrior""",
    "ships": """ship vessel boat tanker ferry frigate destroyer corvette submarine warship
freighter trawler barge tugboat tug yacht cruiser carrier gunboat dinghy cutter minesweeper
lifeboat craft speedboat canoe schooner hovercraft""",
    "aircraft": """aircraft plane jet helicopter drone airplane aeroplane airliner bomber
warplane airlifter uav glider chopper gunship""",
    "vehicles": """vehicle car truck lorry bus tank van motorcycle motorbike ambulance apc
pickup trailer tractor jeep bulldozer train tram bicycle minibus coach taxi locomotive convoy
howitzer wagon""",
    "people": """people person man woman child boy girl baby infant toddler teenager teen
adult student pupil worker employee staff passenger resident villager civilian protester
protestor demonstrator journalist reporter doctor nurse medic official member crew sailor
migrant patient victim survivor citizen voter user customer visitor tourist pilgrim farmer
miner fisherman policeman policewoman officer police firefighter rescuer volunteer driver
pilot player fan supporter spectator guest family household inhabitant individual human folk
lawmaker politician minister deputy senator candidate delegate lawyer judge suspect teacher
comrade colleague compatriot schoolchildren herdsman herder pallbearer
scientist engineer researcher expert activist applicant seeker bystander pedestrian cyclist
motorist shopkeeper trader investor shareholder subscriber follower friend relative brother
sister son daughter mother father parent grandparent sibling couple participant attendee guard
warder hiker climber skier diver crewmember diplomat envoy ambassador aide adviser analyst
leader commander contractor consultant speaker witness crewman personnel settler local
national foreigner expat labourer laborer schoolchild schoolgirl schoolboy youth elder
clergyman priest monk nun imam pensioner mourner worshipper worshiper shopper commuter
traveller traveler staffer technician responder paramedic casualty holidaymaker newborn orphan
widow seafarer mariner stowaway dockworker guide cook vendor carer client buyer seller owner
tenant homeowner athlete runner swimmer defendant convict offender criminal smuggler looter
rioter attacker assailant coastguard warden keeper intern graduate scholar undergraduate
trainee picnicker camper reveller partygoer concertgoer churchgoer neighbour neighbor taxpayer
striker ringleader conspirator accomplice""",
    "other": """home house building village town city school hospital shop church mosque
bridge factory warehouse apartment flat country state sheep cattle cow horse dog cat bird
chicken fish pig goat animal livestock whale dolphin elephant turtle deer tree poultry hen""",
}

NOUNS: dict[str, Category] = {
    noun: category for category, nouns in _NOUNS.items() for noun in nouns.split()
}
"""Lemma of a noun -> category; ``other`` for what is never a casualty."""

CASUALTIES: frozenset[Category] = frozenset(
    {"killed", "injured", "missing", "detained", "displaced"}
)
HUMAN: frozenset[Category] = CASUALTIES | {"people", "troops"}

TOLLS: dict[str, Category | None] = {
    "toll": "killed",
    "number": None,
    "count": None,
    "total": None,
    "figure": None,
    "tally": None,
    "estimate": None,
    "bodycount": "killed",
}
"""Nouns that hold a number of something else, and of what when nothing says."""

_SKIP = (
    r"were|was|are|is|be|been|being|have|had|has|having|who|that|which|reported(?:ly)?|"
    r"confirmed|feared|"
    r"believed|presumed|also|still|remain(?:s|ed)?|later|seriously|slightly|badly|critically|"
    r"severely|"
    r"lightly|now|left|either|to|others?|people|so far|already|more|officially|on board|"
    r"aboard|listed as|declared|"
    r"counted|pronounced|said|thought|known|may|could|would|might|will|in total|all|both|"
    r"of (?:them|whom)|initially|subsequently|went|go|gone|found|shot|either|and counting|"
    r"likely|probably|"
    r"themselves|"
    r"got|seen|stabbed|beaten|trampled|crushed|burned|burnt|blown|buried|lying|lay|forcibly|"
    r"internally|temporarily|briefly|allegedly|wrongly|newly|moderately|gravely|persons|"
    r"reported as"
)
_AFTER: dict[Category, str] = {
    "killed": r"(?P<killed_t>killed|slain|murdered|executed|massacred|assassinated|martyred|"
    r"butchered)|"
    r"dead|died|die|dying|perished|perish|drowned|fatally \w+|lost (?:their|his|her) li(?:fe|"
    r"ves)|"
    r"among (?:the|those) (?:\w+ )?(?:dead|killed|victims)|"
    r"succumbed|to death|froze to death|starved to death",
    "injured": r"(?P<injured_t>injured|wounded|hurt|maimed)|hospitali[sz]ed|"
    r"(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|with|treated for|receiv(?:ed|ing)|"
    r"being treated for) "
    r"(?:\w+(?:-\w+)? ){0,2}(?:injur(?:y|ies)|wounds?|burns?|fractures|concussion)|"
    r"(?:taken|rushed|sent|admitted|airlifted) to (?:\w+ ){0,2}hospitals?|in hospital|"
    r"need(?:ed|ing)? (?:hospital |medical |urgent )?treatment|"
    r"among (?:the|those) (?:\w+ )?(?:wounded|injured|hurt)|"
    r"in (?:a )?(?:critical|serious|intensive)",
    "missing": r"missing|unaccounted for|(?:have |had )?disappeared|vanished|lost at sea|"
    r"buried|under (?:the )?(?:rubble|debris|snow|mud)",
    "detained": r"(?P<detained_t>detained|arrested|jailed|imprisoned|captured|abducted|"
    r"kidnapped|"
    r"interned|rounded up|seized by|incarcerated)|taken (?:hostage|prisoner|captive|"
    r"into custody)|"
    r"in custody|behind bars|held (?:hostage|captive|without|in (?:custody|detention))|"
    r"under arrest|prisoner|hostage|captive|(?:picked up|led away|taken away) by (?:\w+ )?"
    r"(?:police|officers|agents|troops|soldiers|gendarmes|gunmen)"
    r"(?! (?:patrol )?(?:boats?|launch|launches|ships?|vessels?|cutters?|helicopters?|divers))",
    "displaced": r"(?P<displaced_t>displaced|evacuated|uprooted|made homeless)|homeless|fled|"
    r"flee|fleeing|"
    r"forced (?:from|out of|to (?:flee|leave))|left their homes|driven from|"
    r"abandoned their homes|from their (?:homes|houses|villages)",
}
AFTER = re.compile(
    rf"(?P<skip>(?: (?:{_SKIP})\b){{0,8}}),? (?:"
    + "|".join(f"(?P<{category}>{words})" for category, words in _AFTER.items())
    + r")\b"
)
"""What follows a counted noun and makes it a casualty; ``*_t`` may also be its deed."""

BE = re.compile(
    r" (?:were|was|are|is|be|been|being|left|feared|got|found|who had been|remain\w*|"
    r"reported)\b"
)
"""Words that make what follows a passive."""

_BEFORE: dict[Category, str] = {
    "killed": r"kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|execut(?:e|es|ed|ing)|claim(?:s|ed|"
    r"ing)? the lives of|"
    r"massacr(?:e|ed|ing)|drown(?:ed|ing)|behead(?:ed|ing)|hang(?:ed|ing)|lynch(?:ed|ing)|"
    r"gunn(?:ed|ing) down|(?:deaths?|killings?|murders?|execution|drowning|loss) of|shot dead|"
    r"bodies of|lives of|assassinat(?:ed|ing)|slaughter(?:ed|ing)|dead(?: are| were)?:?|"
    r"deaths:|the dead,|"
    r"shot and killed|the dead (?:include[sd]?|including|were)|death toll (?:of|at|to|reached|"
    r"is|was|stood at|stands at|rises? to|rose to|hits?|passe[sd]|climb(?:s|ed) to|tops|"
    r"topped)",
    "injured": r"injur(?:e|es|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?|maim(?:s|ed|ing)?|"
    r"treat(?:ed|ing|s)?|injur(?:y|ies) (?:of|to)|"
    r"the (?:wounded|injured),|the (?:wounded|injured) (?:include[sd]?|including|were)",
    "missing": r"search(?:ing|ed)? for|disappearance of|missing:",
    "detained": r"detain(?:s|ed|ing)?|arrest(?:s|ed|ing)?|jail(?:s|ed|ing)?|imprison(?:s|ed|"
    r"ing)?|"
    r"captur(?:e|es|ed|ing)|abduct(?:s|ed|ing)?|kidnap(?:s|ped|ping)?|round(?:ed|ing)? up|"
    r"(?:arrests?|detention|capture|abduction|kidnapping|imprisonment) of|"
    r"(?:took|take|taking|hold|holding|holds) (?:hostage|prisoner|captive)",
    "displaced": r"displac(?:e|es|ed|ing)|evacuat(?:e|es|ed|ing)|uproot(?:s|ed|ing)?|"
    r"(?:evacuation|displacement|exodus) of",
}
BEFORE = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{category}>{words})" for category, words in _BEFORE.items())
    + r")(?: as)?(?: (?:the|its|their|his|her|all|both|other|another|those|these|some|only|"
    r"just)){0,3}\s\Z"
)
"""What stands right before a number and makes what it counts a casualty."""

PASSIVE_BEFORE = re.compile(r"\b(?:were|was|are|been|being|be) \w+ \Z")

LIVES = frozenset(
    "claim claims claimed claiming cost costs costing took takes taking lost loss".split()
)
"""What makes lives counted lives lost."""

MODIFIERS: dict[str, Category] = {
    "dead": "killed",
    "slain": "killed",
    "killed": "killed",
    "murdered": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "missing": "missing",
    "detained": "detained",
    "arrested": "detained",
    "captured": "detained",
    "abducted": "detained",
    "kidnapped": "detained",
    "jailed": "detained",
    "imprisoned": "detained",
    "displaced": "displaced",
    "evacuated": "displaced",
    "homeless": "displaced",
}
"""Adjectives before a noun that say what befell it."""

WHOLE = re.compile(r" of (?:the|its|their|his|her|those|these|all|some|our) (?:\w+['’]s )?\Z")
"""What stands between a part and its whole: "two of the three pilots"."""

COMPARED = re.compile(
    r"\b(?:from|to|than|against|with|at|of|was|is|as|says?|said|"
    r"gives?|gave|claims?|claimed|reports?|reported|counts|counted) \Z"
)
"""Words before a number that is another state of the figure before it."""

HEIRS = re.compile(
    r"(?:including|among them|amongst them|among whom|of them|of whom|of which|"
    r"among the dead were|most of them|comprising|namely)(?: at least| about| some| around)? \Z"
)
"""Words before a number whose figure is a part of the one before it."""

CHANGES = frozenset(
    "rise fall grow drop increase decrease cut raise jump climb decline slip shrink double "
    "reduce lower "
    "surge soar plunge tumble narrow widen go edge slump swell balloon expand gain lose add "
    "up down "
    "revise slash boost change move improve worsen slide dip advance trim hike plummet dwindle "
    "shoot upgrade downgrade lift hoist ease pare push bring correct adjust tick creep inch "
    "sink spike mount accelerate slow bump ramp swing rebound".split()
)
"""Lemmas of verbs of change: "rose from 12 to 17", "rose by five"."""

STATES = CHANGES | frozenset(
    "be cost total reach hit stand amount weigh measure cover average exceed equal become "
    "remain number put estimate value price set bring keep push take pass top near approach "
    "touch settle close open trade sit hover peak have".split()
)
"""Lemmas of verbs that say a number of their subject or object."""

MORE_BEFORE = frozenset("another additional further extra".split())
MORE_AFTER = frozenset("more additional further extra new".split())
