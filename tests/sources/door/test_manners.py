from __future__ import annotations

import pytest

from asreported.errors import MannersError
from asreported.sources.door import Allowed, Manners
from asreported.sources.door.addresses import parse


@pytest.mark.parametrize(
    ("allowed", "address", "named"),
    [
        ("intranet.example", "http://intranet.example/", True),
        ("intranet.example", "http://intranet.example:9999/", True),
        ("intranet.example:8081", "http://intranet.example:8081/", True),
        ("intranet.example:8081", "http://intranet.example/", False),
        ("Intranet.Example.", "http://INTRANET.example./", True),
        ("intranet.example", "http://www.intranet.example/", False),
        ("intranet.example", "http://notintranet.example/", False),
        ("127.0.0.1:5000, [::1]:5000", "http://[::1]:5000/", True),
        ("::1", "http://[0:0::1]:5000/", True),
        ("fd00:0::7", "http://[fd00::7]/", True),
        (" , intranet , ", "http://intranet/", True),
        ("", "http://intranet/", False),
    ],
)
def test_hosts_are_allowed_by_name_and_port(allowed: str, address: str, *, named: bool) -> None:
    assert Allowed.parse(allowed).host(parse(address)) is named


def test_networks_are_allowed_whole() -> None:
    allowed = Allowed.parse("10.2.0.0/16, fd00::/8")
    inside, outside = parse("http://10.2.3.4/").ip, parse("http://10.3.0.1/").ip
    assert inside
    assert outside
    assert allowed.ip(inside)
    assert not allowed.ip(outside)


@pytest.mark.parametrize(
    "wrong",
    [
        "10.0.0.1/8",
        "10.0.0.0/99",
        "host:port",
        "host:99999",
        "host:",
        "host:-1",
        "*.example",
        "user@host",
        "http://host",
        "300.1.1.1",
        "127.1",
        "[::1",
        "fe80::1%eth0",
        "a b",
        "bücher.example",
    ],
)
def test_what_is_no_host_or_network_is_told(wrong: str) -> None:
    with pytest.raises(MannersError, match="allowed"):
        Allowed.parse(wrong)


def test_the_environment_sets_manners() -> None:
    manners = Manners.from_environment(
        {
            "ASREPORTED_ALLOW_HOSTS": "wire.example",
            "ASREPORTED_CONTACT": "https://news.example/robots",
            "ASREPORTED_FETCH_SECONDS": "12.5",
            "ASREPORTED_FETCH_INTERVAL": "0",
        }
    )
    assert manners.user_agent == "asreported/0.1.0 (+https://news.example/robots)"
    assert (manners.deadline, manners.interval) == (12.5, 0)
    assert manners.allowed == Allowed.parse("wire.example")
    assert Manners.from_environment({}) == Manners()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASREPORTED_CONTACT", "a\r\nHost: inside"),
        ("ASREPORTED_CONTACT", "a) (b"),
        ("ASREPORTED_CONTACT", "büro@news.example"),
        ("ASREPORTED_FETCH_SECONDS", "long"),
        ("ASREPORTED_FETCH_SECONDS", "-1"),
        ("ASREPORTED_FETCH_SECONDS", "0"),
        ("ASREPORTED_FETCH_SECONDS", "nan"),
        ("ASREPORTED_FETCH_SECONDS", "inf"),
        ("ASREPORTED_FETCH_SECONDS", "99999"),
        ("ASREPORTED_ALLOW_HOSTS", "*"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told(name: str, value: str) -> None:
    with pytest.raises(MannersError):
        Manners.from_environment({name: value})
