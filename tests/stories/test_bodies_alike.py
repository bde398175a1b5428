"""Whose word a speaker's is: the body behind a person, and bodies that bear one name."""

from __future__ import annotations

from asreported import read_text
from asreported.stories.model import Speaker, SpeakerMention
from asreported.stories.origins import bodies_of
from asreported.stories.speakers import speakers


def test_its_spokeswoman_speaks_for_the_body_named_before() -> None:
    record = read_text(
        "Tarn Roads Company closed the bridge. Its spokeswoman, Lina Voss, said on Monday that "
        "the bridge was safe. Lina Voss said it had been built in 1911.",
        published="2031-03-03",
    )

    known = speakers([record])
    behind = bodies_of([record], known)

    by_name = {one.name: one.id for one in known}
    assert behind[by_name["Lina Voss"]].name == "Tarn Roads Company"


def test_bodies_of_one_name_in_a_story_are_one() -> None:
    record = read_text("It rained.", published="2031-03-03")
    article = record.article.id

    def speaker(identifier: str, name: str, kind: str, mentions: int) -> Speaker:
        found = tuple(
            SpeakerMention(article, f"{identifier}{at}", 1.0, "") for at in range(mentions)
        )
        return Speaker(
            id=identifier, name=name, type=kind, country=None, mentions=found, why=""
        )

    known = [
        speaker("s1", "Tarnpower", "organisation", 3),
        speaker("s2", "Tarnpower", "other", 1),
        speaker("s3", "The company", "organisation", 1),
        speaker("s4", "The company", "organisation", 1),
    ]

    behind = bodies_of([record], known)

    assert {one: body.id for one, body in behind.items()} == {"s2": "s1"}
