"""What a speaker in the making remembers of its mentions: the latest, each by its names."""

from __future__ import annotations

from msgspec import structs

import asreported
from asreported.stories.speakers import Cluster, Lands, Profile, profiles_of
from asreported.stories.thresholds import threshold

REMEMBERED = int(threshold("speakers", "remembered"))


def mentions(count: int) -> list[Profile]:
    record = asreported.read_text("Ida Tolven left Brack on Monday, Mayor Ida Tolven said.")
    first = next(one for one in profiles_of(record, Lands([record])) if one.kind == "person")
    return [
        structs.replace(
            first,
            key=f"k{at}",
            article=f"a{at}",
            context=frozenset({f"name {at}"}),
            topics=frozenset({"flood", f"word {at}"}),
        )
        for at in range(count)
    ]


def test_a_single_mention_tells_what_it_stands_beside() -> None:
    cluster = Cluster.of(mentions(1))
    assert cluster.context == {"name 0"}
    assert cluster.topics == {"flood", "word 0"}


def test_two_mentions_tell_what_both_stand_beside() -> None:
    assert Cluster.of(mentions(2)).context == {"name 0", "name 1"}


def test_the_oldest_mention_is_forgotten_and_what_others_share_with_it_is_not() -> None:
    cluster = Cluster.of(mentions(REMEMBERED + 1))
    assert cluster.context == {f"name {at}" for at in range(1, REMEMBERED + 1)}
    assert "word 0" not in cluster.topics
    assert "flood" in cluster.topics
