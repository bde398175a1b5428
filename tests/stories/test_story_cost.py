"""Cost: who is who and claims over many articles stay linear, and odd input is read."""

from __future__ import annotations

import gc
import time
from itertools import islice, product
from typing import TYPE_CHECKING

import msgspec

import asreported
from asreported.stories import read_stories, tell
from asreported.stories.claims import claims
from asreported.stories.speakers import speakers

if TYPE_CHECKING:
    from asreported.model import Record

TEXT = (
    "{place} was flooded on Monday, Mayor Ida {name} said. {number} people left their homes, "
    "police said. The dam above {place} broke at noon, a report by the water board says."
)
PLACES = ("Tolva", "Brack", "Skar", "Quell", "Lorne", "Dale", "Mirsk", "Ansel")


def articles(count: int) -> list[Record]:
    base = [
        asreported.read_text(
            TEXT.format(place=place, name=f"{place}sen", number=120 + at),
            published="2031-05-01",
        )
        for at, place in enumerate(PLACES)
    ]
    return [
        msgspec.structs.replace(
            (one := base[at % len(base)]),
            article=msgspec.structs.replace(
                one.article, id=f"{at:05d}", publisher=f"O{at % 9}"
            ),
        )
        for at in range(count)
    ]


def seconds(records: list[Record]) -> float:
    started = time.process_time()
    claims(records, (), speakers(records))
    return time.process_time() - started


def test_four_times_the_articles_cost_at_most_twelve_times_as_much() -> None:
    seconds(articles(16))
    small, large = seconds(articles(150)), seconds(articles(600))
    assert large < 12 * small


def of_many_tellers(count: int) -> list[Record]:
    """Articles of one crash, each with another number on another mayor's word."""
    text = (
        "A bus crashed near Brack on Monday. Mayor Ida {name} said {number} people were killed."
    )
    return [
        asreported.read_text(
            text.format(name=f"{first}{second}sen", number=at + 20), published="2031-05-06"
        )
        for at, (first, second) in enumerate(islice(product(SYLLABLES, SYLLABLES), count))
    ]


SYLLABLES = [syllable.title() for syllable in "tol bra ska quel lor dal mir an".split()]


def disputed(records: list[Record]) -> tuple[int, float]:
    started = time.process_time()
    disputes = tell(records, "s").story.disputes
    return len(disputes), time.process_time() - started


def test_each_two_of_many_tellers_are_disputed_once_at_the_cost_of_a_pair() -> None:
    few, many = of_many_tellers(15), of_many_tellers(60)
    disputed(few)
    (small, quick), (large, slow) = disputed(few), disputed(many)
    assert (small, large) == (15 * 14 // 2, 60 * 59 // 2)
    assert slow < quick * large / small


def test_nothing_of_records_and_stories_is_walked_by_the_garbage_collector() -> None:
    records = articles(8)
    stories = read_stories(records)
    parts = [
        *records,
        records[0].article,
        records[0].attributions[0],
        stories,
        *stories.stories,
    ]
    assert not any(map(gc.is_tracked, [*parts, *stories.speakers, *stories.stories[0].claims]))


def test_records_with_nothing_in_them_are_read() -> None:
    (record,) = articles(1)
    bare = msgspec.structs.replace(
        record,
        article=msgspec.structs.replace(record.article, text="", blocks=()),
        entities=(), attributions=(), voice=(), figures=(), times=(),
    )  # fmt: skip
    assert speakers([bare]) == ()
    assert claims([bare]) == ()
