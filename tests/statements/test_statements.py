"""What holds of the attributions of any text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asreported.model import Block
from asreported.statements import Statements, read_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from asreported.language import Analysis
    from asreported.model import Spans

    Analyse = Callable[[str], Analysis]

REPORT = (
    "Minister: no deal with the port union\n\n"
    "Oda Marsh, the harbour master, said the crane “had been repaired” twice. She denied that "
    "anybody had been warned.\n\n"
    "Two officials with knowledge of the letter said it offered a meeting. One of them said "
    "the union had refused. “We were told nothing,” said Paul Tarn of the port union, who "
    "added: “We will wait.\n\n"
    "“But not for long.”\n\n"
    "As many as 40 houses were lost, the newspaper Morgenblad reported, citing a fire officer."
)
PIECES = [
    "“", "”", '"', "'", "‘", "’", "''", "``", "«", "»", "„", "‹", "\n\n", " ", ". ", ", ",
    ": ", "the minister said", "he told reporters", "according to the port", "“We left,”",
    "She denied", "that the bridge was closed", "who", "(", ")", "—", "’90s", "Oda Marsh",
    "wasn't", '6" wide',
]  # fmt: skip
relaxed = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


@pytest.fixture(scope="module")
def report(analyse: Analyse) -> Analysis:
    return analyse(REPORT)


def characters(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def check_spans(text: str, spans: Spans) -> None:
    assert list(spans) == sorted(spans)
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


def check(text: str, found: Statements) -> None:
    known = {entity.id for entity in found.entities}
    ids = [attribution.id for attribution in found.attributions]
    assert ids == [f"a{number}" for number in range(1, len(ids) + 1)]
    for attribution in found.attributions:
        source, content = attribution.source, attribution.content
        for spans in (source.spans, attribution.cue.spans, content.spans):
            check_spans(text, spans)
        assert content.spans
        assert attribution.cue.spans
        assert not characters(source.spans) & characters(content.spans)
        assert not characters(attribution.cue.spans) & characters(content.spans)
        assert (source.nature == "implied") == (not source.spans)
        assert source.speaker is None or source.speaker in known
        assert attribution.within is None or attribution.within in ids
        assert attribution.within != attribution.id
        assert 0 <= attribution.probability <= 1


def test_a_report_keeps_every_promise(report: Analysis) -> None:
    found = read_statements(report)
    assert len(found.attributions) >= 6
    check(REPORT, found)


def test_two_readings_of_one_text_are_equal(report: Analysis) -> None:
    assert read_statements(report) == read_statements(report)


@relaxed
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_stray_marks_never_stop_a_reading(analyse: Analyse, pieces: list[str]) -> None:
    text = " ".join(pieces)
    check(text, read_statements(analyse(text)))


def test_an_empty_text_says_nothing(analyse: Analyse) -> None:
    assert read_statements(analyse("")) == Statements((), ())


def test_contents_of_one_article_do_not_overlap_unless_one_lies_within(
    report: Analysis,
) -> None:
    outer = [a for a in read_statements(report).attributions if a.within is None]
    seen: set[int] = set()
    for attribution in outer:
        said = characters(attribution.content.spans)
        assert not said & seen
        seen |= said


def test_one_of_them_is_one_of_the_group_named_before(report: Analysis) -> None:
    found = read_statements(report)
    speaker = {
        REPORT[slice(*a.source.spans[0])]: a.source.speaker
        for a in found.attributions
        if a.source.spans
    }
    group = speaker["Two officials with knowledge of the letter"]
    assert group is not None
    assert speaker["One of them"] == group
    entity = next(entity for entity in found.entities if entity.id == group)
    assert entity.type == "group"
    assert entity.name == "Two officials with knowledge of the letter"


def test_a_quotation_is_followed_into_the_next_paragraph(report: Analysis) -> None:
    contents = [
        [REPORT[start:end] for start, end in attribution.content.spans]
        for attribution in read_statements(report).attributions
    ]
    assert any(parts[-1] == "“But not for long.”" and len(parts) > 1 for parts in contents)


def test_nothing_is_read_in_cross_links(report: Analysis) -> None:
    blocks = tuple(Block("cross_link", b.start, b.end) for b in report.blocks)
    assert not read_statements(replace(report, blocks=blocks)).attributions


def test_every_new_entity_follows_the_known_ones(report: Analysis) -> None:
    found = read_statements(report)
    assert found.entities[: len(report.entities)] == report.entities
    assert [entity.id for entity in found.entities] == [
        f"e{number}" for number in range(1, len(found.entities) + 1)
    ]
