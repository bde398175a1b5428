"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import html
from typing import Any, Final

import msgspec

from asreported.errors import HostileMarkup, NotText
from asreported.sources.addresses import whole
from asreported.sources.feeds.entries import addressed, gathered, judged, titled
from asreported.sources.feeds.model import Feed, Item
from asreported.sources.instants import instant

_LARGEST: Final = 2**64
_HINT: Final = "give the address of an RSS, Atom or JSON feed"


def read_json(text: str, address: str) -> Feed:
    """The feed of a JSON document; raises ``NotText`` when it is none, ``HostileMarkup``."""
    try:
        told = msgspec.json.decode(text.lstrip("\ufeff"))
    except RecursionError as error:
        raise HostileMarkup(address, "the JSON is nested without end", _HINT) from error
    except (msgspec.DecodeError, UnicodeError) as error:
        raise NotText(address, f"this is no JSON ({error})", _HINT) from error
    entries = told.get("items") if isinstance(told, dict) else None
    if not isinstance(entries, list):
        raise NotText(address, "this JSON is no feed: it lists no items", _HINT)
    items, bad = gathered(
        _item(entry, number, address)
        if isinstance(entry, dict)
        else (None, f"entry {number} is no object")
        for number, entry in enumerate(entries, start=1)
    )
    return Feed(
        address=address,
        kind="json",
        title=titled(_text(told, "title")),
        home=whole(_text(told, "home_page_url"), address),
        language=_text(told, "language"),
        following=whole(_text(told, "next_url"), address),
        items=items,
        bad=bad,
    )


def _item(entry: dict[str, Any], number: int, base: str) -> tuple[Item | None, str | None]:
    plain, known_by = _text(entry, "content_text"), _text(entry, "id")
    given = [_text(entry, "url"), _text(entry, "external_url")]
    if not any(given) and known_by and known_by.startswith(("http://", "https://")):
        given = [known_by]
    address, wrong = addressed(given, base)
    item = Item(
        address=address,
        id=known_by,
        title=titled(_text(entry, "title")),
        published=instant(_text(entry, "date_published")),
        modified=instant(_text(entry, "date_modified")),
        summary=_text(entry, "summary"),
        content=_text(entry, "content_html") or (_paragraphs(plain) if plain else None),
    )
    return judged(item, number, wrong)


def _text(told: dict[str, Any], name: str) -> str | None:
    """A field that should be text; identifiers come as numbers too."""
    value = told.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST:
        return str(value)
    return (value.strip() or None) if isinstance(value, str) else None


def _paragraphs(text: str) -> str:
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return "".join(f"<p>{html.escape(part)}</p>" for part in parts if part)
