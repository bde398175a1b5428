"""Who speaks and is spoken of over all articles: one row for many spellings."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from asreported.desk.models.articles import SLUG, Article, slug_of


class Speaker(models.Model):
    """One person or body over all articles; a merged one leads to the other."""

    key = models.CharField(max_length=64, unique=True)
    """Named after its earliest member (``stories.keys.named_after``): it stays."""
    name = models.CharField(max_length=300, db_index=True)
    type = models.CharField(max_length=20)
    country = models.CharField(max_length=100, blank=True)
    description = models.TextField(blank=True)
    said = models.PositiveIntegerField(default=0)
    """How many of its statements stand in published articles."""
    latest = models.CharField(max_length=40, blank=True)
    """``Article.published`` of the last of them; empty where no article is dated."""
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, related_name="merged", on_delete=models.SET_NULL
    )

    class Meta:
        indexes = [models.Index(fields=["-said", "name"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("speaker", args=[self.key, slug_of(self.name)[:SLUG]])


class Mention(models.Model):
    """An entity of one article that is this speaker; how sure that is, and why."""

    article = models.ForeignKey(Article, related_name="mentions", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
    """Its identifier in the record of the article's latest version."""
    key = models.CharField(max_length=64, db_index=True)
    """``stories.keys.member_key(record, "entity", first mention)``: what decisions name."""
    speaker = models.ForeignKey(Speaker, related_name="mentions", on_delete=models.CASCADE)
    ruled = models.ForeignKey(Speaker, related_name="+", on_delete=models.CASCADE)
    """Who it is by the rules alone; ``speaker`` is another where a person decided so."""
    name = models.CharField(max_length=300)
    description = models.CharField(max_length=300, blank=True)
    """How the article describes it: "Republican Senator"."""
    score = models.FloatField(default=1.0)
    """0 to 1: how sure the rules are that it is this speaker."""
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "local"], name="one_mention_a_place")
        ]

    def __str__(self) -> str:
        return self.name
