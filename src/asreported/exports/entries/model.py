"""What is exported of a list, one entry a line: plain facts, and what formats make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

Fact: TypeAlias = str | int | float | bool | None
EntryKind = Literal["statement", "claim", "figure", "dispute", "event", "article"]


class Quoted(msgspec.Struct, frozen=True):
    """A stretch of an article's text: ``start`` and ``end`` count its code points.

    ``before`` and ``after`` are the words around, empty where they are not the reader's to
    see; ``text_sha256`` names the text that is counted.
    """

    exact: str
    start: int
    end: int
    text_sha256: str
    before: str = ""
    after: str = ""


class Cited(msgspec.Struct, frozen=True):
    """The article an entry stands in, as citations name it; what is not known is empty."""

    key: str
    address: str
    """Its page here."""
    url: str = ""
    """Its page at its outlet's."""
    headline: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    language: str = ""
    section: str = ""
    standfirst: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One thing of a list. ``facts`` are its columns, the same and in one order for a kind."""

    kind: EntryKind
    key: str
    address: str
    """Where it stands here: permanent."""
    words: str
    facts: Mapping[str, Fact]
    article: Cited | None = None
    quoted: Quoted | None = None
    by: str = ""
    """On whose word."""
    date: str = ""
    """ISO 8601, as precise as known: when it was said, happened or was published."""
    at: tuple[float, float] | None = None
    """Latitude and longitude."""
    sentence: str = ""


class Heading(msgspec.Struct, frozen=True):
    """What a list is of, and where it stands here."""

    title: str
    address: str
