"""Speakers, chains, and on whose word."""

from __future__ import annotations

import pytest

from asreported.exports.wording import Wording, mid_sentence, on_word_of
from asreported.model import Missing, Record, Stamp
from tests.exports.builder import Builder, plain


def wording(builder: Builder) -> tuple[Wording, Record]:
    record = builder.record()
    return Wording(record), record


def test_discontinuous_words_are_joined_with_a_gap() -> None:
    builder = plain("“Stop,” she said, “and\nwait.”")
    words, _ = wording(builder)
    spans = builder.spans(("“Stop,”", "“and\nwait.”"))
    assert words.words(spans) == "“Stop,” … “and wait.”"


def test_spans_outside_the_text_are_not_quoted() -> None:
    words, _ = wording(plain("Ten words."))
    assert words.words([(-3, 4), (4, 2), (3, 3), (0, 3), (5, 500)]) == "Ten"


def test_a_source_that_holds_the_name_is_shown_as_written() -> None:
    builder = plain("Harbour Minister Elin Vask said no.")
    speaker = builder.entity("Elin Vask")
    builder.says("Harbour Minister Elin Vask", "said", "no", speaker=speaker)
    words, record = wording(builder)
    assert words.speaker(record.attributions[0]) == "Harbour Minister Elin Vask"
    assert words.as_written(record.attributions[0]) is None


def test_a_source_without_the_name_is_shown_by_its_speaker() -> None:
    builder = plain("She said no.")
    builder.says(
        "She", "said", "no", speaker=builder.entity("Elin Vask", description="the minister")
    )
    words, record = wording(builder)
    assert words.speaker(record.attributions[0]) == "Elin Vask"
    assert words.as_written(record.attributions[0]) == "She"
    assert words.description(record.attributions[0]) == "the minister"


def test_an_implied_source_is_said_not_to_be_named() -> None:
    builder = plain("The dam reportedly holds.")
    builder.says((), "reportedly", "The dam", nature="implied")
    words, record = wording(builder)
    assert words.speaker(record.attributions[0]) == "source not named"


def test_a_chain_runs_from_the_outermost_speaker_in() -> None:
    builder = plain("A paper reported a planner said a guard told him so.")
    one = builder.says("A paper", "reported", "a planner said")
    two = builder.says("a planner", "said", "a guard told", within=one)
    builder.says("a guard", "told", "so", within=two)
    words, record = wording(builder)
    chain = words.chain(record.attributions[2])
    assert [words.speaker(each) for each in chain] == ["A paper", "a planner", "a guard"]


def test_a_chain_that_bites_its_tail_ends() -> None:
    builder = plain("A said B said C.")
    builder.says("A", "said", "B", within="a2")
    builder.says("B", "said", "C", within="a1")
    words, record = wording(builder)
    assert len(words.chain(record.attributions[0])) == 2


def test_a_chain_to_an_attribution_that_is_not_there_ends() -> None:
    builder = plain("A said B.")
    builder.says("A", "said", "B", within="a99")
    words, record = wording(builder)
    assert len(words.chain(record.attributions[0])) == 1


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("The assembly president", "on the assembly president's word"),
        ("Oda Brandvik", "on Oda Brandvik's word"),
        ("Two officials", "on the word of two officials"),
        ("Marit Hol, who grows beets", "on the word of Marit Hol, who grows beets"),
        ("She", "on her word"),
    ],
)
def test_whose_word_it_is_reads_as_english(speaker: str, words: str) -> None:
    assert on_word_of(speaker) == words


def test_only_small_words_are_written_small_inside_a_sentence() -> None:
    assert mid_sentence("The ministry") == "the ministry"
    assert mid_sentence("Teld's ministry") == "Teld's ministry"
    assert mid_sentence("Theodor Lang") == "Theodor Lang"
    assert mid_sentence("“The ministry”") == "“The ministry”"
    assert mid_sentence("") == ""


def test_a_figure_nobody_is_named_for_stands_on_the_articles_own_word() -> None:
    builder = plain("Ten came; nine reportedly left.")
    builder.says((), "reportedly", "nine", nature="implied")
    builder.counts("Ten", low=10, high=10, bound="exactly")
    builder.counts("nine", low=9, high=9, bound="exactly", attribution="a1")
    words, record = wording(builder)
    assert words.on_word(record.figures[0]) == "on the article's own word"
    assert words.on_word(record.figures[1]) == "on the word of a source not named"


def test_a_side_of_a_dispute_belongs_to_the_innermost_speaker() -> None:
    builder = plain("A paper said the clinic said seven were hurt there.")
    builder.says("A paper", "said", "the clinic said seven were hurt there")
    builder.says("the clinic", "said", "seven were hurt there")
    words, _ = wording(builder)
    speaker, holder = words.side(builder.spans("seven were hurt"))
    assert speaker == "the clinic"
    assert holder is not None
    assert holder.id == "a2"


def test_a_denied_claim_is_not_laid_at_the_deniers_door() -> None:
    builder = plain("The guard denied it had fired, contradicting earlier accounts.")
    builder.says("The guard", "denied", "it had fired", act="deny")
    words, _ = wording(builder)
    assert words.side(builder.spans("it had fired"))[0] == "denied by the guard"
    assert words.side(builder.spans(("The guard", "denied")))[0] == "The guard"
    assert words.side(builder.spans("earlier accounts")) == ("the article", None)


def test_fields_nobody_could_fill_are_missing() -> None:
    words, _ = wording(plain())
    named = [each.what for each in words.gaps()]
    assert named == ["headline", "publisher", "author", "publication date"]


def test_what_a_reader_already_said_is_missing_is_said_once() -> None:
    said = Missing("published", "“3 hours ago” has no clock")
    builder = plain(headline="Why?", publisher="The Courier", missing=(said,))
    words = Wording(builder.record(said))
    assert [each.what for each in words.gaps()] == ["published", "author"]


def test_nothing_is_missing_from_a_whole_article() -> None:
    words, _ = wording(
        plain(
            headline="Why?",
            publisher="The Courier",
            bylines=("Hanna Ames",),
            published=Stamp("2024-05-14", "page"),
        )
    )
    assert words.gaps() == ()


def test_sureness_is_never_rounded_up_to_certain() -> None:
    builder = plain("A said B.")
    builder.says("A", "said", "B", probability=0.999)
    builder.says("A", "said", "B")
    words, record = wording(builder)
    assert words.sureness(record.attributions[0]) == ("99% sure",)
    assert words.sureness(record.attributions[1]) == ()
