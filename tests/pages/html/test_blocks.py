from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article


def test_headline_and_paragraphs_stand_in_reading_order(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read()
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 3]
    assert texts(article)[0] == "Harbour of Velmora reopens after the storm"
    assert texts(article)[1].startswith("The harbour of Velmora reopened on Tuesday, two days")


def test_menus_footers_and_copyright_lines_are_never_text(read: Callable[..., Article]) -> None:
    text = read().text
    assert "Home" not in text
    assert "©" not in text


def test_headings_lists_quotes_and_tables_keep_their_kinds(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(
        body + "<h2>What comes next</h2><ul><li>Divers search the bay for the boats.</li></ul>"
        "<blockquote><p>“We will find every one of them,” she said.</p></blockquote>"
        "<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Velmora</td><td>12</td></tr></table>"
    )
    assert texts(article, "heading") == ["What comes next"]
    assert texts(article, "list_item") == ["Divers search the bay for the boats."]
    assert texts(article, "quote") == ["“We will find every one of them,” she said."]
    assert texts(article, "table") == ["Port\tBoats\nVelmora\t12"]


def test_bare_text_and_double_line_breaks_make_paragraphs(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read(
        "The harbour of Velmora reopened on Tuesday, two days after the storm had passed."
        "<br><br>Twelve boats are still missing, the coast guard said, and the search goes on."
        "<div>Fishermen waited on the quays, one of them since Sunday, for the beacons.</div>"
    )
    assert [text[:12] for text in texts(article, "paragraph")] == [
        "The harbour ", "Twelve boats", "Fishermen wa",
    ]  # fmt: skip


def test_a_single_line_break_stays_inside_its_paragraph(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read(
        "<p>The beacons of the bay are dark,<br>and the boats are at sea, he wrote.</p>"
    )
    assert texts(article, "paragraph") == [
        "The beacons of the bay are dark,\nand the boats are at sea, he wrote."
    ]


def test_a_pull_quote_that_repeats_the_body_is_dropped(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    pulled = "<blockquote class='pullquote'>they would not put to sea</blockquote>"
    assert texts(read(body + pulled), "quote") == []


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "Share this article", "Follow us on Instagram", "Read more", "Caption",
        "Sign up for our daily newsletter", "Image 2 of 5", "12 Mar 2031, 14:05", "Anzeige",
        "4 min read", "Additional reporting by Ada Moe", "© 2031 Velmora Media. Some rights.",
        "Publicidad", "Abonnez-vous", "Stand: 04.03.2031 18:24 Uhr",
    ],
)  # fmt: skip
def test_furniture_between_paragraphs_is_no_text(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str, line: str
) -> None:
    assert line not in texts(read(f"{body}<p>{line}</p>{body.replace('boats', 'vessels')}"))


@pytest.mark.parametrize(
    "name", ["share-bar", "newsletterSignup", "related_posts", "ad-slot-3"]
)
def test_what_an_elements_class_calls_furniture_is_no_text(
    read: Callable[..., Article], body: str, name: str
) -> None:
    article = read(
        f"{body}<div class='{name}'>Ten things to know about lighthouses today.</div>"
    )
    assert "lighthouses" not in article.text


@pytest.mark.parametrize("name", ["_4f9ad2c7e1b", "sc-1a2nav3b4c", "css-9x8ad7f6"])
def test_letters_of_a_digest_in_a_class_are_no_words(
    read: Callable[..., Article], body: str, name: str
) -> None:
    article = read(f"{body}<div class='{name}'>Ten keepers know the lamps, he said.</div>")
    assert "keepers" in article.text


@pytest.mark.parametrize("name", ["has-share-bar", "no-comments", "category-newsletter"])
def test_states_and_categories_in_a_class_are_no_furniture(
    read: Callable[..., Article], body: str, name: str
) -> None:
    article = read(
        f"{body}<div class='{name}'>Ten keepers know the lighthouses, he said.</div>"
    )
    assert "lighthouses" in article.text


def test_a_wrong_furniture_name_around_the_whole_article_is_overruled(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    assert (
        len(texts(read(f"<div class='sidebar-social-newsletter'>{body}</div>"), "paragraph"))
        == 3
    )


def test_cross_links_and_corrections_have_kinds_of_their_own(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(
        f"{body}<p>Read more: <a href='/pier'>Pier two stays closed</a></p>"
        "<p>Correction: An earlier version of this article misspelled a name.</p>"
    )
    assert texts(article, "cross_link") == ["Pier two stays closed"]
    assert texts(article, "correction") == [
        "Correction: An earlier version of this article misspelled a name."
    ]


def test_links_under_a_heading_for_related_articles_are_no_text(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(
        f"{body}<h3>Related stories</h3><ul><li><a href='/a'>The lamp's keeper</a></li></ul>"
        "<p>The port authority, asked again on Wednesday, gave no date for the repair; "
        "it said only that its engineers were working through the night, and the next.</p>"
    )
    assert "keeper" not in article.text
    assert texts(article, "paragraph")[-1].startswith("The port authority, asked again")


def test_a_fact_box_is_told_from_the_body(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(f"{body}<div class='fact-box'><p>Velmora has 40,000 people.</p></div>")
    assert texts(article, "fact_box") == ["Velmora has 40,000 people."]
    assert len(texts(article, "paragraph")) == 3


def test_entries_of_a_live_page_are_live_entries(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    entries = "".join(
        f"<div class='live-entry'><p>At {hour} o'clock the ferry left, he said.</p></div>"
        for hour in range(8, 12)
    )
    assert len(texts(read(entries), "live_entry")) == 4


def test_invisible_characters_are_dropped_and_blanks_folded(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read(
        "<p>The har\u00adbour\u200b  of\n\tVelmora&nbsp;is open, the port said on Tuesday.</p>"
    )
    assert texts(article, "paragraph") == [
        "The harbour of Velmora is open, the port said on Tuesday."
    ]


def test_a_repeated_headline_in_the_body_is_not_text_twice(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(f"<h2>Harbour of Velmora reopens after the storm</h2>{body}")
    assert texts(article).count("Harbour of Velmora reopens after the storm") == 1


def test_the_article_before_others_on_an_endless_page_is_read_alone(
    read: Callable[..., Article], body: str
) -> None:
    other = "".join(
        f"<p>Bakers of Ostrand, number {n}, met to agree on the price of rye, they said.</p>"
        for n in range(6)
    )
    article = read(body, after=f"</article><article><h2>Rye is dear</h2><div>{other}</div>")
    assert "rye" not in article.text


def test_headings_at_the_end_that_head_no_text_are_dropped(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(f"<h2>The search</h2>{body}<h2>This week</h2><h3>Our paper</h3>")
    assert texts(article, "heading") == ["The search"]


def test_a_headline_in_an_element_named_clutter_is_still_the_headline(
    read: Callable[..., Article], body: str
) -> None:
    article = read(
        body,
        head="<meta property='og:title' content='Ferries leave Velmora again at noon'>",
        before="<div class='social'><h1>Ferries leave Velmora again at noon</h1></div>",
        headline="News",
    )
    assert article.headline == "Ferries leave Velmora again at noon"


def test_an_article_in_an_element_named_clutter_is_still_read(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read("", after=f"<div class='newsletter'>{body}</div>")
    assert len(texts(article, "paragraph")) == 3


def test_bold_words_and_spans_stay_inside_their_sentence(
    read: Callable[..., Article], texts: Callable[..., list[str]]
) -> None:
    article = read(
        "<p>The <b>port</b> of <span>Vel<i>mora</i></span> <em class='x'>is open</em>, the "
        "<strong>authority</strong> said on Tuesday, <!-- x -->and ferries left at noon.</p>"
    )
    assert texts(article, "paragraph") == [
        "The port of Velmora is open, the authority said on Tuesday, and ferries left at noon."
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Correction, 18 October:",
        "Correction, Oct. 18, 2031:",
        "Clarification (3 May):",
        "Editor’s note, May 3:",
    ],
)
def test_a_correction_may_name_its_day(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str, label: str
) -> None:
    note = f"{label} The pier was closed twice, and not three times."

    assert texts(read(f"{body}<p><i>{note}</i></p>"), "correction") == [note]
