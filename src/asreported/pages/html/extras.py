"""The smaller fields: address, publisher, language, counts, copyright, related links."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from asreported.model import Copyright, Evidence, Link
from asreported.pages.html import words
from asreported.pages.html.clues import of_metas, path, weigh
from asreported.pages.html.headline import parts_of, squeeze
from asreported.pages.html.kinds import is_list_of_links
from asreported.pages.html.phrases import DIGIT, READING, READING_MARKS, RELATED
from asreported.pages.html.structured import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.pages.html.clues import Said
    from asreported.pages.html.nodes import Node, Run, Tree
    from asreported.pages.html.structured import Data, Graph

_LANGUAGE: Final = re.compile(r"^\s*([a-zA-Z]{2,3})(?:[-_]|\s*$)")
_DURATION: Final = re.compile(r"^P?T?(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:\d+(?:\.\d+)?S)?$")
_COMMENTS: Final = re.compile(
    r"^\W*(\d{1,3}(?:[.,\s]\d{3})*|\d+)\W{0,3}(?:comments?|responses?|replies|kommentare?|"
    r"commentaires?|comentarios?|comentários?|commenti|commento|reacties?|kommentarer|комментари\w*|"
    r"коментар\w*|yorum|komentarzy|komentarze)\W*$"
    r"|^\D{0,30}\((\d{1,6}) comments?\)\W*$"
    r"|^\W*(?:comments?|kommentare?|commentaires?|comentarios?|comentários|commenti|reacties|"
    r"комментарии|yorumlar|komentarze)\W{0,3}(\d{1,3}(?:[.,\s]\d{3})*|\d+)\W*$",
    re.IGNORECASE,
)
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|&copy;|\bcopyright\b)[\s:]*(?:©|\(c\)|copyright)?[\s:]*"
    r"((?:19|20)\d\d)?(?:\s*[-–—,]\s*((?:19|20)\d\d))?[\s,:.–—-]*(?:by\s+)?([^\n|•·©]{0,100})",
    re.IGNORECASE,
)
_HOLDER_END: Final = re.compile(
    r"[.,;:–—-]?\s*(?:\.\s|all rights? reserved|alle rechte|tous droits|todos (?:los|os) "
    r"(?:derechos|direitos)|tutti i diritti|все права|усі права|tüm hakları|wszelkie prawa|"
    r"alle rettigheter|reserved|privacy|terms|impressum|$).*",
    re.IGNORECASE | re.DOTALL,
)
_OUTLETS: Final = (
    "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name",
)  # fmt: skip
_MOST_ADDRESSES: Final = 8
_LONGEST_LINE: Final = 300
_LONGEST_SHORT: Final = 100
_LONGEST_COUNT: Final = 40
_TITLE: Final = range(15, 250)
_RELATIVE: Final = re.compile(r"(?![#?])(?![a-zA-Z][\w+.-]*:)\S")
_BULLETS: Final = " •·*-–—»›>▪■"


def url_evidence(tree: Tree, data: Data, given: str | None) -> list[Evidence]:
    """The addresses that the page calls its own, its canonical one first, then the given.

    An address of a site alone, without a path, is no article's.
    """
    base = given or next(iter(tree.metas.get("og:url", ())), None)

    def read(text: str) -> str | None:
        address = join(base, text.strip())
        held = address and urlsplit(address)
        return address if held and len(held.path + held.query) > 1 else None

    found = weigh("url", ((_addresses(tree, data), _MOST_ADDRESSES),), read)
    if given:
        found.append(Evidence("url", given, "given", used=not found))
    return found


def _addresses(tree: Tree, data: Data) -> Iterator[Said]:
    for text in tree.links.get("canonical", ()):
        yield text, "link[rel=canonical]"
    yield from of_metas(tree, ("og:url",))
    entity = data.get("mainEntityOfPage")
    entity = entity.get("@id") if isinstance(entity, dict) else entity
    for key, value in (("mainEntityOfPage", entity), ("url", data.get("url"))):
        if isinstance(value, str) and value.strip():
            yield value, path(data, key)


def join(base: str | None, address: str) -> str | None:
    """An absolute web address; nothing when it cannot be made one."""
    if address.startswith(("https://", "http://")):
        return address
    try:
        full = urljoin(base, address) if base else address
        return full if urlsplit(full).scheme in ("http", "https") else None
    except ValueError:
        return None


def publisher_evidence(tree: Tree, graph: Graph, data: Data) -> list[Evidence]:
    """The names of the outlet, best first."""
    sources = ((_outlets(tree, graph, data), _MOST_ADDRESSES), (_masthead(tree), 0))
    return weigh("publisher", sources, _as_name)


def _outlets(tree: Tree, graph: Graph, data: Data) -> Iterator[Said]:
    value: Any = graph.resolve(data.get("publisher"))
    if isinstance(value, list) and value:
        value = graph.resolve(value[0])
    name = text_of(value)
    if name:
        yield name, path(data, "publisher")
    yield from of_metas(tree, _OUTLETS)


def _masthead(tree: Tree) -> Iterator[Said]:
    """What opens the page's first line and parts the headline off in its ``<title>`` too."""
    after = parts_of(tree.title)[1:]
    if after and tree.runs:
        first = squeeze(parts_of(tree.runs[0].text)[0])
        yield from ((part, "text") for part in after if squeeze(part) == first)


def _as_name(text: str) -> str | None:
    if "://" in text or len(text) >= _LONGEST_LINE:
        return None
    return " ".join(text.split())


def find_language(tree: Tree, data: Data) -> str | None:
    """The language's two or three letters, as the page declares it."""
    for text in (
        tree.language,
        text_of(data.get("inLanguage")),
        *tree.metas.get("content-language", ()),
        *tree.metas.get("og:locale", ()),
        *tree.metas.get("language", ()),
    ):
        match = _LANGUAGE.match(text or "")
        if match:
            return match[1].lower()
    return None


def find_minutes(tree: Tree, data: Data, lines: list[str]) -> int | None:
    """The reading time that the page announces, in minutes."""
    given = _DURATION.match(text_of(data.get("timeRequired")) or "-")
    if given and (given[1] or given[2]):
        return 60 * int(given[1] or 0) + int(given[2] or 0)
    lowered = "\n".join(lines).lower()
    if any(mark in lowered for mark in READING_MARKS):
        for text in lines:
            match = READING.search(text)
            if match:
                return int(match[1] or match[2])
    for label, value in zip(
        tree.metas.get("twitter:label1", []) + tree.metas.get("twitter:label2", []),
        tree.metas.get("twitter:data1", []) + tree.metas.get("twitter:data2", []),
        strict=False,
    ):
        match = re.match(r"\d{1,3}", value)
        if match and (
            "read" in label.lower() or "lese" in label.lower() or "lect" in label.lower()
        ):
            return int(match[0])
    return None


def find_comment_count(data: Data, lines: list[str]) -> int | None:
    """How many comments the page says it has."""
    value = data.get("commentCount")
    if isinstance(value, int) or (
        isinstance(value, str) and value.isascii() and value.isdigit()
    ):
        return int(value)
    for text in lines:
        match = _COMMENTS.match(text) if len(text) < _LONGEST_COUNT else None
        if match:
            return int(re.sub(r"\D", "", match[1] or match[2] or match[3]))
    return None


def lines_with_digits(tree: Tree) -> list[str]:
    """The page's short lines that hold a number, furniture included."""
    holds = DIGIT.search
    texts = [run.text for run in tree.runs]
    return [text for text in texts if len(text) < _LONGEST_SHORT and holds(text)]


def find_copyright(tree: Tree, data: Data) -> Copyright | None:
    """The page's last copyright line, else what its structured data says."""
    for run in reversed(tree.runs):
        text = run.text
        if ("©" in text or "opyright" in text or "(c)" in text) and len(text) < _LONGEST_LINE:
            found = read_copyright(text)
            if found:
                return found
    holder = text_of(data.get("copyrightHolder"))
    year = data.get("copyrightYear")
    number = int(str(year)) if str(year or "").isdecimal() else None
    return Copyright(holder=holder, year=number) if holder or number else None


def read_copyright(text: str) -> Copyright | None:
    """The holder and the latest year of a copyright line."""
    match = _COPYRIGHT.search(text)
    if match is None:
        return None
    holder = _HOLDER_END.sub("", match[3]).strip(" .,-–—|") or None
    year = match[2] or match[1]
    trailing = re.match(r"(.*?)[\s,]*((?:19|20)\d\d)$", holder or "")
    if trailing and not year:
        holder, year = trailing[1] or None, trailing[2]
    return (
        Copyright(holder=holder, year=int(year) if year else None) if holder or year else None
    )


def find_related(tree: Tree, url: str | None, taken: Iterable[str]) -> list[Link]:
    """Links of related lists, each address once, in the page's order."""
    seen = {url, None, *taken}
    links: list[Link] = []
    headed = _headed(tree)
    listed = _listed(tree)
    for node in tree.anchors:
        if node.texts is None or not (
            _is_related(node)
            or (headed and _stands_in(node, headed))
            or (listed and node.says() in listed.get(node.block.index, ()))
        ):
            continue
        title = node.says()
        given = (node.attributes.get("href") or "").strip()
        address = join(url, given)
        known = address or (title if _RELATIVE.match(given) else None)
        if len(title) in _TITLE and known not in seen:
            seen.add(known)
            links.append(Link(title=title, url=address))
    return links


def _stands_in(node: Node, lists: list[range]) -> bool:
    """Whether an element stands in one of several ranges, which do not overlap."""
    at = bisect_right(lists, node.index, key=lambda places: places.start)
    return at > 0 and node.index in lists[at - 1]


def _headed(tree: Tree) -> list[range]:
    """Where lists stand whose heading calls them related: up to the next heading."""
    found = []
    headings = [
        run for run in tree.runs if run.context.heading or (not run.linked and _is_label(run))
    ]
    for run, after in zip_longest(headings, headings[1:]):
        around = run.block.parent
        if len(run.text) < _LONGEST_SHORT and RELATED.match(run.text) and around is not None:
            end = around.end if after is None else min(around.end, after.block.index)
            found.append(range(run.block.index, end + 1))
    return found


def _is_label(run: Run) -> bool:
    """Whether a line heads related articles without being marked as a heading."""
    return len(run.text) < _LONGEST_COUNT and bool(RELATED.match(run.text))


def _listed(tree: Tree) -> dict[int, list[str]]:
    """The lines of lists that open with such a heading, by the block they stand in."""
    return {
        run.block.index: [line.lstrip(_BULLETS) for line in run.text.split("\n")]
        for run in tree.runs
        if "\n" in run.text and is_list_of_links(run)
    }


def _is_related(node: Node) -> bool:
    context = node.context
    for mark in context.furniture:
        if mark.roles & words.RELATED:
            return True
    return context.cross is not None
