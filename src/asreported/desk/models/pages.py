"""Pages as they came: bytes that are kept, so that all can be read again."""

from __future__ import annotations

import zlib

from django.conf import settings
from django.db import models


class Page(models.Model):
    """A page that was accepted, once by its bytes and where it came from."""

    key = models.CharField(max_length=64, unique=True)
    """SHA-256 of the source and the bytes."""
    source = models.CharField(max_length=2000, db_index=True)
    """The address or the file name, as given; empty for pasted text."""
    place = models.CharField(max_length=2000, blank=True)
    """Where it was taken from when that is not its source: a place in an archive."""
    fetched = models.CharField(max_length=40, blank=True)
    """The UTC instant (ISO 8601) at which it came over the network, where that is known."""
    is_text = models.BooleanField(default=False)
    """Whether it was pasted as a reader copies it, and is no markup."""
    packed = models.BinaryField()
    given_date = models.CharField(max_length=40, blank=True)
    parts = models.JSONField(default=dict, blank=True)
    """What a person corrected of its typed parts, see ``store.parts``."""
    received = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    def __str__(self) -> str:
        return self.source or self.key[:12]

    @property
    def content(self) -> bytes:
        """The bytes as they came."""
        return zlib.decompress(self.packed)
