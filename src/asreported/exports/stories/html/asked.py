"""What is asked: questions with the words that answer them, and those that nothing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.exports.elements import Html, element, joined
from asreported.exports.stories.html.cited import all_cited, opening, source
from asreported.exports.stories.wording import UNANSWERED, asked, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.exports.stories.evidence import Evidence
    from asreported.stories.model import Question, Story


def section(evidence: Evidence, told: Story) -> Html | None:
    """The questions of the articles, the unanswered ones, and folded the standing ones."""
    if not told.questions:
        return None
    answered, unanswered = asked(told)
    own = [each for each in answered if each.asked_in]
    standing = [each for each in answered if not each.asked_in]
    return joined(
        [
            _list(evidence, own) if own else None,
            element("h3", {"class": "unanswered"}, UNANSWERED) if unanswered else None,
            _list(evidence, unanswered) if unanswered else None,
            opening("Asked of every story", [_list(evidence, standing)]) if standing else None,
        ]
    )


def _list(evidence: Evidence, questions: Iterable[Question]) -> Html:
    return element("ul", {"class": "plain"}, *(_question(evidence, each) for each in questions))


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
