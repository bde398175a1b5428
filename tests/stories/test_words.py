"""Texts as sentences and stems: what stories are compared by."""

from __future__ import annotations

import pytest

from asreported import read_text
from asreported.stories.dossier import Dossier, Rarity, shared
from asreported.stories.sentences import Sentences, cut
from asreported.stories.times import day_of
from asreported.stories.words import Cues, content, root, stem


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It sank. Nobody saw it.", 2),
        ("Mr. Tolk saw it. He swam.", 2),
        ("The U.S. Navy saw it.", 1),
        ("“It sank.” The pilot swam.", 2),
        ("It sank on 3 Feb. 2031 near Osk.", 1),
        ("It cost 3.5 million.", 1),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_a_text_is_cut_where_sentences_end(text: str, count: int) -> None:
    assert len(list(cut(text, (0, len(text))))) == count


def test_every_offset_is_of_the_sentence_around_it() -> None:
    sentences = Sentences(read_text("The tanker sank.\n\nNobody saw it. The pilot swam."))

    words = [sentences.text(sentences.at(offset)) for offset in (0, 20, 40)]

    assert words == ["The tanker sank.", "Nobody saw it.", "The pilot swam."]


@pytest.mark.parametrize(
    ("one", "other"), [("struck", "rammed"), ("died", "deaths"), ("Ministers", "minister's")]
)
def test_words_of_one_family_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_root_knows_no_family() -> None:
    assert root("rammed") == root("ramming") != root("struck")


def test_only_words_that_say_something_are_content() -> None:
    assert content("She said on Monday that the tanker was his.") == {stem("tanker")}


def test_a_stretch_has_the_cues_that_begin_in_it_also_inside_hyphened_words() -> None:
    cues = Cues({"sank": "loss", "raised": "gain"}.get)
    text = "It sank, was half-raised and sank."

    assert cues.within(text, (0, len(text))) == [(3, "loss"), (18, "gain"), (29, "loss")]
    assert cues.within(text, (4, 20)) == [(18, "gain")]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T10:00", "2031-03-04"),
        ("2031-03", None),
        ("XXXX-03-04", None),
        (None, None),
    ],
)
def test_a_value_has_a_day_or_none(value: str | None, day: str | None) -> None:
    assert day_of(value) == day


def test_a_word_of_every_sentence_says_less_than_a_rare_one() -> None:
    record = read_text("The tanker sank. The tanker burned. The tanker lost its rudder.")

    rarity = Dossier([record]).rarity

    assert rarity[stem("rudder")] > rarity[stem("tanker")]


def test_the_share_of_words_is_of_the_lighter_set() -> None:
    assert shared(frozenset("ab"), frozenset("abcd"), Rarity()) == 1.0
    assert shared(frozenset("ab"), frozenset("bcd"), Rarity()) == 0.5
    assert shared(frozenset(), frozenset("a"), Rarity()) == 0.0


def test_a_dossier_is_in_the_order_of_publication() -> None:
    days = ("2031-03-05", None, "2031-03-03")
    records = [read_text(f"Text {at}.", published=day) for at, day in enumerate(days)]

    dossier = Dossier(records)

    assert [one.article.text for one in dossier.records] == ["Text 2.", "Text 0.", "Text 1."]


def test_sentences_with_a_word_are_found_in_the_order_of_the_articles() -> None:
    texts = ("A rudder broke. Was the rudder old?", "Nobody swam. The rudder sank.")
    records = [read_text(text, published=f"2031-03-0{at}") for at, text in enumerate(texts, 1)]
    dossier = Dossier(records)

    found = [
        record.article.text[slice(*span)]
        for record, span in dossier.bodies.having({stem("rudder")})
    ]

    assert found == ["A rudder broke.", "The rudder sank."]
