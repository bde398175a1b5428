"""Articles, read or written here, with their versions, outlets, authors and sections."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import msgspec
from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from asreported.desk.models.keys import SHOWN
from asreported.model import Record

SLUG = 60

if TYPE_CHECKING:
    from collections.abc import Iterable


def slug_of(words: str, otherwise: str = "untitled") -> str:
    """Words as a part of an address."""
    return slugify(words)[:SLUG].strip("-") or otherwise


class Outlet(models.Model):
    """Who publishes; ``family`` names owners whose outlets are no independent witnesses."""

    slug = models.SlugField(max_length=SLUG, unique=True)
    name = models.CharField(max_length=200)
    domains = models.CharField(max_length=2000, blank=True)
    """Hosts without ``www.``, divided by spaces; what stands below one is its as well."""
    family = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=3, blank=True)
    language = models.CharField(max_length=35, blank=True)
    """A BCP 47 tag, as its pages declare it."""
    is_ours = models.BooleanField(default=False)
    whole_text = models.BooleanField(
        default=False,
        help_text=_("Whether readers of a public site see its articles whole."),
    )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("outlet", args=[self.slug])


class Author(models.Model):
    """A name under articles of one outlet; of our own, also an account."""

    slug = models.SlugField(max_length=SLUG, unique=True)
    name = models.CharField(max_length=200)
    outlet = models.ForeignKey(Outlet, null=True, on_delete=models.SET_NULL)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("author", args=[self.slug])


class Section(models.Model):
    """A part of the paper, as pages name it."""

    slug = models.SlugField(max_length=SLUG, unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("section", args=[self.slug])


class Article(models.Model):
    """An article that is followed, or written here; its text is that of its latest version."""

    class State(models.TextChoices):
        """Who sees it."""

        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("taken down")

    key = models.CharField(max_length=64, unique=True)
    """``Article.id`` of the record: the hash of its address, else of its bytes."""
    slug = models.SlugField(max_length=SLUG)
    url = models.CharField(max_length=2000, blank=True)
    is_ours = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State, default=State.PUBLISHED)
    notice = models.TextField(blank=True)
    """What readers are told of an article that was taken down."""
    outlet = models.ForeignKey(Outlet, null=True, on_delete=models.SET_NULL)
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.SET_NULL)
    authors = models.ManyToManyField(Author, related_name="articles", blank=True)
    headline = models.TextField(blank=True)
    standfirst = models.TextField(blank=True)
    excerpt = models.TextField(blank=True)
    published = models.CharField(max_length=40, blank=True)
    """ISO 8601 as the page says it; empty when it does not."""
    modified = models.CharField(max_length=40, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    picture = models.ForeignKey("Picture", null=True, blank=True, on_delete=models.SET_NULL)
    markdown = models.TextField(blank=True)
    """What an article of ours is written in."""
    working = models.JSONField(default=dict, blank=True)
    """What its writer changed since it was published, see ``writing.working``."""
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    story = models.ForeignKey("Story", null=True, on_delete=models.SET_NULL)
    copy_of = models.ForeignKey(
        "self", null=True, blank=True, related_name="copies", on_delete=models.SET_NULL
    )
    """The article whose text it repeats, as its story's comparison found."""
    added = models.DateTimeField(auto_now_add=True)
    ordered = models.CharField(max_length=40, db_index=True)
    """What lists are sorted by: when it was published, else when it was added."""

    def __str__(self) -> str:
        return self.headline or self.key[:12]

    def get_absolute_url(self) -> str:
        """The permanent address."""
        return reverse("article", args=[self.key[:SHOWN], self.slug])

    @property
    def latest(self) -> Version:
        """The version as it stands."""
        return self.versions.order_by("-number")[0]


class Version(models.Model):
    """An article's text as it stood, and the record of it."""

    article = models.ForeignKey(Article, related_name="versions", on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    page = models.ForeignKey("Page", null=True, on_delete=models.PROTECT)
    text_sha256 = models.CharField(max_length=64)
    made_by = models.CharField(max_length=100)
    packed = models.BinaryField()
    """The record as it was read."""
    decided = models.BinaryField(default=bytes)
    """The record as it is shown, where people decided on something in it; else empty."""
    read = models.DateTimeField(auto_now=True)
    came = models.DateTimeField(auto_now_add=True)
    note = models.TextField(blank=True)
    """What a correction of ours says of itself."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"

    @property
    def record(self) -> Record:
        """All that was read from it, as people decided."""
        packed = self.decided or self.packed
        return msgspec.json.decode(zlib.decompress(packed), type=Record)

    @property
    def raw(self) -> Record:
        """All that was read from it, before any decision."""
        return msgspec.json.decode(zlib.decompress(self.packed), type=Record)

    @staticmethod
    def pack(record: Record) -> bytes:
        """A record as it is stored."""
        return zlib.compress(msgspec.json.encode(record), 6)


def records_of(articles: Iterable[Article]) -> dict[int, Record]:
    """The records of articles as they stand, by primary key, in one query."""
    newest = Version.objects.filter(article=OuterRef("article")).order_by("-number")
    rows = Version.objects.filter(
        article__in=list(articles), pk=Subquery(newest.values("pk")[:1])
    )
    return {row.article_id: row.record for row in rows.order_by("article__pk")}


def latest_records(articles: Iterable[Article]) -> list[Record]:
    """The records of articles as they stand; of drafts that are none, none."""
    return list(records_of(articles).values())
