"""Who stands behind an address, and whether one may go there: asked once, then held to.

The numbers found here are the ones that are dialled, so a name service that answers
otherwise a moment later (rebinding) is not asked again.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.errors import RefusedAddress, UnknownHost
from asreported.sources.door.ranges import keeps_secrets, why_not_public

if TYPE_CHECKING:
    from asreported.sources.door.addresses import Address
    from asreported.sources.door.deadline import Deadline
    from asreported.sources.door.manners import Manners
    from asreported.sources.door.ranges import IP
    from asreported.sources.door.resolving import Resolver

_HINT: Final = "name the host in ASREPORTED_ALLOW_HOSTS if this is meant"
# RFC 6761, 6762, 7686, 8375, and ICANN's name for private use: never the public web's.
_INNER: Final = (".localhost", ".local", ".localdomain", ".internal", ".onion", ".home.arpa")
_MOST_DIALLED: Final = 4


class Route(NamedTuple):
    """The numbers to dial, in order, and whether they are the public web's."""

    ips: tuple[str, ...]
    public: bool


class Guard:
    """Finds the route to an address, or refuses it."""

    def __init__(self, manners: Manners, resolve: Resolver) -> None:
        self._manners = manners
        self._resolve = resolve

    def route(self, address: Address, deadline: Deadline, *, after_public: bool) -> Route:
        """The route to an address.

        ``after_public`` says that a page of the public web redirects here, which may not
        lead inside, whatever is allowed. Raises ``RefusedAddress``, ``UnknownHost`` or
        ``OutOfTime``.
        """
        named = self._manners.allowed.host(address)
        if not named:
            self._check_name(address)
        ips = [address.ip] if address.ip else self._numbers(address, deadline)
        kinds = [(ip, kind) for ip in ips if (kind := why_not_public(ip))]
        for ip, kind in kinds:
            named_here = named and (address.ip is not None or not keeps_secrets(ip))
            if not (named_here or self._manners.allowed.ip(ip)):
                # Which number a name has inside is nobody's to learn from us.
                what = f"{address.host} leads not to the public web but to {kind}"
                raise RefusedAddress(address.text, what, _HINT)
        if kinds and after_public:
            what = f"a page of the public web redirects to {address.host}, inside"
            raise RefusedAddress(address.text, what, "fetch that address itself if it is meant")
        return Route(tuple(str(ip) for ip in ips[:_MOST_DIALLED]), not kinds)

    def _check_name(self, address: Address) -> None:
        if address.port not in self._manners.ports:
            what = f"web pages are not served at port {address.port}"
            raise RefusedAddress(address.text, what, _HINT)
        if address.ip is None and f".{address.host}".endswith(_INNER):
            what = f"{address.host} is no name of the public web"
            raise RefusedAddress(address.text, what, _HINT)
        if address.ip is None and "." not in address.host:
            what = f"{address.host} is a name without a domain, not one of the public web"
            raise RefusedAddress(address.text, what, _HINT)

    def _numbers(self, address: Address, deadline: Deadline) -> list[IP]:
        try:
            found = self._resolve(address.host, deadline.left())
            ips = list(dict.fromkeys(ip_address(number) for number in found))
        except (OSError, ValueError) as error:
            what = f"the name service does not know {address.host}: {error}"
            raise UnknownHost(
                address.text, what, "check the spelling, and the network"
            ) from error
        if not ips:
            what = f"the name service knows no number of {address.host}"
            raise UnknownHost(address.text, what, "check the spelling")
        return ips
