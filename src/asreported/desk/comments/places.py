"""What comments stand under, and whether it is there for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.access import sees_all
from asreported.desk.models import Article, Claim, Comment, Story

if TYPE_CHECKING:
    from django.http import HttpRequest


def place_of(request: HttpRequest, about: str, key: str) -> str | None:
    """The address of what a comment stands under; None when the reader may not see it."""
    if about == Comment.About.ARTICLE:
        article = Article.objects.filter(key=key).first()
        return article.get_absolute_url() if article and sees_all(request, article) else None
    if about == Comment.About.STORY:
        story = Story.objects.filter(key=key).first()
        return story.get_absolute_url() if story else None
    if about == Comment.About.CLAIM:
        claim = Claim.objects.filter(key=key).first()
        return claim.get_absolute_url() if claim else None
    return None
