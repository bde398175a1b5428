"""Evidence of what was fetched: the answer as the server gave it, with its time and hash."""

from __future__ import annotations

from django.db import models


class Response(models.Model):
    """The answer that brought a page; the bytes are the page's.

    ``sha256`` is of these bytes as they were kept when they came.
    """

    page = models.OneToOneField("Page", related_name="response", on_delete=models.CASCADE)
    asked = models.CharField(max_length=2000)
    """The address that was asked for."""
    address = models.CharField(max_length=2000)
    """The address that answered, after all redirects."""
    hops = models.JSONField(default=list)
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=list)
    """Pairs of a lower-case name and a value, in the order of the answer."""
    at = models.CharField(max_length=40)
    """The UTC instant (ISO 8601) at which it came."""
    sha256 = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.status} {self.address}"
