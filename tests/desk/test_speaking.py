"""Who is who over all articles: by what is told, never by a guess, and as people decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test.utils import CaptureQueriesContext

import asreported
from asreported.desk.models import Article, Likeness, Mention, Speaker, Statement
from asreported.desk.store import keep, withdraw
from asreported.desk.store.speaking import (
    join_speakers,
    keep_apart_link,
    merge_links,
    open_likenesses,
    split_links,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.decisions import Link

BRIDGE = (
    "The bridge at Tarn will close, Transport Minister Ilse Varnholt said in Corvath.",
    "In Corvath, Ilse Varnholt, the transport minister, said the Tarn bridge was rotten.",
    "The Tarn bridge is rotten, Transport Minister Varnholt said in Corvath on Friday.",
)
NAMESAKES = (
    "The Velor striker Jan Kadrow said he had scored twice for Ostheim.",
    "Judge Jan Kadrow said the banker would go to prison for six years.",
)


def told(*texts: str, start: int = 1) -> list[Article]:
    """Articles of these texts, kept one after the other."""
    records = [
        asreported.read_text(text, published=f"2031-02-{day:02d}")
        for day, text in enumerate(texts, start)
    ]
    return [keep(record, None).article for record in records]


def speaker_of(article: Article, name: str) -> Speaker:
    return Mention.objects.get(article=article, name__endswith=name).speaker


def test_one_person_of_three_articles_and_spellings_is_one_speaker() -> None:
    articles = told(*BRIDGE)

    found = {speaker_of(one, "Varnholt").key for one in articles}

    assert len(found) == 1
    speaker = Speaker.objects.get(key=found.pop())
    assert (speaker.name, speaker.said) == ("Ilse Varnholt", 3)
    assert all(one.why and 0.75 <= one.score <= 1 for one in speaker.mentions.all())


def test_a_short_name_that_came_first_gets_its_full_name() -> None:
    articles = told(BRIDGE[2], BRIDGE[0])

    assert speaker_of(articles[0], "Varnholt") == speaker_of(articles[1], "Varnholt")
    assert speaker_of(articles[0], "Varnholt").name == "Ilse Varnholt"


def test_two_lives_of_one_name_stay_apart_and_are_offered() -> None:
    one, other = told(*NAMESAKES)

    assert speaker_of(one, "Kadrow") != speaker_of(other, "Kadrow")


def test_who_is_not_sure_enough_is_offered_with_the_reason() -> None:
    told(
        "The swimmer Marina Dusk said she had won at Tessel in a record time.",
        "The swimmer Martina Dusk said she had lost at Tessel in a slow time.",
    )

    (pair,) = open_likenesses()

    assert {pair.one.name, pair.other.name} == {"Marina Dusk", "Martina Dusk"}
    assert "one other letter" in pair.why
    assert 0.5 < pair.score < 0.75


def test_reading_again_keeps_who_everybody_is() -> None:
    articles = told(*BRIDGE)
    before = list(Mention.objects.order_by("key").values_list("key", "speaker__key"))

    for article in articles:
        keep(article.latest.record, None)

    assert list(Mention.objects.order_by("key").values_list("key", "speaker__key")) == before
    assert Speaker.objects.filter(mentions=None).count() == 0


def test_a_changed_text_keeps_the_address_of_who_stays_in_it() -> None:
    (article,) = told(NAMESAKES[0])
    key = speaker_of(article, "Kadrow").key
    record = asreported.read_text(f"{NAMESAKES[0]} It rained.", published="2031-02-01")
    as_before = record.article.__class__(**{  # the same article, another text
        **{name: getattr(record.article, name) for name in record.article.__struct_fields__},
        "id": article.key,
    })  # fmt: skip
    import msgspec  # noqa: PLC0415 - this test alone

    keep(msgspec.structs.replace(record, article=as_before), None)

    assert speaker_of(article, "Kadrow").key == key


def decide(links: Sequence[Link]) -> None:
    join_speakers(links)


def test_merged_speakers_are_one_with_all_they_say_and_undone_they_are_two() -> None:
    one, other = told(*NAMESAKES)
    striker, judge = speaker_of(one, "Kadrow"), speaker_of(other, "Kadrow")

    join_speakers(merge_links(striker, judge, "he studied law"))

    judge.refresh_from_db()
    assert judge.merged_into == striker
    assert Statement.objects.filter(speaker=striker).count() == 2
    assert Speaker.objects.get(pk=striker.pk).said == 2

    join_speakers([])

    judge.refresh_from_db()
    assert judge.merged_into is None
    assert Statement.objects.filter(speaker=striker).count() == 1
    assert Statement.objects.filter(speaker=judge).count() == 1


def test_who_others_are_merged_into_keeps_its_name_also_when_more_is_told() -> None:
    one, other = told(
        "Jan Kadrow said he had scored twice for Ostheim.",
        "The Ostheim Harbour Watch and Rescue Club said it would sue.",
    )
    player, club = speaker_of(one, "Kadrow"), speaker_of(other, "Club")

    join_speakers(merge_links(player, club, "he is the club"))
    told("The Ostheim Harbour Watch and Rescue Club said it had sued Ostheim.", start=5)

    player.refresh_from_db()
    assert player.name == "Jan Kadrow"
    assert player.said == 3


def test_a_merge_holds_for_articles_read_again_and_for_those_that_come() -> None:
    one, other = told(*NAMESAKES)
    striker, judge = speaker_of(one, "Kadrow"), speaker_of(other, "Kadrow")
    join_speakers(merge_links(striker, judge, "he studied law"))

    keep(other.latest.record, None)
    (third,) = told(
        "Judge Jan Kadrow said the banker would stay in prison for six years.", start=5
    )

    assert speaker_of(other, "Kadrow") == striker
    assert speaker_of(third, "Kadrow") == striker


def test_a_mention_that_was_split_off_stays_so_when_its_article_is_read_again() -> None:
    articles = told(*BRIDGE)
    whole = speaker_of(articles[0], "Varnholt")
    last = Mention.objects.get(article=articles[1], speaker=whole)

    join_speakers(split_links([last], "her sister"))
    keep(articles[1].latest.record, None)

    apart = speaker_of(articles[1], "Varnholt")
    assert apart != whole
    assert speaker_of(articles[0], "Varnholt") == whole
    assert Statement.objects.filter(speaker=apart).count() == 1

    join_speakers([])

    assert speaker_of(articles[1], "Varnholt") == whole
    assert Statement.objects.filter(speaker=whole).count() == 3


def test_a_likeness_that_was_decided_on_is_offered_no_more_until_it_is_taken_back() -> None:
    told(
        "The swimmer Marina Dusk said she had won at Tessel in a record time.",
        "The swimmer Martina Dusk said she had lost at Tessel in a slow time.",
    )
    pair = open_likenesses()[0]

    join_speakers(keep_apart_link(pair.one, pair.other, "twins"))

    assert Likeness.objects.get().state == "apart"
    assert not open_likenesses()
    assert Speaker.objects.filter(name__endswith="Dusk", merged_into=None).count() == 2

    join_speakers(merge_links(pair.one, pair.other, "a slip"))
    assert Likeness.objects.get().state == "same"

    join_speakers([])
    assert len(open_likenesses()) == 1


def test_what_a_withdrawn_article_alone_tells_of_somebody_is_told_no_more() -> None:
    first, second = told(*BRIDGE[:2])
    speaker = speaker_of(first, "Varnholt")
    second.state = Article.State.WITHDRAWN
    second.save()

    withdraw(second)

    speaker.refresh_from_db()
    assert speaker.said == 1
    assert {one.article for one in speaker.portrait.members} == {first.key}


def asked(text: str, day: int) -> int:
    """How many queries it takes to keep an article."""
    from django.db import connection  # noqa: PLC0415 - this test alone

    record = asreported.read_text(text, published=f"2031-03-{day:02d}")
    with CaptureQueriesContext(connection) as queries:
        keep(record, None)
    return len(queries)


@pytest.mark.parametrize("many", [12])
def test_an_article_costs_as_many_questions_among_many_as_among_few(many: int) -> None:
    told(*BRIDGE)
    few = asked(f"{BRIDGE[0]} It was the third time.", 1)
    told(*(f"{BRIDGE[1]} It was day {day} of the closure." for day in range(many)), start=5)

    assert asked(f"{BRIDGE[0]} It was the fourth time.", 20) <= few
