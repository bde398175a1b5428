"""What joining speakers over all articles goes by: names, what is told, what people decided."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import msgspec
from django.db import models
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.speakers import Speaker
from asreported.stories.speakers import Profile

if TYPE_CHECKING:
    from collections.abc import Sequence


class Portrait(models.Model):
    """The mentions of a speaker that others are judged by: one a name, and the latest."""

    speaker = models.OneToOneField(Speaker, related_name="portrait", on_delete=models.CASCADE)
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"a portrait of {self.speaker}"

    @property
    def members(self) -> list[Profile]:
        """What each of the mentions tells."""
        return msgspec.json.decode(zlib.decompress(self.packed), type=list[Profile])

    @staticmethod
    def pack(members: Sequence[Profile]) -> bytes:
        """Mentions as they are stored."""
        return zlib.compress(msgspec.json.encode(members, order="deterministic"), 6)


class NameKey(models.Model):
    """What variants of a speaker's name share, see ``stories.speakers.keys_of``.

    Of one key the row with the highest number is of who was told of last.
    """

    speaker = models.ForeignKey(Speaker, related_name="name_keys", on_delete=models.CASCADE)
    key = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["key", "-id"])]

    def __str__(self) -> str:
        return self.key


class Likeness(models.Model):
    """Two speakers who may be one: not joined, offered to people to decide."""

    class State(models.TextChoices):
        """What was decided."""

        OPEN = "open", _("open")
        SAME = "same", _("decided: one")
        APART = "apart", _("decided: two")

    one = models.ForeignKey(Speaker, related_name="likenesses", on_delete=models.CASCADE)
    other = models.ForeignKey(Speaker, related_name="liked_by", on_delete=models.CASCADE)
    score = models.FloatField()
    """0 to 1: how sure the rules are that they are one; below what joins them."""
    why = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)

    class Meta:
        verbose_name_plural = "likenesses"
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="one_likeness")]
        indexes = [models.Index(fields=["state", "-score"])]

    def __str__(self) -> str:
        return f"{self.one} and {self.other}"


class Tie(models.Model):
    """A person's decision on two mentions by their keys, as ``stories.decisions.Link``."""

    one = models.CharField(max_length=64, db_index=True)
    other = models.CharField(max_length=64, db_index=True)
    same = models.BooleanField()
    why = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.one} {'is' if self.same else 'is not'} {self.other}"


class Land(models.Model):
    """A country or place that articles name, by the stem of its names and adjectives."""

    stem = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class Commonness(models.Model):
    """How many articles have a name or a word: what tells contexts apart is rare."""

    word = models.CharField(max_length=200, unique=True)
    articles = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = "commonness"

    def __str__(self) -> str:
        return self.word
