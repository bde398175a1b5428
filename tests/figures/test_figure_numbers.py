"""Numbers written out and read back; hostile input; promises kept on any text."""

from __future__ import annotations

import time
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported.figures import read_figures
from asreported.figures.atoms import atoms
from asreported.figures.numerals import numbers
from asreported.figures.quantities import quantities
from asreported.figures.ranges import join
from asreported.figures.ratios import ratios
from asreported.language import blocks_of_text, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Bound, Figure

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
HEDGES: tuple[tuple[str, Bound], ...] = (
    ("{}", "exactly"),
    ("some {}", "about"),
    ("nearly {}", "about"),
    ("at least {}", "at_least"),
    ("at least some {}", "at_least"),
    ("no fewer than {}", "at_least"),
    ("more than {}", "more_than"),
    ("as many as {}", "at_most"),
    ("up to as many as {}", "at_most"),
    ("fewer than {}", "less_than"),
    ("just under {}", "less_than"),
)
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def spell(value: int, *, link: str = " and ") -> str:
    """A number in English words, as a careful writer spells it."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        rest = f"{link}{spell(value % 100)}" if value % 100 else ""
        return f"{SMALL[value // 100]} hundred{rest}"
    for size, name in SCALES:
        if value >= size:
            rest = value % size
            glue = link if 0 < rest < 100 else " "
            return f"{spell(value // size, link=link)} {name}" + (
                f"{glue}{spell(rest, link=link)}" if rest else ""
            )
    raise AssertionError


def read(text: str) -> list[Fraction]:
    found = list(atoms(text, 0, len(text), money=frozenset()))
    return [number.low for number in numbers(text, found)]


@given(st.integers(0, 10**12 - 1), st.sampled_from([" and ", " "]))
def test_a_spelled_number_reads_back(value: int, link: str) -> None:
    words = spell(value, link=link)

    assert read(f"about {words} of them") == [value]


@given(st.integers(0, 10**15))
def test_digits_read_back_with_and_without_commas(value: int) -> None:
    assert read(f"about {value} of them") == [value]
    assert read(f"about {value:,} of them") == [value]


@given(st.decimals(min_value=0, max_value=999, places=2), st.sampled_from(SCALES))
def test_a_decimal_before_a_scale_reads_back(value: object, scale: tuple[int, str]) -> None:
    assert read(f"{value} {scale[1]}") == [Fraction(str(value)) * scale[0]]


@given(st.integers(1, 10**6), st.sampled_from([("$", "USD"), ("€", "EUR"), ("US$", "USD")]))
def test_money_reads_back(value: int, sign: tuple[str, str]) -> None:
    text = f"it cost {sign[0]}{value:,}."
    (quantity,) = quantities(text, text.lower(), 0, len(text))

    assert (quantity.low, quantity.unit) == (value, sign[1])
    assert text[quantity.start : quantity.end] == f"{sign[0]}{value:,}"


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_range_reads_back(first: int, width: int) -> None:
    text = f"between {first:,} and {first + width:,} tonnes"
    (quantity,) = join(quantities(text, text, 0, len(text)), text, frozenset())

    assert (quantity.low, quantity.high, quantity.unit) == (first, first + width, "tonne")


@given(st.integers(1, 99), st.integers(2, 12))
def test_a_ratio_reads_back_as_a_share(part: int, times: int) -> None:
    text = f"{part} out of {part * times} of them"
    (quantity,) = ratios(quantities(text, text, 0, len(text)), text)

    assert quantity.low == Fraction(1, times)


@given(st.integers(3, 90), st.sampled_from(HEDGES))
@settings(max_examples=30, deadline=None)
def test_a_hedged_number_reads_back_with_its_bound(
    value: int, hedge: tuple[str, Bound]
) -> None:
    (figure,) = figures(f"The guard counted {hedge[0].format(value)} ships.")
    below, above = hedge[1] in ("at_most", "less_than"), hedge[1] in ("at_least", "more_than")

    assert figure.bound == hedge[1]
    assert (figure.low, figure.high) == (None if below else value, None if above else value)


HOSTILE = [
    "1" * 100_000,
    "1," * 50_000,
    "1,11" * 25_000,
    "1." * 50_000,
    "1 " * 50_000,
    "1-" * 50_000,
    "$" * 100_000,
    "us$ " * 25_000,
    "a" * 100_000,
    "1a" * 50_000,
    "one-" * 25_000,
    "one " * 25_000,
    "twenty " * 14_000,
    "one hundred and " * 6_000,
    "half a " * 14_000,
    "million " * 12_000,
    "1 to " * 20_000,
    "1/" * 50_000,
    "\u00a0" * 100_000,
    "1\u00a0" * 50_000,
    " were" * 20_000,
    " who said" * 11_000,
    " killed " * 12_000,
    "+1 (" * 25_000,
]


def seconds(work: Callable[[], object]) -> float:
    """The processor time of the quicker of two runs."""
    times = []
    for _ in range(2):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8])
def test_a_hostile_text_is_read_in_time(text: str) -> None:
    part = text[:20_000]

    # Ten thousand numbers are a fraction of a second; a pattern that blows up takes minutes.
    assert seconds(lambda: join(quantities(part, part, 0, len(part)), part, frozenset())) < 2


PIECES = st.sampled_from(
    "12 1,200 3.5 $ € £5 40% million half a third of two dozen hundreds at least about up to "
    "between and or from - – 2019 May 5 10:30 people soldiers killed were injured missing the "
    "( ) , . ; ' “ ” one in ten \u00a0 é İ 🙂 \ud83d -5 F-16 No. more another".split()
)
TEXTS = st.lists(PIECES, max_size=30).map(" ".join)


def figures(text: str) -> tuple[Figure, ...]:
    analysis = pipeline().analyse(text, blocks_of_text(text))
    return read_figures(analysis)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_any_text_gives_valid_figures_that_do_not_overlap(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    found = figures(text)
    end = 0
    for figure in found:
        assert end <= figure.span[0] < figure.span[1] <= len(text)
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        if figure.counts_span is not None:
            assert figure.counts == text[slice(*figure.counts_span)]
        end = figure.span[1]
    assert found == figures(text)


def test_an_empty_text_has_no_figures() -> None:
    assert figures("") == ()
    assert figures(" \n\n ") == ()
