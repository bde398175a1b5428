from __future__ import annotations

import time

import pytest

from asreported.pages.stamps import find_stamp, read_stamp


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T09:12", "2024-05-14T09:12"),
        ("2024-05-14 09:12", "2024-05-14T09:12"),
        ("2025-03-03T08:10:00Z", "2025-03-03T08:10:00Z"),
        ("2025-03-03T08:10:00.123+0200", "2025-03-03T08:10:00+02:00"),
        ("2025-03-03T08:10-05:00", "2025-03-03T08:10-05:00"),
        ("20240514", "2024-05-14"),
        ("20240514T091200Z", "2024-05-14T09:12:00Z"),
        ("2024/05/14", "2024-05-14"),
        ("2024-05", "2024-05"),
    ],
)
def test_iso_values_come_back_as_precise_as_they_are(text: str, value: str) -> None:
    assert read_stamp(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14 May 2024, 09:12", "2024-05-14T09:12"),
        ("Published 14 May 2024, 09:12", "2024-05-14T09:12"),
        ("Published: 14 May 2024", "2024-05-14"),
        ("May 14, 2024 9:12 a.m. EDT", "2024-05-14T09:12-04:00"),
        ("May 14, 2024 at 9 p.m.", "2024-05-14T21:00"),
        ("May 14, 2024, 12:05 AM", "2024-05-14T00:05"),
        ("Tue 14 May 2024 09.12 BST", "2024-05-14T09:12+01:00"),
        ("First published on Tue 14 May 2024 05.00 GMT", "2024-05-14T05:00+00:00"),
        ("Updated 9:12 AM EDT, Tue May 14, 2024", "2024-05-14T09:12-04:00"),
        ("Last Updated : 14 May 2024, 09:12 AM IST", "2024-05-14T09:12+05:30"),
        ("14 May 2024, 0912 GMT", "2024-05-14T09:12+00:00"),
        ("14 May 2024, 09:12 (GMT+2)", "2024-05-14T09:12+02:00"),
        ("14th of May, 2024", "2024-05-14"),
        ("14-May-2024", "2024-05-14"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("May 2024", "2024-05"),
    ],
)
def test_english_dates_are_read(text: str, value: str) -> None:
    assert read_stamp(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14. Mai 2024, 9:12 Uhr", "2024-05-14T09:12"),
        ("22.02.2024, 15.30 Uhr", "2024-02-22T15:30"),
        ("14 mai 2024 à 9h12", "2024-05-14T09:12"),
        ("1º de maio de 2024", "2024-05-01"),
        ("14 de mayo de 2024 a las 9:12", "2024-05-14T09:12"),
        ("14 maggio 2024 alle 9.12", "2024-05-14T09:12"),
        ("14 mei 2024", "2024-05-14"),
        ("14. mai 2024 kl. 09.12", "2024-05-14T09:12"),
        ("14 maj 2024", "2024-05-14"),
        ("14. toukokuuta 2024", "2024-05-14"),
        ("14 maja 2024, 9:12", "2024-05-14T09:12"),
        ("14. května 2024", "2024-05-14"),
        ("2024. május 14. 9:12", "2024-05-14T09:12"),
        ("14 mai 2024", "2024-05-14"),
        ("14 Mayıs 2024", "2024-05-14"),
        ("14 мая 2024 в 09:12", "2024-05-14T09:12"),
        ("14 травня 2024", "2024-05-14"),
        ("14 Μαΐου 2024", "2024-05-14"),
        ("2024年5月14日", "2024-05-14"),
        ("2024年5月14日 午後3時05分", "2024-05-14T15:05"),
        ("2024년 5월 14일 오후 3시 5분", "2024-05-14T15:05"),
    ],
)
def test_dates_of_other_languages_are_read(text: str, value: str) -> None:
    assert read_stamp(text) == value


def test_a_month_name_that_two_languages_share_follows_their_punctuation() -> None:
    assert read_stamp("14 listopada 2024") == "2024-11-14"
    assert read_stamp("14. listopada 2024") == "2024-10-14"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tue, 14 May 2024 09:12:00 +0200", "2024-05-14T09:12:00+02:00"),
        ("Tue, 14 May 2024 09:12:00 GMT", "2024-05-14T09:12:00+00:00"),
        ("Tue May 14 2024 09:12:00 GMT+0200 (CEST)", "2024-05-14T09:12:00+02:00"),
        ("Tue May 14 09:12:00 UTC 2024", "2024-05-14T09:12:00+00:00"),
    ],
)
def test_dates_of_mail_and_programs_are_read(text: str, value: str) -> None:
    assert read_stamp(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14/05/2024", "2024-05-14"),
        ("5/14/2024 3:05 PM", "2024-05-14T15:05"),
        ("05/05/2024", "2024-05-05"),
        ("03.04.2024", "2024-04-03"),
        ("05/04/2024", None),
        ("05-04-2024", None),
    ],
)
def test_digits_are_a_date_only_when_they_can_be_read_one_way(
    text: str, value: str | None
) -> None:
    assert read_stamp(text) == value


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("July 1, 2024 9:00 a.m. ET", "-04:00"),
        ("Dec. 1, 2024 9:00 a.m. ET", "-05:00"),
        ("March 10, 2024 9:00 a.m. PT", "-07:00"),
        ("Nov. 3, 2024 9:00 a.m. CT", "-06:00"),
        ("14 May 2024 9:00 CET", "+01:00"),
        ("14 May 2024 9:00 QQQ", ""),
    ],
)
def test_named_zones_become_offsets_and_unknown_ones_nothing(text: str, offset: str) -> None:
    value = read_stamp(text)
    assert value is not None
    assert value.partition("T")[2] == f"09:00{offset}"


@pytest.mark.parametrize(
    "text",
    ["3 hours ago", "yesterday", "2024", "© 2024 The Varde Packet", "14 May",
     "Tuesday 14 May, 09:12",
     "31 February 2024", "2024-13-45", "", "12 comments", "May 14", "The 2024 budget",
     "14 May 1200", "Chapter 12 March"],
)  # fmt: skip
def test_what_is_no_date_gives_nothing(text: str) -> None:
    assert read_stamp(text) is None


def test_an_impossible_time_leaves_the_day() -> None:
    assert read_stamp("14 May 2024, 25:99") == "2024-05-14"


def test_the_first_of_two_dates_is_read_and_its_place_is_known() -> None:
    text = "Published 14 May 2024, 09:12 Updated 15 May 2024"
    assert read_stamp(text) == "2024-05-14T09:12"
    found = find_stamp(text)
    assert found is not None
    assert text[found.start : found.end] == "14 May 2024, 09:12"


def test_minutes_to_read_behind_a_date_are_no_time() -> None:
    assert read_stamp("14 May 2024 · 7 min read") == "2024-05-14"


@pytest.mark.parametrize("text", ["1 ", "May ", "12:", "12 May ", "a.m. ", "1", "2024-", "de "])
def test_odd_input_takes_no_longer_than_other_input(text: str) -> None:
    started = time.perf_counter()
    read_stamp(text * 100_000)
    assert time.perf_counter() - started < 2
