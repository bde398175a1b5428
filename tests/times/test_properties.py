"""What holds of every text: nothing raises, spans are sound, dates come back."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from asreported.times import Anchor, read_times
from asreported.times.lexicon import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

DATES = st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2199, 12, 31))
ANCHORS = st.builds(
    Anchor,
    published=st.one_of(st.none(), st.dates().map(dt.date.isoformat)),
    copyright_year=st.one_of(st.none(), st.integers(1900, 2100)),
)
ZONES = [("", ""), ("GMT", "Z"), ("UTC", "Z"), ("EST", "-05:00"), ("CET", "+01:00")]
STRETCHES = [
    ("the first quarter of {}", "{}-Q1"),
    ("the third quarter of {}", "{}-Q3"),
    ("the second half of {}", "{}-H2"),
    ("the summer of {}", "{}-SU"),
    ("winter {}", "{}-WI"),
    ("August {}", "{}-08"),
    ("fiscal {}", "{}"),
    ("late {}", "{}"),
]
LENGTHS = [
    ("{} years", "P{}Y"),
    ("{} months", "P{}M"),
    ("{} weeks", "P{}W"),
    ("{} days", "P{}D"),
    ("{} hours", "PT{}H"),
    ("more than {} minutes", "PT{}M"),
    ("{} and a half hours", "PT{}H30M"),
]
WRITTEN = ["{0:%Y-%m-%d}", "{1} {0:%B %Y}", "{0:%B} {1}, {0:%Y}", "{0:%A}, {1} {0:%B %Y}",
           "the {1} of {0:%B}, {0:%Y}", "{0:%b}. {1}, {0:%Y}", "{0:%m/%d/%Y}"]  # fmt: skip
SIGNS = [*"0123456789,.:-–—/'’()$%+ \n", "st", "th", "s", "10", "1999", "2024", "'s", "a.m."]
# The grammar's own words in any order reach further into it than any letters.
WORDY = st.lists(
    st.one_of(
        st.sampled_from(sorted(WORDS)).map(str.title),
        st.sampled_from(sorted(WORDS)),
        st.sampled_from(
            "the of a in on and to or ago later earlier after before last next this each every "
            "year month week day end half fiscal past future time old latest from per".split()
        ),
        st.sampled_from(SIGNS),
    ),
    max_size=14,
).map(" ".join)


@given(DATES, st.sampled_from(WRITTEN))
def test_a_date_written_out_is_read_back(
    flat: Callable[[str], Analysis], day: dt.date, form: str
) -> None:
    text = "It rained on " + form.format(day, day.day).replace("May.", "May") + " in Osk."
    times = read_times(flat(text), Anchor())
    assert [(time.value, time.basis) for time in times] == [(day.isoformat(), "explicit")]
    assert times[0].earliest == times[0].latest == day.isoformat()


@given(st.one_of(WORDY, st.text(max_size=60)), ANCHORS)
def test_any_text_is_read_without_a_fault(
    flat: Callable[[str], Analysis], text: str, anchor: Anchor
) -> None:
    times = read_times(flat(text), anchor)
    spans = [time.span for time in times]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert [time.id for time in times] == [f"t{n}" for n in range(1, len(times) + 1)]


@given(WORDY, ANCHORS)
def test_reading_twice_reads_the_same(
    flat: Callable[[str], Analysis], text: str, anchor: Anchor
) -> None:
    assert read_times(flat(text), anchor) == read_times(flat(text), anchor)


@given(WORDY, ANCHORS)
def test_bounds_come_together_and_only_with_a_resolved_date(
    flat: Callable[[str], Analysis], text: str, anchor: Anchor
) -> None:
    for time in read_times(flat(text), anchor):
        if time.type in {"duration", "set"} or time.basis == "unresolved":
            assert (time.earliest, time.latest) == (None, None)
        elif time.latest is not None and time.earliest is not None:
            assert time.earliest <= time.latest or time.earliest.startswith("-")


@given(WORDY)
def test_without_an_anchor_nothing_counts_from_a_publication(
    flat: Callable[[str], Analysis], text: str
) -> None:
    bases = {time.basis for time in read_times(flat(text), Anchor())}
    assert bases <= {"explicit", "text", "unresolved"}


def read_one(flat: Callable[[str], Analysis], words: str) -> list[tuple[str, str | None]]:
    times = read_times(flat(f"It rained {words}, they say."), Anchor())
    return [(time.type, time.value) for time in times]


@given(st.integers(0, 23), st.integers(0, 59), DATES, st.sampled_from(ZONES))
def test_a_clock_time_written_out_is_read_back_with_its_zone(
    flat: Callable[[str], Analysis], hour: int, minute: int, day: dt.date, zone: tuple[str, str]
) -> None:
    half = "a.m." if hour < 12 else "p.m."
    for clock in (f"{hour:02d}:{minute:02d}", f"{(hour - 1) % 12 + 1}:{minute:02d} {half}"):
        words = f"at {clock} {zone[0]} on {day.day} {day:%B %Y}".replace("  ", " ")
        assert read_one(flat, words) == [
            ("time", f"{day.isoformat()}T{hour:02d}:{minute:02d}{zone[1]}")
        ]


@given(st.integers(1900, 2090), st.sampled_from(STRETCHES))
def test_a_stretch_of_a_year_is_read_back(
    flat: Callable[[str], Analysis], year: int, stretch: tuple[str, str]
) -> None:
    words, value = (part.format(year) for part in stretch)
    assert read_one(flat, f"in {words}") == [("date", value)]


@given(st.integers(2, 90), st.sampled_from(LENGTHS))
def test_a_length_written_out_is_read_back(
    flat: Callable[[str], Analysis], count: int, length: tuple[str, str]
) -> None:
    words, value = (part.format(count) for part in length)
    assert read_one(flat, f"for {words}") == [("duration", value)]


@given(st.integers(190, 202))
def test_a_decade_and_a_century_are_read_back(
    flat: Callable[[str], Analysis], tens: int
) -> None:
    assert read_one(flat, f"in the {tens}0s") == [("date", f"{tens}")]
    assert read_one(flat, f"in the {tens // 10}th century") == [("date", f"{tens // 10 - 1}")]
