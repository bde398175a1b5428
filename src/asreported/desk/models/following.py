"""What accounts follow, and what is sent to them of it."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.articles import Article


def new_key() -> str:
    """A part of an address that nobody can guess."""
    return secrets.token_urlsafe(24)


class SavedSearch(models.Model):
    """A search of statements that an account keeps: its address's query."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, related_name="saved_searches", on_delete=models.CASCADE
    )
    name = models.CharField(max_length=200)
    query = models.CharField(max_length=1000)
    """``q=…&act=…`` as the address of the search has it, in one order."""
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "saved searches"
        constraints = [
            models.UniqueConstraint(fields=["user", "query"], name="one_saved_search")
        ]

    def __str__(self) -> str:
        return self.name


class Reach(models.Model):
    """How an account is reached: its private feed, its quiet hours, what it has seen."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, related_name="reach", on_delete=models.CASCADE
    )
    feed_key = models.CharField(max_length=40, unique=True, default=new_key)
    quiet_from = models.PositiveSmallIntegerField(null=True, blank=True)
    """The hour, UTC, from which nothing is sent; both or none."""
    quiet_to = models.PositiveSmallIntegerField(null=True, blank=True)
    seen = models.DateTimeField(null=True)
    """Up to when all was seen."""

    def __str__(self) -> str:
        return f"reach of {self.user_id}"


class Follow(models.Model):
    """An account follows a story, a speaker, a claim or a search, one way."""

    class Kind(models.TextChoices):
        """What is followed."""

        STORY = "story", _("story")
        SPEAKER = "speaker", _("speaker")
        CLAIM = "claim", _("claim")
        SEARCH = "search", _("search")

    class Way(models.TextChoices):
        """How changes come."""

        PAGE = "page", _("on this site and in my feed")
        EMAIL = "email", _("by e-mail")
        WEBHOOK = "webhook", _("by webhook")

    class Every(models.TextChoices):
        """How often what has gathered is sent."""

        INSTANT = "instant", _("at once")
        DAILY = "daily", _("once a day")
        WEEKLY = "weekly", _("once a week")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, related_name="follows", on_delete=models.CASCADE
    )
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=1000)
    """The key of the story, speaker or claim, or the query of the search."""
    name = models.CharField(max_length=300)
    way = models.CharField(max_length=10, choices=Way, default=Way.PAGE)
    every = models.CharField(max_length=10, choices=Every, default=Every.INSTANT)
    address = models.CharField(max_length=2000, blank=True)
    """Where a webhook is called."""
    secret = models.CharField(max_length=40, default=new_key)
    """Signs what a webhook gets; names the follow in a link to end it."""
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "key", "way", "address"], name="one_follow_a_way"
            )
        ]
        indexes = [models.Index(fields=["kind", "key"])]

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One changed statement for one follow: sent once, whoever dies meanwhile."""

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("could not be sent")

    follow = models.ForeignKey(Follow, related_name="deliveries", on_delete=models.CASCADE)
    statement = models.CharField(max_length=64)
    """``Statement.key``: the same statement, read again, is no change."""
    article = models.ForeignKey(Article, on_delete=models.CASCADE)
    at = models.PositiveIntegerField()
    who = models.CharField(max_length=300, blank=True)
    content = models.TextField()
    sentence = models.TextField()
    made = models.DateTimeField(auto_now_add=True, db_index=True)
    due = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_by = models.CharField(max_length=80, blank=True)
    claimed = models.DateTimeField(null=True)
    message = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(
                fields=["follow", "statement"], name="one_delivery_a_change"
            )
        ]
        indexes = [models.Index(fields=["state", "due"])]

    def __str__(self) -> str:
        return self.content[:60]

    def get_absolute_url(self) -> str:
        """The statement's place on the article's page."""
        return f"{self.article.get_absolute_url()}?layer#statement-{self.at}-mark"
