"""Records to stories: the same whatever their order, and under people's decisions."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import msgspec
import pytest

from asreported import read_text
from asreported.stories import read_stories
from asreported.stories.composing import tell

if TYPE_CHECKING:
    from asreported.model import Record

FIRE = (
    "A fire destroyed the mill at Lunen on Monday, the mayor of Lunen, Jana Orsk, said. "
    "Nine millers were injured. The mill at Lunen had stood since 1802."
)
FIRE_AGAIN = (
    "Eleven millers were injured when the mill at Lunen burned down on Monday, the hospital "
    "of Lunen said. Mayor Jana Orsk called the fire a disaster for Lunen."
)
VOTE = (
    "The parliament of Grell voted on Tuesday to lower the tax on bread. The finance "
    "minister, Tom Berg, said that the tax on bread had been too high."
)


def _records() -> list[Record]:
    texts = [("2031-03-03", FIRE), ("2031-03-04", FIRE_AGAIN), ("2031-03-04", VOTE)]
    return [read_text(text, published=day) for day, text in texts]


RECORDS = _records()
IDS = [one.article.id for one in RECORDS]


def _changed(record: Record, text: str, when: str) -> Record:
    """A later version of an article: another text under the same identifier."""
    read = read_text(text, published=when)
    article = msgspec.structs.replace(read.article, id=record.article.id)
    return msgspec.structs.replace(read, article=article)


def _groups(**links: list[tuple[str, str]]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in read_stories(RECORDS, **links).stories}


def test_articles_of_one_matter_are_one_story() -> None:
    assert _groups() == {frozenset(IDS[:2]), frozenset(IDS[2:])}


def test_the_order_of_the_records_changes_nothing() -> None:
    outcomes = {msgspec.json.encode(read_stories(order)) for order in permutations(RECORDS)}

    assert len(outcomes) == 1


def test_what_a_person_joins_is_one_story() -> None:
    assert _groups(must_link=[(IDS[1], IDS[2])]) == {frozenset(IDS)}


def test_what_a_person_parts_is_not_joined() -> None:
    assert _groups(cannot_link=[(IDS[0], IDS[1])]) == {frozenset([one]) for one in IDS}


def test_a_story_keeps_its_name_when_an_article_joins_it() -> None:
    before = read_stories([RECORDS[0], RECORDS[2]]).stories
    after = read_stories(RECORDS).stories

    assert {story.id for story in before} == {story.id for story in after}


def test_the_latest_version_is_compared_and_its_change_told() -> None:
    corrected = _changed(RECORDS[0], FIRE.replace("Nine", "Ten"), "2031-03-05")

    told = read_stories([corrected, *RECORDS])

    (story,) = [one for one in told.stories if IDS[0] in one.articles]
    assert story.articles.count(IDS[0]) == 1
    assert {change.article for change in story.changes} == {IDS[0]}
    assert not [one for other in told.stories if other is not story for one in other.changes]


def test_one_story_told_alone_is_as_it_is_among_all() -> None:
    (whole,) = read_stories(RECORDS[:2]).stories

    assert tell(RECORDS[:2], whole.id).story == whole


@pytest.mark.parametrize(
    "records", [[], [read_text("")]], ids=["no record", "an empty article"]
)
def test_nothing_gives_no_claims_and_no_error(records: list[Record]) -> None:
    stories = read_stories(records)

    assert len(stories.articles) == len(records)
    assert not [claim for story in stories.stories for claim in story.claims]
