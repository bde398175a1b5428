"""HTML pages to articles: invented pages of several builds, and every field they give."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asreported.errors import HostileMarkup, NoArticle, NotText, PageError, TooLarge
from asreported.pages import read_article

if TYPE_CHECKING:
    from asreported.model import Article

DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Quay Post"},
        {
            "@type": "NewsArticle",
            "headline": "Harbour of Ost reopens after storm",
            "author": [{"@type": "Person", "name": "Mara Quill"}],
            "datePublished": "2025-03-03T08:10:00+01:00",
            "dateModified": "2025-03-03T09:00:00+01:00",
            "publisher": {"@type": "Organization", "name": "The Quay Post"},
        },
    ],
}
STORM = (
    "The harbour of Ost reopened on Monday, two days after a storm had torn the outer pier "
    "from its footings and left four ferries stranded."
)
NIGHTS = (
    "“We had nothing to tie up to,” said Paul Tarn, the harbour master, who spent both nights "
    "on the quay with a crew of twelve."
)
SUMMER = (
    "Engineers would look at the pier again before the summer, the port office said, and "
    "ferries would keep to the inner basin until they had."
)
PARAGRAPHS = [STORM, NIGHTS, SUMMER]
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>Harbour of Ost reopens after storm | The Quay Post</title>
<link rel="canonical" href="https://quay.example/news/harbour-reopens">
<meta property="og:site_name" content="The Quay Post">
<script type="application/ld+json">{json.dumps(DATA)}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour of Ost reopens after storm</h1>
<p class="standfirst">Ferries keep to the inner basin until the pier has been looked at.</p>
<p class="byline">By <a rel="author" href="/by/mara-quill">Mara Quill</a> · 4 min read</p>
<figure><img src="/pier.jpg">
<figcaption>The outer pier on Sunday. Photo: Ilse Brand</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<p>ALSO READ: <a href="/news/pier">Who pays for the pier?</a></p>
<h2>What happens next?</h2><p>{PARAGRAPHS[2]}</p>
<ul><li>Monday: the inner basin opens for all ferries.</li><li>Friday: divers go down.</li></ul>
<blockquote><p>The sea does not read our timetable, and we have stopped sending it one.</p>
</blockquote>
<aside class="fact-box"><h3>Key facts</h3><p>The outer pier was built in 1931.</p></aside>
<p class="correction">Correction: an earlier version gave the number of ferries as five.</p>
</article>
<section><h2>Related articles</h2><ul>
<li><a href="/news/storm">The storm, hour by hour</a></li></ul></section>
<section id="comments"><h2>12 comments</h2><p>Sign in to comment on this.</p></section>
<footer>© 2025 Quay Media Ltd</footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article(PAGE)


def texts(article: Article, kind: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == kind]


def test_what_the_page_declares_becomes_fields(article: Article) -> None:
    assert article.headline == "Harbour of Ost reopens after storm"
    assert article.url == "https://quay.example/news/harbour-reopens"
    assert article.publisher == "The Quay Post"
    assert article.bylines == ("Mara Quill",)
    assert article.published is not None
    assert (article.published.value, article.published.basis) == (
        "2025-03-03T08:10:00+01:00",
        "page",
    )
    assert article.modified is not None
    assert article.modified.value == "2025-03-03T09:00:00+01:00"
    assert article.language == "en"
    assert article.reading_minutes == 4
    assert article.comment_count == 12


def test_the_body_is_in_order_and_holds_no_furniture(article: Article) -> None:
    assert texts(article, "paragraph") == PARAGRAPHS
    assert texts(article, "heading") == ["What happens next?"]
    for furniture in ("Sport", "Sign in", "min read", "hour by hour", "©", "By Mara"):
        assert furniture not in article.text


def test_blocks_have_their_kinds(article: Article) -> None:
    assert texts(article, "standfirst") == [article.standfirst]
    assert len(texts(article, "list_item")) == 2
    assert texts(article, "quote")[0].startswith("The sea does not")
    assert texts(article, "fact_box") == ["The outer pier was built in 1931."]
    assert texts(article, "cross_link") == ["Who pays for the pier?"]
    assert texts(article, "correction")[0].startswith("Correction: an earlier")


def test_a_picture_has_caption_and_credit_apart(article: Article) -> None:
    (image,) = article.images
    assert (image.caption, image.credit) == ("The outer pier on Sunday.", "Ilse Brand")
    assert texts(article, "caption") == ["The outer pier on Sunday."]


def test_a_list_that_its_heading_calls_related_is_related(article: Article) -> None:
    assert [link.title for link in article.related] == ["The storm, hour by hour"]


def test_the_copyright_line_is_a_field(article: Article) -> None:
    assert article.copyright is not None
    assert (article.copyright.holder, article.copyright.year) == ("Quay Media Ltd", 2025)


def test_bare_text_between_line_breaks_is_paragraphs() -> None:
    soup = (
        "<html><head><title>Harbour reopens</title></head><body><div class=menu>"
        "<a href=/>Home</a> <a href=/s>Sport</a></div><div class=story><h1>Harbour reopens</h1>"
        + "<br><br>".join(PARAGRAPHS)
        + "</div></body></html>"
    )
    assert texts(read_article(soup), "paragraph") == PARAGRAPHS


def test_paragraphs_as_divs_are_paragraphs() -> None:
    inner = "".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    page = f"<html><body><h1>Harbour reopens</h1><div id=a>{inner}</div></body></html>"
    assert texts(read_article(page), "paragraph") == PARAGRAPHS


def test_a_title_loses_the_outlets_name() -> None:
    page = PAGE.replace("<h1>Harbour of Ost reopens after storm</h1>", "")
    assert read_article(page).headline == "Harbour of Ost reopens after storm"


def test_broken_structured_data_costs_nothing_else() -> None:
    page = PAGE.replace('"@graph"', '"@graph').replace("<article>", "<article><div>")
    article = read_article(page)
    assert article.headline == "Harbour of Ost reopens after storm"
    assert article.bylines == ("Mara Quill",)


def test_a_page_without_a_date_has_none_and_says_so() -> None:
    page = PAGE.replace("datePublished", "x").replace("dateModified", "y")
    article = read_article(page)
    assert article.published is None
    assert any(missing.what == "published" for missing in article.missing)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_encodings_are_told(encoding: str) -> None:
    declared = PAGE.replace("<head>", f'<head><meta charset="{encoding}">')
    article = read_article(declared.encode(encoding))
    assert "“We had nothing to tie up to,”" in article.text


def test_an_encoding_that_lies_is_found_out() -> None:
    lying = PAGE.replace("<head>", '<head><meta charset="windows-1252">').encode()
    assert "“We had nothing to tie up to,”" in read_article(lying).text


def test_a_packed_page_is_unpacked() -> None:
    assert read_article(gzip.compress(PAGE.encode())).text == read_article(PAGE).text


def test_right_to_left_text_is_read() -> None:
    sentence = (
        "قال مدير الميناء إن السفن ستعود إلى الحوض الداخلي يوم الاثنين بعد العاصفة الكبيرة. "
    )
    page = (
        f"<html lang=ar dir=rtl><body><h1>الميناء يفتح</h1><p>{sentence * 3}</p></body></html>"
    )
    article = read_article(page)
    assert article.language == "ar"
    assert sentence.strip() in article.text


@pytest.mark.parametrize(
    ("page", "error"),
    [
        ("<html><body>" + "<div>" * 100_000 + "x", HostileMarkup),
        ("<p " + "a=1 " * 200_000 + ">x</p>", HostileMarkup),
        ("<p " + "a " * 200_000, HostileMarkup),
        ("<html><body>" + "<b><p>" * 50_000, HostileMarkup),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, NotText),
        (b"PK\x03\x04" + bytes(range(256)) * 40, NotText),
        (b"<html><p>" + b"x" * 60_000_000, TooLarge),
        ("<html><body><ul><li><a href=/>Home</a></ul></body></html>", NoArticle),
    ],
    ids=["nested", "attributes", "open tag", "reopened", "pdf", "zip", "huge", "menu"],
)
def test_what_cannot_be_read_is_refused_by_name(page: str | bytes, error: type) -> None:
    with pytest.raises(error, match=r"harbour\.html"):
        read_article(page, source="harbour.html")


def test_a_long_script_and_a_long_attribute_are_no_reason_to_refuse() -> None:
    state = "x<y && '" + "a" * 1_500_000
    page = PAGE.replace(
        "<article>", f"<script>var s = `{state}`;</script><article data-s='{state[8:]}'>"
    )
    assert texts(read_article(page), "paragraph") == PARAGRAPHS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<h1>", "<li>", "<table><td>", "<article>", "</article>",
    "<script>", "</script>", "<!--", "-->", "&amp;", "“", "By Mara Quill", "\ud800",
    "\x00",
    PARAGRAPHS[0], PARAGRAPHS[1], '<time datetime="2025-01-01">', "<figure>", "<aside>",
    "© 2024",
]), max_size=30))  # fmt: skip
def test_any_markup_is_read_or_refused_and_blocks_tile_the_text(parts: list[str]) -> None:
    try:
        article = read_article("<html><body>" + "".join(parts))
    except PageError:
        return
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        at = block.end
