"""Who a source is: head word, nature, entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.statements.sources import Speakers, head_of, main_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.language import Analysis
    from asreported.model import Entity, Source

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


def speaker_of(analysis: Analysis, words: str) -> Entity | None:
    speakers = Speakers(analysis)
    source = speakers.source(tokens_of(analysis, words), 0)
    return next((each for each in speakers.entities() if each.id == source.speaker), None)


@pytest.mark.parametrize(
    ("words", "name", "description", "count"),
    [
        ("Two officials familiar with the call", "Two officials familiar with the call",
         "officials familiar with the call", 2),
        ("The three divers, who would not be named,", "The three divers", "divers", 3),
        ("A senior official", "A senior official", "senior official", 1),
        ("Residents", "Residents", "Residents", None),
    ],
)  # fmt: skip
def test_who_speaks_unnamed_is_counted_and_described(
    analyse: Analyse, words: str, name: str, description: str, count: int | None
) -> None:
    speaker = speaker_of(analyse(f"{words} said that it was over."), words)
    assert speaker is not None
    assert (speaker.name, speaker.description, speaker.count) == (name, description, count)


@pytest.mark.parametrize(
    ("text", "words", "name", "nature"),
    [
        ("The ferry's master, Edvin Lorne, said no.", "The ferry's master, Edvin Lorne,",
         "Edvin Lorne", "named"),
        ("A spokesman for the ministry, Paul Tarn, said no.",
         "A spokesman for the ministry, Paul Tarn,", "Paul Tarn", "named"),
        ("Paul Tarn, who says it is over, left.", "who", "Paul Tarn", "named"),
        ("The ports board, which says it is over, left.", "which", "The ports board",
         "institution"),
        ("The ports board met. Its October report says it is over.", "Its October report",
         "The ports board", "document"),
        ("A note by the ports board says it is over.", "A note by the ports board",
         "the ports board", "document"),
        ("The ports board met. A note that the board sent says it is over.",
         "A note that the board sent", "The ports board", "document"),
        ("A letter says it is over.", "A letter", "A letter", "document"),
        ("“We are ready,” said Paul Tarn.", "We", "Paul Tarn", "named"),
        ("Oda Marsh left. Her office said it was over.", "Her office", "Her office",
         "institution"),
        ("A teacher ran. The teacher said it was over.", "The teacher", "A teacher", "unnamed"),
        ("The broadcaster Lissradio said it was over.", "The broadcaster Lissradio",
         "Lissradio", "outlet"),
    ],
)  # fmt: skip
def test_a_source_speaks_for_whom_its_words_mean(
    analyse: Analyse, text: str, words: str, name: str, nature: str
) -> None:
    analysis = analyse(text)
    speaker = speaker_of(analysis, words)
    assert speaker is not None
    assert (speaker.name, resolved(analysis, words).nature) == (name, nature)


def test_an_office_is_described_as_its_owners(analyse: Analyse) -> None:
    speaker = speaker_of(analyse("Oda Marsh left. Her office said it was over."), "Her office")
    assert speaker is not None
    assert (speaker.type, speaker.description) == ("organisation", "Oda Marsh's office")


def test_a_pronoun_takes_the_entity_that_it_was_resolved_to(analyse: Analyse) -> None:
    analysis = analyse("Mr. Paul Tarn arrived late. He said it was over.")
    source = resolved(analysis, "He")
    assert source.nature == "named"
    assert source.speaker in {each.id for each in analysis.entities}
