"""What can be done with a thing that is shown: take it along, cite it, follow it."""

from __future__ import annotations

from typing import NamedTuple

from django import template
from django.urls import reverse

from asreported.exports.entries import FORMS

register = template.Library()

_STATEMENTS = ("csv", "xlsx", "json", "jsonl", "annotation", "jsonld", "timelinejs", "atom")
_CITED = ("csl", "bibtex")
_OF = {
    "figure": ("csv", "xlsx", "json", "jsonl", "annotation", "jsonld", "timelinejs"),
    "dispute": ("csv", "xlsx", "json", "jsonl", "annotation", "jsonld"),
    "event": ("csv", "xlsx", "json", "jsonl", "jsonld", "timelinejs", "geojson"),
    "events": ("csv", "xlsx", "json", "jsonl", "jsonld", "timelinejs", "geojson", "atom"),
    "articles": ("csv", "xlsx", "json", "jsonl", "jsonld", "timelinejs", "atom"),
}


class Link(NamedTuple):
    """A format and where it is."""

    words: str
    address: str


@register.simple_tag
def taken(kind: str, key: str) -> list[Link]:
    """The formats that a thing can be taken along in."""
    return [_link(kind, key, form) for form in _OF.get(kind, _STATEMENTS)]


@register.simple_tag
def cited(kind: str, key: str) -> list[Link]:
    """The formats of citations: of a list, of all articles in it."""
    return [_link(kind, key, form) for form in _CITED]


def _link(kind: str, key: str, form: str) -> Link:
    words = FORMS[form].words if form in FORMS else form.upper()
    lists = {"search": "statements"}.get(kind, kind)
    if kind in {"search", "events", "articles"}:
        address = reverse("export-list", args=[lists, form])
        return Link(words, f"{address}?{key}" if key else address)
    return Link(words, reverse("export", args=[kind, key, form]))
