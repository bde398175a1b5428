"""Work to be done by the workers: rows, claimed by one conditional UPDATE."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Job(models.Model):
    """Reading one page, or comparing one story again; done once, whoever dies meanwhile."""

    class Kind(models.TextChoices):
        """What is to be done."""

        READ = "read", _("reading")
        COMPARE = "compare", _("comparing")

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    page = models.ForeignKey("Page", null=True, on_delete=models.CASCADE)
    article = models.ForeignKey("Article", null=True, on_delete=models.SET_NULL)
    story = models.ForeignKey("Story", null=True, on_delete=models.CASCADE)
    message = models.TextField(blank=True)
    """Why it failed, or what it did."""
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_by = models.CharField(max_length=80, blank=True)
    claimed = models.DateTimeField(null=True)
    made = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "id"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
