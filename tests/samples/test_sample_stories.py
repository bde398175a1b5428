"""The answers across pages agree with the pages, with each other and with the contract."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

import asreported
from asreported.model import (
    Bound,
    Category,
    DisputeKind,
    EntityType,
    EventStatus,
    MadeBy,
)
from asreported.stories.model import (
    Cited,
    Claim,
    Copy,
    Count,
    Dated,
    Open,
    OpenKind,
    OriginKind,
    Point,
    Precision,
    Question,
    Series,
    Stance,
    Stories,
    Story,
    StoryDispute,
)
from asreported.training.told import find_quote
from bench.crisis import measure
from bench.crisis_scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PAGES = set(json.loads((SAMPLES / "answers.json").read_bytes()))
STORIES: dict[str, list[dict[str, Any]]] = json.loads((SAMPLES / "stories.json").read_bytes())
kinds = pytest.mark.parametrize("kind", sorted(STORIES))


@lru_cache(maxsize=40)
def text_of(page: str) -> str:
    return asreported.read_article(SAMPLES / page).text


def quotes(value: object) -> Iterator[tuple[str, str, str | None]]:
    """Page, words, and the stretch they stand in, wherever an answer quotes a page."""
    if isinstance(value, list):
        for one in value:
            yield from quotes(one)
    elif isinstance(value, dict):
        for field in ("words", "trigger", "text", "question"):
            if field in value and "page" in value:
                yield value["page"], value[field], value.get("in")
        for one in value.values():
            yield from quotes(one)


@kinds
def test_every_quote_stands_in_the_text_that_is_read_of_its_page(kind: str) -> None:
    for page, words, inside in quotes(STORIES[kind]):
        assert find_quote(text_of(page), words, inside) is not None, (page, words)


def test_every_page_belongs_to_one_story() -> None:
    pages = [page for story in STORIES["stories"] for page in story["pages"]]
    assert sorted(pages) == sorted(PAGES)


def test_a_copied_passage_stands_in_the_copy() -> None:
    for copy in STORIES["copies"]:
        assert {copy["of"], copy["copy"]} <= PAGES
        assert 0 < copy["share"] <= 1
        assert all(find_quote(text_of(copy["copy"]), one) for one in copy["passages"])


def test_a_claim_has_reports_of_two_pages_and_each_leads_to_an_origin() -> None:
    ids = [claim["id"] for claim in STORIES["claims"]]
    assert len(ids) == len(set(ids))
    for claim in STORIES["claims"]:
        assert len({report["page"] for report in claim["reports"]}) >= 2
        led = {number for origin in claim["origins"] for number in origin["reports"]}
        assert led == set(range(len(claim["reports"]))), claim["id"]
        assert {origin["kind"] for origin in claim["origins"]} <= set(get_args(OriginKind))
        count = claim["independent_origins"]
        assert 1 <= count["low"] <= count["high"] <= len(claim["origins"]) + 1


def test_some_claims_of_several_outlets_have_one_origin_and_some_are_independent() -> None:
    counts = [
        (claim["outlets"], claim["independent_origins"]["high"])
        for claim in STORIES["claims"]
        if not claim.get("optional")
    ]
    assert sum(outlets >= 3 and high == 1 for outlets, high in counts) >= 10
    assert sum(high > 1 for _, high in counts) >= 10


def test_the_answers_use_the_words_of_the_contract() -> None:
    for series in STORIES["series"]:
        assert series["category"] in get_args(Category)
        assert {point["bound"] for point in series["points"]} <= set(get_args(Bound))
        assert {point.get("revises") for point in series["points"]} <= {
            None, "upward", "downward", "correction",
        }  # fmt: skip
    for dispute in STORIES["disputes"]:
        assert dispute["kind"] in get_args(DisputeKind)
        assert len(dispute["sides"]) == 2
    for event in STORIES["timeline"]:
        assert event["precision"] in get_args(Precision)
        assert {event["status"], *event.get("statuses_too", ())} <= set(get_args(EventStatus))
        assert (event["date"] is None) == (event["precision"] == "unknown")
    assert {one["kind"] for one in STORIES["open"]} == set(get_args(OpenKind))
    assert {one["type"] for one in STORIES["speakers"]} <= set(get_args(EntityType))


def test_some_questions_are_asked_and_answered_by_nobody() -> None:
    asked = [one for one in STORIES["questions"] if not one.get("optional")]
    nobody = [one["question"] for one in asked if not one["answers"]]
    assert len(asked) >= 25
    assert len(nobody) >= 4


def test_names_stand_on_their_pages_and_nobody_is_two() -> None:
    names = {one["name"] for one in STORIES["speakers"]}
    for speaker in STORIES["speakers"]:
        for page, called in speaker["names"].items():
            assert all(find_quote(text_of(page), name) for name in called)
    for one, other in STORIES["apart"]:
        assert {one, other} <= names


def test_two_versions_of_one_address_differ_where_it_is_said() -> None:
    for change in STORIES["changes"]:
        old, new = text_of(change["of"]), text_of(change["to"])
        addresses = {asreported.read_article(SAMPLES / change[end]).id for end in ("of", "to")}
        assert len(addresses) == 1
        for before, after in change["changed"]:
            assert before in old
            assert before not in new
            assert after in new
            assert after not in old
        assert all(one in new and one not in old for one in change["added"])
        assert all(one in old and one not in new for one in change["removed"])


def test_the_answers_would_score_full_marks_against_themselves() -> None:
    scene = Scene(given_back(), {page: bare_record(page) for page in PAGES})
    for name, value in measure(scene, STORIES).items():
        if not name.startswith("speakers"):
            assert value == (0 if name.endswith(NONE_OF) else 100), name


NONE_OF = ("extra", "mixed", "unlisted")


@lru_cache(maxsize=40)
def bare_record(page: str) -> asreported.Record:
    article = asreported.read_article(SAMPLES / page)
    return asreported.Record(
        source=page, text_sha256="", made_by=MadeBy("0", "0"), article=article
    )


def cite(quote: dict[str, Any]) -> Cited:
    (page, words, inside) = next(quotes(quote))
    span = find_quote(text_of(page), words, inside)
    assert span is not None
    return Cited(bare_record(page).article.id, span)


def given_back() -> Stories:
    """The answers in the shape of a comparison, all in the first story."""
    first, *others = (
        tuple(dict.fromkeys(bare_record(page).article.id for page in story["pages"]))
        for story in STORIES["stories"]
    )
    whole = Story(
        id="0", headline=None, articles=first,
        copies=tuple(
            Copy(bare_record(one["of"]).article.id, bare_record(one["copy"]).article.id,
                 one["share"])
            for one in STORIES["copies"]
        ),
        claims=tuple(map(given_claim, STORIES["claims"])),
        series=tuple(map(given_series, STORIES["series"])),
        disputes=tuple(
            StoryDispute(one["kind"], tuple(cite(side[0]) for side in one["sides"]), "")
            for one in STORIES["disputes"]
        ),
        timeline=tuple(
            Dated(one["date"], one["precision"], one["status"], one["label"],
                  tuple(map(cite, one["reports"])))
            for one in STORIES["timeline"]
        ),
        open=tuple(
            Open(one["kind"], cite(one["made"][0]), until=one["until"],
                 answered_by=next(map(cite, one["answered_by"]), None))
            for one in STORIES["open"]
        ),
        questions=tuple(
            Question(one["question"], bare_record(one["page"]).article.id,
                     tuple(map(cite, one["answers"])))
            for one in STORIES["questions"]
        ),
    )  # fmt: skip
    return Stories(
        stories=(whole, *(Story(id="", headline=None, articles=one) for one in others))
    )


def given_claim(claim: dict[str, Any]) -> Claim:
    def stances(kind: str) -> tuple[Stance, ...]:
        found = map(cite, claim.get(kind, ()))
        return tuple(Stance(None, one.article, "", one.span) for one in found)

    return Claim(
        id=claim["id"], text=claim["text"], reports=tuple(map(cite, claim["reports"])),
        outlets=claim["outlets"], independent_origins=Count(**claim["independent_origins"]),
        origins=(), confirmed_by=stances("confirmed_by"), denied_by=stances("denied_by"),
        declined_by=stances("declined_by"),
    )  # fmt: skip


def given_series(series: dict[str, Any]) -> Series:
    points = (
        Point(
            low=one["low"], high=one["high"], bound=one["bound"], as_of=one["as_of"],
            article=cite(one).article, span=cite(one).span, revises=one.get("revises"),
        )
        for one in series["points"]
    )  # fmt: skip
    return Series(counts=series["counts"], category=series["category"], points=tuple(points))
