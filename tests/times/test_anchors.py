"""What times are resolved against: publication, copyright year, the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis

HISTORY = (
    "In 1911 the two kingdoms quarrelled over the Lenn. On 3 May 1912 the first shots fell. "
    "By June the valley was lost. On 14 September 1913 the queen fled. "
    "Two days later the capital burned. In November 1914 both sides rested. "
    "The peace of 1915 held. In March the last prisoners came home."
)


def values(
    read: Callable[[str], Analysis], text: str, anchor: Anchor
) -> list[tuple[str | None, str]]:
    return [(time.value, time.basis) for time in read_times(read(text), anchor)]


def test_a_date_given_by_the_user_is_named_as_the_basis(
    analyse: Callable[[str], Analysis],
) -> None:
    anchor = Anchor(published="2024-05-14", basis="given")
    assert values(analyse, "He left on Sunday.", anchor) == [("2024-05-12", "given")]


def test_a_copyright_year_fills_a_missing_year_and_nothing_else(
    analyse: Callable[[str], Analysis],
) -> None:
    text = "He left on 24 November and came back on Sunday."
    assert values(analyse, text, Anchor(copyright_year=2025)) == [
        ("2025-11-24", "copyright_year"),
        ("XXXX-WXX-7", "unresolved"),
    ]


def test_a_publication_date_is_preferred_to_the_copyright_year(
    analyse: Callable[[str], Analysis],
) -> None:
    anchor = Anchor(published="2024-12-01", copyright_year=2025)
    assert values(analyse, "He left on 24 November.", anchor) == [("2024-11-24", "published")]


@pytest.mark.parametrize("published", ["", "yesterday", "14 May 2024", "2024-13-01"])
def test_a_publication_date_that_cannot_be_read_counts_as_none(
    published: str, analyse: Callable[[str], Analysis]
) -> None:
    anchor = Anchor(published=published)
    assert values(analyse, "He left on Sunday.", anchor) == [("XXXX-WXX-7", "unresolved")]


def test_in_a_history_the_year_told_of_last_governs_what_follows(
    analyse: Callable[[str], Analysis],
) -> None:
    assert values(analyse, HISTORY, Anchor(published="2009-12-19")) == [
        ("1911", "explicit"),
        ("1912-05-03", "explicit"),
        ("1912-06", "text"),
        ("1913-09-14", "explicit"),
        ("1913-09-16", "text"),
        ("1914-11", "explicit"),
        ("1915", "explicit"),
        ("1915-03", "text"),
    ]


def test_news_that_names_old_years_still_counts_from_its_publication(
    analyse: Callable[[str], Analysis],
) -> None:
    text = (
        "The treaty of 1961 was broken in 1970, in 1984, in 1991 and in 1999, "
        "the ministry said on Sunday. It was renewed in April."
    )
    found = values(analyse, text, Anchor(published="2024-05-14"))
    assert found[-2:] == [("2024-05-12", "published"), ("2024-04", "published")]


def test_ids_count_the_times_in_text_order(analyse: Callable[[str], Analysis]) -> None:
    times = read_times(analyse("On Monday, Tuesday and 3 May 1999 it rained."), Anchor())
    assert [time.id for time in times] == ["t1", "t2", "t3"]


def test_lines_of_a_table_are_read_one_by_one(flat: Callable[[str], Analysis]) -> None:
    text = "Opened\n3 May\n1999 visitors"
    analysis = flat(text)
    by_line = type(analysis.blocks[0])(kind="table", start=0, end=len(text))
    analysis.__dict__["blocks"] = (by_line,)
    assert read_times(analysis, Anchor())[0].value == "XXXX-05-03"
