"""Who signs in, and what they may do."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A person with an account; each role may do all that the one before it may."""

    class Role(models.TextChoices):
        """What an account is for."""

        READER = "reader", _("reader")
        REVIEWER = "reviewer", _("reviewer")
        EDITOR = "editor", _("editor")
        ADMIN = "admin", _("admin")

    role = models.CharField(max_length=10, choices=Role, default=Role.READER)
    trusted = models.BooleanField(
        default=False, help_text=_("Comments appear at once; the first ones are held.")
    )
    blocked = models.BooleanField(default=False, help_text=_("May read, may not write."))

    _RANK: ClassVar[dict[str, int]] = {"reader": 0, "reviewer": 1, "editor": 2, "admin": 3}

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        """Keep it; who is no longer administrator loses Django's rights with the role."""
        if self.role != self.Role.ADMIN:
            self.is_staff = self.is_superuser = False
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "is_staff", "is_superuser"}
        super().save(*args, **kwargs)

    def may(self, role: str) -> bool:
        """Whether this account may do what ``role`` may."""
        if not self.is_active or self.blocked:
            return False
        return self._RANK[self.role] >= self._RANK[role]
