"""Stories, copies and questions of the crisis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.crisis_scene import required, share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asreported.stories.model import Question
    from bench.common import Measures
    from bench.crisis_scene import Answer, Scene

_SHARE_OFF = 0.15


def score_stories(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """A story is found when it has exactly the answer's articles; B-cubed over articles."""
    wanted = [frozenset(map(scene.id_of, one["pages"])) for one in answers]
    read = [frozenset(story.articles) for story in scene.stories.stories]
    found = sum(one in read for one in wanted)
    precision, recall = _b_cubed(read, wanted), _b_cubed(wanted, read)
    return {
        "stories.found": share(found, len(wanted)),
        "stories.extra": share(len(read) - found, len(read)),
        "stories.b_cubed_f1": 100 * 2 * precision * recall / max(1e-9, precision + recall),
    }


def _b_cubed(groups: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> float:
    """Mean share of a member's group that is in its other group too."""
    other = {member: group for group in others for member in group}
    shares = [
        len(group & other.get(member, frozenset())) / len(group)
        for group in groups
        for member in group
    ]
    return sum(shares) / max(1, len(shares))


def score_copies(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Pairs with their direction; ``share`` of the found is right within .15."""
    read = {
        (copy.of, copy.copy): copy.share
        for story in scene.stories.stories
        for copy in story.copies
    }
    known = {_pair(scene, one) for one in answers}
    wanted = {_pair(scene, one): one["share"] for one in required(answers)}
    found = [pair for pair in wanted if pair in read]
    extra = sum(pair not in known for pair in read)
    return {
        "copies.found": share(len(found), len(wanted)),
        "copies.extra": share(extra, extra + len(found)),
        "copies.share": share(
            sum(abs(read[pair] - wanted[pair]) <= _SHARE_OFF for pair in found), len(found)
        ),
    }


def _pair(scene: Scene, copy: Answer) -> tuple[str, str]:
    return scene.id_of(copy["of"]), scene.id_of(copy["copy"])


def score_questions(scene: Scene, answers: Sequence[Answer]) -> Measures:
    """Headings that ask, by words and article.

    ``right``: of the found that have an answer, those with one of the answer's spans;
    ``unanswered``: of the found that nobody answers, those left open. ``extra`` are
    questions that no article asks so; standing questions (``asked_in`` null) are not
    judged.
    """
    read = {
        (question.asked_in, _fold(question.question)): question
        for story in scene.stories.stories
        for question in story.questions
        if question.asked_in is not None
    }
    known = {_asked(scene, one) for one in answers}
    wanted = required(answers)
    found = [(read[key], one) for one in wanted if (key := _asked(scene, one)) in read]
    extra = sum(key not in known for key in read)
    open_ones = [pair for pair in found if not pair[1]["answers"]]
    answered = [pair for pair in found if pair[1]["answers"]]
    return {
        "questions.found": share(len(found), len(wanted)),
        "questions.extra": share(extra, extra + len(found)),
        "questions.right": share(
            sum(_answers(scene, *pair) for pair in answered), len(answered)
        ),
        "questions.unanswered": share(
            sum(not question.answers for question, _ in open_ones), len(open_ones)
        ),
    }


def _asked(scene: Scene, answer: Answer) -> tuple[str, str]:
    return scene.id_of(answer["page"]), _fold(answer["question"])


def _answers(scene: Scene, question: Question, answer: Answer) -> bool:
    return any(
        scene.meets_any(one.article, one.span, answer["answers"]) for one in question.answers
    )


def _fold(words: str) -> str:
    return " ".join(words.split()).casefold().replace("’", "'")
