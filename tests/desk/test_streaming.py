"""Grouping is kept step by step: whoever goes on from it goes on from the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import transaction

from asreported.desk.models import Step, Stream
from asreported.desk.store import streaming
from asreported.model import Article, Block, MadeBy, Record, Stamp
from asreported.stories.grouping import Grouper

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = ("pier", "ferry", "lantern", "harbour", "council", "survey", "storm", "bridge")


def record(number: int) -> Record:
    thing = WORDS[number % 4]
    text = f"The {thing} at Ostheim fell. The {thing} was old, said {WORDS[4 + number % 3]}."
    day = Stamp(f"2031-03-{1 + number % 20:02d}", "page")
    article = Article(
        id=f"g{number}", headline=f"{thing} falls", text=text, published=day,
        blocks=(Block("paragraph", 0, len(text)),),
    )  # fmt: skip
    return Record(source="", text_sha256="", made_by=MadeBy("", ""), article=article)


@pytest.fixture(autouse=True)
def _nothing_open() -> Iterator[None]:
    streaming._shelf.open = None
    yield
    streaming._shelf.open = None


def join(*numbers: int) -> None:
    for number in numbers:
        with transaction.atomic():
            streaming.take().add(record(number))


@pytest.mark.django_db(transaction=True)
def test_an_article_writes_one_step_and_opens_nothing_again() -> None:
    join(0)
    opened = streaming._shelf.open
    join(1, 2, 1)

    assert streaming._shelf.open is not None
    assert opened is not None
    assert streaming._shelf.open.grouper is opened.grouper
    assert Step.objects.count() == 3
    assert not Stream.objects.get().packed


@pytest.mark.django_db(transaction=True)
def test_who_opens_it_anew_has_what_the_first_one_had() -> None:
    join(*range(12))
    assert streaming._shelf.open is not None
    first = streaming._shelf.open.grouper.state()
    streaming._shelf.open = None

    with transaction.atomic():
        again = streaming.take().grouper.state()

    assert again == first
    plain = Grouper()
    for number in range(12):
        plain.add(record(number))
    assert again == plain.state()


@pytest.mark.django_db(transaction=True)
def test_steps_of_another_process_are_taken_over() -> None:
    join(0, 1)
    mine = streaming._shelf.open
    streaming._shelf.open = None
    join(2, 3)
    streaming._shelf.open = mine

    with transaction.atomic():
        live = streaming.take()

    assert mine is not None
    assert live.grouper is mine.grouper
    assert live.grouper.story_of("g3") is not None


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_was_never_there() -> None:
    join(0)
    with transaction.atomic():
        streaming.take().add(record(1))
        transaction.set_rollback(True)
    with transaction.atomic():
        live = streaming.take()

    assert live.grouper.story_of("g0") is not None
    assert live.grouper.story_of("g1") is None


@pytest.mark.django_db(transaction=True)
def test_what_is_kept_whole_has_no_steps_and_is_opened_by_others() -> None:
    join(0, 1)
    with transaction.atomic():
        streaming.take().keep_whole()
    join(2)
    streaming._shelf.open = None

    with transaction.atomic():
        live = streaming.take()

    assert Step.objects.count() == 1
    assert all(live.grouper.story_of(f"g{number}") for number in range(3))


@pytest.mark.django_db(transaction=True)
def test_other_decisions_open_it_anew() -> None:
    join(0, 1)
    with transaction.atomic():
        live = streaming.take(must=[("g0", "g1")])

    assert live.grouper.story_of("g0") is not None
    assert streaming._shelf.open is None
