"""Kill -9 during watching, in a loop; the web is in memory, the clock the machine's.

``python -m bench.endurance.watch FEEDS ITEMS`` is the process that is killed.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bench.endurance.killing import kill_until
from bench.endurance.site import a_page

if TYPE_CHECKING:
    from pathlib import Path

    from asreported.sources import Fetched
    from bench.common import Measures

FEEDS, ITEMS = 240, 100
WANTED = 20_000


def run(
    folder: Path, *, feeds: int = FEEDS, items: int = ITEMS, wanted: int = WANTED
) -> Measures:
    """Kills; pages acknowledged, lost, duplicated; whether the database is sound."""
    this = ["-m", "bench.endurance.watch", str(feeds), str(items)]
    return kill_until(folder / "home", this, wanted)


class Web:
    """So many feeds of so many items, each a page of its own."""

    def __init__(self, items: int) -> None:
        self._items = items

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        """A feed at ``/feed``, else the page of a number."""
        from asreported.sources import Fetched

        host, _, path = address.removeprefix("https://").partition("/")
        feed = int(host.removeprefix("paper-").removesuffix(".example"))
        content = self._feed(feed) if path == "feed" else a_page(int(path))
        del etag, modified
        return Fetched(
            asked=address, address=address, status=200, headers=(), content=content,
            at=datetime.now(UTC).isoformat(),
        )  # fmt: skip

    def _feed(self, feed: int) -> bytes:
        numbers = range(feed * self._items, (feed + 1) * self._items)
        entries = "".join(
            f"<item><link>https://paper-{feed}.example/{number}</link><guid>{number}</guid></item>"
            for number in numbers
        )
        return f"<rss version='2.0'><channel>{entries}</channel></rss>".encode()


def watch(feeds: int, items: int) -> None:
    """Follow the feeds until this is killed."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.models import Source
    from asreported.desk.watching.running import follow

    hosts = [f"paper-{number}.example" for number in range(feeds)]
    Source.objects.bulk_create(
        [Source(address=f"https://{host}/feed", host=host, kind="feed") for host in hosts],
        ignore_conflicts=True,
    )
    follow(Web(items), lambda line: print(line, flush=True), reading=False)


if __name__ == "__main__":
    watch(int(sys.argv[1]), int(sys.argv[2]))
