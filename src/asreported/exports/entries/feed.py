"""Atom (RFC 4287): one entry a thing, each with its sentence."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from asreported.exports.cells import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Entry, Heading

_TITLE = 200
_UNKNOWN = "1970-01-01T00:00:00+00:00"
"""Atom wants a moment: what has none stands at the beginning of time, and says no date."""


def feed(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:
    """One feed; its entries as they come, the newest first."""
    items = iter(entries)
    first = next(items, None)
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<id>{_text(heading.address)}</id><title>{_text(heading.title)}</title>"
    yield f"<updated>{moment(first.date) if first else _UNKNOWN}</updated>"
    yield f'<link rel="alternate" href={_attribute(heading.address)}/>'
    yield "<author><name>asreported</name></author>\n"
    while first is not None:
        yield _entry(first)
        first = next(items, None)
    yield "</feed>\n"


def moment(value: str) -> str:
    """An ISO 8601 value as RFC 3339 wants it: a day begins at midnight, UTC."""
    padded = re.sub(r"^(\d{4})(-\d\d)?$", lambda at: f"{at[1]}{at[2] or '-01'}-01", value)
    try:
        found = datetime.fromisoformat(padded)
    except ValueError:
        return _UNKNOWN
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat()


def _entry(entry: Entry) -> str:
    title = f"{entry.by}: {entry.words}" if entry.by else entry.words
    words = "\n".join(filter(None, (entry.sentence, _source(entry))))
    return (
        f"<entry><id>{_text(_identity(entry))}</id><title>{_text(title[:_TITLE])}</title>"
        f"<updated>{moment(entry.date)}</updated>"
        f"<link rel={quoteattr('alternate')} href={_attribute(entry.address)}/>"
        f'<content type="text">{_text(words)}</content></entry>\n'
    )


def _identity(entry: Entry) -> str:
    return f"urn:asreported:{entry.kind}:{entry.key}"


def _source(entry: Entry) -> str:
    if entry.article is None:
        return ""
    return ", ".join(filter(None, (entry.article.outlet, entry.article.headline)))


def _text(words: str) -> str:
    return escape(readable(words))


def _attribute(words: str) -> str:
    return quoteattr(readable(words))
