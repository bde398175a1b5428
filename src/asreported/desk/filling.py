"""Pages are added from the command line: each accepted and kept, then read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from asreported.errors import PageError
from asreported.sources import find_pages, page_bytes, samples_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from asreported.desk.store.accepting import Accepted

_LOOK_AGAIN = 0.2
"""Seconds between two looks at what another worker reads."""


def add_pages(sources: Iterable[str], published: str | None, say: Callable[[str], None]) -> int:
    """Accept pages and read them; how many could not be opened or read.

    ``say`` gets a line for each page once it is kept, and one for each that fails.
    """
    failed = 0
    jobs = []
    for page in find_pages(sources):
        accepted = page if isinstance(page, PageError) else _accepted(page, published)
        if isinstance(accepted, PageError):
            failed += 1
            say(str(accepted))
            continue
        jobs.append(accepted.job.pk)
        say(f"{'known' if accepted.known else 'accepted'} {accepted.page.source}")
    for message in _read(jobs):
        failed += 1
        say(message)
    return failed


def _read(jobs: list[int]) -> Iterator[str]:
    """Do these jobs, or wait for the workers that do; the messages of those that failed."""
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


def _accepted(file: Path, published: str | None) -> Accepted | PageError:
    from asreported.desk.store import accept

    try:
        content = page_bytes(file)
    except PageError as error:
        return error
    return accept(content, source=str(file), given_date=published or "")


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
