"""Structured data: JSON-LD in all its graph forms, broken JSON tolerated."""

from __future__ import annotations

import html
import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ARTICLE_TYPES: Final = re.compile(
    r"(?:Article|Posting|Report|Review|Story|Recipe|WebPage|Page)$"
)
_STRONG_TYPES: Final = re.compile(r"(?:Article|Posting|Report)$")
_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*+;?\s*+$"
)
_TRAILING_COMMA: Final = re.compile(r",(\s*[}\]])")
_PAIR: Final = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|description)"\s*:\s*'
    r'"((?:[^"\\]|\\.){0,2000}+)"'
)
_DEEPEST: Final = 12
_LONGEST: Final = 200_000
_MOST_TEXT: Final = 2_000_000
_MOST_OBJECTS: Final = 40_000

Data = dict[str, Any]
Json: TypeAlias = Any
"""A JSON value of any shape: what a page claims is not typed."""


def load(text: str) -> Json:
    """The value of a JSON-LD script, mended where it is broken; None when hopeless."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        pass
    mended = _TRAILING_COMMA.sub(r"\1", _WRAPPING.sub("", text.strip()).strip().rstrip(";"))
    try:
        return json.loads(mended, strict=False)
    except (ValueError, RecursionError):
        return _pairs(mended)


def _pairs(text: str) -> Json:
    """What can be told of an article without taking its JSON apart."""
    pairs = dict(reversed(_PAIR.findall(text[:_LONGEST])))
    return {"@type": "Article", **pairs} if pairs else None


def walk(value: Json, depth: int = 0) -> Iterator[Data]:
    """Every object inside a JSON value, outer before inner."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, (dict, list)):
                yield from walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, depth + 1)


def types(data: Data) -> list[str]:
    """The types an object gives itself, without their vocabulary's address."""
    held = data.get("@type")
    return [
        str(name).rsplit("/", 1)[-1] for name in (held if isinstance(held, list) else [held])
    ]


class Graph:
    """All structured data of a page: the article, and what its references mean.

    Past 2 million characters of scripts only what stands plainly in them is read, and
    past 40 000 objects nothing.
    """

    def __init__(self, scripts: Sequence[str]) -> None:
        self.objects: list[Data] = []
        self._article: Data | None = None
        left = _MOST_TEXT
        for script in scripts:
            value = load(script) if len(script) <= left else _pairs(script)
            left = max(0, left - len(script))
            room = _MOST_OBJECTS - len(self.objects)
            self.objects.extend(islice(walk(value), room))
        self.by_id: dict[str, Data] = {}
        for data in self.objects:
            key = data.get("@id")
            if isinstance(key, str) and len(data) > len(self.by_id.get(key, ())):
                self.by_id[key] = data

    def resolve(self, value: Json) -> Json:
        """What a value refers to, when it is a bare reference."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str):
            full = self.by_id.get(value["@id"])
            if full is not None and len(full) > len(value):
                return {**full, **value}
        return value

    def article(self) -> Data:
        """The object that describes this page's article, or an empty one."""
        if self._article is None:
            best: Data = {}
            rank = 0
            for data in self.objects:
                score = _rank(data)
                if score > rank:
                    best, rank = data, score
            self._article = best
        return self._article


def is_article(data: Data) -> bool:
    """Whether an object calls itself an article, and not just a page."""
    return any(_STRONG_TYPES.search(name) for name in types(data))


def _rank(data: Data) -> int:
    names = types(data)
    strong = is_article(data)
    if not strong and not any(_ARTICLE_TYPES.search(name) for name in names):
        return 0
    score = 4 * strong
    score += 3 * ("headline" in data) + 2 * ("datePublished" in data) + 2 * ("author" in data)
    return score + 4 * ("articleBody" in data) + ("mainEntityOfPage" in data)


def text_of(value: Json) -> str | None:
    """A string value, unescaped and folded; the first of a list; None for anything else."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, (str, dict))), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    text = html.unescape(value) if "&" in value else value
    return " ".join(text.split()) or None
