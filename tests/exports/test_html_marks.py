"""Marks in the text: nesting, overlap, anchors, and not a character lost."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.exports.html.items import Item, Items, Piece
from asreported.exports.html.marks import Marker
from tests.exports.builder import plain

if TYPE_CHECKING:
    from asreported.exports.html.items import Layer

_TEXT = "She said “no”, & then <nothing> more."
_LAYERS: tuple[Layer, ...] = ("statement", "voice", "figure", "date", "dispute")


class Reader(HTMLParser):
    """Reads marks back: which items lie over each character; fails on bad nesting."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.over: list[tuple[str, set[str | None]]] = []
        self.seen: list[dict[str, str | None]] = []
        self.links = 0
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "a" or all(name != "a" for name, _ in self.open), "a link in a link"
        self.links += tag == "a"
        self.open.append((tag, dict(attrs)))
        self.seen.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        items = {attributes["data-item"] for _, attributes in self.open}
        self.over.extend((letter, items) for letter in data)


def piece(layer: Layer, at: int, start: int, end: int, *, handle: bool = False) -> Piece:
    part = "content" if layer == "statement" else "figure"
    return Piece(Item(layer, at, f"x{at}"), part, start, end, handle=handle)


_pieces = st.lists(
    st.builds(
        lambda layer, at, start, size, handle: piece(
            layer, at, start, min(len(_TEXT), start + size), handle=handle
        ),
        st.sampled_from(_LAYERS),
        st.integers(1, 4),
        st.integers(0, len(_TEXT) - 1),
        st.integers(1, 20),
        st.booleans(),
    ),
    max_size=8,
)


@given(_pieces, st.integers(0, 20), st.integers(0, 20))
@settings(max_examples=300, deadline=None)
def test_any_overlap_nests_properly_and_marks_exactly_its_words(
    pieces: list[Piece], start: int, size: int
) -> None:
    end = min(len(_TEXT), start + size)
    read = Reader(Marker(_TEXT, pieces).marked(start, end))
    expected = [
        (_TEXT[at], {each.item.key for each in pieces if each.start <= at < each.end})
        for at in range(start, end)
    ]
    assert read.over == expected


@given(_pieces)
@settings(max_examples=100, deadline=None)
def test_every_anchor_is_there_once(pieces: list[Piece]) -> None:
    read = Reader(Marker(_TEXT, pieces).marked(0, len(_TEXT)))
    anchors = [each["id"] for each in read.seen if "id" in each]
    assert sorted(anchors) == sorted({each.item.mark for each in pieces if each.handle})


def test_a_link_ends_where_an_inner_one_begins() -> None:
    outer, inner = piece("date", 1, 0, 8, handle=True), piece("figure", 1, 4, 8, handle=True)
    marked = Marker(_TEXT, [outer, inner]).marked(0, 9)
    assert Reader(marked).links == 2
    assert marked.index('id="date-1-mark"') < marked.index('id="figure-1-mark"')


def test_two_handles_that_begin_together_are_both_links_when_one_is_longer() -> None:
    outer, inner = piece("date", 1, 0, 8, handle=True), piece("figure", 1, 0, 3, handle=True)
    assert Reader(Marker(_TEXT, [outer, inner]).marked(0, 9)).links == 2


def test_a_mark_split_by_another_opens_and_ends_once() -> None:
    marked = Marker(_TEXT, [piece("statement", 1, 0, 8), piece("figure", 1, 4, 12)]).marked(
        0, 12
    )
    content = marked.split("<span")[1:]
    assert [("begins" in each, "ends" in each) for each in content] == [
        (True, True), (True, False), (False, True),
    ]  # fmt: skip


def test_a_piece_over_two_slices_is_named_in_the_first_alone() -> None:
    marker = Marker(_TEXT, [piece("date", 1, 2, 20, handle=True)])
    first, second = marker.marked(0, 10), marker.marked(12, 30)
    assert "id=" in first
    assert "id=" not in second
    assert 'data-item="date-1"' in second


def test_pieces_begun_long_before_a_slice_are_still_found() -> None:
    long, short = piece("statement", 1, 0, 30), piece("figure", 1, 1, 2)
    assert 'data-item="statement-1"' in Marker(_TEXT, [long, short]).marked(20, 25)


def test_a_statement_without_cue_is_reached_by_its_source_or_content() -> None:
    builder = plain("Minister: no. Enough is enough.")
    builder.says("Minister", (), "no")
    builder.says((), (), "Enough is enough")
    handles = [each.part for each in Items(builder.record()).pieces if each.handle]
    assert handles == ["source", "content"]


def test_many_marks_take_time_in_proportion() -> None:
    text = "word " * 20_000
    pieces = [piece("figure", at, at * 5, at * 5 + 4, handle=True) for at in range(20_000)]
    marker = Marker(text, pieces)
    marked = "".join(marker.marked(at, at + 50) for at in range(0, len(text), 50))
    assert marked.count("<a ") == 20_000
