"""The page of stories: the masthead, the list of stories, and each one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element
from asreported.exports.shell import document
from asreported.exports.stories.evidence import Evidence
from asreported.exports.stories.html.story import story
from asreported.exports.stories.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.model import Stories, Story


def page(stories: Stories, records: Iterable[Record]) -> str:
    """The whole HTML document of a comparison and the records it was made from."""
    evidence = Evidence(stories, records)
    title = stories.stories[0].headline if len(stories.stories) == 1 else None
    body = element(
        "body",
        None,
        element("a", {"class": "skip", "href": "#stories"}, "Skip to the stories"),
        _masthead(stories),
        element(
            "main",
            {"id": "stories", "tabindex": "-1"},
            *(story(evidence, each, at) for at, each in enumerate(stories.stories, 1)),
        ),
    )
    return document(title or "Stories", style="stories/html/stories.css", body=body)


def _masthead(stories: Stories) -> Html:
    told = counted(len(stories.articles), "article")
    count = counted(len(stories.stories), "story", "stories")
    lead = f"{told}, {count}. Every line opens to the words it was read from."
    return element(
        "header",
        {"class": "masthead"},
        element("p", {"class": "kicker"}, "As reported"),
        element("p", {"class": "lead"}, lead),
        _contents(stories) if len(stories.stories) > 1 else None,
    )


def _contents(stories: Stories) -> Html:
    rows = (_row(each, at) for at, each in enumerate(stories.stories, 1))
    return element("nav", {"aria-label": "Stories"}, element("ol", None, *rows))


def _row(story: Story, at: int) -> Html:
    words = element("bdi", None, story.headline or "A story without a headline")
    count = element("span", {"class": "count"}, counted(len(story.articles), "article"))
    return element("li", None, element("a", {"href": f"#story-{at}"}, words), " ", count)
