"""What is said to servers and what their answers say: conditions, statuses, pauses."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.errors import BadAnswer, BadStatus, FetchError, TooSlow
from asreported.sources.door.turns import LONGEST_PAUSE
from asreported.sources.page import Fetched

if TYPE_CHECKING:
    from asreported.sources.door.addresses import Address
    from asreported.sources.door.exchanging import Answer
    from asreported.sources.door.hopping import Trail

Marks: TypeAlias = tuple[str | None, str | None]
"""The ETag and Last-Modified of an earlier answer."""
BUSY: Final = frozenset({429, 503})
"""The statuses that may name a pause (RFC 6585, 4; RFC 9110, 15.6.4)."""
_LONGEST_MARK: Final = 1000
_UNCHANGED: Final = 304
_PARTIAL: Final = 206
_HINTS: Final = {
    401: "the page needs a sign-in; save it yourself and give its file",
    402: "the page needs a subscription; save it yourself and give its file",
    403: "the site does not let this program in; save the page yourself and give its file",
    404: "check the address",
    410: "the page is gone for good",
}


def conditions(etag: str | None, modified: str | None) -> dict[str, str]:
    """The headers that ask for an answer only if it changed (RFC 9110, 13.1)."""
    named = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in named.items() if value and _plain(value)}


def check_status(answer: Answer, here: Address, now: datetime, *, conditional: bool) -> None:
    """Raise ``BadStatus`` or ``BadAnswer`` unless there is a page, or an unchanged one."""
    status = answer.status
    if status == _UNCHANGED and not conditional:
        raise BadAnswer(here.text, "the server says 'unchanged' of what it never gave")
    if status == _PARTIAL:
        raise BadAnswer(here.text, "the server sends a part where the whole was asked for")
    if 200 <= status < 300 or status == _UNCHANGED:  # noqa: PLR2004 - the class of good answers
        return
    raise BadStatus(
        here.text,
        f"the server answers {status}",
        _HINTS.get(status, "try again later" if status in BUSY or status >= 500 else ""),  # noqa: PLR2004 - the class of servers' faults
        retry_after=_pause(answer.header("retry-after"), now),
        status=status,
    )


def fetched(
    asked: str,
    trail: Trail,
    answer: Answer,
    now: datetime,
    *,
    marks: tuple[str | None, str | None],
) -> Fetched:
    """The answer as the sources know it; what is unchanged keeps its ``marks``."""
    unchanged = answer.status == _UNCHANGED
    etag, modified = marks if unchanged else (None, None)
    return Fetched(
        asked=asked,
        address=trail.here.text,
        status=answer.status,
        headers=answer.headers,
        content=answer.content,
        at=now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        hops=tuple(hop.text for hop in trail.hops[1:-1]),
        etag=answer.header("etag") or etag,
        modified=answer.header("last-modified") or modified,
        unchanged=unchanged,
    )


def retold(error: FetchError, asked: str, trail: Trail) -> FetchError:
    """The error, told of the address that was asked for and of where a redirect led."""
    if not trail.hops or error.source == trail.hops[0].text:
        return error.about(asked, error.what)
    return error.about(asked, f"a redirect leads to {error.source}: {error.what}")


def too_slow(here: Address) -> TooSlow:
    """The error of a fetch whose time is up."""
    what = "the answer was not whole when its time was up"
    return TooSlow(here.text, what, "try again later")


def _plain(value: str) -> bool:
    """Whether a value fits into a header; what a server sent once may not."""
    return value.isascii() and value.isprintable() and len(value) <= _LONGEST_MARK


def _pause(value: str | None, now: datetime) -> float | None:
    """The seconds of a Retry-After header (RFC 9110, 10.2.3), None where it has none."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdecimal():
        return min(float(value[:9]), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(0.0, (until - now).total_seconds()), LONGEST_PAUSE)
