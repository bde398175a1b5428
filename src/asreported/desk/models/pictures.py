"""Pictures of our own articles: checked, resized, without what they tell of the camera."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Picture(models.Model):
    """A picture with what readers are told of it."""

    file = models.FileField(upload_to="pictures")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    caption = models.TextField(blank=True)
    credit = models.CharField(max_length=300, blank=True)
    alternative = models.CharField(max_length=300, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL
    )
    uploaded = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.caption or str(self.file.name)
