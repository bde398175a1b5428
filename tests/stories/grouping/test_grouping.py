from __future__ import annotations

from itertools import permutations
from random import Random
from typing import TYPE_CHECKING

import msgspec
import pytest

from asreported.stories.grouping import Grouper, State, group, limits, settled
from tests.stories.newsroom import BEES, FERRY, LIBRARY, mixed, record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.stories.grouping import Grouped, Joined


def _sets(stories: Iterable[Grouped]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories}


THREE = {
    frozenset({"ferry0", "ferry1", "ferry2"}),
    frozenset({"library0", "library1", "library2"}),
    frozenset({"bees0", "bees1"}),
}


def test_articles_about_one_matter_are_one_story() -> None:
    assert _sets(group(mixed()).stories) == THREE


@pytest.mark.parametrize("seed", range(6))
def test_the_order_they_are_given_in_does_not_matter(seed: int) -> None:
    records = mixed()
    Random(seed).shuffle(records)  # noqa: S311 - reproducible
    assert group(records) == group(mixed())


def test_an_article_joins_its_story_when_it_arrives() -> None:
    grouper = Grouper()
    joined = [grouper.add(one) for one in mixed()]
    assert _sets(settled(joined)) == THREE
    assert [one.article for one in joined if one.opened] == ["ferry0", "library0", "bees0"]


def test_a_story_is_named_after_the_article_that_opened_it() -> None:
    stories = [group([record(name, FERRY[0])]).stories[0].id for name in ("one", "two")]
    assert stories == ["s-one", "s-two"]


def test_the_trace_names_the_words_and_names_that_carried_it() -> None:
    grouper = Grouper()
    grouper.add(record("ferry0", FERRY[0]))
    joined = grouper.add(record("ferry1", FERRY[1]))
    assert {"varga", "tessel"} <= set(joined.names)
    assert "ferri" in joined.words
    assert joined.why == f"likeness {joined.score:.2f}"


def test_an_article_that_opens_a_story_says_how_far_it_was_from_the_nearest() -> None:
    grouper = Grouper()
    assert grouper.add(record("bees0", BEES[0])).why == "no story shares its words"
    opened = grouper.add(record("ferry0", FERRY[0] + " Upper Sorrel sent a boat."))
    assert opened.opened
    assert f"{limits().articles.join:.2f} is needed" in opened.why
    assert opened.score < limits().articles.join


def test_likeness_fades_with_the_time_between() -> None:
    def score(day: str | None) -> Joined:
        grouper = Grouper()
        grouper.add(record("a", FERRY[0], published="2031-03-01"))
        return grouper.add(record("b", FERRY[1], published=day))

    near, far, undated = score("2031-03-02"), score("2031-03-08"), score(None)
    assert far.score < near.score < undated.score
    assert "left after the time between them" in far.why


def test_a_later_version_stays_in_its_story() -> None:
    grouper = Grouper()
    first = grouper.add(record("a", FERRY[0]))
    again = grouper.add(record("a", BEES[0]))
    assert (again.story, again.opened) == (first.story, False)


def test_an_article_without_words_opens_a_story_of_its_own() -> None:
    stories = group([record("a"), record("b"), record("c", "..."), *mixed()]).stories
    assert {frozenset(name) for name in "abc"} <= _sets(stories)


def test_no_records_are_no_stories() -> None:
    assert group([]).stories == ()


HEADLINES = [
    ("a", "Ferry Tessel Rose hits post in Aldwick harbour"),
    ("b", "Tessel Rose ferry rams Aldwick harbour post, forty bruised"),
    ("c", "Marren council votes to rebuild Lindqvist library"),
    ("d", "Lindqvist library to rise again, Marren decides"),
]


def test_headlines_without_a_text_are_grouped_too() -> None:
    records = [record(name, headline=words) for name, words in HEADLINES]
    assert _sets(group(records).stories) == {frozenset("ab"), frozenset("cd")}


def test_a_burst_of_headlines_counts_for_its_story() -> None:
    def last(minute: str) -> Joined:
        grouper = Grouper()
        for at, words in enumerate(("Ferry hits post", "Ferry post hit", "Post hit by ferry")):
            grouper.add(record(str(at), headline=words, published=f"2031-03-01T08:0{at}:00Z"))
        headline = "Aldwick ferry passengers tell of bruises and fear"
        return grouper.add(record("x", headline=headline, published=f"2031-03-01T{minute}Z"))

    assert "for a burst" in last("08:05:00").why
    assert "for a burst" not in last("10:05:00").why


class TestDecisions:
    def test_linked_articles_are_in_one_story_whatever_they_say(self) -> None:
        grouping = group(mixed(), must_link=[("ferry0", "bees0")])
        (story,) = [story for story in grouping.stories if "ferry0" in story.articles]
        assert "bees0" in story.articles
        (joined,) = [one for one in grouping.joined if one.article == "ferry0"]
        assert joined.why == "a decision says that they belong together"

    def test_parted_articles_are_never_in_one_story(self) -> None:
        for one, other in permutations(("ferry0", "ferry1"), 2):
            stories = group(mixed(), cannot_link=[(one, other)]).stories
            assert not any({one, other} <= set(story.articles) for story in stories)

    def test_a_repair_cannot_undo_them(self) -> None:
        grouper = Grouper(must_link=[("ferry0", "bees0")], cannot_link=[("ferry1", "ferry2")])
        joined = [grouper.add(one) for one in mixed()]
        for _ in range(3):
            stories = settled(joined, grouper.repair())
            assert any({"ferry0", "bees0"} <= set(story.articles) for story in stories)
            assert not any({"ferry1", "ferry2"} <= set(story.articles) for story in stories)

    def test_links_reach_across_links(self) -> None:
        links = [("ferry0", "bees0"), ("bees0", "library0")]
        stories = group(mixed(), must_link=links).stories
        assert any({"ferry0", "bees0", "library0"} <= set(one.articles) for one in stories)

    def test_of_two_decisions_at_odds_the_link_holds(self) -> None:
        pair = [("ferry0", "ferry1")]
        stories = group(mixed(), must_link=pair, cannot_link=pair).stories
        assert any({"ferry0", "ferry1"} <= set(story.articles) for story in stories)

    def test_decisions_about_unknown_articles_change_nothing(self) -> None:
        assert group(mixed(), must_link=[("x", "y")], cannot_link=[("z", "ferry0")]) == group(
            mixed()
        )


class TestRepair:
    def _torn(self) -> tuple[Grouper, list[Joined]]:
        """A stream that opened two stories for one matter."""
        strict = msgspec.structs.replace(limits().articles, join=0.99)
        grouper = Grouper(thresholds=msgspec.structs.replace(limits(), articles=strict))
        return grouper, [grouper.add(one) for one in mixed()]

    def test_merges_stories_and_says_why(self) -> None:
        grouper, joined = self._torn()
        assert len(settled(joined)) == len(joined)
        changes = grouper.repair()
        assert _sets(settled(joined, changes)) == THREE
        assert {change.kind for change in changes} == {"merged"}
        ferry = [change for change in changes if change.new == "s-ferry0"]
        assert {change.old for change in ferry} == {"s-ferry1", "s-ferry2"}
        assert all(change.score >= limits().repair.attach for change in changes)
        assert all("varga" in change.names for change in ferry)

    def test_splits_a_story_that_holds_two_matters(self) -> None:
        loose = msgspec.structs.replace(limits().articles, join=0.0)
        grouper = Grouper(thresholds=msgspec.structs.replace(limits(), articles=loose))
        shared = " It rained in Vale."
        matters = [record("ferry0", FERRY[0] + shared), record("bees0", BEES[0] + shared)]
        joined = [grouper.add(one) for one in matters]
        assert _sets(settled(joined)) == {frozenset({"ferry0", "bees0"})}
        (change,) = grouper.repair()
        assert (change.kind, change.new, change.articles) == ("split", "s-bees0", ("bees0",))

    def test_finds_nothing_to_do_the_second_time(self) -> None:
        grouper, _ = self._torn()
        assert grouper.repair()
        assert grouper.repair() == ()

    def test_leaves_the_stream_in_the_state_it_tells_of(self) -> None:
        grouper, joined = self._torn()
        for story in settled(joined, grouper.repair()):
            assert {grouper.story_of(article) for article in story.articles} == {story.id}

    def test_new_articles_join_the_repaired_story(self) -> None:
        grouper, joined = self._torn()
        grouper.repair()
        late = "Captain Ines Varga of the Tessel Rose may sail from Aldwick again. " + FERRY[1]
        grouper = Grouper(state=grouper.state())
        assert grouper.add(record("late", late)).story == "s-ferry0"
        assert joined


class TestWindow:
    def _grouper(self, articles: int) -> Grouper:
        window = msgspec.structs.replace(limits().window, articles=articles, every=2)
        return Grouper(thresholds=msgspec.structs.replace(limits(), window=window))

    def test_old_articles_are_forgotten(self) -> None:
        grouper = self._grouper(2)
        for one in mixed():
            grouper.add(one)
            grouper.repair()
        held = {one.article.id for one in mixed() if grouper.story_of(one.article.id)}
        assert held == {one.article.id for one in mixed()[-2:]}
        assert len(grouper.state().stories) <= 2

    def test_a_forgotten_story_that_was_a_second_choice_does_no_harm(self) -> None:
        grouper = self._grouper(1)
        for one in mixed() * 2:
            grouper.add(one)
        assert grouper.repair() == ()

    def test_a_repair_is_due_after_so_many_articles(self) -> None:
        grouper = self._grouper(10)
        due = []
        for one in mixed()[:3]:
            grouper.add(one)
            due.append(grouper.due)
        grouper.repair()
        assert (due, grouper.due) == ([False, True, True], False)

    def test_a_young_stream_is_repaired_after_its_first_articles_already(self) -> None:
        grouper = Grouper()
        due = []
        for at in range(30):
            grouper.add(record(f"ferry{at}", FERRY[at % 3]))
            due.append(grouper.due)
            if grouper.due:
                grouper.repair()
        assert [at + 1 for at, is_due in enumerate(due) if is_due] == [5, 10, 20]


class TestState:
    def test_goes_on_where_it_stopped(self) -> None:
        records = mixed()
        whole, first = Grouper(), Grouper()
        for one in records[:5]:
            whole.add(one)
            first.add(one)
        second = Grouper(state=State.from_bytes(first.state().to_bytes()))
        rest = [(whole.add(one).story, second.add(one).story) for one in records[5:]]
        assert all(one == other for one, other in rest)
        assert whole.repair() == second.repair()

    def test_is_the_same_after_a_journey(self) -> None:
        grouper = Grouper()
        for one in mixed():
            grouper.add(one)
        state = grouper.state()
        assert Grouper(state=State.from_bytes(state.to_bytes())).state() == state


def test_a_second_matter_of_the_same_kind_is_another_story() -> None:
    other = [
        (
            "The ferry Marlin Gate struck a sandbank off Dunmere on Friday. Captain Otto Feld "
            "told the coast office that fog had come up. Nobody was bruised."
        ),
        (
            "Fog made the ferry Marlin Gate hit a sandbank off Dunmere, Captain Otto Feld "
            "said. The coast office of Dunmere is examining the ship."
        ),
    ]
    records = [record(f"other{at}", text) for at, text in enumerate(other)]
    stories = _sets(group([*mixed(), *records, record("l", LIBRARY[1])]).stories)
    assert frozenset({"other0", "other1"}) in stories
    assert frozenset({"ferry0", "ferry1", "ferry2"}) in stories
