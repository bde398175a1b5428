"""What leads into an article: the standfirst, wherever it stands, and the lines around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.pages.html.headline import likeness, squeeze, tokens
from asreported.pages.html.kinds import classify, is_caption, is_credit_line, is_promotion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import BlockKind
    from asreported.pages.html.body import Region
    from asreported.pages.html.nodes import Node, Run, Tree
    from asreported.pages.html.parts import Parts

_STANDFIRST: Final = range(25, 900)
_FAR: Final = 40
_SAME: Final = 0.95
_AGREED: Final = 40
_FEWEST: Final = 3
_SEVERAL: Final = 2
_NEAR: Final = 8
_SENTENCE: Final = 60
_LEADING: Final = 80
_LONG: Final = 4
_SHARED: Final = 7
_PLACE: Final = 25
_PLACED: Final = re.compile(r"^[^\W\d_][\w '/-]{1,24}\. ")
_OPENING: Final = 6
_MOSTLY: Final = 0.9
_FEWEST_SIGNS: Final = 20
_LEADS: Final = frozenset(("paragraph", "heading", "list_item"))
_LISTS: Final = frozenset(("ul", "ol"))
_CUT: Final = ("…", "...")
_MOST_LINES: Final = 4


class Lead(NamedTuple):
    """What is known of an article's opening before its text is read.

    ``head`` is the run of the headline; ``summaries`` are the descriptions in the
    page's metadata, squeezed: a line before the body that says the same, or the first
    lines of the body when they say it ``whole``, are the standfirst. A description that
    breaks off with an ellipsis was cut out of the text, and is none of ``whole``.
    """

    headline: str | None
    head: Run | None
    summaries: list[str]
    whole: frozenset[str]


def know(headline: str | None, head: Run | None, described: Iterable[str]) -> Lead:
    """What the page's metadata tell of its opening."""
    said = {text: squeeze(text) for text in described}
    whole = (flat for text, flat in said.items() if not text.rstrip().endswith(_CUT))
    return Lead(headline, head, list(said.values()), frozenset(filter(None, whole)))


def before_body(
    tree: Tree, region: Region, lead: Lead, first: int, held: set[int]
) -> list[Run]:
    """The runs between the headline and the body's first, those of the body left out.

    What says what the page's description says is no furniture, whatever it is called:
    "teaser" names a standfirst as often as a link to another article.
    """
    head = lead.head
    start = head.index + 1 if head is not None and head.index < first else max(0, first - _FAR)
    return [
        run
        for run in tree.runs[start:first]
        if run.index not in held
        and run is not head
        and (not region.is_furniture(run) or (head is not None and _is_summary(run, lead)))
    ]


def lead_in(parts: Parts, before: list[Run], lead: Lead) -> None:
    """Add standfirst and pictures that stand between the headline and the body."""
    named: Run | None = None
    leading = [run for run in before if _is_standfirst(run, lead)]
    prose = leading or [run for run in before if _is_prose(run, lead.headline)]
    chosen = next((run for run in leading if _is_named(run)), prose[0] if prose else None)
    points = _list_of(chosen) if chosen is not None else None
    for run in before:
        if points is not None and run.block.within(points):
            parts.add("list_item", run)
        elif is_caption(run) or (lead.head is not None and is_credit_line(run)):
            if lead.head is not None:
                parts.add("caption", run)
        elif run is chosen:
            parts.lead(run)
            named = run if _is_named(run) else None
        elif named is not None and run.index > named.index and _goes_on(run, named, lead):
            parts.lead(run)


def _list_of(run: Run) -> Node | None:
    """The list whose points sum up the article, when a run is one of them.

    One that calls itself a standfirst is left to be that.
    """
    return run.block.inside(_LISTS) if run.block.item and not _is_named(run) else None


def _goes_on(run: Run, first: Run, lead: Lead) -> bool:
    """Whether a line is more of the standfirst: in the same element, or a deck after it."""
    deck = bool(run.context.heading) and run.context.standfirst is run.block
    return _continues(run, first) or (
        deck and len(run.text) > _SENTENCE and _is_standfirst(run, lead)
    )


def open_with_standfirst(body: list[tuple[BlockKind, Run]], lead: Lead) -> None:
    """Change the kind of a standfirst that opens the body's own container."""
    start = lead.head.index if lead.head is not None else -1
    texts = [
        at for at, (kind, run) in enumerate(body) if kind != "caption" and run.index > start
    ]
    if len(texts) < _FEWEST:
        return
    first = texts[_after_kickers(body, texts, lead)]
    run = body[first][1]
    count = _lines_saying(body[first:], lead) or int(_opens(body, first, lead))
    if not count:
        return
    for at in range(first, len(body)):
        if at >= first + count and not (_is_named(run) and _goes_on(body[at][1], run, lead)):
            break
        body[at] = ("standfirst", body[at][1])
    body[:first] = [pair for pair in body[:first] if pair[0] == "caption"]


def _lines_saying(body: list[tuple[BlockKind, Run]], lead: Lead) -> int:
    """How many of the body's first lines are the standfirst by their wording.

    The first says the page's description whole, or each goes on from the headline after
    an ellipsis. A description made of the first paragraphs says nothing of them: several
    lines that say it, cut short or not, are the standfirst where their class is not the
    text's.
    """
    said, trailing = "", 0
    for count, (kind, run) in enumerate(body[:_MOST_LINES], 1):
        if kind not in _LEADS or len(run.text) >= _STANDFIRST.stop:
            break
        trailing += trailing == count - 1 and _trails(run)
        if trailing == count or not any(told.startswith(said) for told in lead.summaries):
            continue
        before = said
        said += squeeze(_PLACED.sub("", run.text) if count == 1 else run.text)
        if count == 1 and said in lead.whole and _is_said(run.text):
            return int(len(body) > _SEVERAL)
        ends = any(len(before) < len(told) and said.startswith(told) for told in lead.summaries)
        if count > 1 and ends and _has_own_class(body[:count], body[count:]):
            return count
    return trailing


def _trails(run: Run) -> bool:
    """Whether a line goes on from the headline: "… as the beacons stay dark"."""
    text = run.text
    return text.startswith(_CUT) and len(text) < _LEADING and text.lstrip("…. ")[:1].islower()


def _has_own_class(
    lines: list[tuple[BlockKind, Run]], others: list[tuple[BlockKind, Run]]
) -> bool:
    """Whether some lines share a class that no paragraph after them has."""
    classes = {run.block.attributes.get("class") for _, run in lines}
    return (
        len(others) >= _SEVERAL
        and len(classes) == 1
        and None not in classes
        and all(
            run.block.attributes.get("class") not in classes
            for kind, run in others
            if kind == "paragraph"
        )
    )


def _opens(body: list[tuple[BlockKind, Run]], first: int, lead: Lead) -> bool:
    """Whether the first text of the body is its standfirst."""
    kind, run = body[first]
    head, text = lead.head, run.text
    if kind not in _LEADS or not _FEWEST_SIGNS <= len(text) < _STANDFIRST.stop:
        return False
    if kind == "heading" and text.count("\n") >= _SEVERAL:
        return True
    near = kind == "heading" and head is not None and run.index - head.index < _NEAR
    return _is_named(run) or (len(text) > _SENTENCE and (near or _is_set_apart(run, body)))


def _continues(run: Run, first: Run) -> bool:
    """Whether a line stands in the same element as the standfirst's first."""
    return run.context.standfirst is first.context.standfirst and not run.linked


def _is_set_apart(run: Run, body: list[tuple[BlockKind, Run]]) -> bool:
    """Whether a run is bold throughout, in an element that holds none of the text after it."""
    return run.bold > _MOSTLY * len(run.text) and all(
        other.block is not run.block for _, other in body if other is not run
    )


def _after_kickers(body: list[tuple[BlockKind, Run]], texts: list[int], lead: Lead) -> int:
    """How many short lines stand before what calls itself the standfirst, or says it."""
    for count, at in enumerate(texts[:_OPENING]):
        kind, run = body[at]
        size = len(run.text)
        named = count < _FEWEST and size >= _FEWEST_SIGNS and _is_named(run)
        if named or _lines_saying(body[at:], lead):
            return count
        if size >= (_SENTENCE if kind != "heading" else _STANDFIRST.stop):
            break
    return 0


def _is_prose(run: Run, headline: str | None) -> bool:
    """Whether a run that nothing tells apart is a sentence or more on the headline's matter."""
    text = run.text
    shared = tokens(text) & tokens(headline or "")
    return (
        _LEADING < len(text) < _STANDFIRST.stop
        and text[-1] in '.!?…“”"»'
        and not run.linked
        and sum(len(word) for word in shared if len(word) >= _LONG) >= _SHARED
        and not is_promotion(run)
        and classify(run) == "paragraph"
    )


def _is_named(run: Run) -> bool:
    """Whether what a run stands in calls itself a standfirst, and is as short as one."""
    node = run.context.standfirst
    return node is not None and node.size < _STANDFIRST.stop


def _is_standfirst(run: Run, lead: Lead) -> bool:
    text = run.text
    if (
        not _FEWEST_SIGNS <= len(text) < _STANDFIRST.stop
        or run.linked > len(text) / 2
        or is_promotion(run)
    ):
        return False
    headline = lead.headline or ""
    if len(text) < 2 * len(headline) and likeness(text, headline) > _SAME:
        return False
    if _is_summary(run, lead):
        return True
    if lead.head is None or run.index < lead.head.index:
        return False
    if len(text) < _STANDFIRST.start:
        return False
    return _is_named(run) or (bool(run.context.heading) and len(text) > _SENTENCE)


def _is_said(text: str) -> bool:
    """Whether a line is long enough to be more than a label, or ends as a sentence."""
    return len(text) >= _STANDFIRST.start or text[-1] in ".!?"


def _is_summary(run: Run, lead: Lead) -> bool:
    """Whether a run says what the page's metadata calls its description."""
    if len(run.text) >= _STANDFIRST.stop or not lead.summaries:
        return False
    if not _is_said(run.text):
        return False
    text = squeeze(run.text)
    return any(_agrees(text, summary) for summary in lead.summaries)


def _agrees(text: str, summary: str) -> bool:
    """Whether a line and a description begin alike, either being cut short.

    The line may open with a place: "Aske. The quay reopened".
    """
    size = min(len(text), len(summary), 120)
    if size < _AGREED:
        return text == summary
    return text[: size - 3] == summary[: size - 3] or (
        text.endswith(summary) and len(text) - len(summary) < _PLACE
    )
