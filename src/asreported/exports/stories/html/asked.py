"""What is asked: questions with the words that answer them, and those that nothing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import all_cited, source
from asreported.exports.stories.wording import UNANSWERED, asked, counted

if TYPE_CHECKING:
    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Question, Story


def section(evidence: Evidence, told: Story) -> Html | None:
    """The questions of the articles and the standing ones; None when there are none."""
    if not told.questions:
        return None
    answered, unanswered = asked(told)
    parts = [
        element("ul", {"class": "plain"}, *(_question(evidence, each) for each in answered))
    ]
    if unanswered:
        parts += [
            element("h3", {"class": "unanswered"}, UNANSWERED),
            element(
                "ul", {"class": "plain"}, *(_question(evidence, each) for each in unanswered)
            ),
        ]
    return joined(parts if answered else parts[1:])


def _question(evidence: Evidence, each: Question) -> Html:
    by = source(evidence, each.asked_in) if each.asked_in else "asked of every story"
    answers = counted(len(each.answers), "answer")
    return element(
        "li",
        {"class": "question"},
        element("p", {"class": "what", "dir": "auto"}, each.question),
        element("p", {"class": "notes"}, by),
        all_cited(evidence, answers, each.answers),
    )
