"""The shipped pages and their right answers agree with each other and with the README."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise, product
from pathlib import Path
from typing import Any, ClassVar, get_args

import pytest

import asreported
from asreported.model import (
    Act,
    AttributionKind,
    Bound,
    Category,
    DisputeKind,
    EventStatus,
    EventType,
    Nature,
    TimeBasis,
    TimeType,
)

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
README = (SAMPLES / "README.md").read_text(encoding="utf-8")
ANSWERS: dict[str, dict[str, Any]] = json.loads(
    (SAMPLES / "answers.json").read_text(encoding="utf-8")
)
READ = {".html", ".htm", ".txt", ".gz"}
LOADING = re.compile(
    r"""<(?:img|script|iframe|source|video|audio|embed|object|link(?=[^>]*stylesheet))\b
        [^>]*?\b(?:src|href|srcset|data)\s*=\s*["']?(?!data:)[^\s>]""",
    re.IGNORECASE | re.VERBOSE,
)
pages = pytest.mark.parametrize("name", sorted(ANSWERS))


class Visible(HTMLParser):
    """Gathers what a browser shows, a line for each block."""

    SILENT: ClassVar = {"head", "script", "style"}
    INLINE: ClassVar = {"a", "b", "i", "u", "em", "strong", "span", "time", "font"}

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - its signature
        self.silent += tag in self.SILENT
        self.parts.append("" if tag in self.INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in self.SILENT
        self.parts.append("" if tag in self.INLINE else "\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)


def markup(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def lines(name: str) -> list[str]:
    text = markup(name)
    if name.endswith(".html"):
        reader = Visible()
        reader.feed(text.replace("\n", " "))
        text = "".join(reader.parts)
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def visible(name: str) -> str:
    return " ".join(lines(name))


def places(text: str, piece: str) -> list[tuple[int, int]]:
    whole = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)")
    return [match.span() for match in whole.finditer(text)]


def stretches(text: str, pieces: list[str]) -> list[tuple[int, int]]:
    """Length and start of all ways to place the pieces without overlap, shortest first."""
    ways = []
    for spans in product(*(places(text, piece) for piece in pieces)):
        ordered = sorted(spans)
        if all(one[1] <= two[0] for one, two in pairwise(ordered)):
            start = ordered[0][0]
            ways.append((max(end for _, end in spans) - start, start))
    return sorted(ways)


def pieces(attribution: dict[str, Any]) -> list[str]:
    return [*attribution["source"], *attribution["cue"], *attribution["content"]]


def test_a_folder_of_samples_holds_the_pages_and_nothing_else_that_is_read() -> None:
    found = {path.name for path in SAMPLES.rglob("*") if path.suffix.lower() in READ}
    assert found == set(ANSWERS)
    assert len(found) == 30


@pages
def test_no_page_loads_anything_from_elsewhere(name: str) -> None:
    text = markup(name)
    assert not LOADING.search(text)
    assert "@import" not in text
    assert not re.search(r"url\(\s*[\"']?(?!data:|#)", text)
    for address in re.findall(r"https?://([^/\"'<>\s]+)", text):
        assert address.endswith(".example") or address in {"schema.org", "www.w3.org"}


@pages
def test_every_piece_of_an_attribution_stands_on_the_page_in_one_place(name: str) -> None:
    text = visible(name)
    for attribution in ANSWERS[name]["attributions"]:
        assert attribution["cue"], attribution
        assert attribution["content"], attribution
        ways = stretches(text, pieces(attribution))
        assert ways, attribution
        assert len(ways) == 1 or ways[0][0] < ways[1][0], attribution


@pages
def test_no_attribution_stretches_over_more_than_a_few_sentences(name: str) -> None:
    text = visible(name)
    for attribution in ANSWERS[name]["attributions"]:
        said = sum(len(piece) for piece in pieces(attribution))
        assert stretches(text, pieces(attribution))[0][0] <= said + 90, attribution


@pages
@pytest.mark.parametrize("kind", ["figures", "times"])
def test_every_figure_and_time_stands_once_where_it_is_said_to(name: str, kind: str) -> None:
    text = visible(name)
    captions = [image["caption"] or "" for image in ANSWERS[name]["article"]["images"]]
    for part in ANSWERS[name][kind]:
        found = len(places(text, part["in"]))
        copied_twice = any(part["in"] in caption for caption in captions)
        assert found == 1 or (found == 2 and copied_twice), part
        assert len(places(part["in"], part["text"])) == 1, part


@pages
def test_both_sides_of_a_dispute_stand_on_the_page(name: str) -> None:
    text = visible(name)
    for dispute in ANSWERS[name]["disputes"]:
        assert dispute["kind"] in get_args(DisputeKind)
        assert len(dispute["sides"]) == 2
        assert all(side in text for side in dispute["sides"]), dispute
        assert dispute["why"].endswith(".")


@pages
def test_every_event_stands_once_in_the_text_that_is_read(name: str) -> None:
    text = " ".join(asreported.read_article(SAMPLES / name).text.split())
    for event in ANSWERS[name]["events"]:
        for mention in (event, *event.get("again", ())):
            assert len(places(text, mention["in"])) == 1, mention
            assert len(places(mention["in"], mention["trigger"])) == 1, mention
        for part in (*event["actors"], *event["recipients"]):
            assert part["text"] in text, part
        assert (event["place"] or "") in text


@pages
def test_events_use_the_words_of_the_contract(name: str) -> None:
    for event in ANSWERS[name]["events"]:
        assert {event["type"], *event.get("types_too", ())} <= set(get_args(EventType))
        assert {event["status"], *event.get("statuses_too", ())} <= set(get_args(EventStatus))
        assert all(one["country"] is None for one in event["actors"] + event["recipients"])


@pages
def test_labels_use_the_words_of_the_contract(name: str) -> None:
    answers = ANSWERS[name]
    for attribution in answers["attributions"]:
        assert attribution["kind"] in get_args(AttributionKind)
        assert attribution["nature"] in get_args(Nature)
        assert attribution["act"] in get_args(Act)
        assert (attribution["nature"] == "implied") == (not attribution["source"])
    for figure in answers["figures"]:
        assert figure["bound"] in get_args(Bound)
        assert figure["category"] in get_args(Category)
    for time in answers["times"]:
        assert time["basis"] in get_args(TimeBasis)
        assert time["type"] in get_args(TimeType)
        assert (time["value"] is None) == (time["basis"] == "unresolved")


@pages
def test_low_and_high_follow_the_bound(name: str) -> None:
    known = {
        "exactly": (True, True), "about": (True, True), "between": (True, True),
        "at_least": (True, False), "more_than": (True, False),
        "at_most": (False, True), "less_than": (False, True),
    }  # fmt: skip
    for figure in ANSWERS[name]["figures"]:
        low, high = figure["low"], figure["high"]
        assert (low is not None, high is not None) == known[figure["bound"]], figure
        if figure["bound"] in {"exactly", "about"}:
            assert low == high


@pages
def test_the_kind_of_an_attribution_follows_its_quotation_marks(name: str) -> None:
    for attribution in ANSWERS[name]["attributions"]:
        if "within" in attribution:
            continue
        content = attribution["content"]
        marks = any(mark in piece for piece in content for mark in '"“')
        whole = all(piece[0] in '"“' for piece in content)
        kind = "direct" if whole else "mixed" if marks else "indirect"
        assert attribution["kind"] == kind, attribution


@pages
def test_references_inside_a_page_lead_to_its_attributions(name: str) -> None:
    by_id = {one["id"]: one for one in ANSWERS[name]["attributions"]}
    assert len(by_id) == len(ANSWERS[name]["attributions"])
    for one in by_id.values():
        if "within" in one:
            outer = " ".join(by_id[one["within"]]["content"])
            assert all(piece in outer for piece in one["content"]), one
    for figure in ANSWERS[name]["figures"]:
        if "attribution" in figure:
            one = by_id[figure["attribution"]]
            assert figure["attribution_source"] == " ".join(one["source"])
            assert any(figure["text"] in piece for piece in one["content"]), figure


@pages
def test_the_article_fields_stand_on_the_page(name: str) -> None:
    text, article = visible(name), ANSWERS[name]["article"]
    lists = ("headings", "fact_boxes", "cross_links", "corrections", "related", "bylines")
    whole = [article["headline"], article["standfirst"] or "", article["copyright"]["holder"]]
    images = [
        image[part] or "" for image in article["images"] for part in ("caption", "credit")
    ]
    for value in [*whole, *images, *(value for one in lists for value in article[one])]:
        assert value in text
    assert article["publisher"] in " ".join(markup(name).split())
    for count, word in (
        (article["comment_count"], "comments"),
        (article["reading_minutes"], "min"),
    ):
        assert count is None or re.search(
            rf"\b{count} {word}|\b{word} \({count}\)", text, re.IGNORECASE
        )


@pages
def test_every_date_of_a_page_is_written_on_it(name: str) -> None:
    text = markup(name)
    for key in ("published", "modified"):
        stamp = ANSWERS[name]["article"][key]
        if stamp is None:
            continue
        day, clock = stamp["value"].split("T")
        assert stamp["basis"] == "page"
        shown = {
            f"{int(day[8:])} October 2025, {one}" for one in (clock, clock.replace(":", "."))
        }
        assert stamp["value"] in text or any(one in text for one in shown)


def test_one_page_has_no_date_and_resolves_by_the_year_of_its_copyright_line() -> None:
    undated = [name for name, one in ANSWERS.items() if one["article"]["published"] is None]
    assert undated == ["06-broadcaster-survivors-return.txt"]
    bases = {time["basis"] for time in ANSWERS[undated[0]]["times"]}
    assert {"copyright_year", "text", "unresolved"} <= bases


@pages
def test_everybody_in_the_answers_is_in_the_readme(name: str) -> None:
    article = ANSWERS[name]["article"]
    names = {one["speaker"] for one in ANSWERS[name]["attributions"]} - {None}
    names |= {*article["bylines"], article["copyright"]["holder"]}
    assert [one for one in sorted(names) if one not in README] == []
    assert article["publisher"].casefold() in README.casefold()
    assert f"`{name}`" in README


def test_together_the_pages_hold_what_an_introduction_needs() -> None:
    attributions = [one for page in ANSWERS.values() for one in page["attributions"]]
    figures = [one for page in ANSWERS.values() for one in page["figures"]]
    disputes = [one for page in ANSWERS.values() for one in page["disputes"]]
    assert {one["bound"] for one in figures} == set(get_args(Bound))
    assert {one["kind"] for one in disputes} == set(get_args(DisputeKind))
    assert {one["nature"] for one in attributions} == set(get_args(Nature))
    assert {one["act"] for one in attributions} == set(get_args(Act))
    assert any(len(one["content"]) == 3 for one in attributions)


@pages
def test_an_article_is_as_long_as_a_news_article(name: str) -> None:
    words = [len(line.split()) for line in lines(name)]
    assert 300 <= sum(count for count in words if count > 12) <= 900


@pages
def test_html_pages_carry_the_metadata_their_publisher_would(name: str) -> None:
    text = markup(name)
    if name.endswith(".html"):
        outlet = name.split("-")[1]
        assert ("application/ld+json" in text) == (outlet in {"wire", "broadsheet", "post"})
        assert ("og:title" in text) == (outlet not in {"portal", "islander"})
    for data in re.findall(r'ld\+json">(.*?)</script>', text, re.DOTALL):
        assert ANSWERS[name]["article"]["headline"] in json.dumps(
            json.loads(data), ensure_ascii=False
        )
