"""Tables and lists that lay out a page, told from those of data.

A page built of tables holds its article in one cell, its menu in another and each
picture in a table of its own. What such cells hold is read as if no table stood
around it: the tags of their elements are changed to those of plain divisions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.pages.html.nodes import Node, Run, Tree

_OF_DATA: Final = frozenset(("th", "thead", "caption"))
_OF_TABLES: Final = frozenset(("table", "tbody", "tfoot", "tr", "td"))
_ITEMS: Final = frozenset(("li", "dd", "dt"))
_PROSE: Final = 600
_HOLDS: Final = 0.9


def unfold(tree: Tree, container: Node) -> Node:
    """The body's container once the layout tables in and around it are plain divisions.

    It is the cell that holds nearly all the container's prose, where one does. A
    table is of data when it has headers, or rows of several cells without long prose.
    """
    first, last = container.index, container.end
    nodes = tree.nodes[first : last + 1]
    if "td" not in {node.tag for node in nodes}:
        return container
    runs = [run for run in tree.runs if first <= run.block.index <= last]
    best = max(runs, key=lambda run: run.weight, default=None)
    cell = _main_cell(best, container) if best is not None else None
    if cell is not None:
        container = cell
        _flatten_around(cell)
    tables = _tables(nodes)
    if tables:
        long = {id(run.block) for run in runs if len(run.text) > _PROSE}
        for parts in tables:
            if not _holds_data(parts, long):
                _flatten(parts)
    return container


def unlist(tree: Tree, container: Node) -> None:
    """Read what stands in a body that itself stands in a list as if no list stood around it."""
    if not container.item:
        return
    container.item = False
    for node in tree.nodes[container.index + 1 : container.end + 1]:
        node.item = node.tag in _ITEMS or (node.parent is not None and node.parent.item)


def _main_cell(best: Run, container: Node) -> Node | None:
    """The innermost cell around the longest prose that holds nearly all of it."""
    node: Node | None = best.block
    while node is not None and node.within(container):
        if node.tag == "td" and node.goods > max(_PROSE, _HOLDS * container.goods):
            return node
        node = node.parent
    return None


def _flatten_around(cell: Node) -> None:
    path = []
    node: Node | None = cell
    while node is not None:
        path.append(node)
        node = node.parent
    _flatten(path)


def _flatten(nodes: list[Node]) -> None:
    for node in nodes:
        if node.tag in _OF_TABLES:
            node.tag = "div"


def _tables(nodes: list[Node]) -> list[list[Node]]:
    """For each table its own elements, those of tables inside it left out."""
    found: list[list[Node]] = []
    within: dict[int, list[Node]] = {}
    for node in nodes:
        if node.tag == "table":
            own = within[node.index] = [node]
            found.append(own)
        elif node.parent is not None and node.parent.index in within:
            own = within[node.index] = within[node.parent.index]
            own.append(node)
    return found


def _holds_data(parts: list[Node], long: set[int]) -> bool:
    """Whether a table has headers, or rows of more than one cell, none of them prose."""
    if any(node.tag in _OF_DATA for node in parts):
        return True
    cells = [node for node in parts if node.tag == "td"]
    rows = {id(cell.parent) for cell in cells}
    return 1 < len(rows) < len(cells) and not any(id(cell) in long for cell in cells)
