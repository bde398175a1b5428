"""Contents at full length, whatever edge they met."""

from __future__ import annotations

import asreported


def _contents(text: str) -> list[str]:
    return [
        " ".join(text[start:end] for start, end in found.content.spans)
        for found in asreported.read_text(text).attributions
        if found.within is None
    ]


def test_a_quotation_longer_than_the_window_begins_at_its_mark() -> None:
    parts = ", ".join(f"pump number {number} had stopped before noon" for number in range(14))
    text = f"“The harbour was not ready and {parts},” Averill said on Monday."
    assert _contents(text)[0].startswith("“The harbour was not ready")


def test_neither_a_hyphenated_word_nor_its_noun_is_cut_off() -> None:
    text = "Lant said bookings rose, sending the shares to a three-year high."
    (content,) = _contents(text)
    assert content.endswith("a three-year high")


def test_the_writers_own_sentence_behind_a_quotation_stays_the_writers() -> None:
    text = "The captain told the crew, “We turn back at dusk.” Nobody in the boat answered."
    assert all("Nobody" not in content for content in _contents(text))
