"""What readers say under articles, stories and claims."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Comment(models.Model):
    """A comment or an answer to one; its words are plain text."""

    class About(models.TextChoices):
        """What it stands under."""

        ARTICLE = "article", _("article")
        STORY = "story", _("story")
        CLAIM = "claim", _("claim")

    class State(models.TextChoices):
        """Who sees it."""

        HELD = "held", _("waiting for a moderator")
        SHOWN = "shown", _("shown")
        REMOVED = "removed", _("removed")
        DELETED = "deleted", _("deleted by its author")

    about = models.CharField(max_length=10, choices=About)
    key = models.CharField(max_length=64)
    """The key of the article, story or claim."""
    parent = models.ForeignKey(
        "self", null=True, blank=True, related_name="answers", on_delete=models.CASCADE
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    words = models.TextField(max_length=5000)
    state = models.CharField(max_length=10, choices=State, default=State.HELD)
    why_held = models.CharField(max_length=200, blank=True)
    trace = models.JSONField(default=list)
    """What moderators changed: who, when, what, before."""
    made = models.DateTimeField(auto_now_add=True)
    edited = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["about", "key", "made"])]

    def __str__(self) -> str:
        return self.words[:60]


class Reaction(models.Model):
    """One reader's thanks for a comment."""

    comment = models.ForeignKey(Comment, related_name="reactions", on_delete=models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["comment", "user"], name="one_reaction_a_reader")
        ]

    def __str__(self) -> str:
        return f"{self.user} on {self.comment_id}"


class Report(models.Model):
    """A reader's objection to a comment, for the moderators."""

    comment = models.ForeignKey(Comment, related_name="reports", on_delete=models.CASCADE)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    reason = models.CharField(max_length=500, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    settled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["comment", "user"], name="one_report_a_reader")
        ]

    def __str__(self) -> str:
        return f"{self.user} on {self.comment_id}"
