from __future__ import annotations

from asreported.language.pieces import pieces
from asreported.model import Block


def test_a_line_break_in_a_paragraph_is_a_blank_for_the_pipeline() -> None:
    text = "The ferry\nsank."
    (piece,) = pieces(text, (Block("paragraph", 0, len(text)),))
    assert piece.text == "The ferry sank."


def test_each_row_of_a_table_stands_alone() -> None:
    text = "Ost 12\nWest 7"
    found = pieces(text, (Block("table", 0, len(text)),))
    assert [(piece.text, piece.start) for piece in found] == [("Ost 12", 0), ("West 7", 7)]


def test_an_endless_paragraph_is_cut_at_sentences_and_loses_nothing() -> None:
    text = "The tide came in at noon. " * 4000
    found = pieces(text, (Block("paragraph", 0, len(text)),))
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text.rstrip().endswith(".") for piece in found)


def test_an_endless_word_is_cut_as_well() -> None:
    text = "a" * 1_500_000
    found = pieces(text, (Block("paragraph", 0, len(text)),))
    assert sum(len(piece.text) for piece in found) == len(text)
