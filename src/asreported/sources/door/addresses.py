"""Addresses of web pages, taken apart once: what is checked here is what is connected to.

One parser (httpx2's, which follows the WHATWG and IDNA) reads an address, and all that
comes after uses its parts, so that no second reader can understand it otherwise. A host
that ends in a number must be an IPv4 address in its usual spelling (WHATWG URL, 3.5):
decimal, octal, hexadecimal and shortened ones are refused before any name service could
take them for one.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import TYPE_CHECKING, Final, NamedTuple

import httpx2

from asreported.errors import BadAddress, RefusedAddress

if TYPE_CHECKING:
    from asreported.sources.door.ranges import IP

LONGEST: Final = 4000
"""The most characters of an address; longer ones cost robots.txt rules too much time."""
_PORTS: Final = {"http": 80, "https": 443}
_WORD: Final = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME: Final = re.compile(rf"(?=.{{1,253}}\Z){_WORD}(?:\.{_WORD})*\Z", re.ASCII)
_NUMBER: Final = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\Z", re.ASCII)
_AUTHORITY: Final = re.compile(r"[a-z][a-z0-9+.-]*:[/\\]*([^/?#]*)", re.ASCII | re.IGNORECASE)
_HOST_AND_PORT: Final = re.compile(
    r"[^:]+://(?:\[[^\[\]]+\]|[^:\[\]\\\s]+)(?::[0-9]*)?\Z", re.ASCII
)
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Address(NamedTuple):
    """An http or https address; ``ip`` is there when its host is a number, not a name."""

    url: httpx2.URL
    host: str
    port: int
    ip: IP | None

    @property
    def text(self) -> str:
        """The address in its normal form."""
        return str(self.url)

    @property
    def secure(self) -> bool:
        """Whether the answer is proven to be its host's."""
        return self.url.scheme == "https"

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port: the Host header (RFC 9110, 7.2)."""
        host = f"[{self.host}]" if isinstance(self.ip, IPv6Address) else self.host
        return host if self.port == _PORTS[self.url.scheme] else f"{host}:{self.port}"

    @property
    def robots(self) -> Address:
        """The address of its site's robots.txt (RFC 9309, 2.3)."""
        return self._replace(url=self.url.copy_with(raw_path=b"/robots.txt"))

    def follow(self, location: str) -> Address:
        """Where a redirect leads; raises ``BadAddress`` or ``RefusedAddress``."""
        if len(location) > LONGEST or _UNSEEN.search(location):
            raise BadAddress(shown(location), "this is no address")
        try:
            return parse(str(self.url.join(location.strip())))
        except (httpx2.InvalidURL, ValueError) as error:
            raise BadAddress(shown(location), f"this is no address: {error}") from error


def parse(text: str) -> Address:
    """An address taken apart.

    Raises ``BadAddress`` when it is none of http or https, or carries a name or a
    password, and ``RefusedAddress`` when it spells an IPv4 address in an unusual way.
    """
    url = _url(text.strip())
    if url.scheme not in _PORTS:
        raise BadAddress(shown(text), "only http:// and https:// addresses are fetched")
    host, ip = _host(url.raw_host.decode("ascii"), text)
    port = url.port or _PORTS[url.scheme]
    if url.port == 0 or port > 65535:  # noqa: PLR2004 - ports have 16 bits
        raise BadAddress(shown(text), "the address names a port that does not exist")
    whole = url.copy_with(host=host, raw_path=url.raw_path, fragment=None)
    return Address(whole, host, port, ip)


def shown(text: str) -> str:
    """An address fit for a message: short, without unseen characters or a password."""
    found = _AUTHORITY.match(text)
    if found and "@" in found[1]:
        text = text[: found.start(1)] + "…@" + found[1].rpartition("@")[2] + text[found.end() :]
    text = _UNSEEN.sub("\ufffd", text)
    return text if len(text) <= 300 else f"{text[:300]}…"  # noqa: PLR2004 - a few lines


def _url(text: str) -> httpx2.URL:
    if len(text) > LONGEST:
        raise BadAddress(shown(text), f"the address has more than {LONGEST:,} characters")
    authority = _AUTHORITY.match(text)
    if authority and "@" in authority[1]:
        what = "the address carries a name or a password"
        raise BadAddress(shown(text), what, "give it without what stands before the @")
    if authority and not _HOST_AND_PORT.match(authority[0]):
        raise BadAddress(shown(text), "the address has no host and port where they stand")
    try:
        url = httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError, TypeError) as error:
        raise BadAddress(shown(text), f"this is no address: {error}") from error
    if url.userinfo:
        raise BadAddress(shown(text), "the address carries a name or a password")
    return url


def _host(raw: str, text: str) -> tuple[str, IP | None]:
    """The host in its normal form, and the number that it is, if it is one."""
    host = raw.lower().removesuffix(".")
    if ":" in host:
        return _number_6(host, text)
    if _NUMBER.match(host.rpartition(".")[2]):
        return _number_4(host, text)
    if not _NAME.match(host):
        raise BadAddress(shown(text), "the address names no host")
    return host, None


def _number_4(host: str, text: str) -> tuple[str, IP]:
    try:
        ip = IPv4Address(host)
    except AddressValueError as error:
        what = "the host is a number in an unusual spelling"
        raise RefusedAddress(shown(text), what, "write it as four decimals") from error
    return str(ip), ip


def _number_6(host: str, text: str) -> tuple[str, IP]:
    try:
        ip = IPv6Address(host)
    except AddressValueError as error:
        raise BadAddress(shown(text), "the host is no IPv6 address") from error
    if ip.scope_id is not None:
        raise RefusedAddress(shown(text), "the address is bound to one network card")
    return str(ip), ip
