"""The loop that follows: what is due is fetched, what comes is kept, then it waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.db.models import Min

from asreported.desk.models import Item, Source
from asreported.desk.watching.looks import item_came, source_came
from asreported.desk.watching.pool import Fetchers, Task
from asreported.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from django.db.models import QuerySet

    from asreported.desk.watching.clock import Clock
    from asreported.desk.watching.pool import Come
    from asreported.sources import Fetch

Followed: TypeAlias = Source | Item

THREADS = 8
_AT_ONCE = 32
"""Rows that are looked at for some of several hosts."""
_NOTHING_DUE = 3600.0
"""Seconds to wait where there is nothing to wait for."""
_LISTEN = 0.5
"""Seconds between two looks at whether the work is to end, while something is fetched."""


class Follower:
    """Follows all active sources.

    ``say`` gets a line for each page once it is kept, and one for each failure;
    ``accepted`` is called when pages wait to be read. Of one host, one address is fetched
    at a time; of all, ``threads``.
    """

    def __init__(
        self,
        fetch: Fetch,
        clock: Clock,
        say: Callable[[str], None],
        accepted: Callable[[], None],
        threads: int = THREADS,
    ) -> None:
        self._clock, self._say, self._accepted = clock, say, accepted
        self._threads = threads
        self._fetchers: Fetchers[Followed] = Fetchers(fetch, threads)
        self._under_way: dict[str, Followed] = {}

    def follow(self) -> None:
        """Follow until the clock ends."""
        try:
            while not self._clock.ended:
                if not self._step():
                    self._clock.wait(self._pause())
        finally:
            self._fetchers.close()

    def once(self) -> None:
        """Look at every active source once, fetch what they name, and come back."""
        now = self._clock.now()
        Source.objects.filter(active=True, next_try__gt=now).update(next_try=now)
        try:
            while not self._clock.ended and self._step(now):
                pass
        finally:
            self._fetchers.close()

    def _step(self, moment: datetime | None = None) -> bool:
        """Have what is due fetched and keep what came; False when there is nothing to do.

        ``moment`` is when sources must have been due, else it is now.
        """
        now = self._clock.now()
        self._send(_due_sources(moment or now), _due_items(now))
        if not self._under_way:
            return False
        come = self._fetchers.get(_LISTEN)
        while come is not None:
            self._keep(come)
            come = self._fetchers.get(0) if self._under_way else None
        return True

    def _send(self, *due: QuerySet[Source] | QuerySet[Item]) -> None:
        for rows in due:
            # Rows of one host may stand before all others: those are looked for behind them.
            while (
                len(self._under_way) < self._threads
                and len(part := rows.exclude(host__in=list(self._under_way))[:_AT_ONCE]) > 0
            ):
                self._send_some(part)
                if len(part) < _AT_ONCE:
                    break

    def _send_some(self, rows: Iterable[Followed]) -> None:
        for one in rows:
            if len(self._under_way) == self._threads:
                return
            if one.host not in self._under_way:
                self._under_way[one.host] = one
                self._fetchers.put(_task(one))

    def _keep(self, come: Come[Followed]) -> None:
        one, now = come.who, self._clock.now()
        del self._under_way[one.host]
        if isinstance(one, Source):
            accepted = source_came(one, come.answer, now)
        else:
            accepted = item_came(one, come.answer, now)
        # The transaction has ended: what is said now is kept.
        if isinstance(come.answer, FetchError):
            self._say(str(come.answer))
        elif isinstance(one, Source) and not one.is_well:
            self._say(one.last_error)
        if accepted is not None and (isinstance(one, Item) or not accepted.known):
            self._say(f"{'known' if accepted.known else 'accepted'} {accepted.page.source}")
            self._accepted()

    def _pause(self) -> float:
        """Seconds to the next thing that comes due."""
        rows: tuple[QuerySet[Source] | QuerySet[Item], ...] = (
            Source.objects.filter(active=True),
            Item.objects.filter(state=Item.State.WAITING),
        )
        times = [row.aggregate(soonest=Min("next_try"))["soonest"] for row in rows]
        waits = [(time - self._clock.now()).total_seconds() for time in times if time]
        return max(0.0, min(waits, default=_NOTHING_DUE))


def _due_sources(now: datetime) -> QuerySet[Source]:
    return Source.objects.filter(active=True, next_try__lte=now).order_by("next_try", "pk")


def _due_items(now: datetime) -> QuerySet[Item]:
    waiting = Item.objects.filter(state=Item.State.WAITING, next_try__lte=now)
    return waiting.select_related("source").order_by("next_try", "pk")


def _task(one: Followed) -> Task[Followed]:
    if isinstance(one, Item):
        return Task(one, one.address)
    return Task(one, one.address, one.etag or None, one.modified or None)
