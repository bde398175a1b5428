"""What articles and stories say stands in rows, and goes with what says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Mention, Series, Speaker, Statement
from asreported.desk.store import compare, keep

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.desk.models import Article


def test_a_statement_is_a_row_with_its_speaker_words_and_sentence(
    added: Callable[..., Article],
) -> None:
    article = added()

    row = Statement.objects.get(article=article, speaker__name__endswith="Belk")

    assert row.content == "The town of Ostheim owned it"
    assert row.sentence.endswith("Mayor Radim Belk said on Monday.")
    assert (row.act, row.said[:4]) == ("assert", "2031")
    text = article.latest.record.article.text
    assert text[row.start : row.end].startswith("The town of Ostheim owned it, ")


def test_reading_again_leaves_each_statement_once(added: Callable[..., Article]) -> None:
    article = added()
    before = list(Statement.objects.order_by("at").values_list("key", flat=True))

    keep(article.latest.record, article.latest.page)

    assert list(Statement.objects.order_by("at").values_list("key", flat=True)) == before
    assert Mention.objects.values("article", "local").distinct().count() == (
        Mention.objects.count()
    )


def test_one_speaker_of_two_articles_is_one_row(added: Callable[..., Article]) -> None:
    added()
    added("Mayor answers on the pier", "2031-03-04", 13, "https://courier.example/mayor")

    belk = Speaker.objects.get(name__endswith="Belk")

    assert belk.statements.values("article").distinct().count() == 2


def test_a_storys_figures_over_time_keep_their_rows(added: Callable[..., Article]) -> None:
    added()
    later = added("Pier deaths rise", "2031-03-04", 17, "https://courier.example/later")
    assert later.story is not None
    before = set(Series.objects.values_list("key", flat=True))

    compare(later.story.key)

    assert before
    assert set(Series.objects.values_list("key", flat=True)) == before
