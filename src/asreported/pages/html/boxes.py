"""Fact boxes that only their label tells from what else stands aside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from asreported.pages.html import phrases

if TYPE_CHECKING:
    from asreported.pages.html.nodes import Node, Run, Tree

_LABEL: Final = 40
_TOLD: Final = 40


def open_labelled_boxes(tree: Tree) -> None:
    """Make a box of each ``aside`` without a name that opens with "Did you know?".

    An ``aside`` is furniture unless its names say otherwise; where it has none, the
    label that readers see is what it says of itself. It must tell something in words of
    its own: a list of links under such a label stays furniture.
    """
    before: Node | None = None
    for at, run in enumerate(tree.runs):
        marks = run.context.furniture
        aside = marks[-1] if marks else None
        if aside is not before and aside is not None and _is_labelled(aside, run):
            _open(aside, _inside(aside, tree.runs[at:]))
        before = aside


def _is_labelled(aside: Node, run: Run) -> bool:
    return (
        aside.tag == "aside"
        and not aside.roles
        and len(run.text) < _LABEL
        and bool(phrases.BOX_LABEL.match(run.text.lower()))
    )


def _inside(aside: Node, runs: list[Run]) -> list[Run]:
    return list(takewhile(lambda run: run.block.within(aside), runs))


def _open(aside: Node, runs: list[Run]) -> None:
    if not any(len(run.text) >= _TOLD and not run.linked for run in runs[1:]):
        return
    # The contexts inside are the aside's own: it was given one when it was met.
    for context in {id(run.context): run.context for run in runs}.values():
        context.furniture = tuple(node for node in context.furniture if node is not aside)
        context.box = aside
