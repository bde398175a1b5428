"""The scorer of speakers, on a few lines of our own in the notation of GUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.gum import GoldArticle, read_gum
from bench.speakers import judge, measures

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = """
# newdoc id = own
# newpar
# newpar_block = head (1 s)
1 Marsh Marsh PROPN NNP _ 2 nsubj _ Entity=(1-person-new-s-cf1-1-coref)
2 leaves leave VERB VBZ _ 0 root _ _

# newpar
# newpar_block = p (2 s)
1 Minister minister NOUN NN _ 5 nsubj _ Entity=(1-person-giv:act-s-cf1-1,2,3-coref
2 Oda Oda PROPN NNP _ 1 flat _ _
3-4 Marsh's _ _ _ _ _ _ _ _
3 Marsh Marsh PROPN NNP _ 1 flat _ Entity=1)
4 's 's PART POS _ 1 case _ _
5 aides aide NOUN NNS _ 6 nsubj _ Entity=(2-person-new-s-cf2-1-coref)
6 left leave VERB VBD _ 0 root _ SpaceAfter=No
7 . . PUNCT . _ 6 punct _ _

1 She she PRON PRP _ 2 nsubj _ Entity=(1-person-giv:act-s-cf1-1-ana)
2 stayed stay VERB VBD _ 0 root _ SpaceAfter=No
3 . . PUNCT . _ 2 punct _ _
"""


@pytest.fixture
def article(tmp_path: Path) -> GoldArticle:
    lines = [line if line.startswith("#") else line.replace(" ", "\t")
             for line in _ROWS.splitlines()]  # fmt: skip
    (tmp_path / "own.conllu").write_text("\n".join(lines), encoding="utf-8")
    (only,) = read_gum(tmp_path)
    return only


def test_the_text_is_as_readers_see_it(article: GoldArticle) -> None:
    assert article.text == "Marsh leaves\n\nMinister Oda Marsh's aides left. She stayed."
    assert [block.kind for block in article.blocks] == ["headline", "paragraph"]


def test_mentions_have_their_heads_and_clusters(article: GoldArticle) -> None:
    assert [
        (article.text[slice(*each.span)], each.cluster, each.parts, each.pronoun)
        for each in article.mentions
    ] == [
        ("Marsh", 1, 1, False),
        ("Minister Oda Marsh", 1, 3, False),
        ("aides", 2, 1, False),
        ("She", 1, 1, True),
    ]


def test_right_readings_are_counted_right(article: GoldArticle) -> None:
    every, _ = judge(article)
    found = measures(every)
    assert (found["named.count"], found["named"]) == (1, 100)
    assert (found["he_she.count"], found["he_she.answered"]) == (1, 100)
    assert found["he_she.precision"] == 100


def test_an_entity_shown_by_somebody_else_is_wrong(article: GoldArticle) -> None:
    other = [each._replace(cluster=9) if each.pronoun else each for each in article.mentions]
    every, _ = judge(GoldArticle(article.text, article.blocks, other))
    assert measures(every)["he_she.precision"] == 0
