"""The parts of an article in reading order, from a tree and the region of its body."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.pages.draft import Marked
from asreported.pages.html import phrases
from asreported.pages.html.headings import mend_headings, without_decks
from asreported.pages.html.headline import likeness, squeeze, tokens
from asreported.pages.html.kinds import (
    classify,
    is_caption,
    is_credit_line,
    is_listing,
    is_promotion,
    may_be_listed,
)
from asreported.pages.html.moments import Moments
from asreported.pages.html.phrases import without_label
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
    from asreported.pages.html.nodes import Node, Run, Tree

_STANDFIRST: Final = range(25, 900)
_TABLE: Final = frozenset(("table",))
_FAR: Final = 40
_REPEATED: Final = 40
_TWICE: Final = 2
_WHOLLY: Final = 0.7
_SAME: Final = 0.95
_AGREED: Final = 40
_FEWEST: Final = 3
_SEVERAL: Final = 2
_NEAR: Final = 8
_SENTENCE: Final = 60
_LEADING: Final = 80
_LONG: Final = 4
_SHARED: Final = 7
_PULLED: Final = 40
_PLACE: Final = 25
_OPENING: Final = 6
_MOSTLY: Final = 0.9
_SMALL: Final = 0.2
_OPENING_WORDS: Final = 30
_LONGEST_LINE: Final = 300
_FEWEST_SIGNS: Final = 20
_LEADS: Final = frozenset(("paragraph", "heading", "list_item"))
_HEADLESS: Final = frozenset(("heading", "caption", "cross_link"))


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
            self.blocks.append((kind, run.text))

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


class Lead(NamedTuple):
    """What is known of an article's opening before its text is read.

    ``head`` is the run of the headline; ``summaries`` are the descriptions in the
    page's metadata, squeezed: a line before the body that says the same, or the first
    of the body when it says it whole, is the standfirst.
    """

    headline: str | None
    head: Run | None
    summaries: list[str]


def gather(tree: Tree, region: Region, lead: Lead) -> Parts:
    """The article's parts: what leads into the body, the body, and what stands inside it."""
    inside = within(tree, region, lead)
    parts = Parts()
    told = parts.pictures = under_pictures(tree, inside)
    body = mend_headings(
        _with_captions(
            [
                ("caption" if run.index in told else kind, run)
                for kind, run in _classified(inside)
            ],
            alternatives(tree, region.container),
        )
    )
    first = _first_prose(body)
    _lead_in(parts, _before(tree, region, lead, first, {run.index for _, run in body}), lead)
    if any(kind == "live_entry" for kind, _ in body):
        parts.moments = Moments(tree)
    if len(parts.standfirst or "") < _SENTENCE:
        _open_with_standfirst(body, lead)
    body = without_decks(body)
    for kind, run in body:
        if kind == "standfirst":
            parts.lead(run)
        else:
            parts.add(kind, run)
    parts.close_table()
    return parts


def within(tree: Tree, region: Region, lead: Lead) -> list[Run]:
    """The runs of the body's region, without furniture by name and the headline."""
    runs = _inside(tree, region)
    teasers = _teasers(tree, region)
    if teasers:
        starts = [node.index for node in teasers]
        ends = [0, *accumulate((node.end for node in teasers), max)]
        runs = [run for run in runs if ends[bisect(starts, run.block.index)] < run.block.index]
    return [
        run
        for run in runs
        if run is not lead.head
        and not region.is_furniture(run)
        and not _repeats(run, lead.headline)
        and not _leads_up(run, lead.head)
    ]


def _first_prose(body: list[tuple[BlockKind, Run]]) -> int:
    """Where the body's text begins: what is shorter before it is a kicker or a date."""
    texts = [run for kind, run in body if kind not in ("caption", "heading")]
    long = (run.index for run in texts if len(run.text) >= _SENTENCE)
    return next(long, texts[0].index if texts else 0)


def _classified(runs: list[Run]) -> list[tuple[BlockKind, Run]]:
    """The runs that are no furniture, each once, with their kinds.

    Entries under a heading such as "Related" are furniture with it, and so is a
    quote drawn out of a paragraph that stands in the body itself.
    """
    copied = _copied(runs)
    seen: set[str] = set()
    listing = False
    dropped = 0
    body: list[tuple[BlockKind, Run]] = []
    for run in runs:
        if is_listing(run):
            listing = True
            continue
        listing = listing and may_be_listed(run)
        kind = None if listing else classify(run)
        if kind is None or (run.text in copied and run.text in seen):
            if body and run.text[:_OPENING_WORDS].lower().startswith(phrases.FAREWELLS):
                break
            dropped += 2 * run.linked > len(run.text)
            if dropped == _SEVERAL and body and body[-1][0] == "heading":
                # What headed nothing but links elsewhere goes with them.
                body.pop()
            continue
        dropped = 0
        seen.add(run.text)
        body.append((kind, run))
    body = _without_tail(body)
    if 0 < sum(kind == "quote" for kind, _ in body) < _PULLED:
        prose = squeeze(" ".join(run.text for kind, run in body if kind == "paragraph"))
        body = [
            pair for pair in body if pair[0] != "quote" or squeeze(pair[1].text) not in prose
        ]
    return body


def _copied(runs: list[Run]) -> set[str]:
    """The texts of which but one copy is the article's.

    What stands twice is a copy for another width of screen, and so is all of an article
    that stands thrice. What else stands three times is the question of an interview or
    a step of a plan, and belongs where it stands.
    """
    times = Counter(run.text for run in runs if len(run.text) > _REPEATED)
    copied = {text for text, count in times.items() if count > 1}
    if len(copied) > _WHOLLY * len(times):
        return copied
    return {text for text in copied if times[text] == _TWICE}


def _with_captions(
    body: list[tuple[BlockKind, Run]], described: Mapping[str, int]
) -> list[tuple[BlockKind, Run]]:
    """The body with lines that only say what a picture shows told from its paragraphs.

    Such a line repeats what the picture before it has for those who cannot see it, or
    the caption before it.
    """
    found: list[tuple[BlockKind, Run]] = []
    for kind, run in body:
        if kind == "paragraph" and len(run.text) < _LONGEST_LINE:
            if is_credit_line(run):
                found.append(("caption", run))
                continue
            if 0 < run.block.index - described.get(run.text, run.block.index) < _FAR:
                found.append(("caption", run))
                continue
            if found and found[-1][0] == "caption" and _repeats_caption(run, found[-1][1]):
                continue
        found.append((kind, run))
    return found


def _repeats_caption(run: Run, caption: Run) -> bool:
    text = squeeze(run.text)
    return len(text) > _FEWEST_SIGNS and squeeze(caption.text).startswith(text)


def _without_tail(body: list[tuple[BlockKind, Run]]) -> list[tuple[BlockKind, Run]]:
    """The body without headings at its end: what they head was furniture, and so are they."""
    end = len(body)
    while end and body[end - 1][0] in _HEADLESS:
        end -= 1
    return body[:end] + [pair for pair in body[end:] if pair[0] != "heading"]


def _inside(tree: Tree, region: Region) -> list[Run]:
    container = region.container
    if container is None:
        return []
    first, last = container.index, container.end
    return [run for run in tree.runs if first <= run.block.index <= last]


def _teasers(tree: Tree, region: Region) -> list[Node]:
    """Small articles inside the body that another page holds whole: what they say leads there.

    Those that hold a good part of the body's prose are the entries of a list or a live page.
    """
    container = region.container
    if container is None:
        return []
    inner = [
        node
        for node in tree.articles
        if node is not container and node.within(container) and node.context.live is None
    ]
    held = sum(node.goods for node in inner)
    return inner if held < _SMALL * container.goods else []


def _leads_up(run: Run, head: Run | None) -> bool:
    """Whether a short line stands before a headline that is but a line: a section's name."""
    return head is not None and run.index < head.index and len(run.text) < _SENTENCE


def _repeats(run: Run, headline: str | None) -> bool:
    """Whether a heading is the headline once more."""
    return bool(
        headline
        and (run.context.heading or len(run.text) == len(headline))
        and len(run.text) > 0.8 * len(headline)
        and likeness(run.text, headline) > _SAME
    )


def _before(tree: Tree, region: Region, lead: Lead, first: int, held: set[int]) -> list[Run]:
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


def _lead_in(parts: Parts, before: list[Run], lead: Lead) -> None:
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


def _open_with_standfirst(body: list[tuple[BlockKind, Run]], lead: Lead) -> None:
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
