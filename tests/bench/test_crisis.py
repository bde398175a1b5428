"""The scorers of the crisis, on three short articles and stories made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from asreported import Article, Entity, Record
from asreported.model import MadeBy
from asreported.stories.model import (
    Cited,
    Claim,
    Copy,
    Count,
    Dated,
    Open,
    Point,
    Question,
    Series,
    Speaker,
    SpeakerMention,
    Stance,
    Stories,
    Story,
    StoryDispute,
)
from bench import crisis_claims, crisis_course, crisis_speakers, crisis_whole
from bench.crisis_scene import Scene

if TYPE_CHECKING:
    from asreported.model import Span

TEXTS = {
    "a": "Nine died, the guard said. It offered talks until Friday. Who sank it?",
    "b": "Nine people died, the guard said. Ten people died, the port said.",
    "c": "The guard denied that nine had died. Oda Marsh refused the talks.",
}


def record(page: str) -> Record:
    names = {"a": "the guard", "b": "The guard", "c": "Oda Marsh"}
    return Record(
        source=page, text_sha256="", made_by=MadeBy(asreported="0", weights="0"),
        article=Article(id=f"id-{page}", text=TEXTS[page]),
        entities=(Entity(id="e1", name=names[page], type="organisation"),),
    )  # fmt: skip


def span(page: str, words: str) -> Span:
    start = TEXTS[page].index(words)
    return start, start + len(words)


def cited(page: str, words: str) -> Cited:
    return Cited(article=f"id-{page}", span=span(page, words))


def quote(page: str, words: str) -> dict[str, Any]:
    return {"page": page, "words": words}


def scene(*speakers: Speaker, **parts: Any) -> Scene:  # noqa: ANN401 - parts of a story
    articles = parts.pop("articles", ("id-a", "id-b", "id-c"))
    story = Story(id="s", headline=None, articles=articles, **parts)
    return Scene(
        Stories(speakers=speakers, stories=(story,)), {page: record(page) for page in TEXTS}
    )


NINE = {
    "id": "nine",
    "reports": [quote("a", "Nine died"), quote("b", "Nine people died")],
    "independent_origins": {"low": 1, "high": 1},
    "denied_by": [quote("c", "denied that nine had died")],
}
TEN = {"id": "ten", "reports": [quote("b", "Ten people died"), quote("c", "nine had died")],
       "independent_origins": {"low": 1, "high": 1}}  # fmt: skip


def claim(
    *reports: Cited, low: int = 1, high: int = 1, denied: tuple[Stance, ...] = ()
) -> Claim:
    return Claim(
        id="c", text="", reports=reports, outlets=2, independent_origins=Count(low, high),
        origins=(), denied_by=denied,
    )  # fmt: skip


def test_a_story_is_found_whole_or_not_at_all() -> None:
    answers = [{"pages": ["a", "b"]}, {"pages": ["c"]}]
    assert crisis_whole.score_stories(scene(), answers)["stories.found"] == 0
    found = crisis_whole.score_stories(scene(articles=("id-a", "id-b")), answers)
    assert (found["stories.found"], found["stories.extra"]) == (50, 0)


def test_a_copy_the_wrong_way_round_is_extra() -> None:
    answers = [{"of": "a", "copy": "b", "share": 0.5}]
    right = Copy(of="id-a", copy="id-b", share=0.6)
    found = crisis_whole.score_copies(scene(copies=(right,)), answers)
    assert (found["copies.found"], found["copies.extra"], found["copies.share"]) == (
        100,
        0,
        100,
    )
    wrong = Copy(of="id-b", copy="id-a", share=0.6)
    found = crisis_whole.score_copies(scene(copies=(wrong,)), answers)
    assert (found["copies.found"], found["copies.extra"]) == (0, 100)


def test_a_claim_is_found_by_reports_of_two_articles() -> None:
    both = claim(cited("a", "Nine died"), cited("b", "Nine people died"))
    one = claim(cited("a", "Nine died"))
    assert crisis_claims.score_claims(scene(claims=(both,)), [NINE])["claims.found"] == 100
    assert crisis_claims.score_claims(scene(claims=(one,)), [NINE])["claims.found"] == 0


def test_a_claim_that_joins_two_answers_is_extra() -> None:
    mixed = claim(cited("a", "Nine died"), cited("b", "Ten people died"))
    found = crisis_claims.score_claims(scene(claims=(mixed,)), [NINE, TEN])
    assert found["claims.extra"] == 100
    other = claim(cited("a", "Who sank it"), cited("c", "refused the talks"))
    found = crisis_claims.score_claims(scene(claims=(other,)), [NINE, TEN])
    assert (found["claims.extra"], found["claims.unlisted"]) == (0, 100)


def test_both_ends_of_the_count_of_origins_have_to_be_right() -> None:
    reports = cited("a", "Nine died"), cited("b", "Nine people died")
    found = crisis_claims.score_claims(scene(claims=(claim(*reports, high=2),)), [NINE])
    assert (found["origins.low"], found["origins.high"], found["origins.both"]) == (100, 0, 0)
    lenient = {**NINE, "origins_too": [{"low": 1, "high": 2}]}
    found = crisis_claims.score_claims(scene(claims=(claim(*reports, high=2),)), [lenient])
    assert found["origins.both"] == 100


def test_a_denial_is_found_by_its_words() -> None:
    reports = cited("a", "Nine died"), cited("b", "Nine people died")
    denial = Stance(speaker=None, article="id-c", attribution="a1", span=span("c", "denied"))
    other = msgspec.structs.replace(denial, span=span("c", "refused"))
    found = crisis_claims.score_claims(
        scene(claims=(claim(*reports, denied=(denial, other)),)), [NINE]
    )
    assert (found["stances.found"], found["stances.extra"]) == (100, 50)


def test_points_are_found_by_words_and_value() -> None:
    answers = [{"points": [
        {"page": "a", "text": "Nine", "in": "Nine died", "low": 9, "high": 9,
         "bound": "exactly", "as_of": "2025-10-13", "revises": "downward"},
    ]}]  # fmt: skip
    right = Point(low=9, high=9, bound="exactly", as_of="2025-10-13", article="id-a",
                  span=span("a", "Nine"))  # fmt: skip
    strange = Point(low=10, high=10, bound="exactly", as_of=None, article="id-b",
                    span=span("b", "Ten"))  # fmt: skip
    series = Series(counts=None, category="killed", points=(right, strange))
    found = crisis_course.score_series(scene(series=(series,)), answers)
    assert (found["series.found"], found["series.extra"]) == (100, 50)
    assert (found["series.as_of"], found["series.revises"]) == (100, 0)


def test_a_dispute_needs_a_word_of_each_side() -> None:
    answers = [{"kind": "denial", "sides": [
        [quote("a", "Nine died"), quote("b", "Nine people died")],
        [quote("c", "denied that nine had died")],
    ]}]  # fmt: skip
    right = StoryDispute("denial", (cited("b", "Nine people"), cited("c", "nine had died")), "")
    half = StoryDispute("denial", (cited("b", "Nine people"), cited("b", "Ten people")), "")
    found = crisis_course.score_disputes(scene(disputes=(right, half)), answers)
    assert (found["disputes.found"], found["disputes.extra"]) == (100, 50)


def dated(*reports: Cited, date: str | None = "2025-10-13") -> Dated:
    return Dated(date=date, precision="day", status="happened", label="", reports=reports)


def trigger(page: str, words: str) -> dict[str, Any]:
    return {"page": page, "trigger": words, "in": words}


def test_an_event_told_twice_is_joined_and_two_events_in_one_are_mixed() -> None:
    answers = [
        {"date": "2025-10-13", "status": "happened",
         "reports": [trigger("a", "offered talks"), trigger("c", "refused the talks")]},
        {"date": None, "status": "happened", "reports": [trigger("b", "Ten people died")]},
    ]  # fmt: skip
    one = dated(cited("a", "offered"), cited("c", "talks"))
    found = crisis_course.score_timeline(scene(timeline=(one,)), answers)
    assert (found["timeline.found"], found["timeline.joined"]) == (50, 100)
    assert (found["timeline.date"], found["timeline.mixed"]) == (100, 0)
    mixed = dated(cited("a", "offered"), cited("b", "Ten"), date=None)
    found = crisis_course.score_timeline(scene(timeline=(mixed,)), answers)
    assert (found["timeline.mixed"], found["timeline.date"]) == (100, 50)
    strange = dated(cited("a", "Who"))
    assert (
        crisis_course.score_timeline(scene(timeline=(strange,)), answers)["timeline.extra"]
        == 100
    )


def test_an_offer_has_its_end_and_its_answer() -> None:
    answers = [{
        "kind": "offer", "until": "2025-10-17T24:00", "made": [quote("a", "offered talks")],
        "answered_by": [quote("c", "refused the talks")],
    }]  # fmt: skip
    made = Open("offer", cited("a", "offered"), until="2025-10-17")
    found = crisis_course.score_open(scene(open=(made,)), answers)
    assert (found["open.found"], found["open.until"], found["open.answered"]) == (100, 100, 0)
    answered = msgspec.structs.replace(made, answered_by=cited("c", "refused"))
    assert crisis_course.score_open(scene(open=(answered,)), answers)["open.answered"] == 100
    demand = msgspec.structs.replace(made, kind="demand")
    assert crisis_course.score_open(scene(open=(demand,)), answers)["open.extra"] == 100


def test_a_question_that_nobody_answers_stays_open() -> None:
    nobody = [{"page": "a", "question": "Who sank it?", "answers": []}]
    left = Question("Who sank it?", "id-a")
    guessed = Question("Who sank it?", "id-a", (cited("b", "the guard"),))
    found = crisis_whole.score_questions(scene(questions=(left,)), nobody)
    assert (found["questions.found"], found["questions.unanswered"]) == (100, 100)
    found = crisis_whole.score_questions(scene(questions=(guessed,)), nobody)
    assert found["questions.unanswered"] == 0
    somebody = [{**nobody[0], "answers": [quote("b", "the guard said")]}]
    found = crisis_whole.score_questions(scene(questions=(guessed,)), somebody)
    assert found["questions.right"] == 100


def test_speakers_are_joined_over_articles_and_two_in_one_are_extra() -> None:
    answers = [
        {"name": "the guard of Kell", "names": {"a": ["the guard"], "b": ["the guard"]}},
        {"name": "Oda Marsh", "names": {"c": ["Oda Marsh"]}},
    ]

    def speaker(*pages: str) -> Speaker:
        mentions = tuple(SpeakerMention(f"id-{page}", "e1") for page in pages)
        return Speaker(id="s", name="", type="organisation", mentions=mentions)

    found = crisis_speakers.score_speakers(scene(speaker("a", "b")), answers)
    assert (found["speakers.found"], found["speakers.extra"]) == (100, 0)
    found = crisis_speakers.score_speakers(scene(speaker("a"), speaker("b", "c")), answers)
    assert (found["speakers.found"], found["speakers.extra"]) == (0, 100)


def test_what_stands_on_one_version_of_an_article_stands_for_the_other() -> None:
    old, new = record("a"), record("a")
    longer = msgspec.structs.replace(new.article, text="Late. " + new.article.text)
    new = msgspec.structs.replace(new, article=longer)
    both = Scene(Stories(), {"old": old, "new": new})
    start, end = span("a", "Nine died")
    assert both.meets("id-a", (start + 6, end + 6), quote("old", "Nine died"))
    assert not both.meets("id-a", span("a", "Who"), quote("old", "Nine died"))
