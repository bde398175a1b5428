"""Claims of the stories as rows, so that each has an address and is found."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from asreported.desk.models.stories import Story


class Claim(models.Model):
    """A claim's key and words; what stands behind it is in its story's comparison."""

    key = models.CharField(max_length=64, unique=True)
    """``Claim.id`` of the comparison, which stays when the story is compared again."""
    story = models.ForeignKey(Story, related_name="claims", on_delete=models.CASCADE)
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        """The permanent address of its own page."""
        return reverse("claim", args=[self.key])
