"""The robots.txt of each site: fetched by the same door, once for all threads, and kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from asreported.errors import FetchError, RobotsRefused
from asreported.sources.door.deadline import OutOfTime
from asreported.sources.door.robots import Rules, read_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.sources.door.addresses import Address
    from asreported.sources.door.deadline import Deadline
    from asreported.sources.door.exchanging import Answer
    from asreported.sources.door.manners import Manners

_MOST_SITES: Final = 2048
_MOST_KEPT: Final = 4 * 1024 * 1024
"""Characters of rules that are kept; parsed, they take some thirty times as many bytes."""
_NO_RULES: Final = Rules("")


class _Site:
    """What is known of one site; its lock lets one thread fetch for all."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.rules: Rules | None = None
        self.trouble: FetchError | None = None
        self.until = float("-inf")

    @property
    def size(self) -> int:
        """The characters of its rules."""
        return self.rules.size if self.rules else 0


class Robots:
    """Asks, before each hop, whether the site lets this program have it."""

    def __init__(self, manners: Manners, clock: Callable[[], float]) -> None:
        self._manners = manners
        self._clock = clock
        self._sites: OrderedDict[tuple[bool, str], _Site] = OrderedDict()
        self._lock = threading.Lock()

    def interval(
        self, address: Address, deadline: Deadline, fetch: Callable[[Deadline], Answer]
    ) -> float:
        """The least pause in seconds between two requests to the address's host.

        ``fetch`` gets the site's robots.txt when it is needed. Raises ``RobotsRefused``,
        or what kept the robots.txt from being had, and ``OutOfTime``.
        """
        if not self._manners.robots:
            return self._manners.interval
        rules = self._rules(address, deadline, fetch)
        if not rules.allow(address.text):
            what = f"the robots.txt of {address.host} asks not to fetch this"
            raise RobotsRefused(address.text, what, "save the page yourself and give its file")
        return max(self._manners.interval, min(rules.delay, self._manners.most_delay))

    def _rules(
        self, address: Address, deadline: Deadline, fetch: Callable[[Deadline], Answer]
    ) -> Rules:
        site = self._site(address)
        if not site.lock.acquire(timeout=deadline.left()):
            raise OutOfTime
        try:
            if self._clock() >= site.until:
                self._refresh(site, address, deadline, fetch)
                self._forget()
            if site.rules is None:
                raise self._again(site, address)
            return site.rules
        finally:
            site.lock.release()

    def _site(self, address: Address) -> _Site:
        key = (address.secure, address.authority)
        with self._lock:
            site = self._sites.setdefault(key, _Site())
            self._sites.move_to_end(key)
            return site

    def _forget(self) -> None:
        """The sites that were asked for longest ago, when too much is kept."""
        with self._lock:
            kept = sum(site.size for site in self._sites.values())
            while self._sites and (kept > _MOST_KEPT or len(self._sites) > _MOST_SITES):
                kept -= self._sites.popitem(last=False)[1].size

    def _refresh(
        self,
        site: _Site,
        address: Address,
        deadline: Deadline,
        fetch: Callable[[Deadline], Answer],
    ) -> None:
        """New rules, or, for a while, the old ones or the reason why there are none."""
        mine = deadline.within(self._manners.robots_deadline)
        try:
            site.rules = _understood(fetch(mine), address)
        except FetchError as error:
            deadline.left()  # What had no time of its own says nothing of the site.
            site.trouble = error.about(error.source, error.what)  # holds no frames
            site.until = self._clock() + self._manners.robots_retry
        else:
            site.until = self._clock() + self._manners.robots_kept

    def _again(self, site: _Site, address: Address) -> FetchError:
        """The reason why there are no rules, for this address."""
        trouble = site.trouble or RobotsRefused(address.text, "nobody answered")
        what = f"its robots.txt cannot be had, and without it nothing may be: {trouble.what}"
        error = trouble.about(address.text, what)
        error.retry_after = site.until - self._clock()
        return error


def _understood(answer: Answer, address: Address) -> Rules:
    if 200 <= answer.status < 300:  # noqa: PLR2004 - the class of good answers
        return read_rules(answer.content)
    if 400 <= answer.status < 500 and answer.status != 429:  # noqa: PLR2004 - there is none
        return _NO_RULES
    what = f"the server answers {answer.status}"
    raise RobotsRefused(address.robots.text, what, "try again later", status=answer.status)
