"""Whatever comes or is given as an address ends in an answer or in a FetchError."""

from __future__ import annotations

import gzip
from contextlib import suppress
from ipaddress import ip_address

from hypothesis import given
from hypothesis import strategies as st

from asreported.errors import BadAddress, FetchError, RefusedAddress
from asreported.sources.door import Door, Manners
from asreported.sources.door.addresses import parse
from asreported.sources.door.ranges import why_not_public
from asreported.sources.door.robots import read_rules
from tests.sources.door.wires import OK, Hands, Line, Names

HOST = "93.184.216.34"
NAMES = (
    "Content-Length Content-Encoding Transfer-Encoding Location Retry-After ETag Connection X"
)
VALUES = (
    "0 5 99 -1 gzip br chunked identity close / /b //127.0.0.1/ http:// https://[::1]/ ü \x00"
)
LATIN = st.characters(max_codepoint=0x2FF)
HEADER = st.tuples(
    st.sampled_from(NAMES.split()),
    st.sampled_from(VALUES.split()) | st.text(LATIN, max_size=20),
)
BODY = st.binary(max_size=60) | st.binary(max_size=60).map(gzip.compress) | st.sampled_from(
    [b"5\r\nhello\r\n0\r\n\r\n", b"hello", b""]
)  # fmt: skip


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """Something like an answer of HTTP, often nearly right."""
    status = draw(st.sampled_from([100, 101, 103, 200, 204, 206, 301, 302, 304, 404, 429, 503]))
    headers = "".join(
        f"{name}: {value}\r\n" for name, value in draw(st.lists(HEADER, max_size=5))
    )
    head = f"HTTP/1.1 {status} Said\r\n{headers}\r\n".encode("utf-8", "surrogatepass")
    return draw(st.sampled_from([head, OK, b"", head[:-2]])) + draw(BODY)


@given(st.lists(st.binary(max_size=80) | answers(), min_size=1, max_size=4))
def test_any_bytes_are_an_answer_or_a_fetch_error(given_answers: list[bytes]) -> None:
    line = Line({HOST: given_answers})
    hands, names = Hands(), Names({"news.example": [[HOST]]})
    with (
        suppress(FetchError),
        Door(Manners(), resolve=names, dialler=line, clock=hands.clock()) as door,
    ):
        assert 200 <= door("http://news.example/a", etag='"a"').status < 400
    assert set(line.dialled) <= {f"{HOST}:80", f"{HOST}:443", f"{HOST}:8080"}


@given(st.text() | st.from_regex(r"https?://[\w.\[\]:%@\\/?#-]{0,40}(:[0-9]{1,6})?/.{0,9}"))
def test_any_text_is_an_address_or_a_fetch_error(text: str) -> None:
    with suppress(BadAddress, RefusedAddress):
        address = parse(text)
        assert address.url.scheme in {"http", "https"}
        assert 0 < address.port < 65536
        assert address.host
        again = parse(address.text)
        assert (again.host, again.port, again.text) == (
            address.host,
            address.port,
            address.text,
        )


@given(st.text(max_size=60))
def test_any_location_is_followed_or_refused(location: str) -> None:
    with suppress(BadAddress, RefusedAddress):
        assert parse("http://news.example/a/b?c").follow(location).text.startswith("http")


@given(st.ip_addresses())
def test_what_is_public_here_is_public_by_python_too(number: object) -> None:
    ip = ip_address(str(number))
    if why_not_public(ip) is None:
        assert ip.is_global
        kinds = (ip.is_multicast, ip.is_private, ip.is_reserved, ip.is_link_local)
        assert not any(kinds)


@given(st.binary(max_size=300))
def test_any_robots_txt_is_read(content: bytes) -> None:
    assert read_rules(content).allow("http://news.example/a") in {True, False}
    assert read_rules(b"User-agent: *\n" + content).delay >= 0
