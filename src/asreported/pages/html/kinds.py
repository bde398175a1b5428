"""What kind of block a run of the body is, and which runs are furniture after all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from asreported.pages.credits import may_be_credited, read_credit
from asreported.pages.html import phrases

if TYPE_CHECKING:
    from asreported.model import BlockKind
    from asreported.pages.html.nodes import Node, Run

_CELLS: Final = frozenset(("td", "th"))
_LINKY: Final = 0.5
_PARTLY: Final = 0.3
_ALL: Final = 0.9
_ALMOST: Final = 0.95
_ENDS: Final = ".!?…。！？"
_QUOTES: Final = "\"'”’»)"
_CHAPTER: Final = 2
_SHORT: Final = 160
_TITLE: Final = 80
_ENTRY: Final = 120
_LINE: Final = 300
_NOTICE: Final = 400
_LABEL: Final = 100
_LONGEST_CAPTION: Final = 700


def classify(run: Run) -> BlockKind | None:
    """The kind of a run that stands in the body's container; None for furniture."""
    text = run.text.lower() if len(run.text) < _NOTICE else run.text
    if _is_cell(run):
        return "table"
    if _is_notice(text):
        return None
    if run.context.figure is None and phrases.is_credited(text):
        return None
    if is_caption(run):
        return "caption"
    if _is_small(run.context.correction) or phrases.CORRECTION.match(text[:_TITLE].lower()):
        return "correction"
    return _of_heading(run, text) if run.context.heading else _in_text(run, text)


def _is_cell(run: Run) -> bool:
    """Whether a run is a cell: with a bare number no stub, with a date no stamp."""
    return run.block.tag in _CELLS and run.linked <= _LINKY * len(run.text)


def _of_heading(run: Run, text: str) -> BlockKind | None:
    """The kind of a heading: it belongs to its box, or may be but a linked teaser."""
    if run.context.box is not None:
        return _in_box(text)
    linked = run.linked >= _ALL * len(text)
    return None if linked and run.context.heading > _CHAPTER else "heading"


def _in_text(run: Run, text: str) -> BlockKind | None:
    """The kind of a run that is no caption, correction or heading."""
    share = run.linked / len(text)
    if share > _LINKY and is_list_of_links(run):
        return None
    if _is_cross(run, text, share):
        return "cross_link"
    if len(text) < _LINE and (
        (share > _LINKY and not _is_linked_sentence(run, share))
        or phrases.is_credited(text)
        or phrases.is_stamp(text)
    ):
        return None
    return _in_box(text) if run.context.box is not None else _plain(run)


def _in_box(text: str) -> BlockKind | None:
    """A box's own label, which names no fact, is none of its text."""
    return None if phrases.BOX_LABEL.match(text) else "fact_box"


def _is_linked_sentence(run: Run, share: float) -> bool:
    """Whether a paragraph is a sentence of which the greater part is a link to its source."""
    block = run.block
    return (
        block.tag == "p"
        and not block.item
        and share < _ALMOST
        and run.text.rstrip(_QUOTES)[-1:] in _ENDS
    )


def _is_notice(text: str) -> bool:
    """Whether a line is a label or a promotion."""
    size = len(text)
    return size < _NOTICE and bool(
        phrases.PROMOTION.match(text) or (size < _LABEL and phrases.LABEL.match(text))
    )


def _is_cross(run: Run, text: str, share: float) -> bool:
    """Whether a run leads to another article, by its class or by how it opens."""
    if _is_small(run.context.cross) and share > _PARTLY:
        return True
    return (
        len(text) < _LINE
        and bool(phrases.CROSS.match(text))
        and (share > _PARTLY or len(text) < _SHORT)
    )


def _is_small(node: Node | None) -> bool:
    return node is not None and node.size < _LONGEST_CAPTION


def is_list_of_links(run: Run) -> bool:
    """Whether a run is a heading such as "Also in" and, a line each, what it heads."""
    lines = run.text.count("\n")
    return (
        lines > 1
        and run.linked > _LINKY * len(run.text)
        and bool(phrases.CROSS.match(run.text[:_TITLE].lower()))
    )


def is_credit_line(run: Run) -> bool:
    """Whether a line ends in a labelled credit, and so is a caption, whatever is around."""
    text = run.text
    if len(text) > _LINE or run.context.heading or not (":" in text or "©" in text):
        return False
    if not may_be_credited(text):
        return False
    caption, credit, labelled = read_credit(text)
    return labelled and caption is not None and credit is not None


def is_listing(run: Run) -> bool:
    """Whether a run heads a list of links to other articles."""
    text = run.text
    heads = len(text) < _TITLE and bool(phrases.LISTING.match(text.lower()))
    return heads and phrases.without_label(text) == text


def may_be_listed(run: Run) -> bool:
    """Whether a run could be an entry of such a list, and not prose again."""
    text = run.text
    return not run.context.heading and (run.linked > _PARTLY * len(text) or len(text) < _ENTRY)


def is_caption(run: Run) -> bool:
    """Whether a run stands in what names itself a caption, credit or figure, and is one."""
    context = run.context
    return _is_small(context.caption) or _is_small(context.credit) or _is_small(context.figure)


def _plain(run: Run) -> BlockKind:
    context = run.context
    if context.live is not None:
        return "live_entry"
    if context.quote is not None:
        return "quote"
    if run.block.tag in _CELLS:
        return "table"
    return "list_item" if run.block.item else "paragraph"


def is_promotion(run: Run) -> bool:
    """Whether a run asks the reader to subscribe, follow or share, or is a stub."""
    text = run.text.lower()
    return _is_notice(text) or phrases.is_credited(text) or phrases.is_stamp(text)
