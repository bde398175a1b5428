"""What is kept of a person, and how it is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.usersessions.models import UserSession
from django.db import transaction

from asreported.desk.models import Article, Author, Comment, Decision, Picture, Reaction, Report

if TYPE_CHECKING:
    from asreported.desk.models import User


def own_data(user: User) -> dict[str, Any]:
    """All that is kept of an account: itself, and what it wrote, thanked, reported, decided."""
    return {
        "account": {
            "name": user.get_username(),
            "email": user.email,
            "role": user.role,
            "joined": user.date_joined.isoformat(),
        },
        "sessions": list(
            UserSession.objects.filter(user=user).values("ip", "user_agent", "created_at")
        ),
        "comments": list(
            Comment.objects.filter(author=user).values(
                "about", "key", "words", "state", "made", "edited"
            )
        ),
        "thanked": list(
            Reaction.objects.filter(user=user).values_list("comment_id", flat=True)
        ),
        "reported": list(
            Report.objects.filter(user=user).values("comment_id", "reason", "made")
        ),
        "articles": list(
            Article.objects.filter(written_by=user).values("headline", "state", "markdown")
        ),
        "decisions": list(
            Decision.objects.filter(author=user).values(
                "kind", "part", "words", "reason", "made", "undone"
            )
        ),
    }


@transaction.atomic
def forget(user: User) -> None:
    """Delete an account with its personal data; comments and decisions stay, without a name.

    Drafts go with it, with their pictures; what was published stays published, as the paper's.
    """
    name = user.get_username()
    drafts = Article.objects.filter(written_by=user, state=Article.State.DRAFT)
    for picture in Picture.objects.filter(article__in=drafts):
        picture.file.delete(save=False)
        picture.delete()
    drafts.delete()
    Author.objects.filter(user=user, articles=None).delete()
    for comment in Comment.objects.exclude(trace=[]):
        trace = [
            {**step, "who": ""} if step.get("who") == name else step for step in comment.trace
        ]
        if trace != comment.trace:
            comment.trace = trace
            comment.save(update_fields=["trace"])
    user.delete()
