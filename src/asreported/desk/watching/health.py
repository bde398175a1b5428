"""How following and reading fare: what succeeded last, what failed and why, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q

from asreported.desk.models import Item, Job, Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from django.db.models import QuerySet


class Counts(NamedTuple):
    """How much is followed, and how much waits or failed."""

    sources: int
    failing: int
    stopped: int
    items_waiting: int
    items_failed: int
    jobs_waiting: int
    jobs_failed: int


def counts() -> Counts:
    """The figures of this moment."""
    items = Item.objects.values("state").annotate(n=Count("pk")).values_list("state", "n")
    of_items = dict(items)
    active = Source.objects.filter(active=True)
    return Counts(
        sources=active.count(),
        failing=active.filter(failures__gt=0).count(),
        stopped=Source.objects.filter(active=False).count(),
        items_waiting=of_items.get(Item.State.WAITING, 0),
        items_failed=of_items.get(Item.State.FAILED, 0),
        jobs_waiting=Job.objects.filter(
            state__in=(Job.State.WAITING, Job.State.RUNNING)
        ).count(),
        jobs_failed=failed_jobs().count(),
    )


def sources() -> QuerySet[Source]:
    """All sources, those that fail first, with how many pages each named."""
    rows = Source.objects.annotate(
        named=Count("items"),
        had=Count("items", filter=Q(items__state=Item.State.ACCEPTED)),
    )
    return rows.order_by("-active", "-failures", "folder", "title", "address")


def failed_jobs() -> QuerySet[Job]:
    """What could not be read, but for what a later job was ordered to read again."""
    later = Job.objects.filter(
        kind=OuterRef("kind"), page=OuterRef("page"), pk__gt=OuterRef("pk"), page__isnull=False
    )
    failed = Job.objects.filter(state=Job.State.FAILED).exclude(Exists(later))
    return failed.select_related("page", "story").defer("page__packed", "story__packed")


def failed_items() -> QuerySet[Item]:
    """Pages that sources named and that could not be fetched."""
    return Item.objects.filter(state=Item.State.FAILED).select_related("source")


def try_job_again(job: Job) -> None:
    """Have a job that failed done once more."""
    Job.objects.filter(pk=job.pk, state=Job.State.FAILED).update(
        state=Job.State.WAITING, attempts=0, message="", ended=None
    )


def try_item_again(item: Item, now: datetime) -> None:
    """Have a page that could not be fetched asked for once more."""
    Item.objects.filter(pk=item.pk, state=Item.State.FAILED).update(
        state=Item.State.WAITING, tries=0, next_try=now
    )


def lines() -> Iterator[str]:
    """The state of things for a terminal, a line each."""
    now = counts()
    yield (
        f"{now.sources} followed, {now.failing} failing, {now.stopped} stopped; "
        f"{now.items_waiting} pages to fetch, {now.items_failed} could not be fetched; "
        f"{now.jobs_waiting} to read, {now.jobs_failed} could not be read"
    )
    for one in sources():
        yield from _lines_of(one)
    for item in failed_items():
        yield f"not fetched: {item.error}"
    for job in failed_jobs():
        yield f"not read: {job.message}"


def _lines_of(one: Source) -> Iterator[str]:
    state = "well" if one.is_well else f"failed {one.failures} times"
    title = f" {one.title}" if one.title else ""
    yield f"{one.get_kind_display()}{title}: {one.address}"
    yield f"  {state if one.active else 'stopped'}; last success {_told(one.last_success)}" + (
        f"; next try {_told(one.next_try)}" if one.active else ""
    )
    if one.last_error:
        yield f"  last error {_told(one.last_error_at)}: {one.last_error}"


def _told(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else "never"
