"""From the markup of a page to its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from asreported.errors import NoArticle
from asreported.model import Missing
from asreported.pages.draft import Draft, finish
from asreported.pages.html import dates, extras, headline, lost, people, pictures
from asreported.pages.html.body import locate
from asreported.pages.html.headline import squeeze
from asreported.pages.html.nodes import release
from asreported.pages.html.parts import Lead, gather
from asreported.pages.html.state import read_state
from asreported.pages.html.structured import Graph, text_of
from asreported.pages.html.tables import unfold
from asreported.pages.html.tree import Care, grow
from asreported.pages.html.walls import find_wall, is_closed

if TYPE_CHECKING:
    from asreported.model import Article
    from asreported.pages.html.body import Region
    from asreported.pages.html.nodes import Run, Tree
    from asreported.pages.html.parts import Parts
    from asreported.pages.html.structured import Data

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
    ``url`` gives one. Raises ``NoArticle`` when no text of the page is a body, and
    ``HostileMarkup`` when its elements stand too deep in each other.
    """
    parser = LexborHTMLParser(markup)
    for care in Care:
        tree = grow(parser, source, care)
        graph = Graph(tree.data)
        data = graph.article()
        given = [text for text in (text_of(data.get("headline")), *_titles(tree)) if text]
        title, head = headline.choose(tree, [*given, tree.title])
        region = locate(tree, head)
        sure = care is not Care.BRISK or not _misses(tree, region, head, given)
        if region.goods > 0 and sure:
            break
    if region.container is not None and (b"<td" in markup or b"<TD" in markup):
        region.container = unfold(tree, region.container)
    parts = gather(tree, region, Lead(title, head, _summaries(tree, data)))
    scripted = _read_scripts(parser, parts, title, tree, data)
    if not any(kind in _BODY for kind, _ in parts.blocks):
        hint = "give the page of one article, fully saved"
        raise NoArticle(source, "there is no article's text on the page", hint)
    draft = Draft(blocks=list(parts.blocks), headline=title, standfirst=parts.standfirst)
    if title:
        draft.blocks.insert(0, ("headline", title))
    _add_fields(draft, tree, graph, head, url)
    draft.blocks = [block for block in draft.blocks if not _is_byline(*block, draft.bylines)]
    _add_pictures(draft, tree, data, parts, url)
    draft.missing = find_wall(tree, data, draft)
    draft.missing += scripted
    if title is None:
        draft.missing.append(Missing("headline", "the page has no heading or title"))
    release(tree)
    return finish(draft, identity=draft.url or url or identity)


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
    return (
        kind == "paragraph"
        and bool(names)
        and len(text) < room
        and text[:3].lower() == "by "
        and all(name in text for name in names)
    )


def _titles(tree: Tree) -> list[str]:
    return [
        " ".join(text.split())
        for key in ("og:title", "twitter:title", "dc.title", "headline", "title")
        for text in tree.metas.get(key, ())
    ]


def _summaries(tree: Tree, data: Data) -> list[str]:
    texts = [text_of(data.get("description")), text_of(data.get("alternativeHeadline"))]
    for key in ("og:description", "description", "twitter:description"):
        texts.extend(tree.metas.get(key, ()))
    return [squeeze(text) for text in texts if text]


def _add_fields(
    draft: Draft, tree: Tree, graph: Graph, head: Run | None, url: str | None
) -> None:
    data = graph.article()
    draft.url = extras.find_url(tree, data, url) or url
    addresses = [address for address in (draft.url, url) if address]
    draft.publisher = extras.find_publisher(tree, graph, data)
    draft.bylines = people.find_bylines(tree, graph, data, draft.publisher, head)
    draft.published = dates.find_published(tree, data, graph, addresses, head)
    draft.modified = dates.find_modified(tree, data)
    draft.language = extras.find_language(tree, data)
    lines = extras.lines_with_digits(tree)
    draft.reading_minutes = extras.find_minutes(tree, data, lines)
    draft.comment_count = extras.find_comment_count(data, lines)
    draft.copyright = extras.find_copyright(tree, data)
    draft.related = extras.find_related(tree, draft.url, ())
    if draft.published is None:
        draft.missing.append(Missing("published", "the page gives no date of publication"))


def _add_pictures(draft: Draft, tree: Tree, data: Data, parts: Parts, url: str | None) -> None:
    captions = list(parts.captions.values())
    draft.images = pictures.find_images(tree, data, captions, draft.url or url)
