"""Events of the records as rows, so that they can be listed and filtered."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from asreported.desk.models.articles import SLUG, Article, slug_of


class Event(models.Model):
    """One event as one article tells it; the record holds the rest."""

    article = models.ForeignKey(Article, related_name="events", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
    """Its identifier in the record of the article's latest version."""
    key = models.CharField(max_length=64, db_index=True)
    """Hash of the text's hash, the type and the trigger: stays when a page is read again."""
    label = models.CharField(max_length=200, db_index=True)
    type = models.CharField(max_length=20)
    lane = models.CharField(max_length=30)
    status = models.CharField(max_length=20)
    countries = models.CharField(max_length=100, blank=True)
    """ISO 3166-1 alpha-3 codes of those who take part, between spaces."""
    actors = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    date = models.CharField(max_length=40, blank=True, db_index=True)
    sentence = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "local"], name="one_event_a_place")
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """The permanent address."""
        slug = slug_of(self.label)[:SLUG]
        return reverse("event", args=[self.key, slug])
