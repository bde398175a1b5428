"""Forms that rules read: every case stands in ``forms.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.statements import read_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Spans

    Analyse = Callable[[str], Analysis]

_EDGE = " .,:;"
_LINES = [
    [part.strip() for part in line.split(" | ")]
    for line in Path(__file__).with_name("forms.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def _words(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end].strip(_EDGE) for start, end in spans) or "-"


def _rows(text: str, analyse: Analyse) -> list[tuple[str, ...]]:
    return [
        (
            _words(text, one.source.spans),
            _words(text, one.cue.spans),
            _words(text, one.content.spans),
            one.cue.act,
        )
        for one in read_statements(analyse(text)).attributions
    ]


@pytest.mark.parametrize("case", [case for case in _LINES if len(case) > 2], ids=lambda c: c[0])
def test_a_plain_form_is_read_whole(case: list[str], analyse: Analyse) -> None:
    text, *wanted = case
    assert tuple(wanted) in _rows(text, analyse)


@pytest.mark.parametrize(
    "case", [case for case in _LINES if len(case) == 2], ids=lambda c: c[0]
)
def test_what_only_looks_like_a_form_is_not_read(case: list[str], analyse: Analyse) -> None:
    text, words = case[0], case[1].removeprefix("not: ")
    assert words not in [content for _, _, content, _ in _rows(text, analyse)]
