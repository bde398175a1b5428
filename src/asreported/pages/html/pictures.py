"""The article's pictures, each with its caption and its credit apart."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from asreported.model import Image
from asreported.pages.credits import may_be_credited, read_credit, split_credit
from asreported.pages.html.nodes import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from asreported.pages.html.nodes import Node, Run, Tree
    from asreported.pages.html.structured import Data

_SOURCES: Final = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")
_NEAR: Final = 38
_AROUND: Final = 3
_LONGEST: Final = 700
_CREDIT: Final = 60
_LINE: Final = 200


class Caption:
    """What stands under one picture: its runs, told apart."""

    __slots__ = ("caption", "credit", "node")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.caption: str | None = None
        self.credit: str | None = None

    def add(self, run: Run) -> str | None:
        """Take a run in; the caption's words when it holds new ones."""
        context = run.context
        if context.credit is not None and (
            context.caption is None or context.credit.index > context.caption.index
        ):
            caption, credit = split_credit(run.text)
            self.credit = self.credit or credit or caption
            return None
        caption, credit = split_credit(run.text)
        self.credit = self.credit or credit
        if caption is None or (self.caption and caption in self.caption):
            return None
        self.caption = f"{self.caption} {caption}" if self.caption else caption
        return caption


def picture_of(run: Run) -> Node:
    """The element that a caption's run belongs to."""
    context = run.context
    return context.figure or context.caption or context.credit or run.block


def find_images(
    tree: Tree, data: Data, captions: list[Caption], base: str | None
) -> list[Image]:
    """A picture for each caption, and the one the page names for itself."""
    images: list[Image] = []
    for caption in captions:
        if caption.caption or caption.credit:
            address = _address_near(tree, caption.node)
            images.append(
                Image(url=_join(base, address), caption=caption.caption, credit=caption.credit)
            )
    if not images:
        lead = next(iter(tree.metas.get("og:image", ())), None) or _of_data(data.get("image"))
        if lead:
            images.append(Image(url=_join(base, lead)))
    return images


def _of_data(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
    return value if isinstance(value, str) else None


def _address_near(tree: Tree, node: Node) -> str | None:
    """The picture inside the caption's figure, else the nearest one before it."""
    at = bisect_left(tree.images, node.index, key=lambda image: image[0].index)
    if at < len(tree.images) and tree.images[at][0].within(node):
        return _source(tree.images[at][1])
    if at and node.index - tree.images[at - 1][0].index < _NEAR:
        return _source(tree.images[at - 1][1])
    return None


def alternatives(tree: Tree, container: Node | None) -> dict[str, int]:
    """What the pictures inside an element have for those who cannot see them, and where."""
    if container is None:
        return {}
    return {
        clean(element.attributes.get("alt") or ""): node.index
        for node, element in tree.images
        if node.within(container)
    }


def under_pictures(tree: Tree, runs: list[Run]) -> dict[int, Node]:
    """Pairs of lines that share a small element with a picture above them, by their index.

    They are caption and credit, either first, and come with that element where one says
    it is the credit, else each with its own. Beside nothing that says it is a credit, a
    text as long as a paragraph is one.
    """
    places = [run.block.index for run in runs]
    found: dict[int, Node] = {}
    for image, _ in tree.images:
        at = bisect_left(places, image.index)
        if at + 1 >= len(runs) or not _may_caption(runs[at], runs[at + 1]):
            continue
        around = _around(image, runs[at + 1].block)
        beside = (*runs[max(0, at - 1) : at], *runs[at + 2 : at + 3])
        if around is not None and not any(run.block.within(around) for run in beside):
            pair = runs[at], runs[at + 1]
            told = any(split_credit(run.text)[0] is None for run in pair)
            found.update((run.index, around if told else run.block) for run in pair)
    return found


def _may_caption(first: Run, second: Run) -> bool:
    """Whether two lines are as long as a caption and its credit, and no links."""
    one, other = len(first.text), len(second.text)
    if min(one, other) > _CREDIT or max(one, other) > _LONGEST:
        return False
    if first.linked or second.linked:
        return False
    if max(one, other) < _LINE:
        return True
    credit = second.text
    return other <= _CREDIT and may_be_credited(credit) and read_credit(credit).labelled


def _around(image: Node, block: Node) -> Node | None:
    """The nearest element around a picture that holds a block too, a few levels up at most."""
    around = image.parent
    for _ in range(_AROUND):
        if around is None or block.within(around):
            return around
        around = around.parent
    return None


def _source(image: LexborNode) -> str | None:
    attributes = image.attributes
    for key in _SOURCES:
        value = (attributes.get(key) or "").strip()
        if value and not value.startswith("data:"):
            return value.split()[0].rstrip(",")
    return None


def _join(base: str | None, address: str | None) -> str | None:
    if not address:
        return None
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return None
