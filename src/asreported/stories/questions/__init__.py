"""What readers ask of a story, answered by spans only; or asked, not answered."""

from asreported.stories.questions.finding import find_questions

__all__ = ["find_questions"]
