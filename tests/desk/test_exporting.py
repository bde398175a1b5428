"""Lists as files: exactly what is shown, all of it, and nothing that is not to be seen."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from asreported.desk.exporting.everything import pieces
from asreported.desk.models import Article, Claim, Event, Series, Site, Speaker, Statement
from asreported.exports.entries import FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    Added = Callable[..., Article]

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def told(added: Added) -> list[Article]:
    """Three articles of one story."""
    return [
        added(
            "Pier falls at Ostheim", f"2031-03-0{at + 3}", 12 + at, f"https://c{at}.example/p"
        )
        for at in range(3)
    ]


def body(client: Client, path: str) -> bytes:
    answer: Any = client.get(path)
    assert answer.status_code == 200, path
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.usefixtures("told")
def test_rows_are_all_statements_that_are_asked_for(
    client: Client,
) -> None:
    rows = list(csv.DictReader(io.StringIO(body(client, "/export/statements.csv").decode())))
    lines = body(client, "/export/statements.jsonl").decode().splitlines()
    found = json.loads(body(client, "/export/statements.json"))["items"]

    assert len(rows) == len(lines) == len(found) == Statement.objects.count()
    assert [json.loads(line) for line in lines] == found
    assert [row["id"] for row in rows] == [one["id"] for one in found]
    few = body(client, "/export/statements.jsonl?act=decline").decode().splitlines()
    assert 0 < len(few) == Statement.objects.filter(act="decline").count()


@pytest.mark.usefixtures("told")
def test_a_sheet_has_the_same_rows(client: Client) -> None:
    book = load_workbook(io.BytesIO(body(client, "/export/statements.xlsx")))
    rows = list(book.active.iter_rows(values_only=True))

    assert len(rows) == Statement.objects.count() + 1
    assert rows[0][0] == "id"


@pytest.mark.usefixtures("told")
def test_no_cell_is_a_formula(client: Client) -> None:
    Statement.objects.update(content='=HYPERLINK("https://evil.example")', source="@SUM(1)")

    rows = list(csv.DictReader(io.StringIO(body(client, "/export/statements.csv").decode())))
    book = load_workbook(io.BytesIO(body(client, "/export/statements.xlsx")))

    assert {row["content"][0] for row in rows} == {"'"}
    assert {row["source"][0] for row in rows} == {"'"}
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row}
    assert "f" not in kinds


def test_an_annotation_finds_its_words_in_the_text(client: Client, told: list[Article]) -> None:
    records = {one.url: one.latest.record for one in told}
    made = json.loads(body(client, "/export/statements.annotation"))

    items = made["first"]["items"]
    assert made["total"] == len(items) == Statement.objects.count()
    for one in items:
        record = records[one["target"]["source"]]
        words, place = one["target"]["selector"]
        text = record.article.text
        assert text[place["start"] : place["end"]] == words["exact"]
        assert words.get("prefix", "") + words["exact"] + words.get("suffix", "") in text
        assert one["target"]["textSha256"] == record.text_sha256


@pytest.mark.usefixtures("told")
def test_a_public_site_quotes_no_text_around(client: Client) -> None:
    Site.objects.update_or_create(pk=1, defaults={"is_public": True})

    for form in FORMS:
        words = body(client, f"/export/statements.{form}").decode()
        assert "people were killed when the pier at Ostheim fell, the guard said" not in words


@pytest.mark.parametrize("form", [*FORMS, "xlsx"])
def test_each_thing_is_given_in_every_format(
    client: Client, told: list[Article], form: str
) -> None:
    story = Article.objects.exclude(story=None)[0].story
    assert story is not None
    things = {
        "story": story.key, "article": told[0].key, "claim": Claim.objects.all()[0].key,
        "speaker": Speaker.objects.all()[0].key, "figure": Series.objects.all()[0].key,
        "event": Event.objects.all()[0].key,
    }  # fmt: skip
    for kind, key in things.items():
        assert body(client, f"/export/{kind}/{key}.{form}"), kind
    for what in ("claims", "events", "articles"):
        body(client, f"/export/{what}.{form}")


@pytest.mark.usefixtures("told")
def test_a_figure_has_its_values_each_with_its_sentence(
    client: Client,
) -> None:
    figure = Series.objects.order_by("-points")[0]
    lines = body(client, f"/export/figure/{figure.key}.jsonl").decode().splitlines()

    assert [json.loads(line)["low"] for line in lines] == [12, 13, 14]
    assert all("killed" in json.loads(line)["sentence"] for line in lines)


def test_a_feed_carries_each_statement_with_its_sentence(
    client: Client, told: list[Article]
) -> None:
    found = ET.fromstring(body(client, f"/export/article/{told[0].key}.atom"))  # noqa: S314 - ours

    entries = found.findall(f"{ATOM}entry")
    assert len(entries) == told[0].statements.count()
    sentences = set(told[0].statements.values_list("sentence", flat=True))
    contents = [entry.findtext(f"{ATOM}content") or "" for entry in entries]
    assert all(any(one in content for one in sentences) for content in contents)


def test_citations_name_each_article_once(client: Client, told: list[Article]) -> None:
    items = json.loads(body(client, "/export/statements.csl"))

    assert sorted(one["URL"] for one in items) == sorted(one.url for one in told)
    assert items[0]["issued"] == {"date-parts": [[2031, 3, 5]]}
    assert body(client, "/export/statements.bibtex").decode().count("@article{") == len(told)


@pytest.mark.usefixtures("told")
def test_what_is_unknown_is_not_found(client: Client) -> None:
    for path in (
        "statements.doc", "secrets.csv", "story/none.csv", "speaker/none.csv", "user/1.csv",
        "figure/none.csv", "dispute/none.csv", "event/none.csv", "claim/none.csv",
    ):  # fmt: skip
        assert client.get(f"/export/{path}").status_code == 404, path


def test_a_taken_down_article_is_in_no_file(
    client: Client, told: list[Article], signed_in: Callable[[str], Client]
) -> None:
    signed_in("editor").post(f"/articles/{told[1].key}/take-down/", {"notice": "Gone."})

    for what in ("statements", "events", "articles", "claims"):
        assert told[1].key not in body(client, f"/export/{what}.jsonl").decode()
    assert client.get(f"/export/article/{told[1].key}.csv").status_code == 404


@pytest.mark.usefixtures("told")
def test_all_that_is_kept_is_written_for_the_command_line() -> None:
    lines = "".join(pieces("statements", "jsonl")).splitlines()

    assert len(lines) == Statement.objects.count()
