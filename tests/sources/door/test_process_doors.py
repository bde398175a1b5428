"""A process has one door, and another one to addresses that anybody may give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.errors import RefusedAddress
from asreported.sources.door import open_door, open_door_outwards

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _inside_is_allowed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("ASREPORTED_ALLOW_HOSTS", "10.2.0.0/16, 127.0.0.1")
    monkeypatch.setenv("ASREPORTED_CONTACT", "https://courier.example/reader")
    for opened in (open_door, open_door_outwards):
        opened.cache_clear()
    yield
    for opened in (open_door, open_door_outwards):
        opened.cache_clear()


def test_a_process_has_one_door_with_the_manners_of_its_environment() -> None:
    assert open_door() is open_door()
    assert open_door().manners.allowed.hosts
    assert "courier.example" in open_door().manners.user_agent


def test_what_is_allowed_inside_is_not_to_who_names_a_webhook() -> None:
    outwards = open_door_outwards()

    with pytest.raises(RefusedAddress):
        outwards.post("http://127.0.0.1/", b"{}", {})
    assert outwards.manners.user_agent == open_door().manners.user_agent
