"""The elements of a page that say what they hold, told apart in one pass, and evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from asreported.model import Evidence
from asreported.pages.html import words
from asreported.pages.html.structured import types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from asreported.model import EvidenceField
    from asreported.pages.html.nodes import Node, Tree
    from asreported.pages.html.structured import Data

Said: TypeAlias = tuple[str, str]
"""What a place of the page says, and where that place is."""

_ASIDE: Final = words.COMMENTS | words.RELATED
_MOST: Final = 300


class Clues:
    """The named elements of a tree by what they hold, without those of other articles."""

    __slots__ = ("bylines", "dates", "declared", "licences", "tags", "times", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.times = list(tree.times)
        self.declared: list[tuple[Node, str]] = []
        self.bylines: list[Node] = []
        self.dates: list[Node] = []
        self.tags: list[Node] = []
        self.licences: list[Node] = []
        for node in tree.named:
            attributes = node.attributes
            if "rel" in attributes:
                self._take_relation(node, attributes["rel"] or "")
            if "itemprop" in attributes:
                self._take_property(node, attributes["itemprop"] or "")
            roles = node.roles
            if roles & (words.BYLINE | words.DATE) and node.texts and not is_aside(node):
                if roles & words.BYLINE:
                    self.bylines.append(node)
                if roles & words.DATE:
                    self.dates.append(node)

    def _take_relation(self, node: Node, relation: str) -> None:
        if "author" in relation and not is_aside(node):
            self.declared.append((node, "[rel=author]"))
        elif "tag" in relation.split():
            self.tags.append(node)
        elif "license" in relation:
            self.licences.append(node)

    def _take_property(self, node: Node, name: str) -> None:
        if "author" in name and not is_aside(node):
            if not (self.declared and self.declared[-1][0] is node):
                self.declared.append((node, "[itemprop=author]"))
        elif node.tag != "time" and name.lower().startswith("date"):
            self.times.append(node)


def is_aside(node: Node) -> bool:
    """Whether an element belongs to a comment or to another article."""
    for mark in node.context.furniture:  # noqa: SIM110 - a generator costs thrice as much
        if mark.roles & _ASIDE:
            return True
    return False


def path(data: Data, key: str) -> str:
    """Where a value of structured data stands: "JSON-LD NewsArticle.datePublished"."""
    return f"JSON-LD {types(data)[0]}.{key}"


def of_metas(tree: Tree, names: Iterable[str]) -> Iterator[Said]:
    """What the meta tags of some names say, in the names' order."""
    metas = tree.metas
    for name in names:
        if name in metas:
            where = f"meta {name}"
            for text in metas[name]:
                yield text, where


def weigh(
    field: EvidenceField,
    sources: Iterable[tuple[Iterable[Said], int]],
    read: Callable[[str], str | None],
) -> list[Evidence]:
    """The candidates for a field, the one used first.

    ``sources`` come best first, each with how many of its places are read once a
    candidate is known: 0 for those that are costly to read or say little.
    """
    found: dict[Said, None] = {}
    known: dict[str, str | None] = {}
    for source, most in sources:
        if found and not most:
            continue
        for tried, (text, where) in enumerate(source):
            if tried >= (most if found else _MOST):
                break
            value = known[text] if text in known else known.setdefault(text, read(text))
            if value:
                found[value, where] = None
    return [
        Evidence(field, value, where, used=at == 0) for at, (value, where) in enumerate(found)
    ]
