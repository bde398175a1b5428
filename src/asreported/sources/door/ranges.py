"""Which numbers of hosts are the public web's, and which nobody may be sent to.

From the IANA registries of special-purpose addresses (RFC 6890) for IPv4 and IPv6 as of
2025-10. Python's own ``is_global`` asks older copies of them in some releases, so an
address must be public by both.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from typing import Final, TypeAlias

IP: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

_NOT_PUBLIC_4: Final = tuple(
    (IPv4Network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a carrier's shared network"),
        ("127.0.0.0/8", "this machine itself"),
        ("169.254.0.0/16", "the local link, where clouds keep their secrets"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "a name server's black hole"),
        ("192.52.193.0/24", "multicast tunnels"),
        ("192.88.99.0/24", "6to4 relays"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "a name server's black hole"),
        ("198.18.0.0/15", "benchmarks"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved addresses"),
        # Public by number, but answered inside one cloud only, by the machine's own host.
        ("168.63.129.16/32", "a cloud's control address"),
    )
)
_UNICAST_6: Final = IPv6Network("2000::/3")
"""All global unicast addresses there are; what lies outside is special or not given out."""
_NOT_PUBLIC_6: Final = tuple(
    (IPv6Network(network), kind)
    for network, kind in (
        ("::1/128", "this machine itself"),
        ("::ffff:0:0/96", "an IPv4 address in IPv6 clothes"),
        ("::/96", "an IPv4 address in IPv6 clothes"),
        ("64:ff9b::/96", "an IPv4 address behind a translator (NAT64)"),
        ("64:ff9b:1::/48", "an IPv4 address behind a translator (NAT64)"),
        ("2001::/32", "a Teredo tunnel"),
        ("2001::/23", "protocol assignments"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "a 6to4 tunnel"),
        ("2620:4f:8000::/48", "a name server's black hole"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "the local link"),
        ("ff00::/8", "multicast"),
    )
)
# Where clouds answer a machine with its secrets: a name that is allowed must not lead there,
# since whoever keeps that name could let it.
_SECRETS: Final = tuple(
    ip_network(network)
    for network in (
        "100.100.100.200/32",
        "168.63.129.16/32",
        "169.254.0.0/16",
        "192.0.0.192/32",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "fd00:ec2::/32",
        "fe80::/10",
    )
)


def keeps_secrets(ip: IP) -> bool:
    """Whether a cloud's metadata may be had from a number."""
    return any(ip in network for network in _SECRETS)


def why_not_public(ip: IP) -> str | None:
    """What kind of address it is when it is not one of the public web's, else None."""
    if isinstance(ip, IPv4Address):
        kinds = (kind for network, kind in _NOT_PUBLIC_4 if ip in network)
        return next(kinds, None if ip.is_global else "a special address")
    named = next((kind for network, kind in _NOT_PUBLIC_6 if ip in network), None)
    if named or ip.scope_id is not None:
        return named or "an address bound to one network card"
    return None if ip in _UNICAST_6 and ip.is_global else "a special address"
