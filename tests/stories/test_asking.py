"""Questions and their answers, one case a paragraph of ``asking.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asreported.stories.dossier import Dossier
from asreported.stories.questions import find_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Record

CASES = (Path(__file__).parent / "asking.txt").read_text(encoding="utf-8").split("\n## ")[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_a_question_is_answered_by_the_sentence_that_does_or_by_none(
    case: str, records: Callable[..., list[Record]]
) -> None:
    lines = case.splitlines()[1:]
    read = records([line for line in lines if line and line[0] != "="])
    texts = {record.article.id: record.article.text for record in read}
    expected = [line[2:].split(" | ") for line in lines if line.startswith("= ")]

    found = [one for one in find_questions(Dossier(read), (), (), (), ()) if one.asked_in]

    assert [one.question for one in found] == [row[0] for row in expected if row[0] != "-"]
    for one, (_, answer) in zip(found, (row for row in expected if row[0] != "-"), strict=True):
        best = [texts[span.article][slice(*span.span)] for span in one.answers]
        assert (not best) if answer == "-" else any(words.startswith(answer) for words in best)
