"""All kept pages are read again with the present code and weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.jobs.running import reading
from asreported.desk.models import Version
from asreported.desk.store import compare, join, keep_reading
from asreported.errors import PageError
from asreported.reading import made_by

if TYPE_CHECKING:
    from collections.abc import Callable


def reread(say: Callable[[str], None]) -> tuple[int, int]:
    """Read every version's page again, those of other makers only; done, and failed.

    A better reader makes no versions: its reading takes the place of the one before.
    Stories are compared again at the end, each once.
    """
    now = made_by()
    present = f"{now.asreported} {now.weights}"
    waiting = Version.objects.exclude(made_by=present).exclude(page=None).order_by("pk")
    every, done, failed = waiting.count(), 0, 0
    touched: set[str] = set()
    for number in list(waiting.values_list("pk", flat=True)):
        version = Version.objects.select_related("article", "page").get(pk=number)
        if version.page is None:
            continue
        try:
            record = reading(version.page)
        except PageError as error:
            failed += 1
            say(str(error))
            continue
        keep_reading(version, record)
        touched |= join(version.article, record)
        done += 1
        say(f"{done + failed} of {every}: {version.article}")
    for key in sorted(touched):
        compare(key)
    return done, failed
