"""From the markup of a page to its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from asreported.errors import NoArticle
from asreported.model import Evidence, Missing
from asreported.pages.agencies import dateline_agencies
from asreported.pages.draft import Draft, finish
from asreported.pages.html import (
    dates,
    extras,
    headline,
    lost,
    people,
    pictures,
    refusals,
    subjects,
)
from asreported.pages.html.body import locate
from asreported.pages.html.boxes import open_labelled_boxes
from asreported.pages.html.clues import Clues, of_metas, path
from asreported.pages.html.crumbs import visible_section
from asreported.pages.html.headline import squeeze
from asreported.pages.html.kickers import without_named_kicker
from asreported.pages.html.leads import know
from asreported.pages.html.nodes import clean, release
from asreported.pages.html.parts import gather
from asreported.pages.html.state import read_state
from asreported.pages.html.structured import Graph, text_of
from asreported.pages.html.tables import unfold, unlist
from asreported.pages.html.tree import Care, grow
from asreported.pages.html.walls import find_wall, is_closed

if TYPE_CHECKING:
    from asreported.model import Article
    from asreported.pages.html.body import Region
    from asreported.pages.html.clues import Said
    from asreported.pages.html.nodes import Run, Tree
    from asreported.pages.html.parts import Parts
    from asreported.pages.html.structured import Data

_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline", "title")
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")
_HINT: Final = "give the page of one article, fully saved"
_LOST: Final = 1.2
_HARDLY: Final = 400
_AROUND_NAMES: Final = 80
_BODY: Final = frozenset(
    ("heading", "paragraph", "list_item", "quote", "table", "live_entry", "fact_box")
)


def read_html(
    markup: bytes, *, identity: str | bytes, url: str | None = None, source: str = "page"
) -> Article:
    """The article of an HTML page, given in UTF-8.

    ``identity`` stands in for the article's address when neither the page nor
    ``url`` gives one. Raises ``NoArticle``, with the reason, when no text of the page is
    a body or the page is an index, a wall or an error page, and ``HostileMarkup`` when
    its elements stand too deep in each other.
    """
    parser = LexborHTMLParser(markup)
    tree, graph, named, title, head, region = _open(parser, source)
    data = graph.article()
    described = _summaries(tree, data)
    parts = gather(tree, region, know(title, head, (text for text, _ in described)))
    scripted = _read_scripts(parser, parts, title, tree, data)
    if not any(kind in _BODY for kind, _ in parts.blocks):
        raise NoArticle(source, refusals.explain_nothing(tree), _HINT)
    refusal = None if scripted else refusals.find_refusal(tree, data, region, parts.blocks)
    if refusal:
        raise NoArticle(source, refusal, _HINT)
    draft = Draft(blocks=list(parts.blocks), headline=title, standfirst=parts.standfirst)
    if title:
        draft.blocks.insert(0, ("headline", title))
    draft.evidence = headline.headline_evidence(
        title, head, [*named, (tree.title, "title")] if tree.title else named
    )
    draft.evidence += _standfirsts(draft.standfirst, described)
    _add_fields(draft, tree, graph, head, url)
    draft.section = draft.section or visible_section(parser, markup, title)
    draft.blocks = [block for block in draft.blocks if not _is_byline(*block, draft.bylines)]
    draft.agencies = draft.agencies or dateline_agencies(draft.blocks)
    _add_pictures(draft, tree, data, parts, url)
    draft.missing = find_wall(tree, data, draft)
    draft.missing += scripted
    if title is None:
        draft.missing.append(Missing("headline", "the page has no heading or title"))
    release(tree)
    return finish(draft, identity=draft.url or url or identity)


class Opened(NamedTuple):
    """A page's tree, its data, what it calls its headline, and where its body stands."""

    tree: Tree
    graph: Graph
    named: list[Said]
    title: str | None
    head: Run | None
    region: Region


def _open(parser: LexborHTMLParser, source: str) -> Opened:
    """Walk a page with as much care as it needs, and find its headline and body."""
    for care in Care:
        tree = grow(parser, source, care)
        open_labelled_boxes(tree)
        graph = Graph(tree.data)
        named = _titles(tree, graph.article())
        given = [text for text, _ in named]
        title, head = headline.choose(tree, named)
        title = without_named_kicker(parser, title, head, (*given, tree.title))
        region = locate(tree, head)
        sure = care is not Care.BRISK or not _misses(tree, region, head, given)
        if region.goods > 0 and sure:
            break
    if region.container is not None:
        region.container = unfold(tree, region.container)
        unlist(tree, region.container)
    return Opened(tree, graph, named, title, head, region)


def _read_scripts(
    parser: LexborHTMLParser, parts: Parts, title: str | None, tree: Tree, data: Data
) -> list[Missing]:
    """Take the body from the page's scripts when its markup holds hardly any, and say so.

    A page that asks to be paid for is left at what it shows.
    """
    shown = [text for kind, text in parts.blocks if kind in _BODY]
    if title is None or sum(map(len, shown)) > _HARDLY or is_closed(tree, data):
        return []
    found = read_state(parser, title, shown)
    if found is None:
        return []
    kept = [block for block in parts.blocks if block[0] in ("standfirst", "caption")]
    parts.blocks = [*kept, *(block for block in found.blocks if block[1] != parts.standfirst)]
    why = f"the page's markup holds hardly any text; it was read from {found.place}"
    return [Missing("markup", why)]


def _misses(tree: Tree, region: Region, head: Run | None, titles: list[str]) -> bool:
    """Whether the walk left out more prose than was found, or the article's heading."""
    if lost.holds_more(tree, _LOST * region.goods):
        return True
    headed = head is not None and head.context.heading == 1
    return not headed and headline.agrees(lost.lost_heading(tree), [*titles, tree.title])


def _is_byline(kind: str, text: str, names: list[str]) -> bool:
    """Whether a paragraph says nothing but who wrote the article, and perhaps when."""
    room = sum(map(len, names)) + _AROUND_NAMES
    if kind != "paragraph" or not names or len(text) > room:
        return False
    if text.startswith(names[0]):
        return squeeze(text) == squeeze("".join(names))
    return text[:3].lower() == "by " and all(name in text for name in names)


def _titles(tree: Tree, data: Data) -> list[Said]:
    """What the metadata calls the headline, best first."""
    named = text_of(data.get("headline"))
    found = [(named, path(data, "headline"))] if named else []
    found += [(" ".join(text.split()), where) for text, where in of_metas(tree, _TITLES)]
    return [(text, where) for said, where in found if (text := clean(said))]


def _summaries(tree: Tree, data: Data) -> list[Said]:
    """What the metadata says the article is about."""
    found = [
        (text, path(data, key))
        for key in ("description", "alternativeHeadline")
        if (text := text_of(data.get(key)))
    ]
    return [*found, *of_metas(tree, _DESCRIPTIONS)]


def _standfirsts(used: str | None, described: list[Said]) -> list[Evidence]:
    """A standfirst is a line of the page; descriptions that no line says are not used."""
    said = [(used, "text")] if used else []
    return [
        Evidence("standfirst", text, where, used=where == "text")
        for text, where in (*said, *described)
    ]


def _add_fields(
    draft: Draft, tree: Tree, graph: Graph, head: Run | None, url: str | None
) -> None:
    data, clues = graph.article(), Clues(tree)
    addresses = extras.url_evidence(tree, data, url)
    outlets = extras.publisher_evidence(tree, graph, data)
    draft.url = addresses[0].value if addresses else None
    draft.publisher = outlets[0].value if outlets else None
    people_said = people.byline_evidence(clues, graph, data, draft.publisher, head)
    draft.bylines = [said.value for said in people_said if said.used]
    urls = [address for address in (draft.url, url) if address]
    published = dates.published_evidence(clues, data, graph, urls, head)
    modified = dates.modified_evidence(clues, data)
    draft.published, draft.modified = dates.stamp(published), dates.stamp(modified)
    draft.evidence += (*people_said, *published, *modified, *outlets, *addresses)
    draft.agencies = people.find_agencies(clues, graph, data, draft.publisher)
    draft.section = subjects.find_section(tree, graph, data, draft.headline)
    draft.tags = subjects.find_tags(clues, data)
    draft.licence = subjects.find_licence(clues, graph, data, draft.url)
    _add_counts(draft, tree, data)
    if draft.published is None:
        draft.missing.append(Missing("published", "the page gives no date of publication"))


def _add_counts(draft: Draft, tree: Tree, data: Data) -> None:
    """Language, counts, copyright and related links, which have one place each."""
    draft.language = extras.find_language(tree, data)
    lines = extras.lines_with_digits(tree)
    draft.reading_minutes = extras.find_minutes(tree, data, lines)
    draft.comment_count = extras.find_comment_count(data, lines)
    draft.copyright = extras.find_copyright(tree, data)
    draft.related = extras.find_related(tree, draft.url, ())


def _add_pictures(draft: Draft, tree: Tree, data: Data, parts: Parts, url: str | None) -> None:
    captions = list(parts.captions.values())
    draft.images = pictures.find_images(tree, data, captions, draft.url or url)
