"""What verbs tell where no event was read: which, when, and joined over articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported import read_text
from asreported.stories.dossier import Dossier
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline, told
from asreported.stories.timeline.happenings import told_in

if TYPE_CHECKING:
    from asreported.stories.model import Dated

_LINES = Path(__file__).with_name("happenings.txt").read_text(encoding="utf-8").splitlines()


def _timeline(*days: tuple[str, str]) -> tuple[Dated, ...]:
    records = [read_text(text, published=day) for day, text in days]
    dossier = Dossier(records, speakers(records))
    return find_timeline(told(dossier, ()), dossier.records)


@pytest.mark.parametrize("line", [one for one in _LINES if one and one[0] != "#"])
def test_verbs_tell_what_happened_or_will(line: str) -> None:
    text, _, expected = line.partition(" =>")

    found = [
        f"{text[start:end]} {tense}" for (start, end), tense in told_in(text, (0, len(text)))
    ]

    assert found == [each.strip() for each in expected.split(",") if each.strip()]


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("The trawler sank off Osk on Tuesday.", "2031-03-04", "happened"),
        ("The trawler, built in 2019, sank off Osk on Tuesday.", "2031-03-04", "happened"),
        ("The trawler will be raised on Friday.", "2031-03-07", "planned"),
        (
            "On Monday the trawler lost its rudder, and the crew slept.",
            "2031-03-03",
            "happened",
        ),
    ],
)
def test_a_deed_without_a_class_has_the_day_that_its_words_say(
    text: str, day: str, status: str
) -> None:
    (event,) = _timeline(("2031-03-05", text))

    assert (event.date, event.status, event.type) == (day, status, None)


@pytest.mark.parametrize(
    "text",
    [
        "Had the trawler left on Tuesday?",
        "If the trawler sank on Tuesday, nobody saw it.",
        "Those who drowned on Tuesday were fishermen.",
        '"I lost my boots on Tuesday," said Mara Quist.',
    ],
)
def test_what_is_asked_supposed_of_anyone_or_of_oneself_is_no_event(text: str) -> None:
    assert [one for one in _timeline(("2031-03-05", text)) if one.type is None] == []


def test_an_undated_deed_of_one_article_is_no_event_of_the_story() -> None:
    assert _timeline(("2031-03-05", "The trawler had sunk.")) == ()


def test_two_articles_tell_a_deed_once() -> None:
    (event,) = _timeline(
        ("2031-03-05", "The trawler Merle sank off the port of Osk on Tuesday."),
        ("2031-03-06", "The trawler Merle, which sank off Osk on Tuesday, had no radio."),
    )

    assert (event.date, len(event.reports)) == ("2031-03-04", 2)


def test_what_papers_of_the_morning_tell_was_the_day_before() -> None:
    record = read_text(
        "Veltrian troops attacked the port of Osk.", published="2031-03-05T05:30:00Z"
    )
    dossier = Dossier([record], speakers([record]))

    (event,) = find_timeline(told(dossier, ()), dossier.records)

    assert (event.date, event.basis) == ("2031-03-04", "published")
