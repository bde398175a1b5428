"""What comes of a look: at a source, and at a page that a source named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from asreported.desk.models import Item, Source
from asreported.desk.store import accept_page
from asreported.desk.watching.naming import note
from asreported.desk.watching.reading import read_list
from asreported.desk.watching.timing import (
    FIRST_PAUSE,
    LONGEST_PAUSE,
    MOST_TRIES,
    next_interval,
    pause_after,
    spread,
)
from asreported.errors import (
    BadAddress,
    FetchError,
    NotYet,
    PageError,
    RefusedAddress,
    RobotsRefused,
)
from asreported.sources import Fetched, Page

if TYPE_CHECKING:
    from datetime import datetime

    from asreported.desk.store.accepting import Accepted

GONE = 410
_FOR_GOOD = frozenset({400, 401, 403, 404, 405, 406, 410, 451})
"""Answers after which a page is not asked for again: the server means it."""
_LONGEST_TITLE = 300


@transaction.atomic
def source_came(source: Source, answer: Fetched | FetchError, now: datetime) -> Accepted | None:
    """Keep what a look at a source brought, all of it or nothing; the page that it is.

    The tag that the server gave goes into the same transaction as what came with it: a
    look that was cut short is made again.
    """
    source.last_try = now
    if isinstance(answer, FetchError):
        _failed(source, answer, now)
        return None
    try:
        with transaction.atomic():
            accepted, news, least = _taken(source, answer, now)
    except PageError as error:
        _failed(source, error, now)
        return None
    source.last_success = now
    source.failures = 0
    source.interval = next_interval(source.interval, news=news, least=least)
    source.next_try = now + spread(source.interval, source.address)
    if not answer.unchanged:
        source.etag = (answer.etag or "")[:500]
        source.modified = (answer.modified or "")[:100]
    source.save()
    return accepted


def _taken(source: Source, answer: Fetched, now: datetime) -> tuple[Accepted | None, bool, int]:
    """The page, where the source is one; whether there was news; how soon to come again."""
    if answer.unchanged:
        return None, False, 0
    if source.kind == Source.Kind.PAGE:
        accepted = accept_page(page_of(answer), answer=answer)
        return accepted, not accepted.known, 0
    listed = read_list(Source.Kind(source.kind), answer)
    source.title = source.title or listed.title[:_LONGEST_TITLE]
    fresh = note(source, listed.items, now)
    for address in listed.sources:
        Source.objects.get_or_create(
            address=address,
            defaults={
                "kind": source.kind, "folder": source.folder, "host": source.host,
                "outlet": source.outlet, "next_try": now,
            },
        )  # fmt: skip
    return None, fresh > 0, listed.least


def _failed(source: Source, error: PageError, now: datetime) -> None:
    asked = error.retry_after if isinstance(error, FetchError) else None
    if isinstance(error, NotYet):
        # Nothing was sent: that says nothing of the source.
        source.next_try = now + spread(asked or FIRST_PAUSE, source.address)
        source.save()
        return
    source.failures += 1
    source.last_error, source.last_error_at = str(error), now
    pause = pause_after(source.interval, source.failures, asked)
    source.next_try = now + spread(pause, source.address, source.failures)
    if isinstance(error, FetchError) and error.status == GONE:
        source.active = False
    source.save()


@transaction.atomic
def item_came(item: Item, answer: Fetched | FetchError, now: datetime) -> Accepted | None:
    """Accept the page of an item, and that it was accepted, in one transaction."""
    if isinstance(answer, FetchError):
        _item_failed(item, answer, now)
        return None
    accepted = accept_page(page_of(answer, item.published), answer=answer)
    item.page, item.state, item.error = accepted.page, Item.State.ACCEPTED, ""
    item.save(update_fields=["page", "state", "error"])
    return accepted


def _item_failed(item: Item, error: FetchError, now: datetime) -> None:
    if not isinstance(error, NotYet):
        item.tries += 1
        item.error = str(error)
    if error.status in _FOR_GOOD or item.tries >= MOST_TRIES or _is_refused(error):
        item.state = Item.State.FAILED
    pause = pause_after(FIRST_PAUSE, item.tries, error.retry_after, longest=LONGEST_PAUSE)
    item.next_try = now + spread(pause, item.address, item.tries)
    item.save(update_fields=["tries", "error", "state", "next_try"])


def _is_refused(error: FetchError) -> bool:
    """Whether an address must not be fetched, now or later."""
    return isinstance(error, BadAddress | RefusedAddress | RobotsRefused)


def page_of(answer: Fetched, published: str = "") -> Page:
    """The page that an answer is."""
    return Page(
        content=answer.content,
        source=answer.asked,
        url=answer.address,
        fetched=answer.at,
        published=published or None,
    )
