"""When something was published, as feeds, sitemaps and mails write it."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from asreported.pages.stamps import read_stamp

_LONGEST: Final = 100


def instant(text: str | None) -> str | None:
    """The ISO 8601 value of a printed date (RFC 822, RFC 3339 or W3C), as precise as it is.

    A day without a clock stays a day, a clock without a zone gets none, and what is no
    whole date ("10:30", "March") is nothing: no clock is asked what it may have meant.
    """
    if text is None or not text.strip():
        return None
    value = read_stamp(text.strip()[:_LONGEST]) or _old(text.strip()[:_LONGEST])
    try:
        datetime.fromisoformat(value or "")
    except ValueError:
        return None
    return value


def _old(text: str) -> str | None:
    """A date as RFC 822 wrote it in 1982, its year in two digits."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
