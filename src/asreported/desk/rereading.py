"""All kept pages are read again with the present code and weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.db import transaction

from asreported.desk.jobs.claiming import own_name
from asreported.desk.jobs.running import reading, run_next
from asreported.desk.models import Job, Story, Version
from asreported.desk.store import join, keep_reading
from asreported.errors import PageError
from asreported.reading import made_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.desk.models import Page


def reread(say: Callable[[str], None]) -> tuple[int, int]:
    """Read every version's page again, those of other makers only; done, and failed.

    A better reader makes no versions: its reading takes the place of the one before.
    Stories are compared again at the end, each once; that they must be is kept, so that
    a run which is cut short leaves nothing to the next but what it did not do.
    """
    now = made_by()
    present = f"{now.asreported} {now.weights}"
    waiting = Version.objects.exclude(made_by=present).exclude(page=None).order_by("pk")
    numbers = list(waiting.values_list("pk", flat=True))
    failed = 0
    for count, number in enumerate(numbers, 1):
        version = Version.objects.select_related("article", "page").get(pk=number)
        failure = _again(version, version.page)
        failed += bool(failure)
        say(failure or f"{count} of {len(numbers)}: {version.article}")
    while run_next(own_name()):
        pass
    return len(numbers) - failed, failed


def _again(version: Version, page: Page | None) -> str:
    """Why a version could not be read again; empty when it was."""
    if page is None:
        return "the page is gone"
    try:
        record = reading(page)
    except PageError as error:
        return str(error)
    # A better reader may find another address on a page: the article stays the one it is.
    article = msgspec.structs.replace(record.article, id=version.article.key)
    record = msgspec.structs.replace(record, article=article)
    with transaction.atomic():
        keep_reading(version, record)
        for story in Story.objects.filter(key__in=join(version.article, record)):
            Job.objects.get_or_create(
                kind=Job.Kind.COMPARE, story=story, state=Job.State.WAITING
            )
    return ""
