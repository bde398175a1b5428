"""Open offers, demands and threats case by case: until when, and what answers each."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text
from asreported.stories.dossier import Dossier
from asreported.stories.pending import find_open
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline, told

_LINES = Path(__file__).with_name("pending.txt").read_text(encoding="utf-8").splitlines()


def _open(articles: str) -> list[tuple[str, str, str]]:
    """Kind, end and the sentence that answers, of each that is open."""
    days = [each.split(" | ", maxsplit=1) for each in articles.split(" || ")]
    records = [read_text(text, published=day) for day, text in days]
    dossier = Dossier(records, speakers(records))
    found = []
    events = told(dossier, ())
    for one in find_open(dossier, events, find_timeline(events, dossier.records)):
        answer = ""
        if one.answered_by is not None:
            sentences = dossier.sentences[one.answered_by.article]
            answer = sentences.text(sentences.at(one.answered_by.span[0]))
        found.append((one.kind, one.until or "-", answer or "-"))
    return found


@pytest.mark.parametrize("line", [one for one in _LINES if one and one[0] != "#"])
def test_what_is_open_ends_and_is_answered_as_the_articles_tell(line: str) -> None:
    articles, _, expected = line.partition(" => ")
    kind, *rest = expected.split(maxsplit=2)

    found = _open(articles)

    if not rest:
        assert found == []
    else:
        ((found_kind, until, answer),) = found
        assert (found_kind, until) == (kind, rest[0])
        assert (rest[1] in answer) if rest[1] != "-" else (answer == "-")
