"""A span in its sentence."""

from __future__ import annotations

import pytest

from asreported.exports.stories.sentences import in_sentence
from asreported.model import Article, Block, MadeBy, Record
from asreported.stories.sentences import Sentences

CASES = [
    ("One fell. [Two rose] today. Three stood.", "Two rose today."),
    ("One fell. Two [rose today]. Three stood.", "Two rose today."),
    ("“It fell,” he said. “[It rose]!” she said. No.", "“It rose!” she said."),
    ("It met Gen. [Oye] on Monday. He spoke.", "It met Gen. Oye on Monday."),
    ("[All of it. And more of it.] Then", "All of it. And more of it."),
    ("Some of it. [And more. Then] it fell. The end.", "And more. Then it fell."),
    ("Who? [Nobody] knew.", "Nobody knew."),
]


def cut(text: str, *blocks: Block) -> Sentences:
    article = Article(id="a", text=text, blocks=blocks or (Block("paragraph", 0, len(text)),))
    made_by = MadeBy(asreported="", weights="")
    return Sentences(Record(source="a", text_sha256="", made_by=made_by, article=article))


@pytest.mark.parametrize(("marked", "sentence"), CASES)
def test_the_sentence_around_a_span(marked: str, sentence: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = in_sentence(cut(text), (start, end))
    assert found is not None
    assert "".join(found).strip() == sentence
    assert found.words == text[start:end]


def test_a_sentence_ends_with_its_block() -> None:
    text = "A headline\nThe words."
    blocks = (Block("headline", 0, 10), Block("paragraph", 11, 21))
    found = in_sentence(cut(text, *blocks), (2, 10))
    assert found is not None
    assert found == ("A ", "headline", "")


def test_a_long_sentence_is_cut_at_blanks_and_says_so() -> None:
    text = "word " * 400 + "here " + "word " * 400
    start = text.index("here")
    found = in_sentence(cut(text), (start, start + 4))
    assert found is not None
    assert found.before.startswith("… word")
    assert found.after.endswith("word …")
    assert len(found.before) < 410


@pytest.mark.parametrize("span", [(5, 5), (3, 99), (-1, 2)])
def test_a_span_outside_the_text_has_no_sentence(span: tuple[int, int]) -> None:
    assert in_sentence(cut("Six words stand here in all."), span) is None
