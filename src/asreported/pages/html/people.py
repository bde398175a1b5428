"""Who wrote the article, from structured data, meta tags and the page's byline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asreported.model import Evidence
from asreported.pages.agencies import is_unit, read_agencies
from asreported.pages.bylines import read_names
from asreported.pages.html.clues import is_aside, path
from asreported.pages.html.headline import squeeze
from asreported.pages.html.phrases import is_stamp
from asreported.pages.html.structured import Json, text_of, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from asreported.pages.html.clues import Clues, Said
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


def byline_evidence(
    clues: Clues, graph: Graph, data: Data, publisher: str | None, head: Run | None = None
) -> list[Evidence]:
    """Persons only, in the page's order; the first kind of evidence that names one is used.

    Links and lines are looked at only when nothing else names anybody, lines around
    ``head``, the headline's run.
    """
    found: list[list[Said]] = [
        names
        for names in (
            _from_data(graph, data, publisher),
            *_from_metas(clues.tree),
            _from_declared(clues),
        )
        if names
    ]
    if not found:
        found = [_from_links(clues.tree)]
    by_class = _from_names(clues)
    found = [names for names in (*found, by_class) if names] or [_from_lines(clues.tree, head)]
    return [
        Evidence("bylines", name, where, used=at == 0)
        for at, names in enumerate(found)
        for name, where in names
        if not _is_branch(name, publisher)
    ]


def find_agencies(clues: Clues, graph: Graph, data: Data, publisher: str | None) -> list[str]:
    """The agencies named where an author would be, by the first evidence that names one."""
    outlet = squeeze(publisher or "")
    for texts in (_bodies(graph, data), _author_texts(clues, graph, data)):
        found = [
            name
            for name in dict.fromkeys(texts)
            if (flat := squeeze(name)) and not (outlet and (flat in outlet or outlet in flat))
        ]
        if found:
            return found
    return []


def _bodies(graph: Graph, data: Data) -> list[str]:
    """The organisations that structured data calls authors, but for desks."""
    names = []
    for author in _authors(graph, data):
        if isinstance(author, dict) and any("Organization" in kind for kind in types(author)):
            name = text_of(author.get("name"))
            if name and len(name) < _SHORT and "://" not in name and not is_unit(name):
                names.append(name)
    return names


def _author_texts(clues: Clues, graph: Graph, data: Data) -> Iterator[str]:
    """The agencies in all other places that name an author."""
    texts = dict.fromkeys(text_of(author) or "" for author in _authors(graph, data))
    for key in _METAS:
        texts.update(dict.fromkeys(clues.tree.metas.get(key, ())))
    texts.update(dict.fromkeys(node.says() for node in clues.bylines))
    for text in texts:
        found = read_agencies(text)
        if found and len(text) < _LONGEST and not _ADDRESS.search(text):
            yield from found


def _authors(graph: Graph, data: Data) -> list[Json]:
    value = data.get("author") or data.get("creator")
    return [graph.resolve(item) for item in (value if isinstance(value, list) else [value])]


def _is_branch(name: str, publisher: str | None) -> bool:
    """Whether a name in capitals is the outlet's with a place or desk: "AP SPORT"."""
    outlet = (publisher or "").casefold().split()
    return bool(outlet) and name.isupper() and name.casefold().split()[: len(outlet)] == outlet


def _from_data(graph: Graph, data: Data, publisher: str | None) -> list[Said]:
    """The persons whom an article's structured data calls its authors."""
    names: list[str] = []
    for author in _authors(graph, data):
        if isinstance(author, dict):
            if any("Organization" in name for name in types(author)):
                continue
            found: Sequence[str] = _names_of(author.get("name"))
            if not found and "Person" in types(author):
                found = _pen_name(text_of(author.get("name")), publisher)
            _extend(names, found)
        elif isinstance(author, str) and "/" not in author:
            _extend(names, _read_names(author))
    where = path(data, "author" if data.get("author") else "creator") if names else ""
    return [(name, where) for name in names]


# The metadata and the page repeat a name, letter by letter.
@lru_cache(maxsize=32)
def _read_names(text: str) -> tuple[str, ...]:
    return tuple(read_names(text))


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
            _extend(names, _read_names(text))
    return names


def _from_metas(tree: Tree) -> Iterator[list[Said]]:
    """The names in each kind of meta tag."""
    for key in _METAS:
        names: list[str] = []
        for text in tree.metas.get(key, ()):
            if len(text) < _LONGEST and not _ADDRESS.search(text):
                _extend(names, _read_names(text))
        if names:
            yield [(name, f"meta {key}") for name in names]


def _from_declared(clues: Clues) -> list[Said]:
    """Elements that ``rel`` or ``itemprop`` calls the author."""
    names: list[str] = []
    for node, _ in clues.declared:
        _extend(names, _read(node.says()))
    return [(name, clues.declared[0][1]) for name in names]


def _from_links(tree: Tree) -> list[Said]:
    """Links to an author's page: the first, and those that stand beside it."""
    names: list[str] = []
    first: Node | None = None
    for node in tree.anchors:
        if (
            node.texts
            and _AUTHOR_PAGE.search(node.attributes.get("href") or "")
            and not is_aside(node)
        ):
            found = _read(node.says())
            if found and (first is None or node.block is first.block):
                first = first or node
                _extend(names, found)
    return [(name, "a[href]") for name in names]


def _from_names(clues: Clues) -> list[Said]:
    """The first element whose class calls it a byline and that names a person."""
    for node in clues.bylines:
        found = _read(node.says())
        if found:
            return [(name, "text") for name in found]
    return []


def _from_lines(tree: Tree, head: Run | None) -> list[Said]:
    """A short line that opens with "By" or its like, not far from the main heading."""
    at = next((run.index for run in tree.runs if run.context.heading == 1), None)
    if at is None:
        at = head.index if head is not None else 0
    for run in tree.runs[max(0, at - 5) : at + 20]:
        if len(run.text) < _SHORT and _OPENING.match(run.text):
            found = _read_names(run.text.split("\n")[0])
            if found:
                return [(name, "text") for name in found]
        elif 0 < run.bold < len(run.text) < _SHORT and (bold := _in_bold(run)):
            return [(bold, "text")]
    return []


def _in_bold(run: Run) -> str | None:
    """The name in bold that opens a line which ends with when the article appeared."""
    name, rest = run.text[: run.bold].strip(), run.text[run.bold :].lower()
    dated = any(is_stamp(line.strip()) for line in rest.split("\n"))
    return name if dated and _read_names(name) == (name,) else None


def _read(text: str) -> tuple[str, ...]:
    return _read_names(text) if _SHORTEST < len(text) < _LONGEST else ()


def _extend(names: list[str], more: Iterable[str]) -> None:
    folded = {name.casefold() for name in names}
    names.extend(name for name in more if name.casefold() not in folded)
