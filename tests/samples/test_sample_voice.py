"""What of the sample pages the outlets say in their own voice, as a careful reader sees it.

``voice.json`` holds words, not offsets: ``interpretation`` is marked, ``missed`` should be
and is not, ``optional`` is scored neither way. Nothing else is interpretation.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import asreported

if TYPE_CHECKING:
    from asreported import Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ANSWERS: dict[str, dict[str, list[str]]] = json.loads(
    Path(__file__).with_name("voice.json").read_text(encoding="utf-8")
)
pages = pytest.mark.parametrize("name", sorted(ANSWERS))


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    return {name: asreported.read(SAMPLES / name) for name in ANSWERS}


def stretches(record: Record, kind: str) -> list[str]:
    text = record.article.text
    return [" ".join(text[slice(*v.span)].split()) for v in record.voice if v.kind == kind]


@pages
def test_what_the_outlet_interprets_is_marked_and_nothing_else(
    records: dict[str, Record], name: str
) -> None:
    found = stretches(records[name], "interpretation")
    wanted, spared = ANSWERS[name]["interpretation"], ANSWERS[name]["optional"]
    assert [one for one in wanted if not any(one in each for each in found)] == []
    known = [*wanted, *spared]
    assert [each for each in found if not any(one in each for one in known)] == []


@pages
def test_the_answers_stand_on_their_pages(records: dict[str, Record], name: str) -> None:
    text = " ".join(records[name].article.text.split())
    for words in (words for kind in ANSWERS[name].values() for words in kind):
        assert words in text


@pages
def test_pages_of_reporting_are_mostly_plain_assertion(
    records: dict[str, Record], name: str
) -> None:
    plain, read = (
        len(stretches(records[name], kind)) for kind in ("reported_fact", "interpretation")
    )
    assert plain > read
