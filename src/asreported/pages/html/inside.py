"""The runs of an article's body with their kinds, each once and without what is beside it."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from asreported.pages.html import phrases
from asreported.pages.html.headline import likeness, squeeze
from asreported.pages.html.kinds import classify, is_credit_line, is_listing, may_be_listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from asreported.model import BlockKind
    from asreported.pages.html.body import Region
    from asreported.pages.html.leads import Lead
    from asreported.pages.html.nodes import Node, Run, Tree

_FAR: Final = 40
_REPEATED: Final = 40
_TWICE: Final = 2
_WHOLLY: Final = 0.7
_SAME: Final = 0.95
_SEVERAL: Final = 2
_SENTENCE: Final = 60
_PULLED: Final = 40
_SMALL: Final = 0.2
_OPENING_WORDS: Final = 30
_LONGEST_LINE: Final = 300
_FEWEST_SIGNS: Final = 20
_OFFERING: Final = 120
_HEADLESS: Final = frozenset(("heading", "caption", "cross_link"))


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


def first_prose(body: list[tuple[BlockKind, Run]]) -> int:
    """Where the body's text begins: what is shorter before it is a kicker or a date."""
    texts = [run for kind, run in body if kind not in ("caption", "heading")]
    long = (run.index for run in texts if len(run.text) >= _SENTENCE)
    return next(long, texts[0].index if texts else 0)


def classified(runs: list[Run]) -> list[tuple[BlockKind, Run]]:
    """The runs that are no furniture, each once, with their kinds.

    Entries under a heading such as "Related" are furniture with it, and so is a
    quote drawn out of a paragraph that stands in the body itself.
    """
    copied = _copied(runs)
    seen: set[str] = set()
    listing = False
    dropped = 0
    offer: Node | None = None
    goods = sum(max(0.0, run.weight) for run in runs)
    body: list[tuple[BlockKind, Run]] = []
    for run in runs:
        if offer is not None and run.block.within(offer):
            continue
        if is_listing(run):
            listing = True
            continue
        listing = listing and may_be_listed(run)
        kind = None if listing else classify(run)
        if kind is None or (run.text in copied and run.text in seen):
            if body and run.text[:_OPENING_WORDS].lower().startswith(phrases.FAREWELLS):
                break
            offer = _offer_of(run, goods)
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


def _offer_of(run: Run, goods: float) -> Node | None:
    """The element whose text goes on offering what a line asks to subscribe or register for.

    It holds hardly any of the body's prose, which weighs ``goods``.
    """
    around = run.block.parent
    if around is None or not phrases.OFFER.match(run.text[:_OFFERING].lower()):
        return None
    return around if around.goods < _SMALL * goods else None


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


def with_captions(
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
