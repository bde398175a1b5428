"""schema.org as JSON-LD: statements as Quotation, claims as Claim, articles as NewsArticle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Cited, Entry, Heading

_TYPES = {
    "statement": "Quotation", "claim": "Claim", "dispute": "Claim", "figure": "Observation",
    "event": "Event", "article": "NewsArticle",
}  # fmt: skip


def linked(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:
    """One ItemList with every entry."""
    head = {
        "@context": "https://schema.org", "@type": "ItemList", "@id": heading.address,
        "name": heading.title,
    }  # fmt: skip
    yield msgspec.json.encode(head).decode()[:-1] + ',"itemListElement":['
    between = "\n"
    for number, entry in enumerate(entries, 1):
        item = {"@type": "ListItem", "position": number, "item": thing(entry)}
        yield between + msgspec.json.encode(item).decode()
        between = ",\n"
    yield "\n]}\n"


def thing(entry: Entry) -> dict[str, object]:
    """One entry; what is not known is left out."""
    if entry.kind == "article" and entry.article is not None:
        return _article(entry.article)
    found: dict[str, object] = {
        "@type": _TYPES[entry.kind],
        "@id": entry.address,
        "identifier": entry.key,
        "isPartOf": _article(entry.article) if entry.article else None,
    }
    if entry.kind == "event":
        found |= {"name": entry.words, "startDate": entry.date}
        found["location"] = _place(entry)
    else:
        found |= {"text": entry.words, "dateCreated": entry.date}
        found["spokenByCharacter" if entry.kind == "statement" else "author"] = (
            {"@type": "Thing", "name": entry.by} if entry.by else None
        )
    return _known(found)


def _place(entry: Entry) -> dict[str, object] | None:
    if entry.at is None:
        return None
    geo = {"@type": "GeoCoordinates", "latitude": entry.at[0], "longitude": entry.at[1]}
    return {"@type": "Place", "name": entry.facts.get("place"), "geo": geo}


def _article(one: Cited) -> dict[str, object]:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": one.address,
            "url": one.url or one.address,
            "headline": one.headline,
            "description": one.standfirst,
            "publisher": {"@type": "Organization", "name": one.outlet} if one.outlet else None,
            "author": [{"@type": "Person", "name": name} for name in one.authors],
            "datePublished": one.published,
            "dateModified": one.modified,
            "inLanguage": one.language,
            "articleSection": one.section,
        }
    )


def _known(facts: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if value not in (None, "", [])}
