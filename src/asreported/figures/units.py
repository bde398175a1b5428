"""Units of measure by the forms they are written in.

Sources: the SI brochure (BIPM, 9th edition, 2019) for metric units and
prefixes; NIST Handbook 44, appendix C, for customary units; the trade's own
words for energy, shipping and markets (barrel, twenty-foot unit, basis point).
Names are British and singular, as they stand in ``Figure.unit``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asreported.model import Category


class Unit(NamedTuple):
    """A unit's singular name and the category of what it measures."""

    name: str
    category: Category


# category: "name | words | symbols"; words match in any case and take -s,
# symbols match as written.
_TABLE: dict[Category, str] = {
    "share": """
percent | percent, per cent, pct, per-cent | %, pc
percentage point | percentage point, percent point, per cent point, percentage-point | pp, ppt
basis point | basis point, basis-point | bps, bp
per mille | per mille | ‰
""",
    "distance": """
millimetre | millimetre, millimeter | mm
centimetre | centimetre, centimeter | cm
metre | metre, meter | m
kilometre | kilometre, kilometer, km, kms, klick | km
micrometre | micrometre, micrometer, micron | μm, µm
nanometre | nanometre, nanometer | nm
inch | inch, inches | ″, "
foot | foot, feet | ft, ′
yard | yard | yd, yds
mile | mile | mi
nautical mile | nautical mile, sea mile | nmi
light year | light year, light-year |
fathom | fathom |
""",
    "area": """
square millimetre | square millimetre, square millimeter | mm2, mm²
square centimetre | square centimetre, square centimeter, sq cm | cm2, cm²
square metre | square metre, square meter, sq m, sq metre, sq meter, sqm, sq. m. | m2, m²
square kilometre | square kilometre, square kilometer, sq km, sqkm, sq. km | km2, km²
square foot | square foot, square feet, sq ft, sqft, sq. ft., sq feet, square-foot | ft2, ft²
square yard | square yard, sq yd |
square mile | square mile, sq mile, sq mi | mi2
square inch | square inch, square inches |
acre | acre |
hectare | hectare | ha
dunam | dunam, dunum |
""",
    "mass": """
microgram | microgram | µg, μg, mcg
milligram | milligram, milligramme | mg
gram | gram, gramme | g
kilogram | kilogram, kilogramme, kilo, kg, kgs | kg
tonne | tonne, metric ton, metric tonne |
ton | ton, short ton, long ton |
pound | lb, lbs |
ounce | ounce, oz |
carat | carat |
kilotonne | kilotonne, kiloton | kt
megatonne | megatonne, megaton | Mt
quintal | quintal |
dram | dram |
""",
    "duration": """
nanosecond | nanosecond | ns
microsecond | microsecond | µs
millisecond | millisecond | ms
second | second, sec, secs |
minute | minute, min, mins |
hour | hour, hr, hrs |
day | day |
night | night |
week | week |
fortnight | fortnight |
month | month |
year | year, yr, yrs |
decade | decade |
century | century, centuries |
millennium | millennium, millennia |
year of age | year old, year-old, years old, years-old, years of age, yo, y/o, year of age |
month of age | month old, month-old, months old, months-old |
""",
    "other": """
litre | litre, liter | l, L
millilitre | millilitre, milliliter | ml, mL
centilitre | centilitre, centiliter | cl
hectolitre | hectolitre, hectoliter | hl
gallon | gallon | gal
pint | pint |
cubic metre | cubic metre, cubic meter, cu m | m3, m³
cubic kilometre | cubic kilometre, cubic kilometer | km3, km³
cubic foot | cubic foot, cubic feet, cu ft | cf
cubic yard | cubic yard |
cubic centimetre | cubic centimetre, cubic centimeter, cc | cm3, cm³
billion cubic metre | | bcm
barrel | barrel, bbl, bbls |
barrel per day | | bpd, b/d
barrel of oil equivalent | barrel of oil equivalent, barrels of oil equivalent | boe
bushel | bushel |
watt | watt | W
kilowatt | kilowatt | kW, KW
megawatt | megawatt | MW
gigawatt | gigawatt | GW
terawatt | terawatt | TW
watt hour | watt hour, watt-hour | Wh
kilowatt hour | kilowatt hour, kilowatt-hour | kWh, KWh
megawatt hour | megawatt hour, megawatt-hour | MWh
gigawatt hour | gigawatt hour, gigawatt-hour | GWh
terawatt hour | terawatt hour, terawatt-hour | TWh
horsepower | horsepower, hp |
metric horsepower | metric horsepower | PS
brake horsepower | brake horsepower, bhp |
joule | joule | J, kJ
calorie | calorie, cal |
kilocalorie | kilocalorie, kcal |
volt | volt | V
kilovolt | kilovolt | kV
ampere | ampere, amp | A
milliampere hour | milliamp hour, milliamp-hour | mAh
ohm | ohm | Ω
hertz | hertz | Hz
kilohertz | kilohertz | kHz
megahertz | megahertz | MHz
gigahertz | gigahertz | GHz
newton | newton | N
newton metre | newton metre, newton meter | Nm
pascal | pascal | Pa
hectopascal | hectopascal | hPa
pound per square inch | pounds per square inch | psi
kilopound per square inch | | ksi
decibel | decibel | dB
kelvin | kelvin |
celsius | degree celsius, degrees celsius, celsius, degree centigrade | °C, ºC, C
celsius | degrees centigrade, degree c, degrees c, degc, deg c |
fahrenheit | degree fahrenheit, degrees fahrenheit, fahrenheit | °F, ºF, F
fahrenheit | degree f, degrees f, degf, deg f |
degree | degree, deg | °, º
kilometre per hour | kilometre per hour, kilometres per hour, kph, kmph | km/h, kmh
mile per hour | mph |
metre per second | | m/s
knot | knot | kt, kts
revolution per minute | rpm |
bit | bit |
byte | byte |
kilobyte | kilobyte | KB, kB
megabyte | megabyte | MB
gigabyte | gigabyte, gig | GB
terabyte | terabyte | TB
petabyte | petabyte | PB
bit per second | bits per second | bps
megabit per second | mbps, megabits per second | Mb/s
gigabit per second | gbps, gigabits per second | Gb/s
megapixel | megapixel | MP
pixel | pixel | px
part per million | part per million, parts per million, ppm |
part per billion | part per billion, parts per billion, ppb |
microsievert | microsievert | µSv, μSv
millisievert | millisievert | mSv
sievert | sievert | Sv
becquerel | becquerel | Bq
tonne of carbon dioxide | | tCO2
twenty-foot unit | twenty-foot equivalent unit, teu, teus |
deadweight tonne | deadweight tonne, deadweight ton, dwt |
point | point, pt, pts |
time | time, fold |
cylinder | cylinder |
""",
}

_PERIODS = (
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
)
RATES: dict[str, str] = {
    **{period: period for period in _PERIODS},
    "annum": "year",
    "sec": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "s": "second",
    "mth": "month",
    "yr": "year",
    "barrel": "barrel",
    "bbl": "barrel",
    "tonne": "tonne",
    "ton": "ton",
    "kilo": "kilogram",
    "kilogram": "kilogram",
    "kg": "kilogram",
    "gram": "gram",
    "pound": "pound",
    "lb": "pound",
    "ounce": "ounce",
    "litre": "litre",
    "liter": "litre",
    "gallon": "gallon",
    "share": "share",
    "person": "person",
    "head": "head",
    "mile": "mile",
    "kilometre": "kilometre",
    "km": "kilometre",
    "kilometer": "kilometre",
    "metre": "metre",
    "meter": "metre",
    "bushel": "bushel",
    "vote": "vote",
    "cm2": "square centimetre",
    "m2": "square metre",
    "unit": "unit",
    "capita": "head",
    "ml": "millilitre",
    "dl": "decilitre",
    "l": "litre",
}
"""What stands after "per", "a" or "/" in a rate -> its singular name."""


def _read() -> tuple[dict[str, Unit], dict[str, Unit]]:
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for category, table in _TABLE.items():
        for line in filter(None, table.splitlines()):
            name, forms, signs = (part.strip() for part in line.split("|"))
            unit = Unit(name, category)
            for form in filter(None, (form.strip() for form in forms.split(","))):
                words[form] = unit
                if form[-1].isalpha() and not form.endswith("s"):
                    words.setdefault(f"{form}s", unit)
            for sign in filter(None, (sign.strip() for sign in signs.split(","))):
                symbols.setdefault(sign, unit)
    return words, symbols


WORDS, SYMBOLS = _read()
"""Lower-case words, and symbols as written -> the unit."""

SPACED_SYMBOLS = frozenset(
    sign for sign in SYMBOLS if len(sign) > 1 or sign in {"%", "‰", "m", "g", "W", "V", "L"}
) - {"pp", "mi", "ha", "ms", "ns", "bp", "cf", "cl", "hl"} | {"ha"}
"""Symbols that count as one after a blank too; "5 C" or "3 A" may be anything."""
