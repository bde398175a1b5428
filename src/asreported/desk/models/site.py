"""What a site is: its name, and who may see what."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Site(models.Model):
    """The settings of the one site; made with the first request that asks for them."""

    name = models.CharField(max_length=100, default="asreported")
    motto = models.CharField(max_length=200, blank=True)
    is_public = models.BooleanField(
        default=False,
        help_text=_(
            "Others can reach it: articles of other outlets show an excerpt and a link."
        ),
    )
    is_closed = models.BooleanField(
        default=False, help_text=_("Only those who are signed in may read.")
    )
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def get(cls) -> Site:
        """The one row."""
        return cls.objects.get_or_create(pk=1)[0]
