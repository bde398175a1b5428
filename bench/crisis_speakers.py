"""Who is who over the articles of the crisis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bench.crisis_scene import required, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.model import Speaker
    from bench.common import Measures
    from bench.crisis_scene import Answer, Scene

_OTHERS = frozenset({"office", "lawyer", "official", "officials", "members", "person"})


class Mention(NamedTuple):
    """Somebody of the answers in one article; not sure where its versions differ."""

    name: str
    article: str
    sure: bool


def score_speakers(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Somebody is found when one speaker has them in all articles where a record has them.

    ``joined``: of those articles, which the best speaker has. ``extra``: of the
    speakers over several articles that are in the answers, those who are two of them.
    """
    read = [_who(scene, speaker, answers) for speaker in scene.stories.speakers]
    entities = _in_records(scene, answers)
    found = joined = several = people = 0
    for answer in required(answers):
        articles = entities.get(answer["name"], set())
        if len(articles) < 2:  # noqa: PLR2004 - one article has nothing to join
            continue
        best = max((len(_of(each, answer["name"]) & articles) for each in read), default=0)
        people += 1
        found += best == len(articles)
        several += len(articles)
        joined += best
    known = [each for each in read if len({one.article for one in each}) > 1]
    mixed = sum(len({one.name for one in each if one.sure}) > 1 for each in known)
    return {
        "speakers.found": share(found, people),
        "speakers.joined": share(joined, several),
        "speakers.extra": share(mixed, len(known)),
    }


def _who(scene: Scene, speaker: Speaker, answers: Sequence[Answer]) -> set[Mention]:
    """Whom of the answers a speaker's mentions are."""
    found: set[Mention] = set()
    for mention in speaker.mentions:
        pages = scene.pages_of(mention.article)
        names = {
            name
            for page in pages
            for entity in scene.records[page].entities
            if entity.id == mention.entity
            and (name := name_of(entity.name, page, answers)) is not None
        }
        found |= {Mention(name, mention.article, sure=len(pages) == 1) for name in names}
    return found


def _in_records(scene: Scene, answers: Sequence[Answer]) -> dict[str, set[str]]:
    """In which articles a record has an entity with somebody's name."""
    places: dict[str, set[str]] = {}
    for page, record in scene.records.items():
        for entity in record.entities:
            name = name_of(entity.name, page, answers)
            if name is not None:
                places.setdefault(name, set()).add(record.article.id)
    return places


def _of(mentions: set[Mention], name: str) -> set[str]:
    return {one.article for one in mentions if one.name == name}


def name_of(entity: str, page: str, answers: Sequence[Answer]) -> str | None:
    """Who of the answers an entity's name means on a page: the longest name it holds.

    Somebody's office or lawyer is somebody else.
    """
    best, found = 0, None
    words = _words(entity)
    for answer in answers:
        for alias in answer["names"].get(page, ()):
            parts = _words(alias)
            if best < len(parts) and parts <= words and not (words - parts) & _OTHERS:
                best, found = len(parts), str(answer["name"])
    return found


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - {"the", "s"}
