"""Which lines of a body are its headings, told by where they stand.

Pages mark kickers, box titles and teasers as headings, and headings as specially named
paragraphs. A heading of the article stands in its text and above some of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from asreported.model import BlockKind
    from asreported.pages.html.nodes import Run

    Body = list[tuple[BlockKind, Run]]

_SEVERAL: Final = 2
_ALIKE: Final = 3
_LONG: Final = 60
_LONGEST: Final = 100
_LINKED: Final = 0.9


def mend_headings(body: Body) -> Body:
    """The body with headings that are not marked as such, and without those that are none."""
    places = _between(body)
    return _without_kickers(_changed(body, [*_bare(body, places), *_named(body, places)]))


def _bare(body: Body, places: list[int]) -> list[int]:
    """The bare lines between paragraphs that are headings where there are no others."""
    found = [at for at in places if body[at][1].block.tag == "div" and _ends_open(body[at][1])]
    found = [at for at in found if len(body[at][1].text) < _LONG]
    if len(found) < _SEVERAL or any(kind == "heading" for kind, _ in body):
        return []
    return found


def _named(body: Body, places: list[int]) -> list[int]:
    """The short lines that are headings since their class is no other paragraph's."""
    found = [at for at in places if _ends_open(body[at][1])]
    if len(found) < _ALIKE:
        return []
    names = Counter(_name(run) for kind, run in body if kind == "paragraph")
    told = Counter(_name(body[at][1]) for at in found)
    alike = {name for name, count in told.items() if name and count == names[name] >= _ALIKE}
    return [at for at in found if _name(body[at][1]) in alike]


def _name(run: Run) -> str:
    return run.block.attributes.get("class") or ""


def _ends_open(run: Run) -> bool:
    text = run.text
    return len(text) < _LONGEST and text[-1].isalpha()


def _between(body: Body) -> list[int]:
    """The places of unlinked lines that a longer paragraph of the same element follows."""
    return [
        at
        for at in range(1, len(body) - 1)
        if body[at][0] == body[at + 1][0] == "paragraph"
        and len(body[at][1].text) < _LONGEST
        and _heads(body[at][1], body[at + 1][1])
    ]


def _heads(run: Run, below: Run) -> bool:
    text, block = run.text, run.block
    return (
        len(below.text) > _LONG
        and len(below.text) > len(text)
        and not run.linked
        and block is not below.block
        and (text[0].isupper() or not text[0].isalpha())
    )


def _changed(body: Body, places: list[int]) -> Body:
    if not places:
        return body
    chosen = set(places)
    return [("heading" if at in chosen else kind, run) for at, (kind, run) in enumerate(body)]


def _without_kickers(body: Body) -> Body:
    """The body without headings that stand apart: before its prose, or linked throughout.

    Before the prose of another element stand kickers, standfirsts and boxes; a list under
    such a heading is its box. A heading that is a link and heads no text is a teaser.
    """
    first = next((at for at, (kind, run) in enumerate(body) if _is_prose(kind, run)), 0)
    below = _paragraphs_below(body)
    found: Body = []
    boxed = False
    for at, (kind, run) in enumerate(body):
        boxed = boxed and kind == "list_item"
        if kind == "heading" and _stands_apart(run, below[at]):
            if run.linked > _LINKED * len(run.text):
                continue
            if at > first and below[at] is None and _is_followed_by_heading(body, at):
                continue
            if at < first and len(run.text) < _LONG:
                boxed = True
                continue
        found.append(("fact_box" if boxed else kind, run))
    return found


def _paragraphs_below(body: Body) -> list[Run | None]:
    """For each part the next paragraph after it."""
    found: list[Run | None] = []
    last: Run | None = None
    for kind, run in reversed(body):
        found.append(last)
        if kind == "paragraph":
            last = run
    return found[::-1]


def _stands_apart(heading: Run, below: Run | None) -> bool:
    """Whether the paragraph below a heading, if there is one, stands in another element."""
    return below is None or below.block.parent is not heading.block.parent


def _is_followed_by_heading(body: Body, at: int) -> bool:
    """Whether another heading, of its level or a higher one, stands right below a heading."""
    if at + 1 == len(body):
        return True
    kind, run = body[at + 1]
    return kind == "heading" and run.context.heading <= body[at][1].context.heading


def without_decks(body: Body) -> Body:
    """The body with headings as paragraphs that are as long as prose and stand before it."""
    first = next((at for at, (kind, run) in enumerate(body) if _is_prose(kind, run)), 0)
    opening: Body = [
        ("paragraph" if kind == "heading" and _is_deck(run) else kind, run)
        for kind, run in body[:first]
    ]
    return opening + body[first:]


def _is_deck(run: Run) -> bool:
    return len(run.text) >= _LONG or run.text.count("\n") >= _SEVERAL


def _is_prose(kind: BlockKind, run: Run) -> bool:
    return kind == "paragraph" and len(run.text) >= _LONG
