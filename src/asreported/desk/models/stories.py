"""Stories: the comparison of the articles about one matter, kept as it was made."""

from __future__ import annotations

import zlib

import msgspec
from django.db import models
from django.urls import reverse

from asreported.desk.models.articles import SLUG
from asreported.desk.models.keys import SHOWN
from asreported.stories.model import Speaker  # noqa: TC001 - msgspec reads the annotations
from asreported.stories.model import Story as Compared  # noqa: TC001 - the same


class Comparison(msgspec.Struct, frozen=True):
    """A story as it was compared, with the speakers it names."""

    story: Compared
    speakers: tuple[Speaker, ...] = ()


class Story(models.Model):
    """A story; its key stays when it is regrouped, and a merged one leads to the other."""

    key = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=SLUG)
    headline = models.TextField(blank=True)
    packed = models.BinaryField(default=bytes)
    articles_count = models.PositiveIntegerField(default=0)
    outlets_count = models.PositiveIntegerField(default=0)
    origins_low = models.PositiveIntegerField(default=0)
    origins_high = models.PositiveIntegerField(default=0)
    changed = models.CharField(max_length=40, db_index=True, blank=True)
    what_changed = models.TextField(blank=True)
    names = models.TextField(blank=True)
    """The names that it tells of more than once, a line each: what related stories share."""
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)

    class Meta:
        verbose_name_plural = "stories"
        indexes = [models.Index(fields=["merged_into", "articles_count"])]

    def __str__(self) -> str:
        return self.headline or self.key[:12]

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("story", args=[self.key[:SHOWN], self.slug])

    @property
    def comparison(self) -> Comparison:
        """What its articles say, compared."""
        return msgspec.json.decode(zlib.decompress(self.packed), type=Comparison)

    @staticmethod
    def pack(comparison: Comparison) -> bytes:
        """A comparison as it is stored."""
        return zlib.compress(msgspec.json.encode(comparison), 6)


class Snapshot(models.Model):
    """A story as it stood once, so that readers can be told what is new to them."""

    story = models.ForeignKey(Story, related_name="snapshots", on_delete=models.CASCADE)
    made = models.DateTimeField(auto_now_add=True, db_index=True)
    packed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.story} at {self.made}"

    @property
    def told(self) -> Compared:
        """The story then."""
        return msgspec.json.decode(zlib.decompress(self.packed), type=Comparison).story


class Stream(models.Model):
    """What grouping knew when it was last kept whole: one row."""

    packed = models.BinaryField(default=bytes)
    number = models.PositiveIntegerField(default=0)
    """How often it was kept whole: tells one state from another."""

    def __str__(self) -> str:
        return "the stream"


class Step(models.Model):
    """An article that grouping placed since: what it holds of it, and the story."""

    packed = models.BinaryField()
    """``grouping.Held`` as msgpack."""
    story = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.story
