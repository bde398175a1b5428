"""A page is accepted: its bytes are kept before anything is made of them."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from asreported.desk.models import Job, Page

if TYPE_CHECKING:
    from asreported.desk.models import User


class Accepted(NamedTuple):
    """The page as it is kept, the job that reads it, and whether it was there before."""

    page: Page
    job: Job
    known: bool


def keep_page(
    content: bytes,
    *,
    source: str = "",
    is_text: bool = False,
    given_date: str = "",
    user: User | None = None,
) -> tuple[Page, bool]:
    """A page as it came, and whether it is new; the same bytes and source are one page.

    A day that is given for a page that is here takes the place of the one before, and
    what was read without it is read again.
    """
    key = hashlib.sha256(source.encode() + b"\x1f" + content).hexdigest()
    page, made = Page.objects.get_or_create(
        key=key,
        defaults={
            "source": source[:2000],
            "is_text": is_text,
            "packed": zlib.compress(content, 6),
            "given_date": given_date,
            "added_by": user,
        },
    )
    if not made and given_date and page.given_date != given_date:
        page.given_date = given_date
        page.save(update_fields=["given_date"])
        Job.objects.filter(page=page, state=Job.State.DONE).delete()
    return page, made


def order(page: Page, *, again: bool = False) -> Job:
    """The job that reads a page; a new one when there is none, it failed, or ``again``."""
    job = Job.objects.filter(page=page, kind=Job.Kind.READ).last()
    if job is None or job.state == Job.State.FAILED or again:
        job = Job.objects.create(kind=Job.Kind.READ, page=page)
    return job


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
