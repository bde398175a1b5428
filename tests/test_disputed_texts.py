"""What is disputed and what is not, one text a line of ``disputed.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text

LINES = (Path(__file__).parent / "disputed.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and line[0] != "#"])
def test_a_text_has_its_disputes_and_no_others(line: str) -> None:
    text, kinds = line.split(" :: ")

    record = read_text(text, published="2024-05-14")

    assert " ".join(one.kind for one in record.disputes) == ("" if kinds == "-" else kinds)
