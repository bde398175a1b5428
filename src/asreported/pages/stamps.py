"""Dates that pages print, read into ISO 8601 values as precise as they are known.

A value is ``YYYY-MM-DD``, ``YYYY-MM-DDThh:mm`` or ``YYYY-MM-DDThh:mm:ss``, with
``Z`` or ``±hh:mm`` only when the page gives a zone, or ``YYYY-MM`` when it gives a
month and no day. A bare year, a relative time ("3 hours ago"), a day without its
year and a slashed date that can be read two ways are no dates.

Month names follow the CLDR's wide and abbreviated forms, genitives included.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS_BY_LANGUAGE = """
en january february march april may june july august september october november december
en jan feb mar apr may jun jul aug sep oct nov dec
en - - - - - - - - sept - - -
de januar februar märz april mai juni juli august september oktober november dezember
de jan feb mär apr mai jun jul aug sep okt nov dez
de jänner feber mrz - - - - - - - - -
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
fr janv févr mars avr mai juin juil août sept oct nov déc
fr - fév - - - - - aout - - - -
es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
es ene feb mar abr may jun jul ago sept oct nov dic
es - - - - - - - - setiembre - - -
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
pt jan fev mar abr mai jun jul ago set out nov dez
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
it gen feb mar apr mag giu lug ago set ott nov dic
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
nl januari februari maart april mei juni juli augustus september oktober november december
nl jan feb mrt apr mei jun jul aug sep okt nov dec
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember
no - - - - - - - - - - - des
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
syyskuuta lokakuuta marraskuuta joulukuuta
et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
lv janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris \
novembris decembris
lt sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio \
gruodžio
pl stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października \
listopada grudnia
cs ledna února března dubna května června července srpna září října listopadu prosince
sk januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
sl januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra \
decembra
hr siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca
sr januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
hu január február március április május június július augusztus szeptember október november \
december
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie \
decembrie
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ru января февраля марта апреля мая июня июля августа сентября октября ноября декабря
ru янв фев мар апр мая июн июл авг сен окт ноя дек
uk січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
bg януари февруари март април май юни юли август септември октомври ноември декември
el ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου \
οκτωβρίου νοεμβρίου δεκεμβρίου
"""

# Where the legal hour changes, a two-letter American zone follows the day.
_AMERICAN_HOURS = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
_DAYLIGHT_RULE_SINCE = 2007

# A name that two regions share stands for the one whose pages print it most: IST for
# India, CST for North America, BST for Britain.
_ZONES = {
    "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "bst": 60, "west": 60, "wat": 60,
    "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120, "cat": 120, "sast": 120,
    "eest": 180, "msk": 180, "eat": 180, "trt": 180, "gst": 240, "pkt": 300, "ist": 330,
    "npt": 345, "wib": 420, "hkt": 480, "sgt": 480, "pht": 480, "awst": 480,
    "jst": 540, "kst": 540, "acst": 570, "aest": 600, "acdt": 630, "aedt": 660,
    "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "brt": -180,
    "art": -180, "clt": -240, "cot": -300,
}  # fmt: skip

# Croatian prints a full stop after the day, Polish does not: "14. listopada" is October.
_MONTHS_AFTER_A_STOP = {"listopada": 10}


def _month_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for row in _MONTHS_BY_LANGUAGE.strip().splitlines():
        for number, name in enumerate(row.split()[1:], start=1):
            if name != "-":
                table.setdefault(name.casefold(), number)
    return table


_MONTHS = _month_table()
_FIRST_YEAR, _LAST_YEAR = 1600, 2199
_LONGEST = 400

_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)"
    r"(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?([Zz]|[+-]\d\d(?::?\d\d)?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?([Zz]|[+-]\d\d:?\d\d)?)?")
_ISO_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")

_WORD = r"([^\W\d_]{3,12})"
_DAY = r"(?<![\d:.])(\d{1,2})(st|nd|rd|th|\.|er|º|ª|:e|a)?"
_YEAR = r"(\d{4})(?!\d)"
_DAY_MONTH_YEAR = re.compile(
    rf"{_DAY}[ \-/]{{0,2}}(?:de |of |d[’']|di )?{_WORD}\.?,?"
    rf"[ \-/]{{1,2}}(?:de |del |do )?{_YEAR}"
)
_MONTH_DAY_YEAR = re.compile(rf"{_WORD}\.? ?(\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?{_YEAR}")
_YEAR_MONTH_DAY = re.compile(rf"(?<!\d)(\d{{4}})\.?(?: m\.)? {_WORD}\.? (\d{{1,2}})(?!\d)")
_UNIX = re.compile(rf"{_WORD} {{1,2}}(\d{{1,2}}) (\d\d:\d\d:\d\d)(?: ([A-Z]{{2,5}}))? {_YEAR}")
_EAST_ASIAN = re.compile(
    r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?",
)
_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})(?!\d)")
# Two digits are a year only where full stops part them, and the day has two as well.
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])")
_MONTH_YEAR = re.compile(rf"{_WORD}\.?,? {_YEAR}")

_CLOCK = (
    r"(?P<half>午前|午後|上午|下午|오전|오후)? ?(?P<hour>\d{1,2})"
    r"(?: ?[:.：hH시時时点] ?(?P<minute>\d\d|\d(?=[分분]))"
    r"(?:[:.](?P<second>\d\d)(?!\d))?(?:[.,]\d{1,9})?분?"
    r"| ?(?=[aApP]\.?[mM]\b| ?(?:Uhr|h|시|時|时|点)(?![^\W\d_])))"
    r"(?: ?(?P<noon>[aApP])\.?[mM]\b\.?)?(?: ?(?:Uhr|Hrs|hrs|h|分|uur)(?![^\W\d_]))?"
)
_MILITARY = r"(?P<hhmm>[0-2]\d[0-5]\d) ?(?=(?:GMT|UTC|[Hh]rs|[Hh]ours|IST|BST|[EC]ES?T)\b)"
_ZONE = (
    r"(?: ?(?:[Hh]rs|[Hh]ours))?(?:,? ?\(?"
    r"(?P<zone>(?:GMT|UTC) ?[+-−] ?\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|Z\b|[A-Z]{2,5}\b)\)?)?"
)
_GAP = r"(?:[^\w]|[^\W\d_]{1,4}\b){0,8}?"
_TIME_AFTER = re.compile(rf"{_GAP}(?:{_MILITARY}|{_CLOCK}){_ZONE}")
_TIME_BEFORE = re.compile(
    rf"(?:{_MILITARY}|(?<![\d:.]){_CLOCK}){_ZONE}{_GAP}(?:[^\W\d_]{{3,12}}\.?,? )?$"
)
_HOUR = re.compile(rf"\W*(?:{_MILITARY}|{_CLOCK})(?!\d)")
_LATE_HALVES = {"午後", "下午", "오후"}


class Found(NamedTuple):
    """A date in a text: its value, and where the words that give it stand."""

    value: str
    start: int
    end: int


class _Day(NamedTuple):
    """A day found in a text; its time and zone only if they stand inside it."""

    value: date
    start: int
    end: int
    time: str | None = None
    zone: str | None = None


def read_stamp(text: str) -> str | None:
    """The first date of a text as an ISO 8601 value, or ``None``.

    Meant for the short texts that hold a page's dates: attributes, ``<time>``
    elements, lines such as "Published 14 May 2024, 09:12". What stands after the
    first 400 characters is not looked at.
    """
    text = text.strip()
    for pattern in (_ISO, _COMPACT):
        if whole := pattern.fullmatch(text):
            return _from_iso(whole)
    found = find_stamp(text)
    return found.value if found else None


def read_clock(text: str) -> str | None:
    """The hour that a text opens with, without a day, as ``HH:MM`` or ``HH:MM:SS``.

    The zone that may stand after it is left to the reader of the page.
    """
    match = _HOUR.match(text[:_LONGEST].translate(_SPACES))
    clock = _read_clock(match) if match else None
    return clock[1:] if clock else None


def find_stamp(text: str) -> Found | None:
    """The first date of a text and where it stands, its time and zone included."""
    text = text[:_LONGEST]
    if iso := _ISO.search(text):
        value = _from_iso(iso)
        if value and (iso[4] or not _TIME_AFTER.match(text, iso.end())):
            return Found(value, iso.start(), iso.end())
    plain = text.translate(_SPACES)
    day = _find_day(plain)
    if day is None:
        return _find_month(plain)
    return _with_time(plain, day)


_SPACES = dict.fromkeys(map(ord, "\t\n\r\xa0\u202f\u2009\u3000"), " ")


def _from_iso(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    if _make_day(int(year), int(month), int(day)) is None:
        return None
    value = f"{int(year):04}-{int(month):02}-{int(day):02}"
    clock = _make_clock(hour, minute, second) if hour else None
    return value + clock + _spell_zone(zone) if clock else value


def _make_day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _make_clock(hour: str, minute: str | None, second: str | None) -> str | None:
    if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 59:  # noqa: PLR2004 - clocks
        return None
    clock = f"T{int(hour):02}:{int(minute or 0):02}"
    return clock + f":{int(second):02}" if second else clock


def _spell_zone(zone: str | None) -> str:
    """``Z`` and offsets as ISO 8601 spells them."""
    if not zone:
        return ""
    if zone in "Zz":
        return "Z"
    digits = re.sub(r"\D", "", zone)
    return f"{zone[0]}{digits[:2]}:{digits[2:] or '00'}"


def _find_day(text: str) -> _Day | None:
    """The day that stands first in the text, whichever way it is written."""
    days = (
        _find_named_day(text),
        _find_counted_day(text, _EAST_ASIAN, (1, 2, 3)),
        _find_counted_day(text, _YEAR_FIRST, (1, 3, 4)),
        _find_year_last(text),
        _find_short_year(text),
    )
    return min((day for day in days if day), key=lambda day: day.start, default=None)


def _find_named_day(text: str) -> _Day | None:
    best: _Day | None = None
    for pattern, (year, month, day) in (
        (_DAY_MONTH_YEAR, (4, 3, 1)),
        (_MONTH_DAY_YEAR, (3, 1, 2)),
        (_YEAR_MONTH_DAY, (1, 2, 3)),
        (_UNIX, (5, 1, 2)),
    ):
        for match in pattern.finditer(text):
            number = _month_number(match[month])
            if pattern is _DAY_MONTH_YEAR and match[2] == ".":
                number = _MONTHS_AFTER_A_STOP.get(match[month].casefold(), number)
            value = number and _make_day(int(match[year]), number, int(match[day]))
            if not value:
                continue
            if best is None or match.start() < best.start:
                inside = match.group(3, 4) if pattern is _UNIX else (None, None)
                best = _Day(value, match.start(), match.end(), *inside)
            break
    return best


def _month_number(name: str) -> int | None:
    return _MONTHS.get(name.casefold())


def _find_counted_day(
    text: str, pattern: re.Pattern[str], order: tuple[int, int, int]
) -> _Day | None:
    for match in pattern.finditer(text):
        if value := _make_day(*(int(match[group]) for group in order)):
            return _Day(value, match.start(), match.end())
    return None


def _find_year_last(text: str) -> _Day | None:
    """Day, month and year in digits; full stops put the day first in every locale."""
    for match in _YEAR_LAST.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        day_first = _make_day(year, second, first)
        month_first = _make_day(year, first, second)
        if match[2] == "." and day_first:
            month_first = None
        known = {day for day in (day_first, month_first) if day}
        if len(known) == 1:
            return _Day(known.pop(), match.start(), match.end())
    return None


def _find_short_year(text: str) -> _Day | None:
    """A date such as "25.04.31": the day first, the year of this century."""
    for match in _SHORT_YEAR.finditer(text):
        day = _make_day(2000 + int(match[3]), int(match[2]), int(match[1]))
        if day:
            return _Day(day, match.start(), match.end())
    return None


def _find_month(text: str) -> Found | None:
    for match in _MONTH_YEAR.finditer(text):
        number = _month_number(match[1])
        if number and _make_day(int(match[2]), number, 1) and not _has_loose_day(text, match):
            return Found(f"{int(match[2]):04}-{number:02}", match.start(), match.end())
    if whole := _ISO_MONTH.fullmatch(text.strip()):
        return Found(whole[0], 0, len(text))
    return None


def _has_loose_day(text: str, match: re.Match[str]) -> bool:
    """A number before the month means that a day was given and could not be read."""
    return text[: match.start()].rstrip(" .")[-1:].isdigit()


def _with_time(text: str, day: _Day) -> Found:
    """The day with the time that follows it, or else the one that leads up to it."""
    start, end = day.start, day.end
    if day.time:
        inside = _make_clock(*day.time.split(":")) or ""
        return Found(f"{day.value}{inside}{_read_zone(day.zone, day.value)}", start, end)
    after = _TIME_AFTER.match(text, day.end)
    before = None if after else _TIME_BEFORE.search(text[: day.start])
    match = after or before
    clock = _read_clock(match) if match else None
    if not match or not clock:
        return Found(str(day.value), start, end)
    start, end = (start, match.end()) if after else (match.start(), end)
    return Found(f"{day.value}{clock}{_read_zone(match['zone'], day.value)}", start, end)


def _read_clock(match: re.Match[str]) -> str | None:
    if military := match["hhmm"]:
        return _make_clock(military[:2], military[2:], None)
    hour = int(match["hour"])
    late = match["half"] in _LATE_HALVES or (match["noon"] or "") in {"p", "P"}
    if match["half"] or match["noon"]:
        if not 0 <= hour <= 12:  # noqa: PLR2004 - the face of a clock
            return None
        hour = hour % 12 + (12 if late else 0)
    return _make_clock(str(hour), match["minute"], match["second"])


def _read_zone(zone: str | None, day: date) -> str:
    """A zone's offset; nothing when its name is not known."""
    if not zone or zone == "Z":
        return zone or ""
    name = zone.casefold()
    if name in _AMERICAN_HOURS:
        return _spell_offset(60 * (_AMERICAN_HOURS[name] + _is_daylight_saving(day)))
    if name in _ZONES:
        return _spell_offset(_ZONES[name])
    signed = re.search(r"([+\-−]) ?(\d{1,2}):?(\d\d)?$", zone)
    if not signed or int(signed[2]) > 14:  # noqa: PLR2004 - the easternmost zone
        return ""
    minutes = 60 * int(signed[2]) + int(signed[3] or 0)
    return _spell_offset(minutes if signed[1] == "+" else -minutes)


def _spell_offset(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _is_daylight_saving(day: date) -> bool:
    """North America's rule since 2007: second Sunday of March to first of November."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    starts = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return day.year >= _DAYLIGHT_RULE_SINCE and starts <= day < ends
