"""What waits for a reviewer: the parts of records, the least certain first."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.articles import Article


class Doubt(models.Model):
    """A part of an article as it stands; open until somebody decides."""

    class Kind(models.TextChoices):
        """What it is."""

        STATEMENT = "attribution", _("statement")
        FIGURE = "figure", _("figure")
        EVENT = "event", _("event")

    kind = models.CharField(max_length=12, choices=Kind)
    key = models.CharField(max_length=64, db_index=True)
    """``decisions.key_of``."""
    article = models.ForeignKey(Article, related_name="doubts", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
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
