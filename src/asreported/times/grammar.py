"""The grammars: three tables, each read over the atoms that the one before left.

``AMOUNTS`` finds how many and how sure, ``PARTS`` dates, clock times and
lengths of time as they are written, ``PHRASES`` the expressions themselves.
A rule's name is its action: in ``parts.py`` and ``ranges.py`` for the first two tables, in
``reading.py`` (``ACTIONS``) for the third.
Classes are those of ``lexicon.py`` and ``lexing.py``, and those that the
tables before made: AMOUNT HEDGE | DATE and its shapes (DYEAR DMONTH DDAY DFULL
DWDAY DSEASON DQUARTER DHALF DPREFIX DHOLIDAY) CLOCK SPAN PHASE.
"""

from __future__ import annotations

AMOUNTS = """
amount: NUM
amount: NUM and a|one HALF
vague:  VAGUE
vague:  a? few
vague:  a good|great many
vague:  a number of
vague:  DOZENS of
vague:  a|another|additional handful of
couple: a? couple of?
couple: a? couple more
dozen:  a|NUM? DOZEN
half:   HALF a|an?
hedge:  about|around|nearly|almost|over|approximately|roughly|only|just|exactly|barely|fully
hedge:  some|within|under|perhaps|another|additional
hedge:  an additional
hedge:  at least|most
hedge:  more|less|fewer|better than
hedge:  no more|less|fewer|later than
hedge:  as many|much|long|little|few as
hedge:  up|close to
hedge:  well over|under
"""

PARTS = """
# Dates as they are written.
iso:    ISO
slash:  SLASH
date:   ( WEEKDAY|WDAY ,? )? MONTH|MON DAY|NTH ( ,? YEAR )?
date:   ( WEEKDAY|WDAY ,? )? MONTH|MON the? ORD ( ,? YEAR )?
date:   ( WEEKDAY|WDAY ,? )? the? DAY|NTH of? MONTH|MON ( ,? YEAR )?
date:   ( WEEKDAY|WDAY ,? )? the? ORD of MONTH ( ,? YEAR )?
date:   DAY - MONTH|MON - YEAR|YEAR2
date:   MONTH|MON - DAY - YEAR|YEAR2
date:   WEEKDAY ,? the NTH
date:   MONTH|MON ,? YEAR
date:   MONTH - YEAR
date:   MONTH of YEAR
date:   MONTH of the year YEAR
date:   MONTH|MON ' YEAR2
date:   MONTH
date:   WEEKDAY
days:   MONTH|MON DAY|NTH -|to|and|or|through|until DAY|NTH ( ,? YEAR )?
months: MONTH|MON -|to|and|or|through|until MONTH|MON ,? YEAR
month_days: MONTH|MON DAY|NTH -|to|and|or|through|until MONTH|MON DAY|NTH ,? YEAR
days:   the? DAY|NTH -|to|and|or|until the? DAY|NTH of? MONTH|MON ( ,? YEAR )?
date:   YEAR
date:   the year YEAR
date:   AD YEAR|INT
date:   YEAR|INT AD
years:  YEAR -|/ YEAR2
year_range: YEAR -|to|through|until YEAR
ages_ago: INT -|to INT|YEAR ERA
before_christ: YEAR|INT|NUM ERA
date:   ' YEAR2
season: SEASON of? YEAR
season: SEASON of the year YEAR
season: SEASON of ' YEAR2
season: YEAR SEASON
season: SEASON
quarter: the? FISCAL? -? ORD -? UNIT ( of? the? FISCAL? year? YEAR )?
quarter: the? ORD FISCAL UNIT ( of? the? FISCAL? year? YEAR )?
quarter: the? YEAR FISCAL? ORD -? UNIT
quarter: a|its|their FISCAL? ORD -? UNIT
quarter: the final|last|closing UNIT of YEAR
half_year: the? ORD|last|latter HALF of? FISCAL? year? YEAR
half_year: the? ORD -? HALF
fiscal: FISCAL year? YEAR
fiscal: the? YEAR FISCAL year
fiscal: FISCAL ' YEAR2
fiscal: FISCAL year? YEARS2
fiscal: FISCAL year? YEAR - YEAR2
fiscal: the? YEARS2 FISCAL year
fiscal: the? YEAR - YEAR2 FISCAL year
fiscal: the? FY
date:   YEARS2
decade: the? DECADE
decade: the? ' DECADE2
decade: the DECADE2|NINETIES
century: the? ORD - UNIT
century: the? ORD UNIT
century: the? ORD UNIT ERA
holiday: HOLIDAY ,? YEAR
holiday: HOLIDAY of YEAR
holiday: HOLIDAY
# Clock times.
clock:  HM AMPM? ( ZONE )?
clock:  HM AMPM? OPEN ZONE CLOSE
clock:  HM AMPM? local time ( OPEN HM ZONE CLOSE )?
clock:  HM hours|hour|hrs|hr|h
clock:  HDOTM|HOUR AMPM local? time? ( ZONE )?
clock:  HDOTM|HOUR AMPM OPEN ZONE CLOSE
clock:  HDOTM ZONE
clock:  HHMM ZONE|hours|hrs
clock:  HOUR o ' clock
clock:  NOON
worded: AMOUNT minute|minutes past|after|to HOUR
worded: a? quarter past|to HOUR
worded: HALF past HOUR
# Lengths of time.
span:   AMOUNT more? -? U
span:   AMOUNT to|or|- AMOUNT -? U
span:   AMOUNT -? long -? U
span:   AMOUNT full|whole|straight|consecutive|successive|additional U
span:   AMOUNT more|trading|business|working|calendar|FISCAL|long U
span:   AMOUNT U and? AMOUNT U
span:   AMOUNT U and a HALF
span:   a|an UNIT and a HALF
half_span: HALF -? a|an|an? UNIT
one:    a|an|one UNIT
one:    a|an full|whole|single|entire|additional|extra UNIT
one:    another|each UNIT
# Phases of a longer stretch.
phase:  early|late|mid -? in? the?
phase:  early|late on
phase:  earlier|later
phase:  in? the ( very )? end|beginning|start|middle|close of the?
phase:  in? the ( very )? rest|remainder|opening|height of the?
phase:  the ( latter|early|late|first|second ) half|part|stages|days of the?
phase:  the? last|latter HALF of the?
phase:  the last|final|closing days of the?
phase:  most|much|part|all of the?
phase:  a good part of the?
"""

PHRASES = """
# Today and its neighbours.
today:    PHASE? TODAY PART?
today:    PART TODAY
today:    CLOCK ,? TODAY PART?
overnight: OVERNIGHT TODAY|DWDAY?
overnight: OVERNIGHT on|into DWDAY
# Dates, whole or in part.
date:     HEDGE? PHASE -? the? DATE PART?
date:     HEDGE? DATE PART?
date:     the PHASE -? DATE
date:     the DSEASON|DHOLIDAY|DDAY|DFULL
date:     PHASE in the? DATE
date:     PHASE? PART of the? DATE
date:     the PART of the? DATE
date:     PHASE|PART|HEDGE on DATE
date:     PHASE PART on? DATE
today:    PHASE PART TODAY
next_but_one: the day before|after TODAY
date:     DATE PHASE PART
date:     CLOCK ,? on? DATE ZONE?
date:     DATE ,? CLOCK
date:     DATE at CLOCK|HDOTM
date:     CLOCK ,? on? DATE PART
date:     the late hours of DATE PART?
small_hours: the? early|small|wee morning? hours of DATE
small_hours: DATE in the early|small|wee hours
small_hours: the early|small|wee morning? hours
date:     POST - DYEAR
date:     the DYEAR season|campaign
the_period: the? DYEAR UNIT
the_period: the DYEAR period
week_in:  the? ORD|last|final week of|in DATE
week_in:  the? ORD|last|final week of the UNIT
day_in:   the? ORD|last|final day of DATE
day_in:   the? ORD|last|final day of the UNIT
weekday_in: the? ORD|last|final DWDAY of|in DATE
weekday_in: the? ORD|last|final DWDAY of the UNIT
weekend_in: the? ORD|last|final weekend of|in DATE
weekend_in: the? ORD|last|final weekend of the UNIT
eve_of:   the? eve of the? DATE
turn_of:  the turn of the? UNIT|DATE
date_of:  PHASE? DATE ,? of? in? the? SHIFT|TEXTUAL year
date_of:  the PHASE? DATE of the? SHIFT|TEXTUAL year
date_of:  PHASE? SHIFT|TEXTUAL year 's DATE
ord_of:   the? NTH|DAY of the? SHIFT|TEXTUAL month
ord:      the NTH
clock:    CLOCK
bare_clock: HDOTM|HOUR
clock:    HEDGE CLOCK
clock:    CLOCK that|this|SHIFT PART
clock:    CLOCK in? the PART
clock:    HOUR in the PART
clock:    CLOCK the? TEXTUAL day
# Last week, that year, next Friday.
shift:    PHASE? the? SHIFT|TEXTUAL coming|FISCAL|calendar|whole|entire? UNIT
shift:    PHASE? the? SHIFT|TEXTUAL UNIT
shift:    the SHIFT UNIT
shift:    PHASE? TEXTUAL same UNIT
shift:    PHASE? the UNIT before|following|previous|after
shift:    PHASE? the very? TEXTUAL UNIT
shift_ref: PHASE? the? SHIFT|TEXTUAL SHIFT? DWDAY PART?
shift_ref: PHASE? the? SHIFT|TEXTUAL SHIFT? DMONTH|DSEASON
shift_ref: the? SHIFT|TEXTUAL SHIFT? DDAY|DFULL|DHOLIDAY
shift_ref: PHASE? the? SHIFT|TEXTUAL DQUARTER|DHALF
weekday_week: DWDAY SHIFT week
shift_part: PHASE? the? SHIFT|TEXTUAL PART
shift_part: PHASE the? SHIFT|TEXTUAL PART
twilight: TWILIGHT
twilight: the? TWILIGHT of DATE
part_only: the PART
part_only: PHASE? PART
latest:   the? latest UNIT|period
yearago:  the|a? comparable? year - ago|earlier UNIT|period?
yearago:  the? comparable? year - ago|earlier DQUARTER
same_period: the? corresponding|comparable|same|year period|quarter|three|nine months? last year
unit_only: PHASE in? the? UNIT
unit_only: UNIT - end
unit_only: year 's? end
this_unit: the? SHIFT? full year
this_unit: the? SHIFT? FISCAL year
this_unit: the? latest FISCAL year
the_unit: the UNIT
week_of:  the week of DDAY|DFULL
# A distance from some moment.
ago:      HEDGE? SPAN or so ago
ago:      HEDGE? SPAN ago
ago:      HEDGE? SPAN later|EARLIER
ago:      HEDGE? SPAN from now|today|yesterday
ago:      HEDGE? SPAN after|before that|this
after_it: HEDGE? SPAN after
ago_vague: UNITS|long ago|earlier|later
ago_vague: some UNITS ago
# Lengths.
window:   HEDGE? the? SHIFT|TEXTUAL|first|final|opening|latest|initial SPAN
window:   HEDGE? the? SHIFT|TEXTUAL UNITS
window:   each|all of the SHIFT SPAN
window:   SPAN ahead
past_set: the? SHIFT AMOUNT SEASONS
recent:   the? most|more? PAST_ADJ UNITS
recent:   the? coming|upcoming|future|past UNITS
recent:   the UNITS ahead
length:   HEDGE? the? SPAN
length:   SPAN or so|more
length:   HEDGE? UNITS
length:   the UNITS
length:   some time
length:   a while
length:   a|an UNIT - long
length:   UNITS - long
length:   UNITS or|and UNITS
age:      ( the|a|an|this|that )? SPAN - old|olds
age:      SPAN old
age:      SPAN of age
age:      UNITS - old
age:      aged|age AMOUNT|SPAN
read:     SPAN read
# Again and again.
every:    every|each other? UNIT
every:    every|each SPAN
every:    AMOUNT times? a|an|per|each|every UNIT
every:    once|twice a|an|per|each|every UNIT
every:    per UNIT
every_ref: every|each DWDAY|DMONTH|DSEASON|DHOLIDAY PART?
every_ref: every|each PART
every_ref: WEEKDAYS PART?
every_ref: DWDAY PARTS
every_day: EVERY
frequency: FREQUENCY
# References without a date.
now:      right|just? NOW
now:      at present
now:      at the moment
now:      these days
now:      at this time|moment|point|stage
now:      the present
now:      current
past:     more|most|very? PAST
past:     PAST_ADJ
past:     the PAST_ADJ? past
past:     not so long ago
soon:     very? SOON
soon:     as SOON as possible
soon:     the? near|foreseeable|immediate|distant future
soon:     the near|short|medium - term
soon:     the near|short|long|medium term
soon:     the future
soon:     in future
soon:     a later date|time
"""
