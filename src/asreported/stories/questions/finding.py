"""All questions of a story: those its articles put, then those every story is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.model import Question
from asreported.stories.questions.answering import Answers
from asreported.stories.questions.asking import asked
from asreported.stories.questions.standing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.dossier import Dossier
    from asreported.stories.model import Claim, Dated, Series, StoryDispute


def find_questions(
    dossier: Dossier,
    claims: Sequence[Claim],
    series: Sequence[Series],
    disputes: Sequence[StoryDispute],
    timeline: Sequence[Dated],
) -> tuple[Question, ...]:
    """Every question once, in the words and with the article that first put it.

    A question that no text answers is kept without answers: asked, not answered.
    """
    found: dict[str, Question] = {}
    answers = Answers(dossier)
    for question in asked(dossier):
        key = question.text.casefold()
        answered = answers.to(question)
        if key not in found or (answered and not found[key].answers):
            found[key] = Question(question.text, question.record.article.id, answered)
    return (*found.values(), *standing(dossier, claims, series, disputes, timeline))
