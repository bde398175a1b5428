"""Redirects, followed by hand: every hop is checked as if a person had named it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from asreported.errors import BadAnswer

if TYPE_CHECKING:
    from asreported.sources.door.addresses import Address
    from asreported.sources.door.exchanging import Answer


class Trail:
    """The addresses visited, in order, and whether one of them is the public web's.

    ``patience`` is how many seconds may still be waited for turns on the way.
    """

    def __init__(self, most: int, *, public: bool = False, patience: float = 0.0) -> None:
        self.most = most
        self.patience = patience
        self.public = public
        self.hops: list[Address] = []

    @property
    def here(self) -> Address:
        """The address of the last hop."""
        return self.hops[-1]

    def enter(self, address: Address) -> None:
        """Go on to an address; raises ``BadAnswer`` for one seen before, or one too many."""
        if any(address.url == hop.url for hop in self.hops):
            raise BadAnswer(address.text, "the redirects lead round in a circle")
        if len(self.hops) > self.most:
            raise BadAnswer(address.text, f"there are more than {self.most} redirects")
        self.hops.append(address)


class Visit(Protocol):
    """What asks for one hop's answer."""

    def __call__(self, here: Address, trail: Trail, /) -> Answer:
        """The answer of one hop; raises ``FetchError``."""


def walk(start: Address, visit: Visit, trail: Trail) -> Answer:
    """The first answer that is no redirect, at ``trail.here``; raises ``FetchError``."""
    trail.enter(start)
    while True:
        answer = visit(trail.here, trail)
        if answer.location is None:
            return answer
        trail.enter(trail.here.follow(answer.location))
