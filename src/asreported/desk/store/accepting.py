"""A page is accepted: its bytes are kept before anything is made of them."""

from __future__ import annotations

import hashlib
import zlib
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from asreported.desk.models import Job, Page, Response

if TYPE_CHECKING:
    from asreported.desk.models import User
    from asreported.sources import Fetched
    from asreported.sources import Page as Came

_LONGEST = 2000


class Accepted(NamedTuple):
    """The page as it is kept, the job that reads it, and whether it was there before."""

    page: Page
    job: Job
    known: bool


def keep_page(  # noqa: PLR0913 - the fields of a row
    content: bytes,
    *,
    source: str = "",
    is_text: bool = False,
    given_date: str = "",
    user: User | None = None,
    came: Came | None = None,
) -> tuple[Page, bool]:
    """A page as it came, and whether it is new; the same bytes and source are one page.

    A day that is given for a page that is here takes the place of the one before, and
    what was read without it is read again. What the page that ``came`` tells of its day
    holds for a new one alone.
    """
    key = hashlib.sha256(source.encode() + b"\x1f" + content).hexdigest()
    page, made = Page.objects.get_or_create(
        key=key,
        defaults={
            "source": source[:_LONGEST],
            "is_text": is_text,
            "packed": zlib.compress(content, 6),
            "given_date": given_date or _told(came),
            "place": came.source[:_LONGEST] if came and came.source != source else "",
            "fetched": (came.fetched or "")[:40] if came else "",
            "added_by": user,
        },
    )
    if not made and given_date and page.given_date != given_date:
        page.given_date = given_date
        page.save(update_fields=["given_date"])
        Job.objects.filter(page=page, state=Job.State.DONE).delete()
    return page, made


def order(page: Page, *, again: bool = False) -> Job:
    """The job that reads a page.

    A new one when there is none, it failed, ``again``, or another page of the same source
    was read since: an article that is what it once was has changed nevertheless.
    """
    jobs = Job.objects.filter(kind=Job.Kind.READ)
    job = jobs.filter(page=page).last()
    if job is None or job.state == Job.State.FAILED or again or _is_past(page, job):
        job = Job.objects.create(kind=Job.Kind.READ, page=page)
    return job


def _is_past(page: Page, job: Job) -> bool:
    later = Job.objects.filter(kind=Job.Kind.READ, page__source=page.source, pk__gt=job.pk)
    return page.source != "" and later.exclude(page=page).exists()


@transaction.atomic
def accept(
    content: bytes,
    *,
    source: str = "",
    is_text: bool = False,
    given_date: str = "",
    user: User | None = None,
) -> Accepted:
    """Keep a page and the order to read it, in one transaction.

    The same bytes from the same source a second time change nothing: the page and the
    job that are there are given back.
    """
    page, made = keep_page(
        content, source=source, is_text=is_text, given_date=given_date, user=user
    )
    return Accepted(page, order(page), known=not made)


@transaction.atomic
def accept_page(
    came: Came,
    *,
    given_date: str = "",
    user: User | None = None,
    answer: Fetched | None = None,
) -> Accepted:
    """Keep a page of any kind of source, the order to read it, and the answer it came with."""
    page, made = keep_page(
        came.content,
        source=came.url or came.source,
        is_text=came.is_text,
        given_date=given_date,
        user=user,
        came=came,
    )
    if answer is not None:
        keep_answer(page, answer)
    return Accepted(page, order(page), known=not made)


def keep_answer(page: Page, answer: Fetched) -> None:
    """Keep the answer that brought a page first, as evidence; its bytes are the page's."""
    Response.objects.get_or_create(
        page=page,
        defaults={
            "asked": answer.asked[:_LONGEST],
            "address": answer.address[:_LONGEST],
            "hops": list(answer.hops),
            "status": answer.status,
            "headers": [list(pair) for pair in answer.headers],
            "at": answer.at[:40],
            "sha256": hashlib.sha256(answer.content).hexdigest(),
        },
    )


def _told(came: Came | None) -> str:
    """The day that a source tells of a page, where it is one."""
    day = (came.published or "")[:40] if came else ""
    try:
        return datetime.fromisoformat(day).isoformat() if day else ""
    except ValueError:
        return ""
