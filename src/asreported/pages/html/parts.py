"""The parts of an article in reading order, from a tree and the region of its body."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from asreported.pages.draft import Marked
from asreported.pages.html.headings import mend_headings, without_decks
from asreported.pages.html.inside import classified, first_prose, with_captions, within
from asreported.pages.html.leads import before_body, lead_in, open_with_standfirst
from asreported.pages.html.moments import Moments
from asreported.pages.html.phrases import without_asides, without_label
from asreported.pages.html.pictures import (
    Caption,
    alternatives,
    picture_of,
    under_pictures,
)
from asreported.pages.html.signatures import without_byline
from asreported.pages.stamps import read_clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.model import BlockKind
    from asreported.pages.html.body import Region
    from asreported.pages.html.leads import Lead
    from asreported.pages.html.nodes import Node, Run, Tree

_TABLE: Final = frozenset(("table",))
_SENTENCE: Final = 60


@dataclass(slots=True)
class Parts:
    """Blocks in reading order, without the headline, and the captions among them."""

    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    captions: dict[int, Caption] = field(default_factory=dict)
    standfirst: str | None = None
    named: Node | None = None
    row: Node | None = None
    table: Node | None = None
    cells: list[str] = field(default_factory=list)
    moments: Moments | None = None
    hour: str | None = None
    pictures: Mapping[int, Node] = field(default_factory=dict)

    def add(self, kind: BlockKind, run: Run) -> None:
        """Append a run's block; of a caption, what is left when its credit is told apart."""
        if kind == "table":
            self._add_cell(run)
            return
        self.close_table()
        if kind == "caption":
            node = self.pictures.get(run.index) or picture_of(run)
            text = self.captions.setdefault(node.index, Caption(node)).add(run)
            if text:
                self.blocks.append((kind, text))
        elif kind == "cross_link":
            self.blocks.append((kind, without_label(run.text)))
        elif kind == "heading":
            level = run.context.heading or None
            if self.moments is not None and run.context.live is not None:
                self.hour = read_clock(run.text)
            self.blocks.append(Marked.make(kind, run.text, level=level))
        elif kind == "live_entry" and self.moments is not None:
            time = self.moments.of(run) or self.hour
            self.blocks.append(Marked.make(kind, run.text, time=time))
        else:
            self.blocks.append((kind, without_asides(run.text) if run.linked else run.text))

    def _add_cell(self, run: Run) -> None:
        """Gather a cell of a table: tabs between cells, a row a line."""
        row, table = run.block.parent, run.block.inside(_TABLE)
        if table is not self.table:
            self.close_table()
        if self.cells:
            self.cells.append("\t" if self.row is row else "\n")
        self.cells.append(run.text)
        self.row, self.table = row, table

    def lead(self, run: Run) -> None:
        """Append a line of the standfirst, which may be several or a list."""
        text = without_byline(run.text)
        if self.standfirst is None:
            self.standfirst = text
        else:
            self.standfirst += f"\n{text}"
            same = run.context.standfirst is not None and run.context.standfirst is self.named
            if same and not run.block.item and self.blocks[-1][0] == "standfirst":
                text = f"{self.blocks.pop()[1]}\n{text}"
        self.named = run.context.standfirst
        self.blocks.append(("standfirst", text))

    def close_table(self) -> None:
        """Append the table gathered, if there is one."""
        if self.cells:
            self.blocks.append(("table", "".join(self.cells)))
            self.cells = []


def gather(tree: Tree, region: Region, lead: Lead) -> Parts:
    """The article's parts: what leads into the body, the body, and what stands inside it."""
    inside = within(tree, region, lead)
    parts = Parts()
    told = parts.pictures = under_pictures(tree, inside)
    body = mend_headings(
        with_captions(
            [
                ("caption" if run.index in told else kind, run)
                for kind, run in classified(inside)
            ],
            alternatives(tree, region.container),
        )
    )
    first = first_prose(body)
    lead_in(parts, before_body(tree, region, lead, first, {run.index for _, run in body}), lead)
    if any(kind == "live_entry" for kind, _ in body):
        parts.moments = Moments(tree)
    if len(parts.standfirst or "") < _SENTENCE:
        open_with_standfirst(body, lead)
    body = without_decks(body)
    for kind, run in body:
        if kind == "standfirst":
            parts.lead(run)
        else:
            parts.add(kind, run)
    parts.close_table()
    return parts
