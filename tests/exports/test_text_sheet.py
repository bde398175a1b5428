"""The terminal text of a record."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

from asreported.exports import render_text
from asreported.model import Missing, Record
from tests.exports.builder import Builder, plain

_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def flat(text: str) -> str:
    """The words of a sheet on one line."""
    return " ".join(text.split())


def test_the_first_line_holds_headline_publisher_date_and_authors(full_record: Record) -> None:
    assert flat(render_text(full_record)).startswith(
        "Why have the locks at Ostrel been shut? - The Ferry Street Review, "
        "14 May 2024, 09:12, by Hanna Ames and Rasmus Oye",
    )


def test_a_statement_shows_speaker_cue_content_nature_and_act(full_record: Record) -> None:
    text = render_text(full_record)
    assert "  Harbour Minister Elin Vask told reporters\n" in text
    assert "      the gates would stay shut “until the water is safe”\n" in text
    assert "    named source; announces; partly quoted\n" in text


def test_a_speaker_found_behind_other_words_shows_both(full_record: Record) -> None:
    text = render_text(full_record)
    assert "Ostrel's harbour ministry called\n" in text
    assert 'in the text: "The ministry"' in text


def test_discontinuous_content_shows_its_gap(full_record: Record) -> None:
    assert "“We were told to stop,” [...] “and nobody has told" in render_text(full_record)


def test_a_chain_runs_from_the_paper_to_its_source(full_record: Record) -> None:
    assert "chain: the newspaper Kanalposten <- a dispatcher\n" in render_text(full_record)


def test_negated_hedged_and_uncertain_statements_say_so(full_record: Record) -> None:
    text = render_text(full_record)
    assert "institution; denies; negated" in text
    assert "document; says; hedged" in text
    assert "unnamed source; says; uncertain (41%)" in text


@pytest.mark.parametrize(
    "line",
    [
        "between 110,000 and 120,000 litres (fuel) - on a leaked survey's word",
        "about 1,900 households - on the article's own word",
        (
            "at least 7 people (injured) - on the Ostrel clinic's word, as of 2024-05-11, "
            "place: the pump house"
        ),
        "fewer than 40 guards - on the newspaper Kanalposten's word",
        "at most 4.5 litres - on the article's own word",
    ],
)
def test_figures_show_bound_and_on_whose_word(full_record: Record, line: str) -> None:
    assert line in flat(render_text(full_record))


@pytest.mark.parametrize(
    "line",
    [
        "Saturday -> 2024-05-11 (Saturday) - from the publication date",
        "June -> 2024-06 - from the publication date",
        (
            "Thursday -> 9 May 2024, night - from the publication date, "
            "2024-05-09T18:00 to 2024-05-10T05:59"
        ),
        "1998 - stated in full",
        "nine days -> 9 days - stated in full",
        "the 24th -> unknown - not resolved",
    ],
)
def test_dates_show_what_they_resolved_to_and_why(full_record: Record, line: str) -> None:
    assert line in flat(render_text(full_record))


def test_interpretation_in_the_outlets_voice_is_listed_apart(full_record: Record) -> None:
    text = render_text(full_record)
    assert (
        "The outlet's own interpretation (1)\n  contradicting earlier accounts by bystanders\n"
    ) in text
    assert "The upper basin is closed to bathing" not in text


def test_both_sides_of_a_dispute_are_quoted(full_record: Record) -> None:
    text = flat(render_text(full_record))
    assert "Two figures for one thing - the clinic and the province count" in text
    assert "the Ostrel clinic: At least seven people were hurt in the crush" in text
    assert "The province: the number at three" in text


def test_empty_sections_say_so_in_a_word() -> None:
    text = render_text(plain().record())
    assert "Who says what: none found\n" in text
    assert "The outlet's own interpretation: none found\n" in text
    assert "Figures: none found\n" in text
    assert "Disputed in the article: none found\n" in text


def test_what_is_missing_is_listed() -> None:
    text = render_text(plain().record(Missing("figures", "not English")))
    assert "No headline - no date\n" in text
    assert "  figures: not English\n" in text
    assert "  publication date: the page does not say\n" in text


@pytest.mark.parametrize("width", [40, 57, 80, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_asked(full_record: Record, width: int, *, colour: bool) -> None:
    text = _STYLE.sub("", render_text(full_record, width=width, colour=colour))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_narrower_than_forty_columns_is_forty(full_record: Record) -> None:
    assert render_text(full_record, width=5) == render_text(full_record, width=40)


def test_long_words_and_wide_letters_are_folded_and_nothing_is_cut() -> None:
    words = "漢字" * 60 + " https://example.org/" + "x" * 200
    builder = plain(f"She said {words}")
    builder.says("She", "said", words)
    text = render_text(builder.record(), width=40)
    assert max(cell_len(line) for line in text.splitlines()) <= 40
    assert words.replace(" ", "") in re.sub(r"\s", "", text)


def test_plain_structure_is_ascii() -> None:
    builder = plain("A said B said C on Monday.")
    outer = builder.says("A", "said", "B said C")
    builder.says("B", "said", ("C", "Monday"), within=outer)
    builder.dates("Monday", "2024-05-13", basis="published")
    assert render_text(builder.record()).isascii()


def test_colour_adds_styles_and_changes_no_word(full_record: Record) -> None:
    coloured = render_text(full_record, width=200, colour=True)
    bare = _STYLE.sub("", coloured)
    for typographic, plainly in (("←", "<-"), ("→", "->"), (" — ", " - "), (" · ", "; ")):
        bare = bare.replace(typographic, plainly)
    assert "\x1b[" in coloured
    assert bare.replace("[…]", "[...]") == render_text(full_record, width=200)


def test_the_environment_changes_nothing(
    full_record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = render_text(full_record, colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("TERM", "dumb")
    assert render_text(full_record, colour=True) == before


def test_no_page_can_steer_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07 \x9b31m \u202egnirts\u202c \x00 \ud800 [bold]x[/bold] :smile:"
    builder = Builder(("paragraph", f"She said {hostile}"), headline=hostile)
    builder.says("She", "said", hostile)
    text = render_text(builder.record(), width=200)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800]", text)
    assert r"\x1b]0;owned\x07 \x9b31m \u202egnirts\u202c \x00 \ud800" in text
    assert "[bold]x[/bold] :smile:" in text


def test_importing_the_face_loads_no_renderer() -> None:
    code = "import sys, asreported.exports; print('rich' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


def test_an_event_shows_who_to_whom_where_when_and_on_whose_word(full_record: Record) -> None:
    text = flat(render_text(full_record))
    assert (
        "lock closure - happened, on the article's own word "
        "who: The lock keepers of Ostrel (OST CVL) where: Ostrel (city, OST) "
        "when: 9 May 2024, night (Thursday), from the publication date "
        "in the text: closed type: COERCE; deeds, conflict"
    ) in text
    assert (
        "use of water cannon - denied, on the province's word who: The province (GOV) "
        "to whom: bystanders where: the pump house (point) "
        "figures: at least 7 people (injured) in the text: water cannon "
        "type: ASSAULT (riot-control); deeds, conflict; protest; uncertain (40%)"
    ) in text


def test_an_actor_behind_other_words_shows_both() -> None:
    builder = plain("The ministry shut the road.")
    ministry = builder.entity("Ostrel's road ministry", type="organisation")
    builder.does(
        "road closure",
        "shut",
        actors=(builder.actor("The ministry", entity=ministry, country="OST", role="GOV"),),
    )
    assert "who: The ministry (Ostrel's road ministry; OST GOV)" in flat(
        render_text(builder.record())
    )
