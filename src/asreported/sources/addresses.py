"""Addresses that documents give of others, made whole."""

from __future__ import annotations

from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

LONGEST: Final = 4096
"""Characters of an address; servers refuse longer ones."""


def whole(address: str | None, base: str) -> str | None:
    """An address as given in a document at ``base``; nothing when it is none of the web's.

    Relative ones are resolved, white space and the part after ``#`` are dropped. Only
    http and https are addresses here.
    """
    given = "".join((address or "").split()).replace("&amp;", "&")
    if not given or len(given) > LONGEST:
        return None
    try:
        joined = urldefrag(urljoin(base, given)).url
        parts = urlsplit(joined)
        parts.port  # noqa: B018 - asking for it is what refuses a port that is no number
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and parts.hostname else None
