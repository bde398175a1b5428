"""The HTML page of a record, read as markup."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from asreported.exports import render_html
from asreported.model import Block, Copyright, Image, Link, Missing, Record, Stamp
from tests.exports.builder import Builder, plain


@pytest.fixture(scope="module")
def page(full_record: Record) -> LexborHTMLParser:
    return LexborHTMLParser(render_html(full_record))


def words(page: LexborHTMLParser, selector: str) -> str:
    """The words of the one element a selector finds."""
    (found,) = page.css(selector)
    return " ".join(found.text().split())


def test_the_head_of_a_news_page_is_there(page: LexborHTMLParser) -> None:
    assert words(page, "article h1") == "Why have the locks at Ostrel been shut?"
    assert words(page, ".kicker") == "The Ferry Street Review"
    assert words(page, "article .standfirst").startswith("Barges queue")
    assert [each.text() for each in page.css(".authors .avatar")] == ["HA", "RO"]
    assert [each.text() for each in page.css(".authors bdi")] == ["Hanna Ames", "Rasmus Oye"]
    assert words(page, ".dateline") == "14 May 2024, 09:12 4 min read"


def test_blocks_have_their_kinds_and_stand_in_reading_order(page: LexborHTMLParser) -> None:
    kinds = [each.tag for each in page.css_first(".body").iter()]
    assert kinds == [
        "figure", "p", "p", "h2", "p", "ul", "aside", "h2", "p", "p", "blockquote", "p", "p",
    ]  # fmt: skip
    assert len(page.css(".body ul > li")) == 2
    assert words(page, ".fact_box").startswith("KEY FACTS The Ostrel canal")


@pytest.mark.parametrize(
    ("text", "label"),
    [("The canal is 142 kilometres long.", ["Fact box"]), ("Did you know? It is long.", [])],
)
def test_a_fact_box_says_what_it_is(text: str, label: list[str]) -> None:
    record = Builder(("fact_box", text)).record()
    page = LexborHTMLParser(render_html(record))
    assert [each.text() for each in page.css(".fact_box > .label")] == label


def test_a_caption_stands_with_its_credit(page: LexborHTMLParser) -> None:
    caption = "Picture Barges waiting below the third lock."
    assert words(page, "article figcaption").startswith(caption)
    assert words(page, "article .credit") == "Ivo Kranz / Border Press Agency"


def test_what_stands_under_an_article_is_there(page: LexborHTMLParser) -> None:
    assert words(page, ".related li a") == "The canal, explained in maps"
    assert [each.text() for each in page.css("article > footer > p")] == [
        "12 comments",
        "The original: https://ferry-street.example/ostrel-locks",
        "© 2024 The Ferry Street Review Ltd",
    ]


def test_the_article_is_whole_under_its_marks(
    page: LexborHTMLParser, full_record: Record
) -> None:
    shown = "".join(page.css_first("article").text().split())
    for block in full_record.article.blocks:
        text = full_record.article.text[block.start : block.end]
        assert "".join(text.split()) in shown


def test_every_item_has_a_card_and_a_mark_that_lead_to_each_other(
    page: LexborHTMLParser, full_record: Record
) -> None:
    parts = (
        full_record.attributions, full_record.figures, full_record.times, full_record.events,
    )  # fmt: skip
    readings = [each for each in full_record.voice if each.kind == "interpretation"]
    cards = page.css(".card:not(.dispute)")
    assert len(cards) == sum(len(part) for part in (*parts, readings))
    for card in cards:
        key = card.attributes["id"]
        assert card.css_first("h4 a").attributes["href"] == f"#{key}-mark"
        assert page.css(f"article #{key}-mark")
        assert page.css(f'article [data-item="{key}"]')


def test_every_anchor_is_unique_and_every_link_inside_arrives(page: LexborHTMLParser) -> None:
    anchors = [each.attributes["id"] for each in page.css("[id]")]
    assert len(anchors) == len(set(anchors))
    inside = {each.attributes["href"][1:] for each in page.css('a[href^="#"]')}
    described = {
        each.attributes[name]
        for name in ("aria-describedby", "aria-details", "aria-labelledby", "aria-controls")
        for each in page.css(f"[{name}]")
    }
    assert inside | described <= set(anchors)


def test_a_discontinuous_content_is_marked_in_both_its_places(page: LexborHTMLParser) -> None:
    marks = page.css('article .content.begins[data-item="statement-1"]')
    assert [each.text() for each in marks] == [
        "“We were told to stop,”",
        "“and nobody has told us to start.”",
    ]


def test_a_statement_card_says_who_says_what(page: LexborHTMLParser) -> None:
    assert words(page, "#statement-4-name") == "Ostrel's harbour ministry called"
    assert words(page, "#statement-4 .about") == "in the text: The ministry"
    assert words(page, "#statement-4 blockquote") == "the survey “unsigned and unsound”"
    assert words(page, "#statement-7 .notes") == "institutiondeniesnegated"


def test_a_chain_leads_to_the_card_of_each_outer_speaker(page: LexborHTMLParser) -> None:
    (outer,) = page.css("#statement-9 .chain a")
    assert outer.attributes["href"] == "#statement-8"
    assert words(page, "#statement-9 .chain").startswith("Chain: the newspaper Kanalposten")


def test_a_figure_card_leads_to_whose_word_it_is(page: LexborHTMLParser) -> None:
    assert words(page, "#figure-7-name") == "at least 7 people (injured)"
    assert words(page, '#figure-7 a[href="#statement-5"]') == "on the Ostrel clinic's word"
    assert page.css_first("#figure-7 time").attributes["datetime"] == "2024-05-11"


def test_a_date_card_says_value_and_basis(page: LexborHTMLParser) -> None:
    assert words(page, "#date-5-name") == "Saturday → is Saturday 11 May 2024"
    assert words(page, "#date-5 .notes") == "from the publication date"
    assert words(page, "#date-6-name") == "the 24th → is unknown"
    reach = "from 9 May 2024, 18:00 to 10 May 2024, 05:59"
    assert words(page, "#date-1 .notes").endswith(reach)


def test_interpretation_is_marked_and_listed_and_plain_report_is_not(
    page: LexborHTMLParser,
) -> None:
    assert words(page, ".mark.reading.begins.ends") == (
        "contradicting earlier accounts by bystanders"
    )
    assert words(page, "#voice-1-name") == "contradicting earlier accounts by bystanders"
    assert words(page, "#voice-1 .notes") == "no source given"
    assert page.css_first("#voice-1-name a").attributes["href"] == "#voice-1-mark"
    assert words(page, "label.voice") == "Interpretation 1"
    assert len(page.css(".card.voice")) == 1


def test_a_dispute_card_quotes_both_sides(page: LexborHTMLParser) -> None:
    sides = [each.text() for each in page.css("#dispute-1 blockquote")]
    assert sides == ["At least seven people were hurt in the crush", "the number at three"]
    assert [each.text() for each in page.css("#dispute-1 .who")] == [
        "the Ostrel clinic",
        "The province",
    ]


def test_an_empty_record_says_so() -> None:
    page = LexborHTMLParser(render_html(plain().record()))
    assert words(page, "article h1") == "No headline"
    assert words(page, ".dateline") == "No date"
    assert [each.text() for each in page.css(".none")] == [
        "No statements found.",
        "No interpretation found.",
        "No figures found.",
        "No dates found.",
        "No events found.",
        "Nothing disputed found.",
    ]
    assert "publication date: the page does not say" in words(page, ".section.missing")


def test_what_is_missing_is_listed_with_its_reason() -> None:
    record = plain().record(Missing("statements", "the page is not in English"))
    page = LexborHTMLParser(render_html(record))
    assert "statements: the page is not in English" in words(page, ".section.missing")


def test_nothing_is_loaded_from_elsewhere(page: LexborHTMLParser) -> None:
    assert not page.css("[src], [srcset], link, iframe, object, embed, form, [style], base")
    assert not re.search(r"url\(|@import", page.css_first("style").text())


def test_the_policy_admits_only_this_style_and_this_script(page: LexborHTMLParser) -> None:
    (meta,) = page.css('meta[http-equiv="Content-Security-Policy"]')
    policy = meta.attributes["content"]
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        digest = hashlib.sha256(page.css_first(name).text().encode()).digest()
        assert f"{name}-src 'sha256-{base64.b64encode(digest).decode()}';" in policy


_HOSTILE = (
    "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'</style></title>"
    "<!-- & &amp; \x00\x1b \ud800 \u202egnirts javascript:alert(1)"
)


def hostile() -> Record:
    """A record with markup in every field a page can fill."""
    fields = {
        "headline": _HOSTILE,
        "standfirst": _HOSTILE,
        "url": _HOSTILE,
        "publisher": _HOSTILE,
        "bylines": (_HOSTILE,),
        "language": '"><script>',
        "published": Stamp(_HOSTILE, "page"),
        "images": (Image("javascript:alert(1)", _HOSTILE, _HOSTILE),),
        "related": (Link(_HOSTILE, "javascript:alert(1)"), Link("x", "https://x.example/\"'>")),
        "copyright": Copyright(_HOSTILE, 2024),
        "missing": (Missing(_HOSTILE, _HOSTILE),),
    }
    kinds = ("heading", "paragraph", "list_item", "quote", "table", "live_entry", "fact_box",
             "cross_link", "caption", "correction")  # fmt: skip
    builder = Builder(*((kind, f"{kind} {_HOSTILE}") for kind in kinds), **fields)
    speaker = builder.entity(_HOSTILE + "!", description=_HOSTILE)
    builder.says("heading", "<script>", _HOSTILE, speaker=speaker, within=_HOSTILE)
    builder.counts("alert", low=1, bound="at_least", unit=_HOSTILE, counts=_HOSTILE,
                   place=_HOSTILE, as_of=_HOSTILE, attribution="a1")  # fmt: skip
    builder.dates("img", _HOSTILE, earliest=_HOSTILE, latest="x" + _HOSTILE)
    builder.does(_HOSTILE, "script", mode=_HOSTILE, contexts=(_HOSTILE,), time="t1",
                 actors=(builder.actor("img", entity="e1", country=_HOSTILE, role=_HOSTILE),),
                 place=builder.place("alert", name=_HOSTILE, latitude=1.0, longitude=2.0),
                 figures=("f1",))  # fmt: skip
    builder.disputed("opposed", _HOSTILE, "heading", "paragraph")
    return builder.record()


def test_no_field_can_bring_markup() -> None:
    page = LexborHTMLParser(render_html(hostile()))
    assert len(page.css("script")) == 1
    assert len(page.css("style")) == 1
    assert not page.css("img, [onerror]")
    assert not page.css('[href^="javascript"]')
    assert page.css_first("article").attributes.get("lang") is None
    assert "<script>alert(1)</script>" in page.css_first("h1").text()
    assert page.css_first('a[href^="https://x.example"]').attributes["href"].endswith("\"'>")


def test_controls_that_html_cannot_hold_become_replacement_characters() -> None:
    markup = render_html(hostile())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", markup)
    markup.encode()


def test_identifiers_of_a_record_never_become_anchors() -> None:
    builder = plain("A said B.")
    builder.says("A", "said", "B")
    odd = builder.record().to_json().replace('"id":"a1"', '"id":"\\" onclick=x <b>"')
    page = LexborHTMLParser(render_html(Record.from_json(odd)))
    assert page.css_first("#statement-1 .label").text() == '" onclick=x <b>'
    assert not page.css("[onclick], b:not(.handle b, .missing b)")


def test_the_articles_words_keep_their_own_direction(page: LexborHTMLParser) -> None:
    isolated = "h1, .standfirst, .body p, .body li, .body h2, .card blockquote, .card q"
    assert all(each.attributes.get("dir") == "auto" for each in page.css(isolated))
    assert not page.css(".speaker:not(bdi), .authors li > :not(bdi, .avatar)")


def test_words_no_block_holds_are_shown_as_paragraphs() -> None:
    record = plain("One. Two. Three.", language="en").record()
    blocks = (Block("heading", 5, 9), Block("paragraph", 7, 12), Block("quote", 90, 99))
    markup = record.to_json().replace(
        '[{"kind":"paragraph","start":0,"end":16,"level":null,"time":null}]',
        str([{"kind": b.kind, "start": b.start, "end": b.end} for b in blocks]).replace(
            "'", '"'
        ),
    )
    page = LexborHTMLParser(render_html(Record.from_json(markup)))
    shown = [each.text() for each in page.css_first(".body").iter()]
    assert [each.strip() for each in shown] == ["One.", "Two.", "Th", "ree."]


def test_a_table_has_rows_and_cells() -> None:
    builder = Builder(("table", "Town\tHurt\nOstrel\t7"))
    builder.counts("7", low=7, high=7, bound="exactly")
    page = LexborHTMLParser(render_html(builder.record()))
    cells = [[cell.text() for cell in row.css("td")] for row in page.css("tr")]
    assert cells == [["Town", "Hurt"], ["Ostrel", "7"]]
    assert words(page, "td a.figure") == "7"


def test_a_picture_without_caption_shows_its_credit() -> None:
    page = LexborHTMLParser(
        render_html(plain(images=(Image(credit="Courier Archive"),)).record())
    )
    assert words(page, "figcaption") == "Picture Courier Archive"


def test_a_label_is_not_set_before_words_that_say_it_themselves() -> None:
    builder = Builder(
        ("correction", "Correction: it was a barge."),
        ("correction", "It was a barge."),
        ("cross_link", "ALSO READ | The other barge"),
    )
    page = LexborHTMLParser(render_html(builder.record()))
    labels = [each.text() for each in page.css("article .label")]
    assert labels == ["Correction"]


def test_a_date_given_with_the_page_says_so() -> None:
    record = plain(published=Stamp("2024-05-14", "given")).record()
    page = LexborHTMLParser(render_html(record))
    assert words(page, ".dateline") == "14 May 2024 (given, not on the page)"


def test_the_same_record_gives_the_same_page(full_record: Record) -> None:
    assert render_html(full_record) == render_html(Record.from_json(full_record.to_json()))
