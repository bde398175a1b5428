"""Cost: who is who and claims over many articles stay linear, and odd input is read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

import asreported
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


def test_records_with_nothing_in_them_are_read() -> None:
    (record,) = articles(1)
    bare = msgspec.structs.replace(
        record,
        article=msgspec.structs.replace(record.article, text="", blocks=()),
        entities=(), attributions=(), voice=(), figures=(), times=(),
    )  # fmt: skip
    assert speakers([bare]) == ()
    assert claims([bare]) == ()
