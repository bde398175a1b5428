"""Who wrote the article, from structured data, meta tags and the page's byline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Evidence
from asreported.pages.agencies import is_unit, read_agencies
from asreported.pages.html.clues import is_aside, of_metas, path
from asreported.pages.html.headline import squeeze
from asreported.pages.html.signatures import find_signature, names_in
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
    "articleauthor",
)  # fmt: skip
_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|autor(?:es|en|i|e)?|auteurs?|writers?|staff|contributors?|people|profiles?|by|"
    r"journalists?|reporters?|redaktion|redakteure?|team)/[\w%.@+-]+|[?&]author="
)
# The form of catalogues: "Moe, Ada" or "Moe, Ada K.".
_FAMILY_FIRST: Final = re.compile(
    r"^([^\W\d_]+(?:-[^\W\d_]+)?), ([^\W\d_]+(?:-[^\W\d_]+)?(?: [A-Z]\.?)?)$"
)
_ADDRESS: Final = re.compile(r"://|\bwww\.")
_PEN_NAME: Final = re.compile(r"(?=.*[a-z])[^\W\d_][\w.-]{4,30}$")
_UNCASED_NAME: Final = re.compile(r"(?=.*\b[a-z])[^\W\d_]{2,20} [a-z]{3,20}$")
_NO_NAMES: Final = frozenset(
    "admin administrator desk editor editorial editors guest headlines nachrichten newsdesk "
    "newsroom notizie redaccion redacción redacao redação redactie redaction rédaction "
    "team redaktion redakcja redaksi redazione staff webmaster writer anonymous".split()
)
_NEAR: Final = 200
_PLACED: Final = frozenset(("text", "a[href]"))
_WORDS: Final = re.compile(r"\w+")
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
    by_class, near = _from_names(clues, head)
    found = [names for names in (*found, by_class) if names] or [find_signature(clues, head)]
    own = _cut_outlet(clues.tree, graph, data, publisher)
    persons = [
        names for names in (_of_persons(names, publisher, own) for names in found) if names
    ]
    evidence = [
        Evidence("bylines", name, where, used=at == 0)
        for at, names in enumerate(_best_first(persons, publisher, near=near))
        for name, where in names
    ]
    taken = {said.value for said in evidence}
    bodies = (said for said in _bodies_said(clues.tree, graph, data) if said.value not in taken)
    return [*evidence, *bodies]


def _best_first(
    found: list[list[Said]], publisher: str | None, *, near: bool
) -> list[list[Said]]:
    """The kinds of evidence in the order of trust, the one to use first.

    One that only names what the outlet bears in its own name yields to other metadata,
    and one whose persons another names with more yields to that. ``near`` says that the
    line which calls itself the byline stands by the headline, and not by a teaser.
    """
    outlet = squeeze(publisher or "")

    def yields(names: list[Said]) -> int:
        own = bool(outlet) and all(squeeze(name) in outlet for name, _ in names)
        return int(own or _is_uncased(names))

    trusted = [names for names in found if names[0][1] not in _PLACED]
    found = sorted(trusted, key=yields) + found[len(trusted) :]
    for at, names in enumerate(found[1:], 1):
        same = _is_uncased(found[0]) and _folded(names) == _folded(found[0])
        more = _folded(names) > _folded(found[0]) and (near or names[0][1] != "text")
        if same or more:
            return [names, *found[:at], *found[at + 1 :]]
    return found


def _is_uncased(names: list[Said]) -> bool:
    return all(name.islower() for name, _ in names)


def _folded(names: list[Said]) -> set[str]:
    return {name.casefold() for name, _ in names}


def _cut_outlet(tree: Tree, graph: Graph, data: Data, publisher: str | None) -> str | None:
    """What of the outlet's name reads as a person's, where metadata call it the author."""
    said = {_name_of(author) for author in _authors(graph, data)}
    said.update(text for text, _ in of_metas(tree, _METAS))
    if not publisher or publisher not in said:
        return None
    read = names_in(publisher)
    return read[0] if len(read) == 1 and squeeze(read[0]) != squeeze(publisher) else None


def _of_persons(names: list[Said], publisher: str | None, own: str | None) -> list[Said]:
    """The names of a kind of evidence without the outlet's, alone or behind a person's."""
    outlet = (publisher or "").casefold()
    return [
        (_before(name, outlet), where)
        for name, where in names
        if name != own and not _is_branch(name, publisher)
    ]


def _before(name: str, outlet: str) -> str:
    """A person's full name without the outlet's behind it."""
    cut = name[: -len(outlet)].rstrip() if outlet else ""
    return cut if " " in cut and name.casefold().endswith(f" {outlet}") else name


def _bodies_said(tree: Tree, graph: Graph, data: Data) -> list[Evidence]:
    """The bodies and desks named where an author would be: never used, but kept."""
    said = [(_name_of(author) or "", path(data, "author")) for author in _authors(graph, data)]
    said = [pair for pair in said if _is_body(pair[0])] or [
        pair for pair in of_metas(tree, _METAS) if _is_body(pair[0])
    ]
    return [Evidence("bylines", name, where, used=False) for name, where in dict.fromkeys(said)]


def _name_of(author: Json) -> str | None:
    return text_of(author.get("name") if isinstance(author, dict) else author)


def _is_body(text: str) -> bool:
    lettered = any(map(str.isalpha, text))
    return (
        lettered and 1 < len(text) < _SHORT and not _ADDRESS.search(text) and not names_in(text)
    )


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
            _extend(names, names_in(author))
    where = path(data, "author" if data.get("author") else "creator") if names else ""
    return [(name, where) for name in names]


def _pen_name(name: str | None, publisher: str | None) -> list[str]:
    """A person's single or uncased name; initials, addresses and the outlet's name are none."""
    if not name or not (_PEN_NAME.match(name) or _UNCASED_NAME.match(name)):
        return []
    if not _NO_NAMES.isdisjoint(_WORDS.findall(name.casefold())) or is_unit(name):
        return []
    return [] if publisher and squeeze(name) in squeeze(publisher) else [name]


def _names_of(value: Json) -> list[str]:
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        text = text_of(item)
        if text and len(text) < _LONGEST:
            _extend(names, names_in(text))
    return names


def _from_metas(tree: Tree) -> Iterator[list[Said]]:
    """The names in each kind of meta tag."""
    for key in _METAS:
        names: list[str] = []
        for text in tree.metas.get(key, ()):
            if len(text) < _LONGEST and not _ADDRESS.search(text):
                _extend(names, names_in(_FAMILY_FIRST.sub(r"\2 \1", text)))
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


def _from_names(clues: Clues, head: Run | None) -> tuple[list[Said], bool]:
    """Whom the first element names that is called a byline, and if the headline is near it."""
    for node in clues.bylines:
        found = _read(node.says())
        if found:
            near = head is not None and abs(node.index - head.block.index) < _NEAR
            return [(name, "text") for name in found], near
    return [], False


def _read(text: str) -> tuple[str, ...]:
    return names_in(text) if _SHORTEST < len(text) < _LONGEST else ()


def _extend(names: list[str], more: Iterable[str]) -> None:
    folded = {name.casefold() for name in names}
    names.extend(name for name in more if name.casefold() not in folded)
