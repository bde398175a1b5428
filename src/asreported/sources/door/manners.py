"""How the door behaves: its limits, its pauses, its name, and whom it may visit besides."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Self

import msgspec

from asreported._version import __version__
from asreported.errors import MannersError
from asreported.sources.door.allowing import Allowed

if TYPE_CHECKING:
    from collections.abc import Mapping

TOKEN = "asreported"  # noqa: S105 - the name by which robots.txt calls us (RFC 9309, 2.2.1)


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of the network door.

    Times are in seconds, sizes in bytes. ``deadline`` bounds one fetch with all its
    redirects, from the first name looked up to the last byte, robots.txt included; pauses
    for politeness are not counted in it, but none is longer than ``longest_wait``.
    ``most_bytes`` bounds an answer unpacked, ``most_packed`` what comes over the wire.
    ``interval`` is the least time between two requests to one host; a Crawl-delay of its
    robots.txt makes it longer, up to ``most_delay``. ``contact`` is an address where the
    owner of a site learns who this is. ``proxy`` is an HTTP proxy to go through; those of the
    environment's usual names are never used. ``allowed`` says which hosts and networks may be
    visited although they are not the public web.
    """

    deadline: float = 30.0
    connecting: float = 5.0
    most_bytes: int = 32 * 1024 * 1024
    most_packed: int = 32 * 1024 * 1024
    most_header_bytes: int = 64 * 1024
    most_headers: int = 200
    most_hops: int = 10
    ports: frozenset[int] = frozenset({80, 443, 8000, 8008, 8080, 8443})
    interval: float = 1.0
    most_delay: float = 30.0
    longest_wait: float = 60.0
    robots: bool = True
    robots_kept: float = 86_400.0
    robots_retry: float = 600.0
    robots_deadline: float = 10.0
    contact: str = ""
    proxy: str = ""
    allowed: Allowed = Allowed()

    @property
    def user_agent(self) -> str:
        """The plain name of this program, with where to ask about it."""
        contact = f" (+{self.contact})" if self.contact else ""
        return f"{TOKEN}/{__version__}{contact}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """The settings that the environment gives, the usual ones for all others.

        ``ASREPORTED_ALLOW_HOSTS``: hosts, hosts with ports and networks, with commas
        between; ``ASREPORTED_CONTACT``: an address for the User-Agent;
        ``ASREPORTED_PROXY``: an HTTP proxy;
        ``ASREPORTED_FETCH_SECONDS``: the deadline; ``ASREPORTED_FETCH_INTERVAL``: the least
        time between two requests to one host. Raises ``MannersError``.
        """
        return cls(
            allowed=Allowed.parse(environment.get("ASREPORTED_ALLOW_HOSTS", "")),
            contact=_plain("ASREPORTED_CONTACT", environment),
            proxy=environment.get("ASREPORTED_PROXY", "").strip(),
            deadline=_seconds(
                "ASREPORTED_FETCH_SECONDS", environment, cls().deadline, least=0.1
            ),
            interval=_seconds("ASREPORTED_FETCH_INTERVAL", environment, cls().interval),
        )


def _plain(name: str, environment: Mapping[str, str]) -> str:
    value = environment.get(name, "").strip()
    if value and not (value.isascii() and value.isprintable() and not set("()") & set(value)):
        raise MannersError(f"{name}: {value!r} is no address that fits into a header")
    return value


def _seconds(
    name: str, environment: Mapping[str, str], usual: float, *, least: float = 0.0
) -> float:
    value = environment.get(name, "").strip()
    if not value:
        return usual
    try:
        seconds = float(value)
    except ValueError:
        seconds = -1.0
    if not least <= seconds <= 3600:  # noqa: PLR2004 - nobody waits longer than an hour
        raise MannersError(f"{name}: {value!r} is no number of seconds from {least} to 3600")
    return seconds
