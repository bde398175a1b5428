"""The article as readers know a news page, its words marked."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from asreported.exports.elements import Html, element, joined, link
from asreported.exports.html.marks import Marker
from asreported.exports.moment import time_element
from asreported.model import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.exports.html.items import Items
    from asreported.model import Article, BlockKind, Image, Span, Stamp

_TAGS: Final[Mapping[BlockKind, str]] = {
    "headline": "h2",
    "standfirst": "p",
    "heading": "h2",
    "paragraph": "p",
    "list_item": "li",
    "quote": "blockquote",
    "table": "table",
    "live_entry": "section",
    "fact_box": "aside",
    "cross_link": "p",
    "caption": "figure",
    "correction": "p",
}
_LABELS: Final[Mapping[BlockKind, str]] = {
    "cross_link": "Also read",
    "correction": "Correction",
    "fact_box": "Fact box",
}
# What fact boxes, cross links and corrections often open with themselves.
_LABELLED: Final = re.compile(
    r"(?:did you know|fact ?(?:box|file)|(?:key )?facts|explainer|at a glance|in brief|"
    r"also read|read (?:more|also)|see also|more on|corrections?|clarification)\b",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def article(items: Items) -> Html:
    """The whole article: head, body in reading order, and what stands under it."""
    return _Body(items).element()


class Parts(NamedTuple):
    """An article's body in parts, for a page that has a head and a foot of its own."""

    head: Html
    """Headline and standfirst."""
    pictures: Html
    """Those whose caption does not stand in the text."""
    blocks: Html
    """All other blocks in reading order; headings have anchors, ``section-1`` and on."""


def parts(items: Items) -> Parts:
    """The body of an article in parts."""
    body = _Body(items)
    head = body.title()
    blocks = body.stream()
    return Parts(head, body.uncaptioned(), blocks)


class _Body:
    def __init__(self, items: Items) -> None:
        self._article = items.record.article
        self._marker = Marker(self._article.text, items.pieces)
        self._blocks = list(_whole(self._article))
        self._captioned: set[Image] = set()
        self._sections = 0

    def element(self) -> Html:
        language = self._article.language
        fit = language is not None and _LANGUAGE.fullmatch(language)
        head, blocks = self._head(), self.stream()
        attributes = {"id": "article", "lang": language if fit else None, "tabindex": "-1"}
        pictures = self.uncaptioned()
        return element("article", attributes, head, pictures, blocks, _foot(self._article))

    def title(self) -> Html:
        """Headline and standfirst."""
        headline = self._take("headline", self._article.headline)
        standfirst = self._take("standfirst", self._article.standfirst)
        title = headline or element("span", {"class": "unknown"}, "No headline")
        shown = element("p", {"class": "standfirst", "dir": "auto"}, standfirst)
        return joined([element("h1", {"dir": "auto"}, title), shown if standfirst else None])

    def _head(self) -> Html:
        publisher = self._article.publisher
        return element(
            "header",
            None,
            element("p", {"class": "kicker", "dir": "auto"}, publisher) if publisher else None,
            self.title(),
            _authors(self._article.bylines),
            _dateline(self._article),
        )

    def _take(self, kind: BlockKind, field: str | None) -> str | None:
        """The first block of a kind, marked and taken out; else the words of the field."""
        for block in self._blocks:
            if block.kind == kind:
                self._blocks.remove(block)
                return self._marker.marked(block.start, block.end)
        return field

    def stream(self) -> Html:
        parts: list[Html] = []
        for kind, group in groupby(self._blocks, key=lambda block: block.kind):
            blocks = [self._block(block) for block in group]
            parts.append(
                element("ul", None, *blocks) if kind == "list_item" else joined(blocks)
            )
        return element("div", {"class": "body"}, *parts)

    def _block(self, block: Block) -> Html:
        if block.kind == "table":
            return self._table(block)
        words = self._marker.marked(block.start, block.end)
        if block.kind == "caption":
            return self._picture(block, words)
        named = is_named(self._article.text[block.start : block.end])
        label = None if named else _LABELS.get(block.kind)
        shown = joined([element("span", {"class": "label"}, label), " "]) if label else None
        attributes: dict[str, str | bool | None] = {"class": block.kind, "dir": "auto"}
        if block.kind == "fact_box":
            attributes["aria-label"] = "Fact box"
        if block.kind == "heading":
            self._sections += 1
            attributes["id"] = f"section-{self._sections}"
        return element(_TAGS[block.kind], attributes, shown, words)

    def _picture(self, block: Block, caption: Html) -> Html:
        words = self._article.text[block.start : block.end].strip()
        image = next((each for each in self._article.images if each.caption == words), None)
        if image is not None:
            self._captioned.add(image)
        credit = image.credit if image and (image.credit or "") not in words else None
        return _figure(image, element("span", {"dir": "auto"}, caption), credit)

    def uncaptioned(self) -> Html:
        """The pictures whose caption does not stand in the text."""
        return joined(
            _figure(
                image,
                element("bdi", None, image.caption) if image.caption else None,
                image.credit,
            )
            for image in self._article.images
            if image not in self._captioned
        )

    def _table(self, block: Block) -> Html:
        text = self._article.text
        lines = _slices(text, block.start, block.end, "\n")
        rows = (self._row(_slices(text, start, end, "\t")) for start, end in lines)
        scroll = {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Table"}
        return element("div", scroll, element("table", None, *rows))

    def _row(self, cells: Iterable[Span]) -> Html:
        shown = (self._marker.marked(start, end) for start, end in cells)
        return element("tr", None, *(element("td", {"dir": "auto"}, cell) for cell in shown))


def _whole(article: Article) -> Iterable[Block]:
    """The blocks in order; words that no block holds stand as paragraphs, none twice."""
    text, at = article.text, 0
    end = Block(kind="paragraph", start=len(text), end=len(text))
    for block in (*sorted(article.blocks, key=lambda each: each.start), end):
        start, stop = max(at, block.start), min(len(text), block.end)
        if text[at:start].strip():
            yield Block(kind="paragraph", start=at, end=start)
        if start < stop:
            yield Block(kind=block.kind, start=start, end=stop)
        at = max(at, stop)


def _slices(text: str, start: int, end: int, between: str) -> Iterable[Span]:
    for part in text[start:end].split(between):
        yield start, start + len(part)
        start += len(part) + len(between)


def _figure(image: Image | None, caption: Html | None, credit: str | None) -> Html:
    address = image.url if image else None
    shown = element("span", {"class": "label"}, link(address, "Picture"))
    credited = element("span", {"class": "credit", "dir": "auto"}, credit) if credit else None
    said = joined([caption, credited], " · ")
    return element(
        "figure", {"class": "caption"}, element("figcaption", None, shown, " ", said)
    )


def _authors(bylines: Sequence[str]) -> Html:
    if not bylines:
        return Html()
    authors = (
        element(
            "li",
            None,
            element("span", {"class": "avatar", "aria-hidden": "true"}, initials(name)),
            element("bdi", None, name),
        )
        for name in bylines
    )
    return element("ul", {"class": "authors", "aria-label": "By"}, *authors)


def is_named(words: str) -> bool:
    """Whether the words of a box, cross link or correction open with what they are."""
    return _LABELLED.match(words) is not None


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name: "HA"."""
    letters = [word[0].upper() for word in name.split() if word[0].isalpha()]
    return "".join(letters[:1] + letters[1:][-1:])


def _dateline(article: Article) -> Html:
    minutes, published = article.reading_minutes, article.published
    parts = [
        _dated("", published)
        if published
        else element("span", {"class": "unknown"}, "No date"),
        _dated("Updated ", article.modified) if article.modified else None,
        element("span", None, f"{minutes} min read") if minutes else None,
    ]
    return element("p", {"class": "dateline"}, joined(parts, " "))


def _dated(before: str, stamp: Stamp) -> Html:
    given = " (given, not on the page)" if stamp.basis == "given" else None
    return element("span", None, before, time_element(stamp.value), given)


def _foot(article: Article) -> Html:
    count = article.comment_count
    comments = None if count is None else f"{count} comment{'' if count == 1 else 's'}"
    url = article.url
    parts = [
        _related(article),
        element("p", None, comments) if comments else None,
        element("p", None, "The original: ", element("bdi", None, link(url, url)))
        if url
        else None,
        _copyright(article),
    ]
    return element("footer", None, *parts) if any(parts) else Html()


def _related(article: Article) -> Html:
    if not article.related:
        return Html()
    rows = (
        element("li", {"dir": "auto"}, link(each.url, each.title)) for each in article.related
    )
    heading = element("h2", {"id": "related"}, "Related")
    section = {"class": "related", "aria-labelledby": "related"}
    return element("section", section, heading, element("ul", None, *rows))


def _copyright(article: Article) -> Html:
    held = article.copyright
    if held is None:
        return Html()
    year = f"{held.year} " if held.year else ""
    holder = element("bdi", None, held.holder) if held.holder else None
    return element("p", {"class": "copyright"}, f"© {year}", holder)
