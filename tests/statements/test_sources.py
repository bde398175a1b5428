"""Who a source is: head word, nature, entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.statements.sources import Speakers, head_of, main_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Source

    Analyse = Callable[[str], Analysis]


def tokens_of(analysis: Analysis, words: str) -> tuple[int, ...]:
    start = analysis.text.index(words)
    first, last = analysis.token_at(start), analysis.token_at(start + len(words) - 1)
    return tuple(range(first, last + 1))


def resolved(analysis: Analysis, words: str) -> Source:
    return Speakers(analysis).source(tokens_of(analysis, words), 0)


@pytest.mark.parametrize(
    ("text", "words", "nature"),
    [
        ("Oda Marsh said it was over.", "Oda Marsh", "named"),
        ("The fisheries ministry said it was over.", "The fisheries ministry", "institution"),
        ("Two officials said it was over.", "Two officials", "unnamed"),
        ("A witness said it was over.", "A witness", "unnamed"),
        ("The report says it was over.", "The report", "document"),
        ("Satellite pictures showed it was over.", "Satellite pictures", "document"),
        ("Local media said it was over.", "Local media", "outlet"),
        ("The newspaper Morgenblad said it was over.", "The newspaper Morgenblad", "outlet"),
        ("They said it was over.", "They", "unnamed"),
    ],
)
def test_the_nature_of_a_source(analyse: Analyse, text: str, words: str, nature: str) -> None:
    assert resolved(analyse(text), words).nature == nature


def test_no_words_no_source(analyse: Analyse) -> None:
    source = Speakers(analyse("It was over.")).source((), 0)
    assert (source.spans, source.head, source.speaker, source.nature) == (
        (),
        None,
        None,
        "implied",
    )


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("Two officials with knowledge of the letter", "officials"),
        ("Oda Marsh, the harbour master", "Marsh"),
        ("One of them", "One"),
        ("the newspaper Morgenblad", "newspaper"),
    ],
)
def test_the_head_of_a_source_governs_its_other_words(
    analyse: Analyse, words: str, head: str
) -> None:
    analysis = analyse(f"{words} said that it was over.")
    found = analysis.words[head_of(analysis, tokens_of(analysis, words))]
    assert found in {head, words.rsplit(maxsplit=1)[-1] if head == "newspaper" else head}


def test_the_longest_stretch_of_a_broken_source_counts(analyse: Analyse) -> None:
    analysis = analyse("The mayor of Aske, he said, was ill.")
    tokens = (*tokens_of(analysis, "The mayor of Aske,"), *tokens_of(analysis, "was"))
    assert [analysis.words[token] for token in main_run(analysis, tokens, 0)] == [
        "The", "mayor", "of", "Aske",
    ]  # fmt: skip


def test_the_same_words_are_the_same_speaker(analyse: Analyse) -> None:
    analysis = analyse("Two officials said it was over. The officials said no more.")
    speakers = Speakers(analysis)
    first = speakers.source(tokens_of(analysis, "Two officials"), 0)
    again = speakers.source(tokens_of(analysis, "The officials"), 0)
    assert first.speaker is not None
    assert first.speaker == again.speaker
    (entity,) = [each for each in speakers.entities() if each.id == first.speaker]
    assert (entity.name, entity.type, len(entity.mentions)) == ("Two officials", "group", 2)


def test_a_pronoun_takes_the_entity_that_it_was_resolved_to(analyse: Analyse) -> None:
    analysis = analyse("Mr. Paul Tarn arrived late. He said it was over.")
    source = resolved(analysis, "He")
    assert source.nature == "named"
    assert source.speaker in {each.id for each in analysis.entities}
