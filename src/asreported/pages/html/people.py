"""Who wrote the article, from structured data, meta tags and the page's byline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.bylines import read_names
from asreported.pages.html import words
from asreported.pages.html.phrases import is_stamp
from asreported.pages.html.structured import Json, text_of, types

if TYPE_CHECKING:
    from asreported.pages.html.nodes import Node, Run, Tree
    from asreported.pages.html.structured import Data, Graph

_METAS: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.contributor", "citation_author", "article:author_name", "byl",
    "cxenseparse:author", "og:article:author", "authors", "lp.article:author", "rbauthors",
)  # fmt: skip
_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|autor(?:es|en|i|e)?|auteurs?|writers?|staff|contributors?|people|profiles?|by|"
    r"journalists?|reporters?|redaktion|redakteure?|team)/[\w%.@+-]+|[?&]author="
)
_OPENING: Final = re.compile(
    r"\W{0,3}(?:(?:written |posted |published |story |words |text |report(?:ed|ing)? )?by|von|"
    r"par|"
    r"por|di|door|av|af|text|autor|author|автор|yazan|oleh)\b[:\s]",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"://|\bwww\.")
_PEN_NAME: Final = re.compile(r"(?=.*[a-z])[^\W\d_][\w.-]{4,30}$")
_NO_NAMES: Final = frozenset(
    "admin administrator desk editor editorial editors guest headlines nachrichten newsdesk "
    "newsroom notizie redaccion redacción redacao redação redactie redaction rédaction "
    "redaktion redakcja redaksi redazione staff webmaster writer anonymous".split()
)
_SHORTEST: Final = 4
_SHORT: Final = 120
_LONGEST: Final = 200


def find_bylines(
    tree: Tree, graph: Graph, data: Data, publisher: str | None, head: Run | None = None
) -> list[str]:
    """Persons only, in the page's order; the first kind of evidence that names one wins.

    ``head`` is the headline's run: lines are looked at around it.
    """
    names = (
        _from_data(graph, data, publisher)
        or _from_metas(tree)
        or _from_declared(tree)
        or _from_links(tree)
        or _from_names(tree)
        or _from_lines(tree, head)
    )
    return [name for name in names if not _is_branch(name, publisher)]


def _is_branch(name: str, publisher: str | None) -> bool:
    """Whether a name in capitals is the outlet's with a place or desk: "AP SPORT"."""
    outlet = (publisher or "").casefold().split()
    return bool(outlet) and name.isupper() and name.casefold().split()[: len(outlet)] == outlet


def _from_data(graph: Graph, data: Data, publisher: str | None) -> list[str]:
    """The persons whom an article's structured data calls its authors."""
    value = data.get("author") or data.get("creator")
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        author = graph.resolve(item)
        if isinstance(author, dict):
            if any("Organization" in name for name in types(author)):
                continue
            found = _names_of(author.get("name"))
            if not found and "Person" in types(author):
                found = _pen_name(text_of(author.get("name")), publisher)
            _extend(names, found)
        elif isinstance(author, str) and "/" not in author:
            _extend(names, read_names(author))
    return names


def _pen_name(name: str | None, publisher: str | None) -> list[str]:
    """A person's single name; initials, addresses and the outlet's own name are none."""
    if not name or not _PEN_NAME.match(name):
        return []
    outlet = (publisher or "").casefold().replace(" ", "")
    if name.casefold() in _NO_NAMES:
        return []
    return [] if outlet and name.casefold() in outlet else [name]


def _names_of(value: Json) -> list[str]:
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        text = text_of(item)
        if text and len(text) < _LONGEST:
            _extend(names, read_names(text))
    return names


def _from_metas(tree: Tree) -> list[str]:
    for key in _METAS:
        names: list[str] = []
        for text in tree.metas.get(key, ()):
            if len(text) < _LONGEST and not _ADDRESS.search(text):
                _extend(names, read_names(text))
        if names:
            return names
    return []


def _from_declared(tree: Tree) -> list[str]:
    """Elements that ``rel`` or ``itemprop`` calls the author."""
    names: list[str] = []
    for node in tree.named:
        hints = f"{node.attributes.get('rel') or ''} {node.attributes.get('itemprop') or ''}"
        if "author" in hints and not _is_aside(node):
            _extend(names, _read(node.says()))
    return names


def _from_links(tree: Tree) -> list[str]:
    """Links to an author's page: the first, and those that stand beside it."""
    names: list[str] = []
    first: Node | None = None
    for node in tree.anchors:
        if (
            node.texts
            and _AUTHOR_PAGE.search(node.attributes.get("href") or "")
            and not _is_aside(node)
        ):
            found = _read(node.says())
            if found and (first is None or node.block is first.block):
                first = first or node
                _extend(names, found)
    return names


def _from_names(tree: Tree) -> list[str]:
    """The first element whose class calls it a byline and that names a person."""
    for node in tree.named:
        if node.roles & words.BYLINE and node.texts and not _is_aside(node):
            found = _read(node.says())
            if found:
                return found
    return []


def _from_lines(tree: Tree, head: Run | None) -> list[str]:
    """A short line that opens with "By" or its like, not far from the main heading."""
    at = next((run.index for run in tree.runs if run.context.heading == 1), None)
    if at is None:
        at = head.index if head is not None else 0
    for run in tree.runs[max(0, at - 5) : at + 20]:
        if len(run.text) < _SHORT and _OPENING.match(run.text):
            found = read_names(run.text.split("\n")[0])
            if found:
                return found
        elif 0 < run.bold < len(run.text) < _SHORT and (found := _in_bold(run)):
            return found
    return []


def _in_bold(run: Run) -> list[str]:
    """The name in bold that opens a line which ends with when the article appeared."""
    name, rest = run.text[: run.bold].strip(), run.text[run.bold :].lower()
    found = read_names(name)
    dated = any(is_stamp(line.strip()) for line in rest.split("\n"))
    return found if dated and found == [name] else []


def _read(text: str) -> list[str]:
    return read_names(text) if _SHORTEST < len(text) < _LONGEST else []


def _is_aside(node: Node) -> bool:
    """Whether a byline belongs to a comment or to another article."""
    return any(mark.roles & (words.COMMENTS | words.RELATED) for mark in node.context.furniture)


def _extend(names: list[str], more: list[str]) -> None:
    folded = {name.casefold() for name in names}
    names.extend(name for name in more if name.casefold() not in folded)
