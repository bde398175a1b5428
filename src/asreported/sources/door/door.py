"""The door itself: from an address to its answer, hop by hop."""

from __future__ import annotations

import threading
from functools import cached_property, partial
from typing import TYPE_CHECKING, Self

import httpx2

from asreported.errors import FetchError, Unreachable
from asreported.sources.door import robots, saying
from asreported.sources.door.addresses import parse, shown
from asreported.sources.door.deadline import SYSTEM, Clock, Deadline, OutOfTime
from asreported.sources.door.dialling import dial
from asreported.sources.door.exchanging import Exchange, Question
from asreported.sources.door.guarding import Guard
from asreported.sources.door.hopping import Trail, walk
from asreported.sources.door.manners import Manners
from asreported.sources.door.proxying import Through
from asreported.sources.door.resolving import SystemResolver
from asreported.sources.door.turns import Turns
from asreported.sources.door.visits import Robots

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping

    from asreported.sources.door.addresses import Address
    from asreported.sources.door.dialling import Dialler
    from asreported.sources.door.exchanging import Answer
    from asreported.sources.door.guarding import Route
    from asreported.sources.door.resolving import Resolver
    from asreported.sources.page import Fetched


class Door:
    """Fetches addresses of the public web; satisfies ``Fetch``, for any number of threads.

    What it knows of hosts (their robots.txt, when to ask them next) is shared by all its
    users, so one door serves a whole process. ``resolve`` and ``dialler`` stand in for the
    name service and the network in tests, ``clock`` for time. A closed door fetches nothing
    more and ends all pauses.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        resolve: Resolver | None = None,
        dialler: Dialler | None = None,
        clock: Clock = SYSTEM,
    ) -> None:
        self.manners = manners or Manners()
        self._closed = threading.Event()
        self._clock = clock
        resolve = resolve or SystemResolver()
        if dialler is None:
            proxy = self.manners.proxy
            dialler = Through(proxy, resolve, dial) if proxy else dial
        self._guard = Guard(self.manners, resolve)
        self._exchange = Exchange(self.manners, dialler, lambda: self._seal)
        self._robots = Robots(self.manners, clock.monotonic)
        self._turns = Turns(clock.monotonic, clock.sleep or self._closed.wait)

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        """The answer to an address, after all redirects.

        With ``etag`` or ``modified`` of an earlier answer the server may say that nothing
        changed. Raises a ``FetchError`` whose class says what went wrong.
        """
        conditions = saying.conditions(etag, modified)
        deadline = Deadline(self.manners.deadline, self._clock.monotonic)
        trail = Trail(self.manners.most_hops, patience=self.manners.longest_wait)
        try:
            visit = partial(self._visit, deadline=deadline, conditions=conditions)
            answer = walk(parse(address), visit, trail)
            now = self._clock.now()
            saying.check_status(answer, trail.here, now, conditional=bool(conditions))
        except FetchError as error:
            self._heed(error, trail)
            raise saying.retold(error, shown(address), trail) from error
        return saying.fetched(address, trail, answer, now, marks=(etag, modified))

    def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> Fetched:
        """The answer to what is posted, whatever its status; no redirect is followed.

        For calls that who owns the address asked for: robots.txt, which is for who comes
        unasked, is not asked. Who stands behind the address is checked as for ``__call__``.
        Raises a ``FetchError``.
        """
        deadline = Deadline(self.manners.deadline, self._clock.monotonic)
        trail = Trail(self.manners.most_hops)
        try:
            trail.enter(parse(address))
            answer = self._posted(trail, deadline, body, headers)
        except FetchError as error:
            raise saying.retold(error, shown(address), trail) from error
        return saying.fetched(address, trail, answer, self._clock.now(), marks=(None, None))

    def _posted(
        self, trail: Trail, deadline: Deadline, body: bytes, headers: Mapping[str, str]
    ) -> Answer:
        here = trail.here
        try:
            route = self._route(here, trail, deadline)
            most = self.manners.most_bytes
            return self._exchange(Question(here, route, deadline, headers, most, body=body))
        except OutOfTime as error:
            raise saying.too_slow(here) from error

    def close(self) -> None:
        """Fetch nothing more; fetches under way end with their deadlines at the latest."""
        self._closed.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _visit(
        self, here: Address, trail: Trail, *, deadline: Deadline, conditions: dict[str, str]
    ) -> Answer:
        """One hop: may we, is it our turn, what does it say."""
        try:
            route = self._route(here, trail, deadline)
            rules = partial(self._rules, here.robots, route)
            interval = self._robots.interval(here, deadline, rules)
            waited = self._turns.take(here, interval, trail.patience)
            trail.patience -= waited
            deadline.extend(waited)
            self._check_open(here)
            most = self.manners.most_bytes
            return self._exchange(Question(here, route, deadline, conditions, most))
        except OutOfTime as error:
            raise saying.too_slow(here) from error

    def _rules(self, start: Address, route: Route, deadline: Deadline) -> Answer:
        """A robots.txt, through at least five redirects (RFC 9309, 2.3.1.2)."""

        def visit(here: Address, trail: Trail) -> Answer:
            way = route if here is start else self._route(here, trail, deadline)
            return self._exchange(
                Question(here, way, deadline, {}, robots.MOST_BYTES, cut=True)
            )

        try:
            return walk(start, visit, Trail(self.manners.most_hops, public=route.public))
        except OutOfTime as error:
            raise saying.too_slow(start) from error

    def _route(self, here: Address, trail: Trail, deadline: Deadline) -> Route:
        self._check_open(here)
        route = self._guard.route(here, deadline, after_public=trail.public)
        trail.public = trail.public or route.public
        return route

    def _check_open(self, here: Address) -> None:
        if self._closed.is_set():
            raise Unreachable(here.text, "the door is closed; nothing is fetched any more")

    def _heed(self, error: FetchError, trail: Trail) -> None:
        """A pause that a busy host asked for is kept by all who use this door."""
        if error.status in saying.BUSY and error.retry_after and trail.hops:
            self._turns.hold(trail.here, error.retry_after)

    @cached_property
    def _seal(self) -> ssl.SSLContext:
        """Certificates are checked against the system's, or those of SSL_CERT_FILE."""
        return httpx2.create_ssl_context()
