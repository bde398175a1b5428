"""When the article was published and changed, from every place that says so."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from asreported.model import Stamp
from asreported.pages.html import words
from asreported.pages.html.structured import text_of
from asreported.pages.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.pages.html.nodes import Node, Run, Tree
    from asreported.pages.html.structured import Data, Graph

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "article:published",
    "og:published_time", "datepublished", "date.published", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "article.published", "published_time", "publish-date", "publishdate", "pubdate",
    "publication_date", "publication-date", "dc.date.issued", "dcterms.issued",
    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "displaydate", "ptime",
    "date", "created", "article_date_original", "citation_publication_date", "citation_date",
    "rnews:datepublished", "article.created", "og:pubdate", "datecreated", "article:created",
    "prism.publicationdate", "originalpublicationdate", "creation_date", "release_date",
    "vr:published_time", "pdate", "iso-8601-publish-date", "last-modified",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:updated_time", "article:modified", "og:article:modified_time",
    "datemodified", "date.modified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "revision_date", "updated_time", "utime", "article:updated_time",
    "og:modified_time", "cxenseparse:modifiedtime", "lastmodified", "modified",
)  # fmt: skip
_CHANGED: Final = re.compile(
    r"updat|modif|chang|aktualis|mis à jour|actualiz|aggiorn|обновл", re.IGNORECASE
)
_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_SHORTEST: Final = 5
_LONGEST: Final = 120
_MOST: Final = 300


def find_published(
    tree: Tree, data: Data, graph: Graph, urls: list[str], head: Run | None
) -> Stamp | None:
    """The publication date of the page, or nothing; ``head`` is the headline's run."""
    return _first(
        text
        for source in (
            _of_data(data, "datePublished", "dateCreated", "uploadDate"),
            _of_metas(tree, _PUBLISHED[:-1]),
            _of_times(tree, changed=False),
            _of_others(graph, "datePublished"),
            _of_classes(tree),
            _of_addresses(urls),
            _of_lines(tree, head),
            _of_metas(tree, _PUBLISHED[-1:]),
        )
        for text in source
    )


def find_modified(tree: Tree, data: Data) -> Stamp | None:
    """When the page says that it was last changed, or nothing."""
    return _first(
        text
        for source in (
            _of_data(data, "dateModified"),
            _of_metas(tree, _MODIFIED),
            _of_times(tree, changed=True),
        )
        for text in source
    )


def _first(texts: Iterator[str]) -> Stamp | None:
    for text in islice(texts, _MOST):
        value = read_stamp(text[:_LONGEST])
        if value:
            return Stamp(value=value, basis="page")
    return None


def _of_data(data: Data, *keys: str) -> Iterator[str]:
    for key in keys:
        text = text_of(data.get(key))
        if text:
            yield text


def _of_others(graph: Graph, key: str) -> Iterator[str]:
    for data in graph.objects:
        yield from _of_data(data, key)


def _of_metas(tree: Tree, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from tree.metas.get(name, ())


def _of_times(tree: Tree, *, changed: bool) -> Iterator[str]:
    """``<time>`` elements and dates of microdata, those that say what they are first."""
    rest: list[str] = []
    for node in (*tree.times, *tree.named):
        hint = (node.attributes.get("itemprop") or "").lower()
        if node.tag != "time" and not hint.startswith("date"):
            continue
        text = (
            node.attributes.get("datetime")
            or node.attributes.get("content")
            or " ".join(node.texts or ())
        )
        if not text or _is_aside(node):
            continue
        says = (
            hint + " " + (node.attributes.get("class") or "") + " ".join(node.texts or ())[:40]
        )
        if bool(_CHANGED.search(says)) is not changed:
            continue
        if "pubdate" in node.attributes or "publi" in says.lower():
            yield text
        else:
            rest.append(text)
    yield from rest


def _of_classes(tree: Tree) -> Iterator[str]:
    for node in tree.named:
        if node.roles & words.DATE and node.texts and not _is_aside(node):
            text = node.says()
            if _SHORTEST < len(text) < 2 * _LONGEST:
                yield text


def _of_lines(tree: Tree, head: Run | None) -> Iterator[str]:
    """Short lines around the headline; a copyright line is no date."""
    for run in _near_headline(tree, head):
        if (
            _SHORTEST < len(run.text) < _LONGEST
            and any(map(str.isdigit, run.text))
            and "©" not in run.text
        ):
            yield run.text


def _near_headline(tree: Tree, head: Run | None) -> list[Run]:
    head = head or next((run for run in tree.runs if run.context.heading == 1), None)
    return tree.runs[max(0, head.index - 4) : head.index + 12] if head is not None else []


def _of_addresses(urls: list[str]) -> Iterator[str]:
    for url in urls:
        match = _ADDRESS.search(url)
        if match:
            yield "-".join(match.groups())


def _is_aside(node: Node) -> bool:
    """Whether a date belongs to a comment or to another article."""
    return any(
        mark.roles & (words.COMMENTS | words.RELATED) or mark.tag in ("nav", "footer")
        for mark in node.context.furniture
    )
