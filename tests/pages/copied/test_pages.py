"""Whole copied pages, each with what a good reading of it holds beside it.

``pages/NAME.txt`` is the page; ``pages/NAME.json`` its expectation: the fields it
names, and every block in order. All people, places and outlets are invented.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from asreported.model import Article, Stamp
from asreported.pages.copied import read_copied

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


def read_page(name: str) -> Article:
    return read_copied((PAGES / f"{name}.txt").read_text("utf-8"), identity=name)


def read_expected(name: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    return expected


def blocks_of(article: Article) -> list[list[str]]:
    return [[block.kind, article.text[block.start : block.end]] for block in article.blocks]


def as_plain(article: Article, field: str) -> object:
    value = getattr(article, field)
    if isinstance(value, Stamp):
        return value.value
    if field == "images":
        return [[image.caption, image.credit] for image in article.images]
    if field == "related":
        return [link.title for link in article.related]
    if field == "copyright" and article.copyright:
        return [article.copyright.holder, article.copyright.year]
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", NAMES)
def test_the_blocks_of_a_page_are_its_text_and_nothing_else(name: str) -> None:
    assert blocks_of(read_page(name)) == read_expected(name)["blocks"]


@pytest.mark.parametrize("name", NAMES)
def test_the_fields_of_a_page_are_read(name: str) -> None:
    article, expected = read_page(name), read_expected(name)
    fields = [field for field in expected if field != "blocks"]
    assert {field: as_plain(article, field) for field in fields} == {
        field: expected[field] for field in fields
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_block_is_a_slice_of_the_text_and_blocks_do_not_overlap(name: str) -> None:
    article = read_page(name)
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        at = block.end


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_every_block_stand_in_the_page_as_they_are(name: str) -> None:
    page = (PAGES / f"{name}.txt").read_text("utf-8")
    folded = " ".join(page.split())
    for _, text in blocks_of(read_page(name)):
        assert " ".join(text.split()) in folded


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_of_other_systems_and_blanks_at_line_ends_change_nothing(name: str) -> None:
    page = (PAGES / f"{name}.txt").read_text("utf-8")
    other = "\ufeff" + re.sub(r"(?<=\S)\n", "\u00a0 \r\n", page)
    assert blocks_of(read_copied(other, identity=name)) == blocks_of(read_page(name))


HEADS_NEED_NO_BLANK_LINES = sorted(set(NAMES) - {"hard_wrapped"})


@pytest.mark.parametrize("name", HEADS_NEED_NO_BLANK_LINES)
def test_without_blank_lines_the_head_of_a_page_is_read_the_same(name: str) -> None:
    page = (PAGES / f"{name}.txt").read_text("utf-8")
    dense = read_copied(re.sub(r"\n\s*\n", "\n", page), identity=name)
    spaced = read_page(name)
    for field in ("headline", "standfirst", "bylines", "published", "modified", "related"):
        assert getattr(dense, field) == getattr(spaced, field)
