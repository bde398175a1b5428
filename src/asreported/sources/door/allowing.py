"""The hosts and networks that may be visited on purpose although they are not public."""

from __future__ import annotations

from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Self

import msgspec

from asreported.errors import MannersError

if TYPE_CHECKING:
    from asreported.sources.door.addresses import Address
    from asreported.sources.door.ranges import IP, Network


class Allowed(msgspec.Struct, frozen=True):
    """Hosts by name or number, each with one port or (0) with all, and whole networks.

    A host that stands here may be anywhere, at any port or at the one named, except that a
    name may not lead to a cloud's metadata. A network that stands here is as good as the
    public web, at the usual ports.
    """

    hosts: frozenset[tuple[str, int]] = frozenset()
    networks: tuple[Network, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """From ``intranet.example, wire.example:8080, 10.2.0.0/16, [fd00::7]:80``.

        Raises ``MannersError`` for what is none of these.
        """
        entries = [entry.strip().lower() for entry in text.split(",") if entry.strip()]
        networks = tuple(_network(entry) for entry in entries if "/" in entry)
        return cls(frozenset(_host(entry) for entry in entries if "/" not in entry), networks)

    def host(self, address: Address) -> bool:
        """Whether the address's host and port are among those named."""
        return bool(self.hosts & {(address.host, 0), (address.host, address.port)})

    def ip(self, ip: IP) -> bool:
        """Whether a number lies in one of the networks named."""
        return any(ip in network for network in self.networks)


def _network(entry: str) -> Network:
    try:
        return ip_network(entry)
    except ValueError as error:
        raise MannersError(f"allowed networks: {entry!r} is none: {error}") from error


def _host(entry: str) -> tuple[str, int]:
    host, port = _parted(entry)
    if not (port.isdecimal() and port.isascii() and int(port) < 65536):  # noqa: PLR2004 - ports have 16 bits
        raise MannersError(f"allowed hosts: {entry!r} names no port")
    if ":" in host or host.replace(".", "").isdecimal():
        try:
            host = str(ip_address(host))
        except ValueError as error:
            raise MannersError(f"allowed hosts: {entry!r} is none: {error}") from error
    if not host or not host.isascii() or set(host) & set(" /@?#*\\%[]"):
        raise MannersError(f"allowed hosts: {entry!r} is none")
    return host, int(port)


def _parted(entry: str) -> tuple[str, str]:
    """Host and port of an entry; the port is "0" where it names none."""
    if entry.startswith("[") and "]" in entry:
        host, _, port = entry[1:].partition("]")
        return host, port.removeprefix(":") or "0"
    if entry.count(":") == 1:
        host, _, port = entry.partition(":")
        return host.removesuffix("."), port
    return entry.removesuffix("."), "0"
