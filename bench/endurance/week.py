"""A thousand feeds watched for a week, by a clock that is turned and a web in memory.

Pages are accepted; that each is read once is what its one order says. Memory is that of
the process at the end of the first day and of the seventh.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bench.endurance.site import a_page, asked, environment, is_sound

if TYPE_CHECKING:
    from pathlib import Path

    from asreported.sources import Fetched
    from bench.common import Measures

FEEDS, DAYS, A_DAY = 1000, 7, 3
START = datetime(2031, 3, 3, tzinfo=UTC)
_SHOWN = 15
"""Items that a feed names at a time, the newest."""
_QUIET = timedelta(hours=18)
"""At the end nothing new is named, so that all that was named has come due."""


def run(folder: Path, *, feeds: int = FEEDS, days: int = DAYS) -> Measures:
    """Looks at sources; items named, accepted, lost, duplicated; memory on two days."""
    home = folder / "home"
    done = subprocess.run(
        [sys.executable, "-m", "bench.endurance.week", str(feeds), str(days)],
        env=environment(home), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    said = told.pop("said")
    named = told["named"]
    kept = int(str(asked(home, "SELECT count(*) FROM desk_page")[0][0]))
    orders = int(str(asked(home, "SELECT count(*) FROM desk_job WHERE kind='read'")[0][0]))
    return {
        "feeds": feeds,
        "days": days,
        **told,
        "accepted": said,
        "lost": named - kept,
        "duplicated": max(0, said - kept) + max(0, orders - kept),
        "sound": float(is_sound(home)),
    }


class Turned:
    """A clock that stands until somebody waits, and looks at the memory once a day."""

    def __init__(self, days: int) -> None:
        self._now, self.end = START, START + timedelta(days=days)
        self.memory: dict[int, float] = {}

    def now(self) -> datetime:
        """The instant to which it was turned."""
        return self._now

    def wait(self, seconds: float) -> None:
        """Turn it on, by a minute at least: what comes due within one is done together."""
        self._now += timedelta(seconds=max(seconds, 60.0))
        day = (self._now - START).days
        if day not in self.memory:
            self.memory[day] = _resident()
            print(f"day {day}: {self.memory[day]:.1f} MB", file=sys.stderr, flush=True)

    @property
    def ended(self) -> bool:
        """Whether all days have passed."""
        return self._now >= self.end


class Web:
    """Feeds with three new items a day each, at hours of their own.

    One in ten fails for two hours of each day, and each answers "unchanged" to the tag of
    its present state.
    """

    def __init__(self, clock: Turned) -> None:
        self._clock = clock
        self._last = clock.end - _QUIET
        self.looks = 0
        self.fetched = 0

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        """The feed or the page of an address."""
        from asreported.errors import BadStatus
        from asreported.sources import Fetched

        del modified
        host, _, path = address.removeprefix("https://").partition("/")
        feed = int(host.removeprefix("paper-").removesuffix(".example"))
        tag, content = None, b""
        if path == "feed":
            self.looks += 1
            if self._is_down(feed):
                raise BadStatus(address, "the server answered 503", status=503)
            count = self.named_by(feed)
            tag = f'"{count}"'
            content = b"" if tag == etag else _feed(feed, count)
        else:
            self.fetched += 1
            content = a_page(int(path))
        return Fetched(
            asked=address, address=address, status=304 if not content else 200, headers=(),
            content=content, at=self._clock.now().isoformat(), etag=tag,
            unchanged=not content,
        )  # fmt: skip

    def named_by(self, feed: int) -> int:
        """How many items a feed has named by now."""
        return items_until(feed, min(self._clock.now(), self._last))

    def _is_down(self, feed: int) -> bool:
        hours = (self._clock.now() - START).total_seconds() / 3600
        return feed % 10 == 0 and 3 <= (hours + feed) % 24 < 5  # noqa: PLR2004 - two hours a day


def items_until(feed: int, now: datetime) -> int:
    """How many items a feed has had by an instant: one each eight hours, at its own minute."""
    first = int.from_bytes(hashlib.sha256(str(feed).encode()).digest()[:3]) % (86_400 // A_DAY)
    passed = (now - START).total_seconds() - first
    return 0 if passed < 0 else int(passed // (86_400 // A_DAY)) + 1


def _feed(feed: int, count: int) -> bytes:
    numbers = range(max(0, count - _SHOWN), count)
    entries = "".join(
        f"<item><link>https://paper-{feed}.example/{feed * 1000 + number}</link></item>"
        for number in reversed(numbers)
    )
    channel = f"<channel><title>Paper {feed}</title>{entries}</channel>"
    return f"<rss version='2.0'>{channel}</rss>".encode()


def _resident() -> float:
    """Megabytes of this process in memory."""
    with open("/proc/self/status", encoding="ascii") as file:  # noqa: PTH123 - no file on a disk
        kept = next(line for line in file if line.startswith("VmRSS"))
    return int(kept.split()[1]) / 1024


def watch(feeds: int, days: int) -> None:
    """Follow the feeds for so many days, and print what came of it."""
    from asreported.desk.serving import ready

    ready()
    from asreported.desk.models import Source
    from asreported.desk.watching.loop import Follower

    Source.objects.bulk_create(
        Source(address=f"https://paper-{n}.example/feed", host=f"paper-{n}.example",
               kind="feed", next_try=START)
        for n in range(feeds)
    )  # fmt: skip
    clock = Turned(days)
    web = Web(clock)
    said = [0]

    def heard(line: str) -> None:
        said[0] += line.startswith("accepted ")

    follower = Follower(web, clock, heard, lambda: None)
    follower.follow()
    last = max(clock.memory)
    named = sum(web.named_by(n) for n in range(feeds))
    print(
        json.dumps(
            {
                "looks": web.looks, "fetched": web.fetched, "named": named, "said": said[0],
                "mb_day_1": round(clock.memory.get(1, clock.memory[last]), 1),
                "mb_last_day": round(clock.memory[last], 1),
            }
        )
    )  # fmt: skip


if __name__ == "__main__":
    watch(int(sys.argv[1]), int(sys.argv[2]))
