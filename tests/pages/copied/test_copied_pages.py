"""Single properties of the reader of copied text."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from asreported.errors import EmptyPage, NoArticle
from asreported.model import Article, Missing
from asreported.pages.copied import read_copied

FIRST = "The harbour of Varde was closed on Monday after a barge struck the quay wall."
SECOND = 'Nobody was hurt, the harbour master said. "We were lucky," she told reporters.'
THIRD = "The port authority expects ships to wait for at least two days at the outer pier."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
PAGE = f"Barge closes Varde harbour for days\n\nBy Ada Moe\n\n{BODY}"


def read(text: str) -> Article:
    return read_copied(text, identity="page.txt")


def kinds(article: Article, kind: str) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == kind]


def test_white_space_alone_is_an_empty_page() -> None:
    with pytest.raises(EmptyPage, match=r"page\.txt"):
        read(" \n\t\u200b\n\u00a0\n")


def test_menus_alone_hold_no_article_and_the_error_names_the_source() -> None:
    with pytest.raises(NoArticle, match=r"page\.txt"):
        read("Home\nWorld\nSport\nSign in\nMost read\nStorm shuts northern ports\n")


def test_bytes_as_identity_are_called_text_in_errors() -> None:
    with pytest.raises(EmptyPage) as caught:
        read_copied("", identity=b"\x00")
    assert caught.value.source == "text"


def test_paragraphs_without_a_headline_say_that_it_is_missing() -> None:
    article = read(BODY)
    assert article.headline is None
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]
    assert "headline" in {missing.what for missing in article.missing}


def test_a_relative_time_is_an_unknown_date_and_the_reason_quotes_it() -> None:
    article = read(PAGE.replace("Ada Moe\n", "Ada Moe · Updated 3 hours ago\n"))
    assert article.published is None
    assert article.modified is None
    why = "the page gives only a relative time: Updated 3 hours ago"
    assert Missing("published", why) in article.missing


def test_a_day_without_a_year_is_an_unknown_date() -> None:
    article = read(PAGE.replace("Ada Moe\n", "Ada Moe\nMonday 13 May\n"))
    why = "the page gives a day without a year: Monday 13 May"
    assert Missing("published", why) in article.missing


def test_the_year_of_a_copyright_line_is_never_a_publication_date() -> None:
    article = read(PAGE + "\n© 2024 The Varde Packet Ltd\n")
    assert article.published is None
    assert article.copyright is not None
    assert (article.copyright.holder, article.copyright.year) == ("The Varde Packet Ltd", 2024)
    assert article.publisher == "The Varde Packet"


def test_only_an_update_is_no_publication_date() -> None:
    article = read(PAGE.replace("Ada Moe\n", "Ada Moe\nUpdated 14 May 2024, 09:12\n"))
    assert article.published is None
    assert article.modified is not None
    assert article.modified.value == "2024-05-14T09:12"


def test_a_date_and_its_label_may_stand_on_two_lines() -> None:
    article = read(PAGE.replace("Ada Moe\n", "Ada Moe\nPublished\n14 May 2024\n"))
    assert article.published is not None
    assert article.published.value == "2024-05-14"


def test_a_masthead_that_the_address_repeats_is_the_publisher() -> None:
    page = f"Dagens Varde\n\n{PAGE}"
    article = read_copied(page, identity="x", url="https://www.dagens-varde.example/a/1")
    assert article.publisher == "Dagens Varde"
    assert article.url == "https://www.dagens-varde.example/a/1"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("READ MORE: Storm shuts northern ports", "Storm shuts northern ports"),
        ("Also read » Storm shuts northern ports", "Storm shuts northern ports"),
        ("ALSO READ | Storm shuts northern ports", "Storm shuts northern ports"),
        ("Related: Storm shuts northern ports", "Storm shuts northern ports"),
        ("See also – Storm shuts northern ports", "Storm shuts northern ports"),
        ("Explained | Why storms shut ports", "Why storms shut ports"),
    ],
)
def test_a_cross_link_loses_its_label(line: str, title: str) -> None:
    article = read(PAGE.replace(SECOND, f"{line}\n\n{SECOND}"))
    assert kinds(article, "cross_link") == [title]
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


def test_titles_under_a_label_between_paragraphs_are_cross_links() -> None:
    links = "Related stories\nStorm shuts northern ports\nWho owns the quay wall?"
    article = read(PAGE.replace(SECOND, f"{links}\n\n{SECOND}"))
    assert kinds(article, "cross_link") == [
        "Storm shuts northern ports",
        "Who owns the quay wall?",
    ]
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Correction: an earlier version of this story misnamed the barge.",
        "CORRECTION (14 May): The barge was misnamed.",
        "This article was amended on 14 May 2024 to correct the name of the barge.",
        "An earlier version of this article misnamed the barge.",
        "Editor's note: This story has been updated with the name of the barge.",
        "Clarification: the barge had been inspected.",
    ],
)
def test_a_correction_note_is_kept_as_one(line: str) -> None:
    assert kinds(read(f"{PAGE}\n{line}\n"), "correction") == [line]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("12 comments", 12),
        ("Comments (0)", 0),
        ("View comments (1,204)", 1204),
        ("Comments 7", 7),
        ("No comments", 0),
        ("Be the first to comment", 0),
    ],
)
def test_comments_are_counted(line: str, count: int) -> None:
    article = read(f"{PAGE}\n{line}\nLog in to join the conversation\n")
    assert article.comment_count == count
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("7 minute read", 7),
        ("7 min read", 7),
        ("Reading time: 7 minutes", 7),
        ("7-minute read", 7),
        ("LISTEN · 4 min", None),
        ("Listen to this article 4 min", None),
        ("4 min listen", None),
    ],
)
def test_minutes_to_read_are_not_minutes_to_listen(line: str, minutes: int | None) -> None:
    article = read(PAGE.replace("Ada Moe\n", f"Ada Moe\n{line}\n"))
    assert article.reading_minutes == minutes


@pytest.mark.parametrize(
    "byline",
    [
        "By Ada Moe",
        "AM\n\nAda Moe\nHarbour correspondent",
        "By\nAda Moe",
        "Ada Moe\n14 May 2024",
        "Ada Moe | Harbour correspondent | 14 May 2024",
        "Words by Ada Moe\nPhotographs by Jon Lie",
    ],
)
def test_a_byline_is_read_with_and_without_by(byline: str) -> None:
    article = read(PAGE.replace("By Ada Moe", byline))
    assert article.bylines == ("Ada Moe",)
    assert article.headline == "Barge closes Varde harbour for days"
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


def test_the_headline_may_stand_under_the_byline() -> None:
    article = read(f"By Ada Moe · 14 May 2024\n\nBarge closes Varde harbour for days\n\n{BODY}")
    assert article.headline == "Barge closes Varde harbour for days"
    assert article.bylines == ("Ada Moe",)


def test_those_who_reported_by_the_last_line_are_the_authors_of_a_page_without_byline() -> None:
    page = PAGE.replace("By Ada Moe\n\n", "")
    article = read(f"{page}\nReporting by Jon Lie and Per Ås; Editing by Una Falk\n")
    assert article.bylines == ("Jon Lie", "Per Ås")


def test_a_caption_shown_twice_is_one_image_and_one_block() -> None:
    line = "The barge at the quay. Photo: Ivo Kranz / Border Press"
    article = read(PAGE.replace(FIRST, f"{line}\n\n{line}\n\n{FIRST}"))
    assert [(image.caption, image.credit) for image in article.images] == [
        ("The barge at the quay.", "Ivo Kranz / Border Press")
    ]
    assert kinds(article, "caption") == ["The barge at the quay."]


def test_headings_are_short_lines_over_text_questions_too() -> None:
    page = PAGE.replace(SECOND, f"What happened?\n\n{SECOND}\n\nThe cost")
    assert kinds(read(page), "heading") == ["What happened?", "The cost"]


def test_a_fact_box_ends_at_the_next_blank_line() -> None:
    page = PAGE.replace(
        SECOND, f"KEY FACTS\nThe quay is 900 metres long.\nIt dates from 1911.\n\n{SECOND}"
    )
    article = read(page)
    assert kinds(article, "fact_box") == ["The quay is 900 metres long.", "It dates from 1911."]
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


def test_bullets_are_list_items_without_their_marks() -> None:
    page = PAGE.replace(SECOND, f"• The quay is closed\n• The lock is open\n\n{SECOND}")
    assert kinds(read(page), "list_item") == ["The quay is closed", "The lock is open"]


def test_a_wall_that_cuts_the_text_is_said_to_be_missing_body() -> None:
    article = read(f"{PAGE}\nSubscribe to continue reading\nAlready a subscriber? Sign in\n")
    assert (
        Missing("body", "the text stops at a wall: Subscribe to continue reading")
        in article.missing
    )
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


def test_lines_quoted_by_a_mail_program_lose_their_marks() -> None:
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in PAGE.splitlines())
    assert kinds(read(quoted), "paragraph") == [FIRST, SECOND, THIRD]


def test_a_word_cut_at_its_own_hyphen_goes_on_without_a_blank() -> None:
    wrapped = (
        "Both sides have agreed on a cease-\nfire that is to last through the whole of\n"
        "the month of May, while their envoys will\nmeet each day at the old customs house in\n"
        "the port and report to their governments."
    )
    article = read(f"Truce at the port\n\nBy Ada Moe\n\n{wrapped}\n")
    assert "a cease-fire that is to last through the whole of the month" in article.text


def test_text_in_another_script_is_read_by_its_shape() -> None:
    first = "أعلنت السلطات في المدينة إغلاق الميناء يوم الاثنين بعد حادث كبير."
    page = f"إغلاق ميناء المدينة بعد حادث كبير\n\n{first}\n\n{first[:-1]} اليوم.\n"
    article = read(page)
    assert article.headline == "إغلاق ميناء المدينة بعد حادث كبير"
    assert first in kinds(article, "paragraph")


def test_a_date_above_the_menu_is_the_day_of_the_visit() -> None:
    menu = "Friday 3 May 2024\nSubscribe\nNews\nSport\nWeather\n\n"
    article = read(menu + PAGE)
    assert article.published is None
    dated = read(menu + PAGE.replace("Ada Moe\n", "Ada Moe\n1 May 2024, 19.20\n"))
    assert dated.published is not None
    assert dated.published.value == "2024-05-01T19:20"


def test_names_in_the_byline_that_the_article_speaks_of_as_places_are_no_authors() -> None:
    page = PAGE.replace("Ada Moe", "Ada Moe, Port Vale").replace("The harbour", "In Port Vale")
    assert read(page).bylines == ("Ada Moe",)
    assert read(PAGE.replace("Ada Moe", "Ada Moe, Bo Lind")).bylines == ("Ada Moe", "Bo Lind")


def test_initials_above_the_names_tell_authors_from_places() -> None:
    named = "AM\nBL\n\nAda Moe\nPort Vale\nBo Lind\nMount Aske\n\n14 May 2024"
    assert read(PAGE.replace("By Ada Moe", named)).bylines == ("Ada Moe", "Bo Lind")


def test_the_names_of_tags_are_no_authors() -> None:
    tags = "By Ada Moe\n\nTopics in this article\nTove Lang\nBo Lind\n14 May 2024"
    assert read(PAGE.replace("By Ada Moe", tags)).bylines == ("Ada Moe",)


@pytest.mark.parametrize("button", ["Listen (4 min)", "Share"])
def test_text_over_a_button_and_the_body_is_the_standfirst(button: str) -> None:
    standfirst = "The quay wall has a hole. Nobody knows how deep it is."
    page = f"Barge closes Varde harbour for days\n\n{standfirst}\n\n{button}\n\n{BODY}"
    assert read(page).standfirst == standfirst


def test_the_longer_of_two_titles_under_each_other_is_the_standfirst() -> None:
    second = "Harbour master speaks of luck as ships wait at the outer pier for a second day"
    article = read(PAGE.replace("days\n\n", f"days\n{second}\n\n"))
    assert article.headline == "Barge closes Varde harbour for days"
    assert article.standfirst == second


@pytest.mark.parametrize("label", ["Most read", "Trending", "Most popular in news", "Popular"])
def test_what_others_read_is_not_related(label: str) -> None:
    tail = f"\nRelated articles\nWhy the old pier leans\n\n{label}\nParrot comes home at last\n"
    assert [link.title for link in read(PAGE + tail).related] == ["Why the old pier leans"]


def test_links_of_the_imprint_end_a_related_list() -> None:
    tail = (
        "\nRelated articles\nWhy the old pier leans\n\nContact us\nHow we handle complaints\n"
    )
    assert [link.title for link in read(PAGE + tail).related] == ["Why the old pier leans"]


@pytest.mark.parametrize(
    "line",
    [
        "© Varde Press 2025",
        "© 2025 Varde Press",
        "The Mail is a daily of the coast. © Varde Press 2025",
        "Copyright (c) 2025 Varde Press. All rights reserved.",
    ],
)
def test_the_holder_of_the_copyright_stands_beside_its_sign(line: str) -> None:
    held = read(f"{PAGE}\n{line}\n").copyright
    assert held is not None
    assert (held.holder, held.year) == ("Varde Press", 2025)


def test_the_holder_may_stand_before_the_sign() -> None:
    held = read(f"{PAGE}\nVarde Press © 2025\n").copyright
    assert held is not None
    assert (held.holder, held.year) == ("Varde Press", 2025)


def test_sentences_above_the_menu_are_not_the_article() -> None:
    offer = "The bell in the corner of the window switches our alerts on and off again.\n"
    menu = "".join(f"{name}\n" for name in ("News", "Sport", "Weather", "World", "Jobs") * 3)
    article = read(offer + menu + PAGE)
    assert article.headline == "Barge closes Varde harbour for days"
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]


def test_text_goes_on_after_an_offer_and_what_stands_twice_in_it_is_left_out() -> None:
    offer = (
        "Subscribe to continue reading\n"
        + "All seven titles of the house are yours for the price of one.\n" * 2
    )
    rest = [f"{SECOND} {THIRD}", f"{THIRD} {SECOND}"]
    article = read(PAGE.replace(f"{FIRST}\n", f"{FIRST}\n\n{offer}\n{rest[0]}\n\n{rest[1]}\n"))
    assert kinds(article, "paragraph")[:3] == [FIRST, *rest]
    assert "All seven" not in article.text


@pytest.mark.parametrize(
    ("above", "same"),
    [
        ("The harbour office\nMay 14, 2024\n", True),
        ("Storm shuts all northern ports\nMay 14, 2024\n", False),
        ("Storm shuts all northern ports\nBy Bo Lind\n", False),
    ],
)
def test_text_under_another_title_and_date_is_another_article(
    above: str, *, same: bool
) -> None:
    rest = [f"{SECOND} {THIRD}", f"{THIRD} {SECOND}"]
    list_and_rest = f"Related\nWhy the old pier leans\n\n{above}{rest[0]}\n\n{rest[1]}\n"
    article = read(f"{PAGE}\n{list_and_rest}")
    assert (rest[0] in article.text) is same


def test_a_column_of_titles_after_the_last_sentence_is_cut_off_but_a_list_is_kept() -> None:
    titles = [f"Rowing club looks for boat number {number}" for number in range(5)]
    column = "".join(f"{title}\n" for title in titles) + "\nGus\n"
    assert kinds(read(PAGE + "\n" + column), "paragraph") == [FIRST, SECOND, THIRD]
    listed = read(f"{PAGE}\nThe club misses these boats:\n{column}")
    assert titles[1] in listed.text


@pytest.mark.parametrize(
    ("lines", "caption", "credit"),
    [
        ("FILE - Ships wait in June.", "FILE - Ships wait in June.", None),
        ("Ships wait at the pier (\nImage:\nBo Lind / Wirepool)", "Ships wait at the pier",
         "Bo Lind / Wirepool"),
        ("Ships wait at the outer pier. Bo Lind for Wirepool\nShips wait at the outer pier.",
         "Ships wait at the outer pier.", "Bo Lind for Wirepool"),
        ("Ships wait at the outer pier.\nShips wait at the outer pier.",
         "Ships wait at the outer pier.", None),
    ],
)  # fmt: skip
def test_captions_without_a_label_are_no_paragraphs(
    lines: str, caption: str, credit: str | None
) -> None:
    article = read(PAGE.replace(f"{SECOND}\n", f"{SECOND}\n\n{lines}\n"))
    assert kinds(article, "paragraph") == [FIRST, SECOND, THIRD]
    assert [(image.caption, image.credit) for image in article.images] == [(caption, credit)]


def test_a_lone_surrogate_in_the_name_of_a_page_stops_nothing() -> None:
    assert len(read_copied(PAGE, identity="page-\ud800.txt").id) == 32


def test_reading_is_deterministic() -> None:
    assert read(PAGE) == read(PAGE)


LONG = {
    "paragraphs": f"{FIRST} {SECOND}\n\n",
    "one line": f"{FIRST} ",
    "captions": "A queue of lorries. Photo: Ada Moe / Agency\n",
    "brackets": "(",
    "labels": "Photo: ",
    "slashes": "A/",
    "bars": "A | ",
    "blanks": "x" + " " * 500,
    "wrapped": "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk\n",
    "related": f"Related\n{FIRST}\nStorm shuts northern ports\n",
    "comments": f"12 comments\n{FIRST}\n",
    "offers": f"Subscribe to continue reading\n{FIRST}\n",
    "share bars": "Share on Facebook",
    "glued": "2024Updated",
    "open brackets": "Ships wait (\n",
    "slashed names": "Ada Moe/Wirepool ",
    "twins": "Ships wait at the outer pier.\n",
    "names": "AM\nAda Moe\n14 May 2024\n",
    "quotes": '"It is over for us now."\n— Ada Moe\n',
}


def time_of(text: str) -> float:
    started = time.process_time()
    with suppress(NoArticle):
        read(text)
    return time.process_time() - started


@pytest.mark.parametrize("name", sorted(LONG))
def test_time_grows_with_the_text_and_not_with_its_square(name: str) -> None:
    unit = LONG[name]
    small = min(time_of(unit * (30_000 // len(unit))) for _ in range(2))
    large = time_of(unit * (300_000 // len(unit)))
    assert large < 50 * small + 1


def test_five_megabytes_of_paragraphs_are_read_in_seconds() -> None:
    assert time_of(PAGE + f"{FIRST} {SECOND} {THIRD}\n\n" * 22_000) < 30
