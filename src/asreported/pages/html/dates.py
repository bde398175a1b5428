"""When the article was published and changed, from every place that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Stamp
from asreported.pages.html import words
from asreported.pages.html.clues import of_metas, path, weigh
from asreported.pages.html.structured import text_of
from asreported.pages.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Evidence
    from asreported.pages.html.clues import Clues, Said
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
_ASIDE: Final = words.COMMENTS | words.RELATED
# What stands before the text in its first line: "Press release of 4 March 2031 | Aske - ...".
_OPENING: Final = re.compile(r"([^.!?|]{0,40}\b\d{1,2}\.? [^\W\d_]{3,10}\.?,? \d{4}) *[|–—]")
_SHORTEST: Final = 5
_LONGEST: Final = 120


def published_evidence(
    clues: Clues, data: Data, graph: Graph, urls: list[str], head: Run | None
) -> list[Evidence]:
    """The publication dates of the page, best first; ``head`` is the headline's run."""
    tree = clues.tree
    return weigh(
        "published",
        (
            (_of_data(data, "datePublished", "dateCreated", "uploadDate"), 3),
            (of_metas(tree, _PUBLISHED[:-1]), 4),
            (_of_times(clues, changed=False), 3),
            (_of_others(graph, "datePublished"), 0),
            (_of_classes(clues), 1),
            (_of_addresses(urls), 1),
            (_of_lines(tree, head), 0),
            (of_metas(tree, _PUBLISHED[-1:]), 0),
        ),
        _read,
    )


def modified_evidence(clues: Clues, data: Data) -> list[Evidence]:
    """The dates of change that the page gives, best first."""
    return weigh(
        "modified",
        (
            (_of_data(data, "dateModified"), 1),
            (of_metas(clues.tree, _MODIFIED), 4),
            (_of_times(clues, changed=True), 3),
        ),
        _read,
    )


def stamp(evidence: list[Evidence]) -> Stamp | None:
    """The date that was used, if there is any."""
    return Stamp(value=evidence[0].value, basis="page") if evidence else None


def _read(text: str) -> str | None:
    return read_stamp(text[:_LONGEST])


def _of_data(data: Data, *keys: str) -> Iterator[Said]:
    for key in keys:
        if key in data:
            text = text_of(data[key])
            if text:
                yield text, path(data, key)


def _of_others(graph: Graph, key: str) -> Iterator[Said]:
    for data in graph.objects:
        yield from _of_data(data, key)


def _of_times(clues: Clues, *, changed: bool) -> Iterator[Said]:
    """``<time>`` elements and dates of microdata, those that say what they are first."""
    rest: list[Said] = []
    for node in clues.times:
        hint = (node.attributes.get("itemprop") or "").lower()
        text, where = _of_time(node, hint)
        if not text or _is_aside(node):
            continue
        says = (
            hint + " " + (node.attributes.get("class") or "") + " ".join(node.texts or ())[:40]
        )
        if bool(_CHANGED.search(says)) is not changed:
            continue
        if "pubdate" in node.attributes or "publi" in says.lower():
            yield text, where
        else:
            rest.append((text, where))
    yield from rest


def _of_time(node: Node, hint: str) -> Said:
    """What an element gives as its date, and in which of its attributes."""
    name = node.tag if node.tag == "time" else f"[itemprop={hint}]"
    for key in ("datetime", "content"):
        text = node.attributes.get(key)
        if text:
            return text, f"{name}[{key}]" if node.tag == "time" else name
    return " ".join(node.texts or ()), name


def _of_classes(clues: Clues) -> Iterator[Said]:
    for node in clues.dates:
        if not _is_aside(node):
            text = node.says()
            if _SHORTEST < len(text) < 2 * _LONGEST:
                yield text, "text"


def _of_lines(tree: Tree, head: Run | None) -> Iterator[Said]:
    """Short lines around the headline; a copyright line is no date."""
    for run in _near_headline(tree, head):
        if (
            _SHORTEST < len(run.text) < _LONGEST
            and any(map(str.isdigit, run.text))
            and "©" not in run.text
        ):
            yield run.text, "text"

        elif len(run.text) >= _LONGEST and (opening := _OPENING.match(run.text)):
            yield opening[1], "text"


def _near_headline(tree: Tree, head: Run | None) -> list[Run]:
    head = head or next((run for run in tree.runs if run.context.heading == 1), None)
    return tree.runs[max(0, head.index - 4) : head.index + 12] if head is not None else []


def _of_addresses(urls: list[str]) -> Iterator[Said]:
    for url in urls:
        match = _ADDRESS.search(url)
        if match:
            yield "-".join(match.groups()), "address"


def _is_aside(node: Node) -> bool:
    """Whether a date belongs to a comment or to another article."""
    for mark in node.context.furniture:
        if mark.roles & _ASIDE or mark.tag in ("nav", "footer"):
            return True
    return False
