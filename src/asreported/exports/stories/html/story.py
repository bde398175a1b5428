"""One story, led by questions; a question that nothing is known of is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.moment import time_element
from asreported.exports.stories.html import (
    asked,
    changed,
    claims,
    disputes,
    happened,
    opens,
    origins,
    places,
    series,
    tempo,
)
from asreported.exports.stories.html.cited import source
from asreported.exports.stories.wording import (
    ARTICLES,
    ASKED,
    CHANGED,
    DECLINED,
    DISPUTED,
    HAPPENED,
    MANY,
    OPEN,
    ORIGINS,
    SAYS,
    TEMPO,
    WHERE,
    counted,
)

if TYPE_CHECKING:
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Story


def story(evidence: Evidence, told: Story, at: int, note: Html | None = None) -> Html:
    """The headline, what the story is made of, and the questions that it answers.

    ``note`` is what a page has to say under the headline.
    """
    key = f"story-{at}"
    sections = [
        (slug, title, body)
        for slug, title, body in _sections(evidence, told)
        if body is not None
    ]
    return element(
        "article",
        {"class": "story", "id": key, "aria-labelledby": f"{key}-title"},
        element(
            "header",
            None,
            element(
                "h1", {"id": f"{key}-title", "dir": "auto"}, told.headline or "No headline"
            ),
            _dateline(evidence, told),
            note,
            _contents(key, sections),
        ),
        *(_section(key, *each) for each in sections),
    )


def _sections(evidence: Evidence, told: Story) -> list[tuple[str, str, Html | None]]:
    return [
        ("happened", HAPPENED, happened.section(evidence, told)),
        ("where", WHERE, places.section(evidence, told)),
        ("says", SAYS, claims.section(evidence, told)),
        ("many", MANY, series.section(evidence, told)),
        ("disputed", DISPUTED, disputes.section(evidence, told)),
        ("origins", ORIGINS, origins.section(evidence, told)),
        ("declined", DECLINED, claims.declined_section(evidence, told)),
        ("open", OPEN, opens.section(evidence, told)),
        ("asked", ASKED, asked.section(evidence, told)),
        ("tempo", TEMPO, tempo.section(evidence, told)),
        ("changed", CHANGED, changed.section(evidence, told)),
        ("articles", ARTICLES, _articles(evidence, told)),
    ]


def _section(key: str, slug: str, title: str, body: Html) -> Html:
    anchor = f"{key}-{slug}"
    heading = element("h2", {"id": f"{anchor}-title"}, title)
    attributes = {"class": slug, "id": anchor, "aria-labelledby": f"{anchor}-title"}
    return element("section", attributes, heading, body)


def _contents(key: str, sections: list[tuple[str, str, Html]]) -> Html:
    rows = (
        element("li", None, element("a", {"href": f"#{key}-{slug}"}, title))
        for slug, title, _ in sections
    )
    return element(
        "nav", {"class": "questions", "aria-label": "Questions"}, element("ul", None, *rows)
    )


def _dateline(evidence: Evidence, told: Story) -> Html:
    outlets = evidence.outlets(told.articles)
    stamps = sorted(filter(None, (evidence.published(each) for each in told.articles)))
    known = [
        f"{counted(len(told.articles), 'article')} in {counted(len(outlets), 'outlet')}",
        joined([time_element(each) for each in dict.fromkeys((stamps[0], stamps[-1]))], " to ")
        if stamps
        else "no date",
    ]
    return element("p", {"class": "dateline"}, joined(known, " · "))


def _articles(evidence: Evidence, told: Story) -> Html:
    rows = (element("li", None, source(evidence, each)) for each in told.articles)
    return element("ul", {"class": "listing"}, *rows)
