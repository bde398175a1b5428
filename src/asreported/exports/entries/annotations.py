"""W3C Web Annotation Data Model (2017): each entry is an annotation of its article's text.

A target is found by its words and by its place (TextQuoteSelector, TextPositionSelector);
``textSha256`` names the text whose code points the place counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Entry, Heading, Quoted

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"textSha256": "urn:asreported:textSha256", "facts": "urn:asreported:facts"},
]
_PAGE = "AnnotationCollection"


def annotated(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:
    """One AnnotationCollection whose only page holds every entry that stands in a text."""
    head = {
        "@context": _CONTEXT, "id": heading.address, "type": _PAGE, "label": heading.title,
    }  # fmt: skip
    yield msgspec.json.encode(head).decode()[:-1]
    yield ',"first":{"type":"AnnotationPage","startIndex":0,"items":['
    between, total = "\n", 0
    for entry in entries:
        if entry.quoted is not None and entry.article is not None:
            yield between + msgspec.json.encode(_annotation(entry, entry.quoted)).decode()
            between = ",\n"
            total += 1
    yield f'\n]}},"total":{total}}}\n'


def _annotation(entry: Entry, quoted: Quoted) -> dict[str, object]:
    article = entry.article
    facts = {name: value for name, value in entry.facts.items() if value not in {None, ""}}
    return {
        "id": entry.address,
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "TextualBody",
            "purpose": "tagging",
            "value": entry.kind,
            "facts": facts,
        },
        "target": {
            "source": (article.url or article.address) if article else "",
            "textSha256": quoted.text_sha256,
            "selector": [_quote(quoted), _position(quoted)],
        },
    }


def _quote(quoted: Quoted) -> dict[str, object]:
    words: dict[str, object] = {"type": "TextQuoteSelector", "exact": quoted.exact}
    around = {"prefix": quoted.before, "suffix": quoted.after}
    return words | {name: value for name, value in around.items() if value}


def _position(quoted: Quoted) -> dict[str, object]:
    return {"type": "TextPositionSelector", "start": quoted.start, "end": quoted.end}
