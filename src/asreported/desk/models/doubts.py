"""What waits for a reviewer: parts that a reading is not sure of, and pairs that may be one."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.articles import Article


class Doubt(models.Model):
    """A part of an article as it stands, or two members; open until somebody decides."""

    class Kind(models.TextChoices):
        """What it is."""

        STATEMENT = "attribution", _("statement")
        FIGURE = "figure", _("figure")
        EVENT = "event", _("event")
        PAIR = "entity", _("same person or body?")

    kind = models.CharField(max_length=12, choices=Kind)
    key = models.CharField(max_length=64, db_index=True)
    """``decisions.key_of``; of two members, of the pair."""
    article = models.ForeignKey(Article, related_name="doubts", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
    other = models.ForeignKey(
        Article, null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    """Of a pair: the article of the second member."""
    other_local = models.CharField(max_length=12, blank=True)
    why = models.TextField(blank=True)
    """Of a pair: what speaks for it and against it."""
    probability = models.FloatField()
    seen = models.PositiveIntegerField(default=1)
    """How many reports carry it."""
    score = models.FloatField()
    """``(1 - probability) * log(1 + seen)``: what comes first."""
    open = models.BooleanField(default=True)

    class Meta:
        indexes = [
            models.Index(fields=["open", "-score", "id"]),
            models.Index(fields=["open", "kind", "-score", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
