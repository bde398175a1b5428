"""What readers wait to see answered, by the words of one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from asreported import read_text
from asreported.stories.dossier import Dossier
from asreported.stories.pending import find_open
from asreported.stories.speakers import speakers
from asreported.stories.timeline import find_timeline
from asreported.stories.timeline import told as events_of

_FILE = Path(__file__).with_name("pending_words.txt")
_LINES = [
    one for one in _FILE.read_text(encoding="utf-8").splitlines() if one[:1] not in {"", "#"}
]


@pytest.mark.parametrize("line", _LINES)
def test_a_sentence_opens_what_its_words_say(line: str) -> None:
    told, _, kind = line.partition(" => ")
    records = [read_text(told, published="2031-03-04")]
    dossier = Dossier(records, speakers(records))
    events = events_of(dossier, ())

    found = find_open(dossier, events, find_timeline(events, dossier.records))

    assert {one.kind for one in found} == ({kind} if kind != "none" else set())
