"""Pages to records, with every room in its place."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING

import pytest

import asreported
from asreported import (
    DateError,
    EmptyPage,
    HostileMarkup,
    NotText,
    PageError,
    Record,
    SourceError,
    TooLarge,
    UnreadablePage,
)
from asreported import reading as composition
from asreported.sources import samples_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = (
    "The coast guard said on Sunday that at least 12 people were killed.\n\n"
    "“Nobody warned us,” said Mara Quill, who owns the boat."
)
PAGE = """<!doctype html><html lang="en">
<head><title>Boat lost off Ost - The Ost Mail</title>
<meta property="og:site_name" content="The Ost Mail"></head>
<body><nav><a href="/">Home</a></nav>
<article><h1>Boat lost off Ost</h1>
<p>The coast guard said on Sunday that at least 12 people were killed when the boat sank.</p>
<p>“Nobody warned us,” said Mara Quill, who owns the boat and had sold the tickets for it.</p>
<p>The harbour master did not reply to questions that were sent to him on the same day.</p>
</article><footer>© 2024 The Ost Mail</footer></body></html>"""
GERMAN = """<!doctype html><html lang="de">
<head><title>Boot vor Ost gesunken</title></head><body>
<article><h1>Boot vor Ost gesunken</h1>
<p>Die Küstenwache teilte am Sonntag mit, dass beim Untergang des Bootes mindestens zwölf
Menschen ums Leben gekommen sind.</p>
<p>„Niemand hat uns gewarnt“, sagte die Besitzerin, die auch die Karten verkauft hatte.</p>
<p>Der Hafenmeister antwortete nicht auf die Fragen, die ihm am selben Tag geschickt wurden.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def record() -> Record:
    return asreported.read_text(TEXT, published="2025-03-04")


def spoken(record: Record) -> list[tuple[str, str]]:
    text = record.article.text
    return [
        (
            " ".join(text[a:b] for a, b in one.source.spans),
            " ".join(text[a:b] for a, b in one.content.spans),
        )
        for one in record.attributions
        if one.within is None
    ]


def test_clean_text_stays_as_it_is(record: Record) -> None:
    assert record.article.text == TEXT
    assert {block.kind for block in record.article.blocks} == {"paragraph"}
    assert record.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_who_said_what_how_many_and_when(record: Record) -> None:
    (guard, told), (quill, quoted) = spoken(record)
    assert (guard, quill.startswith("Mara Quill")) == ("The coast guard", True)
    assert "at least 12 people were killed" in told
    assert "Nobody warned us" in quoted
    (figure,) = record.figures
    assert (figure.low, figure.high, figure.bound) == (12, None, "at_least")
    assert figure.category == "killed"
    assert figure.attribution == record.attributions[0].id
    sunday = next(time for time in record.times if time.value == "2025-03-02")
    assert sunday.basis == "given"
    assert figure.as_of == "2025-03-02"


def test_every_speaker_and_link_points_to_something_in_the_record() -> None:
    for answer in asreported.read_many(sorted(samples_folder().glob("[0-9]*"))):
        assert isinstance(answer, Record)
        entities = {entity.id for entity in answer.entities}
        attributions = {one.id for one in answer.attributions}
        assert {one.source.speaker for one in answer.attributions} <= entities | {None}
        assert {one.within for one in answer.attributions} <= attributions | {None}
        assert {figure.attribution for figure in answer.figures} <= attributions | {None}


def test_every_span_lies_in_the_text() -> None:
    for answer in asreported.read_many(sorted(samples_folder().glob("[0-9]*"))):
        assert isinstance(answer, Record)
        size = len(answer.article.text)
        for start, end in spans(json.loads(answer.to_json())):
            assert 0 <= start < end <= size


def spans(value: object) -> Iterator[tuple[int, int]]:
    if isinstance(value, dict):
        for each in value.values():
            yield from spans(each)
    elif isinstance(value, list):
        if len(value) == 2 and all(type(each) is int for each in value):
            yield value[0], value[1]
        else:
            for each in value:
                yield from spans(each)


def test_content_and_its_file_give_the_same_record(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(PAGE.encode()))
    records = [asreported.read(page) for page in (PAGE, PAGE.encode(), path, packed)]
    assert len({(r.text_sha256, r.attributions, r.figures, r.times) for r in records}) == 1
    assert [record.source for record in records[2:]] == [str(path), str(packed)]


def test_reading_twice_gives_the_same_bytes() -> None:
    page = next(iter(sorted(samples_folder().glob("*.html"))))
    assert asreported.read(page).to_json() == asreported.read(page).to_json()


def test_a_record_survives_the_way_through_json() -> None:
    record = asreported.read(PAGE, url="https://mail.example/boat")
    assert Record.from_json(record.to_json()) == record
    assert record.article.url == "https://mail.example/boat"


def test_the_article_alone_needs_no_language_stage() -> None:
    article = asreported.read_article(PAGE)
    assert article.headline == "Boat lost off Ost"
    assert article == asreported.read(PAGE).article


def test_a_given_date_fills_a_gap_and_never_overrides_the_page() -> None:
    bare = asreported.read(PAGE, published="2024-05-06")
    assert bare.article.published == asreported.Stamp("2024-05-06", "given")
    dated = PAGE.replace("<h1>", '<time datetime="2024-05-01T08:00:00Z">1 May 2024</time><h1>')
    published = asreported.read(dated, published="2024-05-06").article.published
    assert published is not None
    assert (published.value[:10], published.basis) == ("2024-05-01", "page")


@pytest.mark.parametrize("date", ["yesterday", "2025-13-01", "", "03/04/2025"])
def test_a_given_date_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(DateError, match="2025-03-03"):
        list(asreported.read_many([PAGE], published=date or " "))


def test_a_year_in_the_copyright_line_is_no_publication_date() -> None:
    article = asreported.read_article(PAGE)
    assert article.published is None
    assert article.copyright is not None
    assert article.copyright.year == 2024
    assert any("publi" in missing.what for missing in article.missing)


def test_an_article_in_another_language_says_what_was_not_read() -> None:
    record = asreported.read(GERMAN)
    assert record.article.headline == "Boot vor Ost gesunken"
    assert record.attributions == ()
    assert any("English" in missing.why for missing in record.missing)


HOSTILE = {
    "empty": ("", EmptyPage),
    "blank": (b" \n\t ", EmptyPage),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, NotText),
    "nested": ("<html><body>" + "<div>" * 100_000 + "x", HostileMarkup),
    "one tag": ("<html><body><p " + "a=1 " * 200_000 + ">x</p>", HostileMarkup),
    "huge": (b"<html><body><p>" + b"word " * 10_000_000, TooLarge),
    "no article": ("<html><body><a href='/'>Home</a></body></html>", PageError),
}


@pytest.mark.parametrize("case", sorted(HOSTILE))
def test_bad_input_is_a_typed_error_that_names_the_source(case: str) -> None:
    page, error = HOSTILE[case]
    with pytest.raises(error, match=r"https://bad\.example"):
        asreported.read(page, url="https://bad.example/")


def test_one_bad_page_does_not_cost_the_others(tmp_path: Path) -> None:
    missing = tmp_path / "none.html"
    answers = list(asreported.read_many([PAGE, "", missing, b"\x00\x01\x02" * 50, PAGE]))
    assert [type(answer) for answer in answers] == [
        Record,
        EmptyPage,
        SourceError,
        NotText,
        Record,
    ]


def test_a_defect_in_a_stage_costs_one_page_and_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    find = composition.find_disputes

    def fails(analysis, attributions, figures):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - as the real one
        if "Tarn" in analysis.text:
            raise IndexError("out of range")
        return find(analysis, attributions, figures)

    monkeypatch.setattr(composition, "find_disputes", fails)
    bad = PAGE.replace("Mara Quill", "Paul Tarn")
    answers = list(asreported.read_many([PAGE, bad, PAGE]))
    assert [type(answer) for answer in answers] == [Record, UnreadablePage, Record]
    assert "IndexError" in str(answers[1])


def test_a_lone_surrogate_is_replaced_and_said() -> None:
    record = asreported.read_text("The mayor said \ud800 that it rained. " + TEXT)
    assert "\ufffd" in record.article.text
    assert any("surrogate" in missing.why for missing in record.article.missing)
    json.loads(record.to_json())


def test_two_processes_give_what_one_gives() -> None:
    pages = sorted(samples_folder().glob("0*"))
    alone = list(asreported.read_many(pages))
    together = list(asreported.read_many(pages, workers=2))
    assert together == alone


def test_a_record_names_the_versions_that_made_it(record: Record) -> None:
    assert record.made_by.asreported == asreported.__version__
    assert record.made_by.weights.startswith("en_core_web_md-3.7.1+")


def test_all_that_is_public_can_be_had_and_is_listed() -> None:
    for name in asreported.__all__:
        assert getattr(asreported, name) is not None
    assert dir(asreported) == sorted(asreported.__all__)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = asreported.no_such_name  # type: ignore[attr-defined]  # that is the point


def test_a_threshold_leaves_out_what_is_less_probable() -> None:
    text = "The mayor said the bridge was shut. Drivers seemed to know of it, a clerk noted."
    every, few = (asreported.read_text(text, threshold=at).attributions for at in (0.0, 0.8))
    assert {one.content for one in few} < {one.content for one in every}
    assert all(one.probability >= 0.8 for one in few)


@pytest.mark.parametrize("threshold", [-0.1, 1.5])
def test_a_threshold_that_is_no_probability_is_refused(threshold: float) -> None:
    with pytest.raises(asreported.ThresholdError, match="from 0 to 1"):
        asreported.read_text("The mayor said so.", threshold=threshold)
