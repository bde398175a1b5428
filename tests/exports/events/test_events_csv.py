"""Events as CSV, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from asreported.exports import export_events
from tests.exports.builder import Builder, canal, plain


def rows(builder: Builder) -> list[dict[str, str]]:
    whole = "".join(export_events([builder.record()], "csv"))
    return list(csv.DictReader(io.StringIO(whole, newline="")))


def test_one_row_an_event_under_names() -> None:
    first, second, third = rows(canal())
    assert (first["label"], first["type"], first["status"]) == (
        "lock closure",
        "COERCE",
        "happened",
    )
    assert (first["latitude"], first["longitude"]) == ("51.9", "4.5")
    assert (first["date"], first["end_date"]) == ("2024-05-09", "2024-05-10")
    assert (first["date_words"], first["date_basis"]) == ("Thursday", "published")
    assert second["figures"] == "at least 7 people (injured)"
    assert third["on_whose_word"] == "a dispatcher's word"
    assert third["date"] == ""


def test_actors_and_their_countries_stand_in_the_same_order() -> None:
    builder = plain("The navy and the port closed it.")
    parties = (builder.actor("The navy", country="OST", role="MIL"), builder.actor("the port"))
    builder.does("closure", "closed", actors=parties)
    (row,) = rows(builder)
    assert row["actors"] == "The navy; the port"
    assert row["actor_countries"] == "OST; "
    assert row["actor_roles"] == "MIL; "


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "－"])
def test_words_that_a_spreadsheet_would_run_are_quoted(start: str) -> None:
    builder = plain("It closed.", publisher=f"{start}HYPERLINK(1)")
    builder.does(f"{start}cmd|' /C calc'!A0", "closed")
    (row,) = rows(builder)
    assert row["label"].startswith("'")
    assert row["publisher"].startswith("'")


def test_numbers_below_zero_stay_numbers() -> None:
    builder = plain("It closed at Ostrel.")
    builder.does(
        "closure", "closed", place=builder.place("Ostrel", latitude=-1.5, longitude=-75.0)
    )
    (row,) = rows(builder)
    assert (row["latitude"], row["longitude"]) == ("-1.5", "-75.0")


def test_quotes_commas_and_line_breaks_survive_and_controls_do_not() -> None:
    builder = plain("It closed.", publisher='The "Post", daily\nnews', headline="A\x00B\ud800")
    builder.does("closure", "closed")
    (row,) = rows(builder)
    assert row["publisher"] == 'The "Post", daily\nnews'
    assert row["headline"] == "A\ufffdB\ufffd"
    assert len(rows(builder)) == 1


def test_without_events_there_are_the_names_alone() -> None:
    whole = "".join(export_events([plain().record()], "csv"))
    assert whole.startswith("id,label,type,mode,lane,")
    assert whole.count("\r\n") == 1


def test_every_column_is_described_in_the_documents() -> None:
    document = (Path(__file__).parents[3] / "docs" / "exports.md").read_text("utf-8")
    names = "".join(export_events([], "csv")).strip().split(",")
    for name in names:
        assert f"`{name}`" in document or name.startswith("recipient_"), name
