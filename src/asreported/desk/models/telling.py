"""What statements are parts of in their stories: claims, stances, disputes, figures."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.articles import Article
from asreported.desk.models.claims import Claim
from asreported.desk.models.disputes import Dispute, Series
from asreported.desk.models.statements import Statement


class Reported(models.Model):
    """A statement that carries a claim."""

    claim = models.ForeignKey(Claim, related_name="reported", on_delete=models.CASCADE)
    statement = models.ForeignKey(Statement, related_name="claims", on_delete=models.CASCADE)

    def __str__(self) -> str:
        return f"{self.claim}"


class Stance(models.Model):
    """A statement that confirms or denies a claim, or declines to speak of it."""

    class Kind(models.TextChoices):
        """What is done with the claim."""

        CONFIRMED = "confirmed", _("confirmed by")
        DENIED = "denied", _("denied by")
        DECLINED = "declined", _("not commented on by")

    claim = models.ForeignKey(Claim, related_name="stances", on_delete=models.CASCADE)
    statement = models.ForeignKey(Statement, related_name="stances", on_delete=models.CASCADE)
    kind = models.CharField(max_length=10, choices=Kind)

    def __str__(self) -> str:
        return f"{self.kind}: {self.claim}"


class Side(models.Model):
    """One side of a dispute: a stretch of an article, and the statement that it is in."""

    dispute = models.ForeignKey(Dispute, related_name="sides", on_delete=models.CASCADE)
    at = models.PositiveSmallIntegerField()
    article = models.ForeignKey(Article, related_name="+", on_delete=models.CASCADE)
    statement = models.ForeignKey(
        Statement, null=True, related_name="sides", on_delete=models.SET_NULL
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.dispute}"


class Given(models.Model):
    """A figure that a statement gives."""

    statement = models.ForeignKey(Statement, related_name="given", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
    """The figure's identifier in the record of the article's latest version."""
    words = models.CharField(max_length=300)
    """The figure as it is put in words: "at least 83 deaths"."""
    series = models.ForeignKey(
        Series, null=True, related_name="given", on_delete=models.SET_NULL
    )

    def __str__(self) -> str:
        return self.words
