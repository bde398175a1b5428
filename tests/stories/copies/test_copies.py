from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from asreported.stories.copies import CopyFinder, credit_spans, find_copies
from tests.stories.newsroom import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.stories.model import Copy

WIRE = [
    "The mill at Corbet Weir burned down in the night to Sunday, and nobody was hurt.",
    "Firefighters from four villages pumped water out of the river until the morning.",
    "The roof fell in shortly after three, when the last of the crew had left the yard.",
    "The miller, Edda Roos, had let the grain store to a seed merchant in the spring.",
    "Her insurer sent an inspector, who took samples of the charred beams with him.",
    "The county wants to know by Friday whether the weir itself can still be crossed.",
    "Until then a bus takes the children of Corbet round by the old bridge at Sele.",
    "A collection for the two families who lived above the mill has begun in the hall.",
]
OTHER = [
    "A fire destroyed the old mill of Corbet Weir early on Sunday while everyone slept.",
    "Four brigades fought it for hours but could not keep the roof from coming down.",
    "Edda Roos, who owns the building, said that she had lost everything but the dog.",
    "Officials will look at the crossing this week, and pupils must take another way.",
    "Neighbours collect clothes for two families who have nothing left to put on.",
]
MARKET = [
    "The Saturday market of Hollin moves to the station square for the whole of the summer.",
    "Stallholders had asked for shade, and the square has eleven lime trees in two rows.",
    "Buses will stop on the far side, where the council has painted a new crossing.",
    "Whoever wants a stall pays nine crowns a day, which is one crown more than before.",
]
EARLY, LATE = "2031-05-04T06:00:00Z", "2031-05-04T09:30:00Z"


def _text(lines: list[str]) -> str:
    return "\n".join(lines)


def _copies(lines: list[str], publisher: str | None = None) -> tuple[Copy, ...]:
    original = record("wire", _text(WIRE), published=EARLY, publisher="Skerry Press")
    other = record("paper", _text(lines), published=LATE, publisher=publisher)
    return find_copies([original, other])


def test_a_reprint_is_a_copy_of_what_came_first() -> None:
    (copy,) = _copies(WIRE)
    assert (copy.of, copy.copy, copy.share) == ("wire", "paper", 1.0)
    assert copy.why.endswith("the copy came later")


def test_another_account_of_the_same_matter_is_no_copy() -> None:
    assert _copies(OTHER) == ()


@pytest.mark.parametrize(
    "edit",
    [
        lambda lines: lines[::2],
        lambda lines: Random(1).sample(lines, len(lines)),  # noqa: S311 - reproducible
        lambda lines: [*lines[:3], "It was a quiet place that many came to see.", *lines[4:]],
        lambda lines: [line.replace(" the ", " that ", 1) for line in lines],
        lambda lines: [line.upper().replace(",", " -") for line in lines],
        lambda lines: [*MARKET, *lines[2:5]],
    ],
    ids=["deletion", "reordering", "paraphrase", "light edits", "capitals", "a passage"],
)
def test_a_copy_survives(edit: Callable[[list[str]], list[str]]) -> None:
    assert [copy.copy for copy in _copies(edit(WIRE))] == ["paper"]


def test_passages_are_the_same_stretch_in_both_texts() -> None:
    lines = [*MARKET, *WIRE[2:5], *MARKET[2:3]]
    (copy,) = _copies(lines)
    (passage,) = copy.passages
    assert _text(WIRE)[slice(*passage.of)] == _text(WIRE[2:5]).rstrip(".")
    assert _text(lines)[slice(*passage.copy)] == _text(WIRE[2:5]).rstrip(".")


def test_passages_of_a_reordered_copy_are_told_one_by_one() -> None:
    (copy,) = _copies([*WIRE[4:], *WIRE[:4]])
    assert [passage.of[0] for passage in copy.passages] == [len(_text(WIRE[:4])) + 1, 0]


def test_one_word_changed_does_not_break_a_passage() -> None:
    (copy,) = _copies([line.replace("morning", "early afternoon") for line in WIRE])
    assert len(copy.passages) == 1


def test_share_is_of_the_copy() -> None:
    (copy,) = _copies([*MARKET, *WIRE])
    words = [len(_text(lines).split()) for lines in (WIRE, MARKET)]
    assert copy.share == pytest.approx(words[0] / sum(words), abs=0.02)


def test_two_who_quote_the_same_words_have_not_copied() -> None:
    quote = (
        "“We will rebuild this mill stone by stone, and we will do it with the people of"
        " Corbet, with their hands and with their money, however long it takes us to finish,”"
    )
    first = record("a", f"{_text(OTHER[:3])}\n{quote} the miller said.", published=EARLY)
    second = record("b", f"{quote} Edda Roos told us.\n{_text(MARKET)}", published=LATE)
    assert find_copies([first, second]) == ()


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one_all_the_way() -> None:
    quote = (
        "“We will rebuild this mill stone by stone with the people of Corbet and their hands.\n"
        "“It may take years, and it may take all that we have saved and more than that.”"
    )
    first = record("a", f"{_text(OTHER)}\n{quote}", published=EARLY)
    second = record("b", f"{_text(MARKET)}\n{quote}", published=LATE)
    assert find_copies([first, second]) == ()


def test_background_that_an_outlet_repeats_is_told_of_others_only() -> None:
    lines = [*MARKET, *OTHER, *WIRE[2:4]]
    assert _copies(lines, publisher="The Hollin Post") != ()
    assert _copies(lines, publisher="Skerry Press") == ()


class TestOrder:
    def test_the_earlier_one_is_the_original_however_they_are_given(self) -> None:
        one = record("z", _text(WIRE), published=EARLY)
        other = record("a", _text(WIRE), published=LATE)
        for records in ([one, other], [other, one]):
            (copy,) = find_copies(records)
            assert (copy.of, copy.copy) == ("z", "a")

    def test_a_credit_tells_the_original_even_against_the_clock(self) -> None:
        wire = record("wire", _text(WIRE), published=LATE, publisher="Skerry Press")
        paper = record("paper", _text(WIRE), published=EARLY, agencies=("Skerry Press",))
        (copy,) = find_copies([wire, paper])
        assert (copy.of, copy.copy) == ("wire", "paper")
        assert "the copy credits Skerry Press" in copy.why

    def test_a_line_at_the_end_is_a_credit(self) -> None:
        wire = record("wire", _text(WIRE), published=LATE, publisher="Skerry Press")
        credited = _text([*WIRE, "This report was first published by Skerry Press"])
        (copy,) = find_copies([wire, record("paper", credited, published=EARLY)])
        assert copy.of == "wire"

    def test_initials_are_a_credit(self) -> None:
        publisher = "Skerry News Agency"
        wire = record("wire", _text(WIRE), published=LATE, publisher=publisher)
        paper = record("paper", _text(WIRE), published=EARLY, agencies=("SNA",))
        (copy,) = find_copies([wire, paper])
        assert copy.of == "wire"

    def test_what_is_unknown_is_said(self) -> None:
        (copy,) = find_copies([record("a", _text(WIRE)), record("b", _text(WIRE))])
        assert "which came first is unknown" in copy.why

    def test_at_one_time_neither_came_first(self) -> None:
        both = [record(name, _text(WIRE), published=EARLY) for name in "ab"]
        (copy,) = find_copies(both)
        assert "both were published at one time" in copy.why

    def test_an_agency_of_both_is_named(self) -> None:
        both = [record(name, _text(WIRE), agencies=("Skerry Press",)) for name in "ab"]
        (copy,) = find_copies(both)
        assert copy.why.endswith("both credit Skerry Press")


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Reporting by Ada Moe in Sele; editing by Tor Lind", "Reporting by Ada Moe in Sele"),
        ("With reports from Skerry Press.", "With reports from Skerry Press"),
        ("The mill burned down - with agencies", "with agencies"),
        ("The story originally appeared in The Hollin Post.",
         "originally appeared in The Hollin Post"),
    ],
)  # fmt: skip
def test_a_credit_is_found_where_it_stands(line: str, credit: str) -> None:
    article = record("a", _text([*WIRE, line])).article
    assert [article.text[slice(*span)] for span in credit_spans(article)] == [credit]


def test_what_is_said_in_the_middle_is_no_credit() -> None:
    text = _text([*WIRE, "The siren came with agencies of the county.", *WIRE * 2])
    assert credit_spans(record("a", text).article) == ()


def test_the_stream_finds_what_all_at_once_finds() -> None:
    records = [
        record("wire", _text(WIRE), published=EARLY),
        record("paper", _text(WIRE[:5]), published=LATE),
        record("market", _text(MARKET), published=LATE),
    ]
    finder = CopyFinder()
    found = [copy for one in records for copy in finder.add(one)]
    assert tuple(found) == find_copies(records)
    assert len(found) == 1


@pytest.mark.parametrize("text", ["", "...", "Fire.", "\n\n", "word " * 5000, "“" * 300])
def test_odd_texts_do_no_harm(text: str) -> None:
    copies = find_copies([record("a", text), record("b", text)])
    assert all(copy.share <= 1 for copy in copies)


def test_a_version_of_an_article_is_no_copy_of_it() -> None:
    assert find_copies([record("a", _text(WIRE)), record("a", _text(WIRE))]) == ()
