"""A job is done: a page read and kept, its story compared."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

import msgspec
from django.db import OperationalError
from django.utils import timezone

from asreported.desk.apart import reader
from asreported.desk.following.noticing import known, notice
from asreported.desk.jobs.claiming import MOST_ATTEMPTS, claim, give_back
from asreported.desk.models import Job, Version
from asreported.desk.store import compare, join, keep, keep_reading
from asreported.desk.store.keeping import maker
from asreported.desk.store.parts import corrected, with_day
from asreported.errors import AsreportedError, PageError

if TYPE_CHECKING:
    from asreported.desk.models import Page
    from asreported.model import Record


def run_next(worker: str) -> bool:
    """Do one job; False when there is none to do."""
    job = claim(worker)
    if job is None:
        return False
    run(job)
    return True


def run(job: Job) -> None:
    """Do a job that is claimed; what fails is listed with its reason, never lost."""
    try:
        message = _read(job) if job.kind == Job.Kind.READ else _compare(job)
    except AsreportedError as error:
        _end(job, Job.State.FAILED, str(error))
    except OperationalError:
        # A full disk or a locked database says nothing of the page: it is not counted.
        give_back(job)
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the job says it
        if job.attempts < MOST_ATTEMPTS:
            _end(job, Job.State.WAITING, f"attempt {job.attempts} failed: {error}")
            return
        _end(job, Job.State.FAILED, "".join(traceback.format_exception_only(error)).strip())
    else:
        _end(job, Job.State.DONE, message)


def _end(job: Job, state: Job.State, message: str) -> None:
    # A job that another worker took over meanwhile is that worker's to end.
    Job.objects.filter(pk=job.pk, claimed_by=job.claimed_by).update(
        state=state,
        message=message,
        claimed_by="",
        ended=timezone.now() if state != Job.State.WAITING else None,
    )


def _read(job: Job) -> str:
    page = job.page
    if page is None:
        return "the page is gone"
    record = reading(page)
    before = known(record.article.id)
    _read_before(record, page)
    kept = keep(record, page)
    job.article = kept.article
    job.save(update_fields=["article"])
    for key in sorted(join(kept.article, record)):
        compare(key)
    kept.article.refresh_from_db()
    notice(kept.article, before)
    return "read" if kept.changed else "read; nothing new in it"


def _read_before(record: Record, page: Page) -> None:
    """Have the version that a page is compared with read by the reader that read the page.

    Texts that two readers made differ by the readers: only under one and the same is
    a difference the article's.
    """
    versions = Version.objects.filter(article__key=record.article.id).select_related("page")
    latest = versions.order_by("-number").first()
    if latest is None or latest.page is None or latest.page_id == page.pk:
        return
    if latest.made_by == maker(record) or latest.text_sha256 == record.text_sha256:
        return
    try:
        before = reading(latest.page)
    except PageError:
        # What the present reader cannot read any more stands as the one before read it.
        return
    article = msgspec.structs.replace(before.article, id=record.article.id)
    keep_reading(latest, msgspec.structs.replace(before, article=article))


def reading(page: Page) -> Record:
    """The record of a page that is kept; raises a ``PageError`` when it cannot be read."""
    published = page.given_date or None
    url = page.source if page.source.startswith(("http://", "https://")) else None
    named = page.source or "pasted text"
    try:
        if page.parts:
            article = with_day(reader().read_article(page.content, url=url), page.given_date)
            return reader().read_written(corrected(article, page.parts), source=named)
        record = reader().read(page.content, url=url, published=published)
    except PageError as error:
        raise type(error)(named, error.what, error.hint) from error
    return msgspec.structs.replace(record, source=named)


def _compare(job: Job) -> str:
    if job.story is None:
        return "the story is gone"
    compare(job.story.key)
    return "compared"
