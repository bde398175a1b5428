"""Permanent keys: identifiers made of what they name, so that regrouping keeps them.

A claim or speaker is named after its earliest member. An article that comes later joins
without renaming it; when two are merged, the one with the earlier member keeps its name.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from asreported.model import Record, Span

_LENGTH = 12
_SHORT = 6
_GIVEN = frozenset({"text", "-"})
"""Sources of what came from no file and no address: a text, the standard input."""


def member_key(record: Record, kind: str, span: Span) -> str:
    """The key of a stretch of a record: hash of its text's hash, kind and span."""
    return _hash(record.text_sha256, record.article.id, kind, str(span[0]), str(span[1]))


def named_after(letter: str, key: str) -> str:
    """An identifier with a letter for its kind, after its earliest member's key."""
    return letter + _hash(letter, key)


def moment(record: Record) -> tuple[str, str]:
    """What orders records by time: the day published (unknown last), then the identifier."""
    published = record.article.published
    return (published.value if published else "9999", record.article.id)


def outlet_of(record: Record) -> str:
    """Who publishes an article: as the page says, else its host, else its file's name.

    Of texts that were given without any of these, each is of an outlet of its own: that two
    are of one is not known.
    """
    if record.article.publisher:
        return record.article.publisher
    try:
        host = urlsplit(record.article.url or record.source).hostname
    except ValueError:
        host = None
    file = "" if record.source in _GIVEN else PurePath(record.source).name
    return host or file or f"unknown outlet ({record.article.id[:_SHORT]})"


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()[:_LENGTH]
