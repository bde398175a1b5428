"""Figures over time and disputed points of the stories as rows, so that each has an address."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from asreported.desk.models.stories import Story


class Series(models.Model):
    """A figure over time; its values are in its story's comparison."""

    key = models.CharField(max_length=64, unique=True)
    """Named after its earliest point, so that it stays when the story is compared again."""
    story = models.ForeignKey(Story, related_name="series", on_delete=models.CASCADE)
    name = models.CharField(max_length=300)
    category = models.CharField(max_length=20)
    points = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("figure", args=[self.key])


class Dispute(models.Model):
    """Two reports that cannot both hold, or a claim and its denial."""

    key = models.CharField(max_length=64, unique=True)
    """Hash of what its sides say and where: stays when the story is compared again."""
    story = models.ForeignKey(Story, related_name="disputes", on_delete=models.CASCADE)
    kind = models.CharField(max_length=20)
    words = models.TextField()
    """Both sides' words, for lists and search."""
    why = models.TextField()

    def __str__(self) -> str:
        return self.words[:60]

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("dispute", args=[self.key])
