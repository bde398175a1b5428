"""Keys of programs that read the site for an account."""

from __future__ import annotations

import hashlib
import secrets

from django.conf import settings
from django.db import models

_PREFIX = "asr_"
_SHOWN = 10


class ApiToken(models.Model):
    """A key to the interface for programs; only its hash is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, related_name="api_tokens", on_delete=models.CASCADE
    )
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of the token: it is random, so that no salt is needed."""
    beginning = models.CharField(max_length=_SHOWN)
    """Its first characters, by which its owner tells it from others."""
    made = models.DateTimeField(auto_now_add=True)
    used = models.DateField(null=True)
    """The day it was last used."""
    revoked = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    @staticmethod
    def digest_of(token: str) -> str:
        """What is kept of a token."""
        return hashlib.sha256(token.encode()).hexdigest()

    @classmethod
    def issue(cls, user: models.Model, name: str) -> tuple[ApiToken, str]:
        """A new row and its token, which is told this once."""
        token = _PREFIX + secrets.token_urlsafe(32)
        row = cls.objects.create(
            user=user, name=name, digest=cls.digest_of(token), beginning=token[:_SHOWN]
        )
        return row, token
