from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.errors import PageError
from asreported.pages import read_article

TAGS = st.sampled_from(
    "p div h1 h2 ul li table tr td figure figcaption blockquote article main nav aside br b a "
    "span time img header footer form section".split()
)
NAMES = st.sampled_from(
    [
        "",
        "article-body",
        "share",
        "related",
        "caption",
        "standfirst",
        "byline",
        "fact-box",
        "live-blog",
    ]
)
WORDS = st.sampled_from(
    [
        "The port reopened on Tuesday, officials said.",
        "Read more",
        "©",
        "ميناء",
        "\u00ad",
        "2031-03-04",
        "&",
        "<",
    ]
)


@st.composite
def markup(draw: st.DrawFn) -> str:
    parts = ["<html><body>"]
    for _ in range(draw(st.integers(0, 40))):
        tag = draw(TAGS)
        match draw(st.integers(0, 3)):
            case 0:
                parts.append(f"</{tag}>")
            case 1 | 2:
                parts.append(f"<{tag} class='{draw(NAMES)}'>")
            case _:
                parts.append(draw(WORDS))
    return "".join(parts)


@given(markup())
@settings(max_examples=150, deadline=None)
def test_blocks_lie_in_the_text_in_order_and_never_overlap(page: str) -> None:
    try:
        article = read_article(page)
    except PageError:
        return
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        assert article.text[block.start : block.end].strip()
        end = block.end
    assert article.text[end:] == ""


@given(
    st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda data: b"<p>" + data))
)
@settings(max_examples=150, deadline=None)
def test_random_bytes_are_an_article_or_a_typed_error(page: bytes) -> None:
    try:
        read_article(page)
    except PageError as error:
        assert error.source == "page"  # noqa: PT017 - only where there is an error


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_random_text_inside_tags_never_breaks_the_reader(text: str) -> None:
    try:
        read_article(f"<html><title>{text}</title><h1>{text}</h1><p class='{text}'>{text}</p>")
    except PageError:
        return


MANY = 20_000
HEAVY = {
    "paragraphs": "<p>The port reopened, officials said on Tuesday.</p>" * MANY,
    "captions": "<figure><img src=a><figcaption>A quay.</figcaption></figure>" * (MANY // 2),
    "cells": "<table>" + "<tr><td>12 boats</td></tr>" * MANY,
    "links": "<h2>Related</h2><a href=/a>The pier stays closed today</a>" * (MANY // 2),
    "bylines": "<a rel=author>Ada Moe</a><time>never</time>" * (MANY // 2),
    "quotes": "<blockquote>Boats, he said, are missing.</blockquote>" * MANY,
    "blanks": "<p>" + " " * 2_000_000 + "x",
    "deep": "<div>" * 900 + "<p>The port reopened, officials said.</p>" * 5_000,
    "marks": "<div class=share>" * 900 + "<p>The port reopened, they said.</p>" * 2_000,
    "script": "<script type=application/ld+json>-->" + " " * 500_000 + "x</script><p>A, b.</p>",
    "pairs": "<script type=application/ld+json>{"
    + '"headline": "' * 50_000
    + "</script><p>A.</p>",
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_pages_take_time_in_step_with_their_size(name: str) -> None:
    page = "<html><body><h1>Harbour reopens</h1>" + HEAVY[name]
    start = time.process_time()
    with suppress(PageError):
        read_article(page)
    assert time.process_time() - start < 2.5
