"""Entries in the formats of the trade, where their words are hostile or missing."""

from __future__ import annotations

import io
import json
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from asreported.exports.entries import FORMS, Cited, Entry, Heading, Quoted, moment, sheet

ATOM = "{http://www.w3.org/2005/Atom}"
HEADING = Heading("What <Belk> said & more", "https://grell.example/x?a=1&b=2")
HOSTILE = '=cmd|"/c calc"!A1 <script>\x00\x1f\u2028]]> {x} \\input{y} "\ud7ff'
ARTICLE = Cited(
    key="0123456789abcdef01", address="https://grell.example/articles/1/", headline=HOSTILE,
    outlet="The {Grell} & Courier_%", authors=("Marta Ilven",), published="2031-03",
)  # fmt: skip


def entry(words: str = HOSTILE, date: str = "2031-03-04") -> Entry:
    return Entry(
        kind="statement", key="k1", address="https://grell.example/#a", words=words,
        facts={"id": "k1", "content": words, "probability": 0.5, "said": None},
        article=ARTICLE, by=words, date=date, sentence=words,
        quoted=Quoted(exact=words, start=3, end=9, text_sha256="ab", before="b", after="a"),
    )  # fmt: skip


def written(form: str, *entries: Entry) -> str:
    return "".join(FORMS[form].write(iter(entries), HEADING))


@pytest.mark.parametrize(
    "form", ["json", "annotation", "jsonld", "timelinejs", "geojson", "csl"]
)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_what_is_json_is_whole_whatever_its_words(form: str, count: int) -> None:
    found = json.loads(written(form, *[entry()] * count))

    assert found is not None


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_feed_is_whole_whatever_its_words(count: int) -> None:
    found = ET.fromstring(written("atom", *[entry()] * count))  # noqa: S314 - ours

    assert len(found.findall(f"{ATOM}entry")) == count
    assert found.findtext(f"{ATOM}title") == HEADING.title


def test_slides_hold_no_markup_of_the_words_and_no_date_that_is_not_known() -> None:
    found = json.loads(written("timelinejs", entry(), entry(date="2031"), entry(date="")))

    assert [one["start_date"] for one in found["events"]] == [
        {"year": 2031, "month": 3, "day": 4}, {"year": 2031},
    ]  # fmt: skip
    assert len(found["undated"]) == 1
    assert "<script>" not in json.dumps(found)


def test_bibtex_stays_within_its_braces() -> None:
    words = written("bibtex", entry())

    assert words.count("@article{") == 1
    bare = words.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")
    assert "\\input" not in words


def test_citations_are_as_precise_as_is_known() -> None:
    (item,) = json.loads(written("csl", entry(), entry()))

    assert item["issued"] == {"date-parts": [[2031, 3]]}
    assert item["author"] == [{"literal": "Marta Ilven"}]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-04T08:10:00Z", "2031-03-04T08:10:00+00:00"),
        ("2031-03-04", "2031-03-04T00:00:00+00:00"),
        ("2031-03", "2031-03-01T00:00:00+00:00"),
        ("2031", "2031-01-01T00:00:00+00:00"),
        ("PRESENT_REF", "1970-01-01T00:00:00+00:00"),
    ],
)
def test_atom_gets_a_moment_for_every_value(value: str, expected: str) -> None:
    assert moment(value) == expected


def test_a_full_sheet_is_followed_by_another_and_no_word_is_a_formula() -> None:
    file = io.BytesIO()

    count = sheet(iter([entry()] * 5), file, rows=3)

    book = load_workbook(file)
    assert count == 5
    assert [page.max_row for page in book.worksheets] == [3, 3, 2]
    kinds = {cell.data_type for page in book.worksheets for row in page for cell in row}
    assert "f" not in kinds


def test_an_annotation_says_where_in_which_text_its_words_are() -> None:
    (one,) = json.loads(written("annotation", entry("said")))["first"]["items"]

    quote, position = one["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector", "exact": "said", "prefix": "b", "suffix": "a",
    }  # fmt: skip
    assert position == {"type": "TextPositionSelector", "start": 3, "end": 9}
    assert one["target"]["textSha256"] == "ab"
