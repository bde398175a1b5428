"""Where the body of an article stands: block scoring over the tree.

Every run of text gets a weight: prose counts for its length, lists of links and
stubs count against. The element with the highest sum is the body's container; an
element that says it is the body is believed when it holds most of that prose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.html import words
from asreported.pages.html.kinds import is_caption

if TYPE_CHECKING:
    from collections.abc import Iterable

    _Name = tuple[str, int, str | None]

    from asreported.pages.html.nodes import Node, Run, Tree

_SENTENCE_END: Final = re.compile(r"[.!?…。！？؟۔।:;][\"'”’»«“)\]]*$")
_SENTENCE_IN: Final = re.compile(r"[.!?…][\"'”’»)]* |[。！？؟۔।]|, |、|،")
_STUB: Final = 25
_LONG: Final = 80
_CAP: Final = 800
_MOSTLY: Final = 0.5
_BELIEVED: Final = 0.55
_WHOLE: Final = 0.2
_CHUNK: Final = 0.05
_MOST_WRONG: Final = 50
_POOR: Final = 1_000
_LINKS: Final = -10.0
_WORTHY: Final = 0.3
_LEAVES: Final = frozenset(
    "p li td th tr tbody table ul ol dd dt blockquote h1 h2 h3 h4 h5 h6".split()
)
_SURE_TAGS: Final = frozenset(("nav", "footer", "dialog", "button"))


def weigh(run: Run) -> float:
    """How much a run speaks for its surroundings being an article's body."""
    context = run.context
    if context.heading or (context.sized and is_caption(run)):
        return 0.0
    size = len(run.text)
    share = run.linked / (size + 1)
    if share > _MOSTLY:
        return -10.0 - 0.3 * min(size, 100)
    if size < _STUB:
        return -4.0
    prose = bool(_SENTENCE_END.search(run.text[-8:]))
    if not prose and (size < _LONG or not _SENTENCE_IN.search(run.text)):
        return 4.0 if run.block.tag == "li" else -2.0
    return min(size, _CAP) * (1 - share) + 10.0


class Region:
    """The body's container, and which furniture marks inside it count."""

    __slots__ = ("container", "void")

    def __init__(self, container: Node | None, void: frozenset[int]) -> None:
        self.container = container
        self.void = void

    @property
    def goods(self) -> float:
        """How much prose the container holds."""
        return self.container.goods if self.container is not None else 0.0

    def is_furniture(self, run: Run) -> bool:
        """Whether a run stands in furniture that is not the article itself."""
        marks = run.context.furniture
        if not marks:
            return False
        if not self.void:
            return True
        return any(node.index not in self.void for node in marks)


def locate(tree: Tree, head: Run | None = None) -> Region:
    """The region of a page where its article's body stands."""
    for run in tree.runs:
        run.weight = weigh(run)
    region = Region(None, _void(tree))
    for run in tree.runs:
        weight, block = run.weight, run.block
        if run.context.furniture and region.is_furniture(run):
            weight = min(-2.0, weight * 0.1) if weight < 0 else -2.0
        block.weight += weight
        if weight > 0:
            block.goods += weight
    for node in reversed(tree.nodes):
        if node.weight and node.parent is not None:
            parent = node.parent
            parent.weight += node.weight
            parent.goods += node.goods
    region.container = _choose(tree, head)
    return region


def _void(tree: Tree) -> frozenset[int]:
    """The furniture marks that hold more prose than all the rest, and so are wrong.

    Names such as ``has-sidebar`` on a page's outer element, or a form around the
    whole page, must not hide the article.
    """
    good = [run for run in tree.runs if run.weight > 0]
    alike: dict[_Name, list[Node]] = {}
    held: dict[_Name, float] = {}
    known: dict[int, _Name] = {}
    for run in good:
        for node in run.context.furniture:
            name = known.get(node.index)
            if name is None:
                name = known[node.index] = _name(node)
                alike.setdefault(name, []).append(node)
            held[name] = held.get(name, 0.0) + run.weight / _doubt(node)
    void: set[int] = set()
    while held and len(void) < _MOST_WRONG:
        free = sum(
            run.weight
            for run in good
            if all(node.index in void for node in run.context.furniture)
        )
        mark = max(held, key=held.__getitem__)
        if held.pop(mark) <= free:
            break
        void.update(node.index for node in alike[mark])
    return frozenset(void)


def _name(node: Node) -> _Name:
    """What parts of one article that are called furniture have in common.

    Comments and teasers are alike, and many, by nature: each of them is judged alone.
    """
    alone = node.index if node.roles & (words.COMMENTS | words.RELATED) else 0
    return node.tag, alone, node.attributes.get("class")


def _doubt(node: Node) -> float:
    """How many times the rest of the prose a mark must hold to be wrong."""
    if node.roles & words.COMMENTS:
        return 4.0
    return 6.0 if node.tag in _SURE_TAGS else 1.5


def _choose(tree: Tree, head: Run | None) -> Node | None:
    best: Node | None = None
    most = 0.0
    declared = [node for node in tree.named if _is_declared(node)]
    for node in tree.nodes:
        # Of equals the deepest; an element comes before those inside it.
        if node.goods and node.weight >= most:
            best, most = node, node.weight
    if best is None:
        return (
            max(tree.nodes, key=lambda node: node.goods, default=None)
            if _has_prose(tree)
            else None
        )
    if best.goods < _POOR and (said := _of_lines(tree, declared, best)) is not None:
        return said
    best = _narrow(best, head)
    inside = [node for node in declared if node is not best and node.within(best)]
    believed = max(inside, key=lambda node: node.weight, default=None)
    if believed is not None and believed.weight > _BELIEVED * best.weight:
        return best if _is_chunk(believed, inside) else believed
    around = [
        node for node in declared if best.within(node) and best.goods > _MOSTLY * node.goods
    ]
    return around[-1] if around else _widen(best)


def _of_lines(tree: Tree, declared: list[Node], best: Node) -> Node | None:
    """The one element that says it is the body, where it holds lines and hardly any prose.

    Of a calendar, a table or a list of results the most prose on the page is not it.
    """
    if len(declared) != 1 or declared[0] is best:
        return None
    plain = dict.fromkeys((declared[0], best), 0)
    for run in tree.runs:
        if run.weight > _LINKS:
            for node in plain:
                if node.index <= run.block.index <= node.end:
                    plain[node] += len(run.text)
    return declared[0] if plain[declared[0]] > _WORTHY * plain[best] else None


def _has_prose(tree: Tree) -> bool:
    return any(run.weight > 0 for run in tree.runs)


def _is_declared(node: Node) -> bool:
    """Whether an element says of itself that it is the body."""
    if not node.roles & words.BODY_STRONG:
        if "itemprop" not in node.attributes:
            return False
        if "articlebody" not in (node.attributes["itemprop"] or "").lower():
            return False
    return node.tag not in _LEAVES


def _is_chunk(node: Node, others: Iterable[Node]) -> bool:
    """Whether an element is one of several that hold parts of one body."""
    names = _names(node)
    return any(
        other is not node
        and (names & _names(other) if names else not _names(other))
        and other.goods > _CHUNK * node.goods
        and not other.within(node)
        and not node.within(other)
        for other in others
    )


def _names(node: Node) -> set[str]:
    return set((node.attributes.get("class") or "").split())


def _narrow(best: Node, head: Run | None) -> Node:
    """The part of an element that the headline stands in, when that part is a whole.

    On pages that go on with other articles, or end with a list of teasers as long
    as the article, the prose after the part is not the article's.
    """
    if head is None or not head.block.within(best):
        return best
    path: list[Node] = []
    node: Node | None = head.block
    while node is not None and node is not best:
        path.append(node)
        node = node.parent
    for part in reversed(path):
        if part.weight < _WHOLE * best.weight:
            break
        best = part
    return best


def _widen(node: Node) -> Node:
    """The container of a best element that is a paragraph or a row by itself."""
    while node.tag in _LEAVES and node.parent is not None:
        node = node.parent
    return node
