"""The words that entities are made of besides names: offices, bodies, titles.

Our own lists, after the role and organisation nouns of WordNet 3.0 (hyponyms of
*administrative unit*, *force*, *leader*, *spokesperson*) that occur in news.
"""

from __future__ import annotations

BODIES = frozenset(
    """
    administration agency airline army assembly association authority bank board broadcaster
    bureau cabinet campaign centre center charity church club commission committee company
    congress council court department embassy federation firm force foundation fund
    garrison government
    group guard hospital institute institution judiciary junta league legislature mayoralty
    military ministry monitor monitors mission movement navy newspaper office operator
    organisation organization paper parliament party police presidency prosecutor regime
    regulator school secretariat senate service society state station team tribunal
    troupe union university watchdog
""".split()
)
"""Nouns of bodies that can speak: "the ministry", "the port authority"."""

COMPANY_WORDS = BODIES | frozenset(
    """
    ag airlines airways and bancorp brothers co corp corporation energy enterprises gmbh
    holding holdings inc industries insurance international limited llc ltd media motors news
    partners plc press radio review sa steel systems technologies telecom television times tv
    &
""".split()
)
"""What a body's short name leaves out behind: "Varn" for "Varn Energy"."""

SAME_KIND = {
    "center": "centre", "firm": "company", "organization": "organisation",
    "paper": "newspaper",
}  # fmt: skip
"""Two words for the same kind of body."""

KIND_OF_NAME = dict.fromkeys(
    "ag airlines airways bancorp co corp corporation gmbh inc limited llc ltd plc sa".split(),
    "company",
) | dict.fromkeys(
    "chronicle courier gazette herald inquirer observer post telegraph times tribune".split(),
    "newspaper",
)
"""What a body is by the last word of its name: "Varn Energy plc" is a company."""

STATE = frozenset(
    """
    airspace ambassador army border capital coast coastline constitution embassy government
    military ministry navy parliament province shore territory waters waterway exile
""".split()
)
"""What only a country has: "Ost's navy"."""

OF_STATE = STATE | frozenset(
    "government king kingdom people president queen republic ruler sultan".split()
)
"""What is "of" a country: "the president of Ost"."""

PEOPLE_BODIES = frozenset("police military army navy government".split())
"""Bodies that need no article to be definite."""

ROLES = frozenset(
    """
    activist adviser advisor aide ambassador analyst archbishop attorney author bishop boss
    captain chairman chairperson chairwoman chancellor chief clerk coach colonel commander
    commissioner congressman congresswoman consul coordinator coroner counsel deputy
    diplomat director doctor economist editor engineer envoy executive expert farmer
    fisherman footballer foreman founder general goalkeeper governor head headteacher
    historian inspector investigator journalist judge king laureate lawmaker lawyer leader
    lecturer lieutenant lord major manager marshal mayor meteorologist minister monarch
    negotiator nominee nurse officer official operator organiser organizer pastor physician
    pilot politician pope premier president priest prince princess principal producer
    professor prosecutor queen rabbi rapporteur reporter representative researcher resident
    scientist secretary senator sergeant sheriff skipper soldier spokesman spokesperson
    spokeswoman strategist superintendent teacher treasurer vicar witness
""".split()
)
"""Nouns of people by what they do: "the minister", "the commander"."""

_OF_BODIES_TOO = frozenset(
    "counsel founder general leader major organiser organizer producer representative".split()
)
OFFICES = ROLES - BODIES - _OF_BODIES_TOO
"""Those that no body is called by: "Varn Energy, the leader in solar cells"."""

PEOPLE = ROLES | frozenset(
    """
    accomplice actor actress adult ally applicant artist athlete attacker aunt baby boy
    brother burglar bystander campaigner candidate captive child citizen civilian colleague
    commuter consumer contractor convict critic customer dad daughter defector defendant
    delegate demonstrator designer detainee developer donor driver employee family fan
    father fighter firefighter friend girl graduate guerrilla guest gunman homeowner hostage
    husband infant inmate insurgent investor lady landlord learner listener man mediator
    member migrant militant militiaman miner mom mother motorist mourner mum musician
    neighbor neighbour nephew niece observer opponent owner paramedic parent participant
    partner passenger patient peacekeeper peasant pensioner people person pilgrim plaintiff
    player prisoner protester pupil reader rebel recruit refugee relative rescuer sailor
    scholar separatist shareholder shopkeeper shopper singer sister smuggler son spouse
    staff student supporter survivor suspect taxpayer teen teenager tenant thief tourist
    trader trafficker troop user veteran victim viewer villager visitor voter wife woman
    worker writer youth
""".split()
)
"""Nouns of people, by what they do and by what they are to others."""

SPEECH = frozenset(
    """
    accuse acknowledge add admit agree announce answer apologise apologize argue ask assert
    believe boast call claim comment complain concede conclude condemn confirm contend
    continue criticise criticize decide declare decline demand deny describe disclose
    estimate expect explain express feel guess hope insist joke know like maintain mention
    note observe order plan point praise predict promise propose recall recommend refuse
    reject remark reply report request respond reveal say speak state stress suggest tell
    testify think threaten urge vow want warn wish wonder write
""".split()
)
"""Verbs of what only people and bodies do: say, think, want."""

MALE = frozenset(
    """
    mr mr. sir lord king prince duke father brother son husband chairman spokesman
    congressman businessman policeman fisherman actor uncle nephew man boy monk salesman
    gentleman grandfather grandson dad
""".split()
)
FEMALE = frozenset(
    """
    mrs mrs. ms ms. miss lady dame queen princess duchess mother sister daughter wife
    chairwoman spokeswoman congresswoman businesswoman policewoman actress aunt niece woman
    girl nun grandmother granddaughter mum mom
""".split()
)
HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof.".split()
)

SAYINGS = frozenset(
    """
    acknowledge add admit agree allege announce argue assert believe boast claim complain
    concede conclude confirm contend decide declare deny disclose estimate explain fear find
    hint hope indicate insist joke learn maintain mention note observe predict promise protest
    recall remark repeat reply report respond reveal say show state stress suggest suspect swear
    testify think threaten tweet vow warn write
""".split()
)
"""Verbs that take a that-clause of what is said or thought (WordNet 3.0, *state*, *think*)."""

TELLINGS = frozenset("assure brief inform notify persuade promise remind tell warn".split())
"""Verbs of saying whose object is who is told."""
