"""A web in memory and a clock that is turned: what following is tested with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from asreported.errors import BadStatus, FetchError
from asreported.sources import Fetched

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2031, 3, 3, 8, tzinfo=UTC)
FEED = "https://courier.example/feed.xml"


class TurnedClock:
    """Time passes only when somebody waits for it; it ends after so many hours."""

    def __init__(self, hours: float) -> None:
        self.time = START
        self._end = START + timedelta(hours=hours)

    def now(self) -> datetime:
        return self.time

    def wait(self, seconds: float) -> None:
        self.time += timedelta(seconds=max(seconds, 0.001))

    @property
    def ended(self) -> bool:
        return self.time >= self._end


class Web:
    """Addresses and what each answers: bytes, an error, or a function that gives either."""

    def __init__(self, clock: TurnedClock) -> None:
        self.clock = clock
        self.pages: dict[str, object] = {}
        self.asked: list[tuple[datetime, str]] = []
        self.tags: list[str | None] = []

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        self.asked.append((self.clock.now(), address))
        self.tags.append(etag or modified)
        page = self.pages.get(address)
        if callable(page):
            page = page()
        if page is None:
            raise BadStatus(address, "the server answered 404", status=404)
        if isinstance(page, FetchError):
            raise page
        if isinstance(page, Fetched):
            return page
        assert isinstance(page, bytes)
        return answer(address, page, self.clock.now())

    def times(self, address: str) -> list[float]:
        """Hours since the start at which an address was asked for."""
        return [(at - START).total_seconds() / 3600 for at, one in self.asked if one == address]


def answer(
    address: str, content: bytes, at: datetime = START, *, etag: str | None = None
) -> Fetched:
    return Fetched(
        asked=address, address=address, status=200, headers=(("content-type", "text/html"),),
        content=content, at=at.isoformat(), etag=etag,
    )  # fmt: skip


def feed(*items: str, title: str = "The Grell Courier") -> bytes:
    """A feed that names pages of the Courier: "pier" or, with another name, "pier=p1"."""
    entries = []
    for item in items:
        path, _, name = item.rpartition("=") if "=" in item else (item, "", "")
        address = f"https://courier.example/{path}"
        entries.append(
            f"<item><title>{path}</title><link>{address}</link>"
            f"<guid isPermaLink='false'>{name or address}</guid></item>"
        )
    listed = "".join(entries)
    return (
        f"<rss version='2.0'><channel><title>{title}</title>{listed}</channel></rss>".encode()
    )


def later(clock: TurnedClock, hours: float, before: bytes, after: bytes) -> Callable[[], bytes]:
    """What answers one thing until so many hours have passed, and then another."""
    return lambda: after if clock.time >= START + timedelta(hours=hours) else before
