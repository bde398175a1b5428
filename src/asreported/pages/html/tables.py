"""Tables that lay out a page, told from tables of data.

A page built of tables holds its article in one cell, its menu in another and each
picture in a table of its own. What such cells hold is read as if no table stood
around it: the tags of their elements are changed to those of plain divisions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.pages.html.nodes import Node, Run, Tree

_TABLE: Final = frozenset(("table",))
_CELLS: Final = frozenset(("td", "th"))
_OF_DATA: Final = frozenset(("th", "thead", "caption"))
_OF_TABLES: Final = frozenset(("table", "tbody", "tfoot", "tr", "td"))
_PROSE: Final = 600
_HOLDS: Final = 0.9


def unfold(tree: Tree, container: Node) -> Node:
    """The body's container once the layout tables in and around it are plain divisions.

    It is the cell that holds nearly all the container's prose, where one does.
    """
    runs = [run for run in tree.runs if run.block.within(container)]
    best = max(runs, key=lambda run: run.weight, default=None)
    cell = _main_cell(best, container) if best is not None else None
    if cell is not None:
        container = cell
        _flatten_around(cell)
    judged: set[int] = set()
    for run in runs:
        table = run.block.inside(_TABLE) if run.block.tag in _CELLS else None
        if table is not None and table.index not in judged:
            judged.add(table.index)
            _judge(tree, table, runs)
    return container


def _main_cell(best: Run, container: Node) -> Node | None:
    """The innermost cell around the longest prose that holds nearly all of it."""
    node: Node | None = best.block
    while node is not None and node.within(container):
        if node.tag == "td" and node.goods > max(_PROSE, _HOLDS * container.goods):
            return node
        node = node.parent
    return None


def _flatten_around(cell: Node) -> None:
    node: Node | None = cell
    while node is not None:
        if node.tag in _OF_TABLES:
            node.tag = "div"
        node = node.parent


def _judge(tree: Tree, table: Node, runs: list[Run]) -> None:
    """Make a table that holds no data plain divisions."""
    inside = tree.nodes[table.index : table.end + 1]
    if any(node.tag in _OF_DATA for node in inside):
        return
    if _holds_rows(inside) and not any(_is_prose(run) for run in runs if _is_in(run, table)):
        return
    for node in inside:
        if node.tag in _OF_TABLES:
            node.tag = "div"


def _holds_rows(inside: list[Node]) -> bool:
    """Whether a table has more than one row and in some row more than one cell."""
    rows = [node.parent for node in inside if node.tag == "td"]
    return 1 < len(set(map(id, rows))) < len(rows)


def _is_in(run: Run, table: Node) -> bool:
    return run.block.tag in _CELLS and run.block.within(table)


def _is_prose(run: Run) -> bool:
    """Whether a cell holds what no cell of data does."""
    return len(run.text) > _PROSE
