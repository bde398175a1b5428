"""Pages are added from the command line: each accepted and kept, then read."""

from __future__ import annotations

import time
from array import array
from typing import TYPE_CHECKING

from asreported.errors import PageError
from asreported.sources import samples_folder
from asreported.sources.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from asreported.desk.store.accepting import Accepted
    from asreported.sources import Fetch, Fetched, Page

_AT_ONCE = 500
"""Jobs that are asked about in one query."""
_LOOK_AGAIN = 0.2
"""Seconds between two looks at what another worker reads."""


def add_pages(
    sources: Iterable[str],
    published: str | None,
    say: Callable[[str], None],
    fetch: Fetch | None = None,
) -> int:
    """Accept the pages of all sources, one at a time, and read them; how many failed.

    ``say`` gets a line for each page once it is kept, and one for each that fails.
    """
    failed = 0
    jobs = array("Q")
    fetched = Remembering(fetch) if fetch else None
    for source in sources:
        for came in gather(source, fetched):
            if isinstance(came, PageError):
                failed += 1
                say(str(came))
                continue
            accepted = _accepted(came, published, fetched.answer_of(came) if fetched else None)
            jobs.append(accepted.job.pk)
            say(f"{'known' if accepted.known else 'accepted'} {accepted.page.source}")
    for message in _read(jobs):
        failed += 1
        say(message)
    return failed


def follow_sources(sources: Iterable[str], say: Callable[[str], None], fetch: Fetch) -> int:
    """Follow addresses and lists of feeds; how many could not be."""
    from django.utils import timezone

    from asreported.desk.watching.sources import follow

    failed = 0
    for source in sources:
        try:
            begun = follow(source, fetch, timezone.now())
        except PageError as error:
            failed += 1
            say(str(error))
            continue
        for one in begun.sources:
            say(f"followed {one.address}")
    return failed


def _read(jobs: Sequence[int]) -> Iterator[str]:
    """Do these jobs, or wait for the workers that do; the messages of those that failed."""
    for start in range(0, len(jobs), _AT_ONCE):
        yield from _read_some(jobs[start : start + _AT_ONCE])


def _read_some(jobs: Sequence[int]) -> Iterator[str]:
    from asreported.desk.jobs.claiming import own_name, release_dead
    from asreported.desk.jobs.running import run_next
    from asreported.desk.models import Job

    own = Job.objects.filter(pk__in=jobs)
    open_ones = own.filter(state__in=(Job.State.WAITING, Job.State.RUNNING))
    while open_ones.exists():
        release_dead()
        if not run_next(own_name()):
            time.sleep(_LOOK_AGAIN)
    yield from own.filter(state=Job.State.FAILED).values_list("message", flat=True)


def _accepted(came: Page, published: str | None, answer: Fetched | None) -> Accepted:
    from asreported.desk.store import accept_page

    return accept_page(came, given_date=published or "", answer=answer)


class Remembering:
    """A door that remembers its last answer: what a page came with is kept as evidence."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._last: Fetched | None = None

    def __call__(
        self, address: str, *, etag: str | None = None, modified: str | None = None
    ) -> Fetched:
        """What the door answers."""
        self._last = self._fetch(address, etag=etag, modified=modified)
        return self._last

    def answer_of(self, came: Page) -> Fetched | None:
        """The answer that a page is, where it is the last one."""
        last = self._last
        return last if last is not None and came.content == last.content else None


def fill_with_samples() -> None:
    """Put the sample pages into the site, and an account for each role."""
    from asreported.desk.accounts.making import make_user
    from asreported.desk.models import Site, User

    site = Site.get()
    site.name, site.is_demo = "The Strait Record", True
    site.motto = "A crisis that never happened, told by six outlets"
    site.save()
    for role in User.Role.values:
        make_user(role, role, f"{role}-demo", f"{role}@example.org")
    add_pages([str(samples_folder())], None, lambda _: None)
