"""What is followed: sources, how each of them fares, and the items that they named."""

from __future__ import annotations

import hashlib

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FIRST_INTERVAL = 1800
"""Seconds between two looks at a source of which nothing is known yet."""


class Source(models.Model):
    """An address that is looked at again and again, and what came of it last."""

    class Kind(models.TextChoices):
        """What stands at the address."""

        FEED = "feed", _("feed")
        PAGE = "page", _("page")
        SITEMAP = "sitemap", _("sitemap")

    address = models.CharField(max_length=2000, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=300, blank=True)
    folder = models.CharField(max_length=300, blank=True)
    """Where a reader's list (OPML) has it; folders in folders are divided by ``/``."""
    outlet = models.ForeignKey("Outlet", null=True, blank=True, on_delete=models.SET_NULL)
    active = models.BooleanField(default=True)
    interval = models.PositiveIntegerField(default=FIRST_INTERVAL)
    """Seconds between two looks when all is well; it follows how often there is news."""
    next_try = models.DateTimeField(default=timezone.now)
    last_try = models.DateTimeField(null=True, blank=True)
    last_success = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)
    last_error_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    """How many looks have failed since the last one that did not."""
    etag = models.CharField(max_length=500, blank=True)
    modified = models.CharField(max_length=100, blank=True)
    host = models.CharField(max_length=255)
    added = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["active", "next_try"])]

    def __str__(self) -> str:
        return self.title or self.address

    @property
    def is_well(self) -> bool:
        """Whether the last look at it succeeded, or there was none yet."""
        return self.failures == 0


class Item(models.Model):
    """A page that a source named: accepted once, whoever names it again and how."""

    class State(models.TextChoices):
        """How far it has come."""

        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        FAILED = "failed", _("failed")

    source = models.ForeignKey(Source, related_name="items", on_delete=models.CASCADE)
    key = models.CharField(max_length=64, unique=True)
    """The hash of its address: two sources that name one address name one page."""
    name = models.CharField(max_length=64)
    """The hash of what its source calls it, which may outlive its address."""
    address = models.CharField(max_length=2000)
    host = models.CharField(max_length=255)
    published = models.CharField(max_length=40, blank=True)
    modified = models.CharField(max_length=40, blank=True)
    """What its source says of its last change; another one has it fetched again."""
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(default=timezone.now)
    error = models.TextField(blank=True)
    page = models.ForeignKey("Page", null=True, blank=True, on_delete=models.SET_NULL)
    found = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_try"])]
        constraints = [
            models.UniqueConstraint(fields=["source", "name"], name="one_item_a_name")
        ]

    def __str__(self) -> str:
        return self.address


def hashed(words: str) -> str:
    """Words of any length as a key."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
