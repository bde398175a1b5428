"""What the page files its article under: section, tags, and the licence it is under."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.html.extras import join
from asreported.pages.html.headline import squeeze
from asreported.pages.html.structured import Json, text_of, types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.pages.html.clues import Clues
    from asreported.pages.html.nodes import Tree
    from asreported.pages.html.structured import Data, Graph

_SECTIONS: Final = (
    "article:section", "og:article:section", "articlesection", "parsely-section", "section",
)  # fmt: skip
_TAGS: Final = (
    "article:tag", "og:article:tag", "news_keywords", "parsely-tags", "sailthru.tags",
)  # fmt: skip
_KEYWORDS: Final = ("keywords",)
_LICENCES: Final = ("dcterms.license", "dc.license", "license", "dcterms.rights", "dc.rights")
_PARTED: Final = re.compile(r"\s*[,;|\n]\s*")
# What a publisher's machines tell each other: "type:article", "page=3", an address.
_MACHINE: Final = re.compile(r"^[\w-]+[:=]|://|[{}<>=_]")
_LONGEST: Final = 80
_LONGEST_LICENCE: Final = 300
_MOST: Final = 60
_FEWEST_CRUMBS: Final = 2


def find_section(tree: Tree, graph: Graph, data: Data, headline: str | None) -> str | None:
    """The section that the page says it belongs to."""
    for text in _sections(tree, graph, data, headline):
        flat = " ".join(text.split())
        if 0 < len(flat) < _LONGEST and "://" not in flat:
            return flat
    return None


def _sections(tree: Tree, graph: Graph, data: Data, headline: str | None) -> Iterator[str]:
    yield text_of(data.get("articleSection")) or ""
    for key in _SECTIONS:
        yield from tree.metas.get(key, ())
    titles = (headline, text_of(data.get("headline")), *tree.metas.get("og:title", ()))
    yield _of_crumbs(graph, {squeeze(title) for title in titles if title})


def _of_crumbs(graph: Graph, own: set[str]) -> str:
    """The last of the breadcrumbs that is neither the front page nor the article."""
    for data in graph.objects:
        if "BreadcrumbList" in types(data):
            items = data.get("itemListElement")
            names = [_crumb(item) for item in items] if isinstance(items, list) else []
            crumbs = [name for name in names if name and squeeze(name) not in own]
            return crumbs[-1] if len(crumbs) >= _FEWEST_CRUMBS else ""
    return ""


def _crumb(item: Json) -> str | None:
    if not isinstance(item, dict):
        return None
    inner = item.get("item")
    return text_of(item.get("name")) or (text_of(inner) if isinstance(inner, dict) else None)


def find_tags(clues: Clues, data: Data) -> list[str]:
    """The tags of the first kind of evidence that has any, each once.

    The page's general keywords come last: they describe the outlet as often as
    the article.
    """
    tree = clues.tree
    for source in (
        _of_data(data.get("keywords")),
        *_of_metas(tree, _TAGS),
        [node.says() for node in clues.tags],
        *_of_metas(tree, _KEYWORDS),
    ):
        tags = _tidy(source)
        if tags:
            return tags
    return []


def _of_data(value: Json) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [text for text in map(text_of, items[:_MOST]) if text]


def _of_metas(tree: Tree, keys: tuple[str, ...]) -> Iterator[list[str]]:
    for key in keys:
        yield tree.metas.get(key, [])


def _tidy(texts: list[str]) -> list[str]:
    """The tags that one or many texts list; a list of texts may hold commas of its own."""
    parts = _PARTED.split(texts[0]) if len(texts) == 1 else texts
    tags: dict[str, str] = {}
    for part in parts[:_MOST]:
        tag = " ".join(part.split()).strip("#, ")
        if 0 < len(tag) < _LONGEST and not _MACHINE.search(tag):
            tags.setdefault(tag.casefold(), tag)
    return list(tags.values())


def find_licence(clues: Clues, graph: Graph, data: Data, base: str | None) -> str | None:
    """The address of the licence that the page names, else what it calls it."""
    value = graph.resolve(data.get("license"))
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id") or value.get("name")
    text = text_of(value)
    if text and len(text) < _LONGEST_LICENCE:
        return text
    for address in clues.tree.links.get("license", ()):
        return join(base, address) or address
    for node in clues.licences:
        address = (node.attributes.get("href") or "").strip()
        return join(base, address) or node.says() or None
    for key in _LICENCES:
        for words in clues.tree.metas.get(key, ()):
            if len(words) < _LONGEST_LICENCE:
                return " ".join(words.split())
    return None
