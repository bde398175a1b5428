"""The article in the data that a page's own program was started with.

Some pages hold hardly any prose in their markup: a script builds it from JSON that the
page carries (``__NEXT_DATA__``, ``window.__INITIAL_STATE__`` and the like). That JSON is
looked at only then, and is believed only where an object of it says the page's own
headline, and holds what prose the markup does hold. Of that object, the field with the
most prose is the body.
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from asreported.errors import HostileMarkup
from asreported.pages.draft import Marked
from asreported.pages.html.headline import squeeze
from asreported.pages.html.nodes import clean
from asreported.pages.scanning import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import BlockKind

_ASSIGNED: Final = re.compile(
    r"^\s*(?:window|self|globalThis)(?:\.|\[[\"'])(__\w+__|\w*(?:State|STATE|Data|DATA))"
    r"(?:[\"']\])?\s*=\s*(?=[{\[])"
)
_TITLES: Final = ("headline", "title", "name", "heading")
_ASIDE: Final = re.compile(
    r"comment|related|recommend|promo|author|byline|seo|meta|teaser|caption|credit|descri|"
    r"summary|excerpt|newsletter|image|video|gallery|legal|consent|url|href|sponsor",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"^(?:h[2-6]|heading.*|subheading|subtitle|crosshead)$")
_PARAGRAPH: Final = re.compile(r"^(?:p|paragraph|text|li|list-item|blockquote)$")
_KINDS: Final = ("type", "nodeType", "tag", "tagName", "kind", "__typename")
_MARKUP: Final = re.compile(r"<(?:p|br|h[1-6]|li|div|blockquote)\b", re.IGNORECASE)
_BREAK: Final = re.compile(r"<(?:br|/?div)\b[^<>]{0,200}>", re.IGNORECASE)
_ENDED: Final = re.compile(r"[.!?…。！？][\"'”’»)]*$")
_TAGS: Final[dict[str, BlockKind]] = {
    "p": "paragraph", "li": "list_item", "blockquote": "quote",
    "h2": "heading", "h3": "heading", "h4": "heading",
}  # fmt: skip
_MOST_TEXT: Final = 4_000_000
_MOST_OBJECTS: Final = 40_000
_MOST_NAMED: Final = 10
_DEEPEST: Final = 40
_FEWEST: Final = 400
_PROSE: Final = 60
_LONGEST_TITLE: Final = 500
_SHORTEST_TITLE: Final = 12

Blocks = list[tuple["BlockKind", str]]


class State(NamedTuple):
    """The body that a script holds: its blocks, and where they stand."""

    blocks: Blocks
    place: str


def read_state(parser: LexborHTMLParser, headline: str, shown: list[str]) -> State | None:
    """The body in the page's scripts, or nothing that can be told to be the article's.

    ``shown`` is the prose of the page's markup; what a script holds must hold it too.
    Past 4 million characters of scripts, 40 000 objects or 40 levels nothing is read.
    """
    best: State | None = None
    wanted = squeeze(headline)
    if len(wanted) < _SHORTEST_TITLE:
        return None
    for name, value in _values(parser):
        for place, found in islice(_articles(value, wanted), _MOST_NAMED):
            blocks = max((_blocks(each) for each in found.values()), key=_size, default=[])
            if _size(blocks) > max(_FEWEST, _size(best.blocks) if best else 0):
                best = State(blocks, f"{name}{place}")
    return best if best and _holds(best.blocks, shown) else None


def _values(parser: LexborHTMLParser) -> Iterator[tuple[str, Any]]:
    """What the page's scripts are started with, each with its name."""
    left = _MOST_TEXT
    for script in parser.tags("script"):
        attributes = script.attributes
        kind = (attributes.get("type") or "").lower()
        if "ld+json" in kind or attributes.get("src"):
            continue
        text = script.text(deep=True)
        assigned = _ASSIGNED.match(text[:_FEWEST])
        if (assigned is None and "json" not in kind) or len(text) > left:
            continue
        left -= len(text)
        try:
            start = assigned.end() if assigned else len(text) - len(text.lstrip())
            value, _ = json.JSONDecoder(strict=False).raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if not isinstance(value, dict | list):
            continue
        yield (assigned[1] if assigned else attributes.get("id") or "a script"), value


def _articles(value: Any, wanted: str) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - JSON
    """The objects that say the headline, each with its path and the fields to look in."""
    waiting: list[tuple[str, Any, int]] = [("", value, 0)]
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        place, held, depth = waiting.pop()
        seen += 1
        if isinstance(held, dict):
            if any(_says(held.get(key), wanted) for key in _TITLES):
                yield place, {key: one for key, one in held.items() if not _ASIDE.search(key)}
            inner = [(f"{place}.{key}", one) for key, one in held.items()]
        else:
            inner = [(place, one) for one in held]
        if depth < _DEEPEST:
            waiting += [
                (path, one, depth + 1) for path, one in inner if isinstance(one, dict | list)
            ]


def _says(value: Any, wanted: str) -> bool:  # noqa: ANN401 - JSON
    return isinstance(value, str) and squeeze(value[:_LONGEST_TITLE]) == wanted


def _blocks(value: Any, depth: int = 0) -> Blocks:  # noqa: ANN401 - JSON
    """The prose inside a value, in its order."""
    if isinstance(value, str):
        return _of_text(value)
    if depth > _DEEPEST or not isinstance(value, dict | list):
        return []
    if isinstance(value, list):
        return [block for one in value for block in _blocks(one, depth + 1)]
    kind = next((value[key] for key in _KINDS if isinstance(value.get(key), str)), "").lower()
    if _HEADING.match(kind) or _PARAGRAPH.match(kind):
        text = clean(" ".join("".join(_leaves(value, depth)).split()))
        if not text or _MARKUP.search(text):
            return _of_text(text)
        return [_block("heading" if _HEADING.match(kind) else "paragraph", text, kind)]
    fields = (one for key, one in value.items() if not _ASIDE.search(key))
    return [block for one in fields for block in _blocks(one, depth + 1)]


def _block(kind: BlockKind, text: str, called: str) -> Marked:
    """A block, with its level where what a heading is called ends in one: "h2"."""
    level = int(called[-1]) if kind == "heading" and called[-1:] in tuple("123456") else None
    return Marked.make(kind, text, level=level)


def _leaves(value: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - JSON
    """The pieces of text of one paragraph, its links and marks opened."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < _DEEPEST:
        for one in value:
            yield from _leaves(one, depth + 1)
    elif isinstance(value, dict):
        for key in ("text", "value", "html", "content", "children"):
            if key in value:
                yield from _leaves(value[key], depth + 1)


def _of_text(text: str) -> Blocks:
    """The blocks of a string, be it markup or lines; what is no prose is none."""
    if _MARKUP.search(text[:_FEWEST]):
        try:
            scan(text, "script")
        except HostileMarkup:
            return []
        found = LexborHTMLParser(text).css("p, li, blockquote, h2, h3, h4")
        blocks: Blocks = [
            _block(_TAGS[node.tag or "p"], clean(node.text(deep=True)), node.tag or "")
            for node in found
            if node.parent is None or node.parent.tag not in ("li", "blockquote")
        ]
        if blocks:
            return [block for block in blocks if block[1]]
        body = LexborHTMLParser(_BREAK.sub("\n", text)).body
        text = body.text(deep=True) if body is not None else ""
    lines = [clean(line) for line in text.split("\n")]
    return [("paragraph", line) for line in lines if len(line) > _PROSE and _ENDED.search(line)]


def _size(blocks: Blocks) -> int:
    return sum(len(text) for _, text in blocks)


def _holds(blocks: Blocks, shown: list[str]) -> bool:
    """Whether at least half of the markup's own prose stands in what a script holds."""
    whole = squeeze(" ".join(text for _, text in blocks))
    prose = [text for text in shown if len(text) > _PROSE]
    return 2 * sum(squeeze(text) in whole for text in prose) >= len(prose)
