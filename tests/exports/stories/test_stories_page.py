"""The page of stories, read as markup."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import msgspec
from selectolax.lexbor import LexborHTMLParser

from asreported.exports import render_stories_html
from asreported.stories.model import Cited, Claim, Count, Listed, Question, Stories, Story
from tests.exports.stories.crisis import crisis

if TYPE_CHECKING:
    from asreported.model import Record

    Compared = tuple[Stories, list[Record]]

_WHEN = "when the pump house at Ostrel fell, the clinic said on Monday."
_BOTH = "Border Press Agency, The Ferry Street Review"


def words(page: LexborHTMLParser, selector: str) -> list[str]:
    """The words of each element that a selector finds."""
    return [" ".join(each.text(separator=" ").split()) for each in page.css(selector)]


def test_a_story_is_led_by_questions_in_order(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".story h2") == [
        "What happened?",
        "Where?",
        "Who says what?",
        "How many?",
        "What is disputed?",
        "Where does it come from?",
        "Who declined to comment?",
        "What is open?",
        "What is asked?",
        "How fast is it moving?",
        "What changed since?",
        "Which articles?",
    ]
    assert words(stories_page, ".story h1") == ["Pump house falls at Ostrel"]
    assert words(stories_page, ".story > header .dateline") == [
        "3 articles in 3 outlets · 13 May 2024, 08:00 to 14 May 2024"
    ]


def test_the_timeline_runs_by_day_and_the_undated_come_last(
    stories_page: LexborHTMLParser,
) -> None:
    assert words(stories_page, ".timeline h3") == [
        "Monday 13 May 2024",
        "Thursday 16 May 2024",
        "No date given",
    ]
    assert words(stories_page, ".timeline .what") == [
        "fall of the pump house happened",
        "strike of lock keepers planned",
        "offer of free passage offered",
    ]
    assert words(stories_page, ".timeline .ahead .what")[0].startswith("strike")
    assert words(stories_page, ".timeline summary")[0] == "2 reports in 2 outlets"


def test_each_span_stands_marked_in_its_own_sentence(stories_page: LexborHTMLParser) -> None:
    passages = words(stories_page, ".disputed blockquote")
    assert passages == [
        f"At least 12 people were hurt {_WHEN}",
        "Not more than 9 were hurt , the province said on Monday.",
    ]
    assert words(stories_page, ".disputed mark") == [
        "At least 12 people were hurt",
        "Not more than 9 were hurt",
    ]
    assert "on the clinic's word" in words(stories_page, ".disputed figcaption")[0]


def test_a_claim_counts_its_origins_and_says_why(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".claim .notes")[0] == (
        "3 reports in 3 outlets, 1 to 2 independent origins"
    )
    assert words(stories_page, ".claim .from li")[:2] == [
        f"the Ostrel clinic (speaker, 2 reports in {_BOTH}) : copy of Border Press",
        "a nurse (speaker, 1 report in Kanalposten) : unnamed, may be of the clinic",
    ]
    assert "Denied by Mirel Danko" in words(stories_page, ".claim summary")


def test_copies_are_folded_and_never_left_out(stories_page: LexborHTMLParser) -> None:
    folded = stories_page.css(".claim details details")
    assert [each.css_first("summary").text() for each in folded] == ["and 1 report in copies"]
    assert "The Ferry Street Review" in folded[0].text()
    copy = stories_page.css_first(".origins > details")
    assert copy.css_first("summary").text() == (
        "The Ferry Street Review repeats 97% of Border Press Agency"
    )
    assert len(copy.css(".side-of mark")) == 2


def test_a_series_is_a_chart_and_the_same_table(stories_page: LexborHTMLParser) -> None:
    titles = words(stories_page, ".series .chart title")
    assert titles == [
        "at least 12 people, Monday 13 May 2024, the Ostrel clinic, Border Press Agency",
        "17 people, Tuesday 14 May 2024, the Ostrel clinic, revised upward, Kanalposten",
        "at most 9 people, Monday 13 May 2024, the province, Kanalposten",
    ]
    assert words(stories_page, ".series .about") == [
        "1 value without a day can only be shown in the table."
    ]
    rows = words(stories_page, ".series tbody tr td:nth-child(2)")
    assert rows == [
        "at least 12 people",
        "at most 9 people",
        "17 people revised upward",
        "between 15 and 20 people",
    ]


def test_bounds_are_arrows_in_their_direction(stories_page: LexborHTMLParser) -> None:
    up = stories_page.css_first(".value.at_least .arrow").attributes["d"]
    down = stories_page.css_first(".value.at_most .arrow").attributes["d"]
    assert "v-20" in up
    assert "v20" in down
    assert not stories_page.css(".value.exactly .arrow")


def test_open_offers_come_before_answered_threats(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".open-one h3") == [
        "Offer by the harbour ministry : offer of free passage",
        "Threat by the guild",
    ]
    assert words(stories_page, ".open-one .notes") == [
        "until 17 May 2024 · not answered",
        "no deadline known · answered",
    ]


def test_a_question_that_no_text_answers_is_kept(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".asked .unanswered") == ["Asked, not answered"]
    (kept,) = words(stories_page, ".asked > .plain .question")
    assert kept.startswith("Who closed the locks? The Ferry Street Review")


def test_the_standing_questions_are_folded(stories_page: LexborHTMLParser) -> None:
    folded = stories_page.css_first(".asked > details")
    assert folded.css_first("summary").text() == "Asked of every story"
    assert folded.css_first(".question .what").text() == "Was anybody hurt?"


def test_changed_words_are_shown_against_those_that_stood_there(
    stories_page: LexborHTMLParser,
) -> None:
    assert words(stories_page, ".changed > ul del") == ["Nine", "The province will answer."]
    assert words(stories_page, ".changed > ul ins") == ["Twelve"]
    assert words(stories_page, ".changed > ul li")[0] == (
        "changed Nine Twelve were hurt, it said."
    )
    assert words(stories_page, ".changed summary") == ["1 statement changed by it"]


def test_an_event_says_by_whom_to_whom_and_where(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".timeline .about") == [
        "Ostrel (city)",
        "by The harbour ministry · to Mr. Danko",
    ]


def test_of_two_versions_the_later_one_gives_the_sentences(compared: Compared) -> None:
    stories, records = compared
    last = records[-1]
    text = last.article.text.replace("Not more than 9", "Not more than 8")
    stamp = msgspec.structs.replace(last.article.published, value="2024-05-15")
    article = msgspec.structs.replace(last.article, text=text, modified=stamp)
    later = msgspec.structs.replace(last, article=article)
    page = LexborHTMLParser(render_stories_html(stories, [later, *records]))
    assert words(page, ".disputed mark")[1] == "Not more than 8 were hurt"


def test_who_declined_is_told_in_the_words_that_say_so(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".declined b") == ["the province"]
    assert words(stories_page, ".declined mark") == ["The province declined to comment"]


def test_the_tempo_has_four_lanes_and_marks_what_is_announced(
    stories_page: LexborHTMLParser,
) -> None:
    assert words(stories_page, ".tempo .lane") == [
        "words, cooperation",
        "deeds, cooperation",
        "words, conflict",
        "deeds, conflict",
    ]
    assert words(stories_page, ".tempo .announced title") == [
        "16 May, deeds, conflict: 1 announced"
    ]
    assert words(stories_page, ".tempo tbody tr")[-1] == "16 May 2024 0 0 0 1 announced"


def test_places_are_on_the_map_and_in_the_list(stories_page: LexborHTMLParser) -> None:
    assert words(stories_page, ".where .places li") == [
        "Ostrel (city) : fall of the pump house, happened"
    ]
    assert len(stories_page.css(".where .map .spot")) == 1


def test_a_question_that_nothing_is_known_of_is_left_out() -> None:
    listed = (Listed("a", "a.html"),)
    bare = Stories(articles=listed, stories=(Story(id="s", headline=None, articles=("a",)),))
    page = LexborHTMLParser(render_stories_html(bare, []))
    assert words(page, "h2") == ["Which articles?"]
    assert words(page, "h1") == ["No headline"]


def test_a_text_that_is_not_at_hand_is_said_to_be(compared: Compared) -> None:
    stories, _ = compared
    page = LexborHTMLParser(render_stories_html(stories, []))
    assert "The text of this article is not at hand." in page.css_first(".disputed").text()
    assert not page.css("mark")


def test_several_stories_are_listed_at_the_top(compared: Compared) -> None:
    stories, records = compared
    two = msgspec.structs.replace(stories, stories=stories.stories * 2)
    page = LexborHTMLParser(render_stories_html(two, records))
    links = [each.attributes["href"] for each in page.css(".masthead nav a")]
    assert links == ["#story-1", "#story-2"]
    anchors = [each.attributes["id"] for each in page.css("[id]")]
    assert len(anchors) == len(set(anchors))
    inside = {each.attributes["href"][1:] for each in page.css('a[href^="#"]')}
    labels = {each.attributes["aria-labelledby"] for each in page.css("[aria-labelledby]")}
    assert inside | labels <= set(anchors)


def test_nothing_is_loaded_and_no_script_runs(stories_page: LexborHTMLParser) -> None:
    assert not stories_page.css("script, [src], link, iframe, form, [style], base")
    style = stories_page.css_first("style").text()
    assert not re.search(r"url\(|@import", style)
    policy = stories_page.css_first('meta[http-equiv="Content-Security-Policy"]').attributes
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'; script-src 'none';" in policy["content"]


def test_no_field_can_bring_markup() -> None:
    bad = "<img src=x onerror=alert(1)>\"'</style><script>"
    cited = Cited("a", (0, 3))
    claim = Claim(bad, bad, (cited,), 1, Count(1, 1), (), variants=(bad,))
    story = Story(
        id=bad,
        headline=bad,
        articles=("a",),
        claims=(claim,),
        questions=(Question(bad, "a", (cited,)),),
    )
    listed = Listed("a", bad, bad, bad, bad)
    page = LexborHTMLParser(
        render_stories_html(Stories(articles=(listed,), stories=(story,)), [])
    )
    assert not page.css("img, script, [onerror]")
    assert bad in page.css_first("h1").text()


def test_the_same_comparison_gives_the_same_page(compared: Compared) -> None:
    assert render_stories_html(*compared) == render_stories_html(*crisis())
