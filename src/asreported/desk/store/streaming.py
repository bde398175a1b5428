"""Grouping between two articles: kept whole now and then, and step by step between.

The state of a full window is megabytes, and opening it takes seconds. So a process that has
it open keeps it; one more article writes one small row, and a repair, every thousand
articles, writes it whole and lets the steps go. Another process takes the steps that it has
not seen, or opens what is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from django.db import transaction

from asreported.desk.models import Step, Stream
from asreported.stories.grouping import Grouper, Held, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.grouping.links import Pair

Links = tuple[tuple["Pair", ...], tuple["Pair", ...]]


class _Open(NamedTuple):
    """A grouper, the state and the last step that it has, and the decisions it is under."""

    grouper: Grouper
    number: int
    step: int
    links: Links


class _Shelf:
    """The one that this process has open; none while a transaction is at work with it."""

    def __init__(self) -> None:
        self.open: _Open | None = None


_shelf = _Shelf()


class Live:
    """Grouping as it stands, this transaction's alone until it ends.

    A transaction that is rolled back
    takes it back, and the next one opens what is in the database.
    """

    def __init__(self, stream: Stream, found: _Open) -> None:
        self._stream = stream
        self._found = found
        self.grouper = found.grouper

    def add(self, record: Record) -> None:
        """Let an article join, and keep the step; of one that is here there is none.

        A repair that is due, and what is kept whole, are for the caller.
        """
        fresh = self.grouper.story_of(record.article.id) is None
        joined = self.grouper.add(record)
        held = self.grouper.held(joined.article)
        step = self._found.step
        if fresh and held is not None:
            row = Step.objects.create(packed=msgspec.msgpack.encode(held), story=joined.story)
            step = row.pk
        self._found = self._found._replace(step=step)
        self._put_back(self._found)

    def keep_whole(self) -> None:
        """Keep all of it, and let the steps go."""
        self._stream.packed = self.grouper.state().to_bytes()
        self._stream.number += 1
        self._stream.save()
        Step.objects.all().delete()
        self._put_back(self._found._replace(number=self._stream.number, step=0))

    def _put_back(self, found: _Open) -> None:
        def put() -> None:
            _shelf.open = found

        transaction.on_commit(put)


def take(must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()) -> Live:
    """Grouping as it stands, under these decisions; within a transaction."""
    links = (tuple(must), tuple(cannot))
    stream = Stream.objects.select_for_update().defer("packed").get_or_create(pk=1)[0]
    found, _shelf.open = _shelf.open, None
    if found is None or found.number != stream.number or found.links != links:
        packed = bytes(stream.packed)
        grouper = Grouper(*links, state=State.from_bytes(packed) if packed else None)
        found = _Open(grouper, stream.number, 0, links)
    last = found.step
    for row in Step.objects.filter(pk__gt=found.step).order_by("pk").iterator():
        found.grouper.again(msgspec.msgpack.decode(row.packed, type=Held), row.story)
        last = row.pk
    return Live(stream, found._replace(step=last))
