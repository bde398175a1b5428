"""What leads into an article: the standfirst, wherever it stands, and the lines around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.pages.html.headline import likeness, squeeze, tokens
from asreported.pages.html.kinds import classify, is_caption, is_credit_line, is_promotion

if TYPE_CHECKING:
    from asreported.model import BlockKind
    from asreported.pages.html.body import Region
    from asreported.pages.html.nodes import Run, Tree
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
_OPENING: Final = 6
_MOSTLY: Final = 0.9
_FEWEST_SIGNS: Final = 20
_LEADS: Final = frozenset(("paragraph", "heading", "list_item"))


class Lead(NamedTuple):
    """What is known of an article's opening before its text is read.

    ``head`` is the run of the headline; ``summaries`` are the descriptions in the
    page's metadata, squeezed: a line before the body that says the same, or the first
    of the body when it says it whole, is the standfirst.
    """

    headline: str | None
    head: Run | None
    summaries: list[str]


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
    for run in before:
        if is_caption(run) or (lead.head is not None and is_credit_line(run)):
            if lead.head is not None:
                parts.add("caption", run)
        elif run is chosen:
            parts.lead(run)
            named = run if _is_named(run) else None
        elif named is not None and _continues(run, named) and run.index > named.index:
            parts.lead(run)


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
    if not _opens(body, first, lead):
        return
    for at in range(first, len(body)):
        if at > first and not (_is_named(run) and _continues(body[at][1], run)):
            break
        body[at] = ("standfirst", body[at][1])
    body[:first] = [pair for pair in body[:first] if pair[0] == "caption"]


def _opens(body: list[tuple[BlockKind, Run]], first: int, lead: Lead) -> bool:
    """Whether the first text of the body is its standfirst."""
    kind, run = body[first]
    head, text = lead.head, run.text
    if kind not in _LEADS or not _FEWEST_SIGNS <= len(text) < _STANDFIRST.stop:
        return False
    if kind == "heading" and text.count("\n") >= _SEVERAL:
        return True
    near = kind == "heading" and head is not None and run.index - head.index < _NEAR
    return (
        _is_named(run)
        or (squeeze(text) in lead.summaries and _is_said(text))
        or (len(text) > _SENTENCE and (near or _is_set_apart(run, body)))
    )


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
        if (count < _FEWEST and _is_named(run)) or squeeze(run.text) in lead.summaries:
            return count
        if len(run.text) >= (_SENTENCE if kind != "heading" else _STANDFIRST.stop):
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
