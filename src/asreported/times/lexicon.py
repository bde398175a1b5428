"""Words that time expressions are made of, and the classes they may stand for.

Compact tables, one class a line: ``CLASS  word=value word=value …``; the
lists are common knowledge of English (months, numerals, holidays of the
Western press), written for this project.
"""

from __future__ import annotations

from typing import Final

_MONTHS: Final = (
    "january february march april may june july august september october november december"
)
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENTHS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

NUMBERED: Final = {
    "MONTH": dict(zip(_MONTHS.split(), range(1, 13), strict=True)),
    "WEEKDAY": dict(zip(_WEEKDAYS.split(), range(1, 8), strict=True)),
    "ORD": dict(zip(_ORDINALS.split(), range(1, 20), strict=True)),
    "TENTH": dict(zip(_TENTHS.split(), range(20, 100, 10), strict=True)),
    "SMALL": dict(zip(_SMALL.split(), range(20), strict=True)),
    "TENS": dict(zip(_TENS.split(), range(20, 100, 10), strict=True)),
    "SCALE": {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 10**9},
    "NINETIES": {
        "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6,
        "seventies": 7, "eighties": 8, "nineties": 9,
    },
    "MON": {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    },
    "WDAY": {
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
        "sat": 6, "sun": 7,
    },
    "WEEKDAYS": {day + "s": number for number, day in enumerate(_WEEKDAYS.split(), 1)},
}  # fmt: skip

CAPITAL: Final = frozenset({"MONTH", "WEEKDAY", "MON", "WDAY", "WEEKDAYS", "HOLIDAY", "ZONE"})
"""Classes whose words are written with a capital."""

NAMED: Final = """
SEASON    spring=SP summer=SU autumn=FA fall=FA winter=WI
SEASONS   springs=SP summers=SU autumns=FA falls=FA winters=WI
PART      morning=MO afternoon=AF evening=EV night=NI daytime=DT nighttime=NI
PARTS     mornings=MO afternoons=AF evenings=EV nights=NI
PART      dawn=DA daybreak=DA sunrise=DA dusk=DU nightfall=DU sunset=DU
TWILIGHT  dawn=DA daybreak=DA sunrise=DA dusk=DU nightfall=DU sunset=DU
NOON      noon=12:00 midday=12:00 noontime=12:00 midnight=24:00
UNIT      second=TS minute=TM min=TM hour=TH day=D week=W fortnight=F weekend=WE month=M
UNIT      quarter=Q semester=H year=Y decade=E century=C millennium=L
UNITS     seconds=TS minutes=TM mins=TM hours=TH hrs=TH days=D weeks=W fortnights=F
UNITS     weekends=WE months=M quarters=Q semesters=H years=Y yrs=Y decades=E
UNITS     centuries=C millennia=L
VAGUE     several=X many=X numerous=X countless=X various=X
DOZEN     dozen=12
DOZENS    dozens=X scores=X hundreds=X thousands=X
HALF      half=1
NOW       now currently nowadays presently
PAST      recently lately
SOON      soon shortly
PAST_ADJ  recent
TODAY     today=0 tonight=NI tonite=NI yesterday=-1 tomorrow=1
OVERNIGHT overnight
EVERY     daily=D nightly=NI weekly=W biweekly=2W fortnightly=2W monthly=M bimonthly=2M
EVERY     yearly=Y annually=Y hourly=TH
FREQUENCY quarterly=Q annual=Y
REF       future past present current term moment time period while point
FISCAL    fiscal financial
SHIFT     last=-1 past=-1 next=+1 coming=+1 upcoming=+1 this=0 current=0
TEXTUAL   previous=-1 preceding=-1 following=+1 subsequent=+1 ensuing=+1 same=0 that=0
EARLIER   earlier before previously prior
AMPM      am=0 pm=12 a.m=0 p.m=12 a.m.=0 p.m.=12
ZONE      gmt=Z utc=Z est=-05:00 edt=-04:00 cst=-06:00 cdt=-05:00 mst=-07:00 mdt=-06:00
ZONE      pst=-08:00 pdt=-07:00 bst=+01:00 cet=+01:00 cest=+02:00 eet=+02:00 eest=+03:00
ZONE      msk=+03:00 jst=+09:00 kst=+09:00 aest=+10:00 aedt=+11:00 et= ct= pt=
ERA       bc b.c b.c. bce b.c.e b.c.e.
AD        ad a.d a.d. ce c.e c.e.
POST      post pre
"""


def _read() -> dict[str, dict[str, object]]:
    words: dict[str, dict[str, object]] = {}
    for name, members in NUMBERED.items():
        for word, number in members.items():
            words.setdefault(word, {})[name] = number
    for line in NAMED.split("\n"):
        name, *entries = line.split() or [""]
        for entry in entries:
            word, _, value = entry.partition("=")
            words.setdefault(word, {})[name] = value
    for reads in words.values():
        unit = reads.get("UNIT", reads.get("UNITS"))
        if unit is not None:
            reads["U"] = unit
    return words


WORDS: Final = _read()
