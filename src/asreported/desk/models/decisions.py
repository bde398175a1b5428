"""What people decided: corrections that outlast every reading; undone ones are kept too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from asreported.decisions import Decision as Decided
from asreported.desk.models.articles import Article

if TYPE_CHECKING:
    from datetime import datetime


class Decision(models.Model):
    """One person's decision; it holds until somebody takes it back."""

    class Kind(models.TextChoices):
        """What was decided."""

        ACCEPT = "accept", _("accepted")
        REJECT = "reject", _("rejected")
        SPAN = "span", _("other words")
        SPEAKER = "speaker", _("another speaker")
        FIX = "fix", _("set right")
        ADD = "add", _("added")
        FIGURE = "figure", _("figure set right")
        EVENT = "event", _("event set right")
        MERGE = "merge", _("made one")
        SPLIT = "split", _("kept apart")

    kind = models.CharField(max_length=10, choices=Kind)
    part = models.CharField(max_length=12)
    """Of what: ``attribution``, ``figure``, ``event``, ``entity``, ``claim`` or ``story``."""
    key = models.CharField(max_length=64, db_index=True)
    """Of the part as it was read (``decisions.key_of``); of two members, of the pair."""
    article = models.ForeignKey(Article, related_name="decisions", on_delete=models.CASCADE)
    other = models.ForeignKey(
        Article, null=True, blank=True, related_name="+", on_delete=models.CASCADE
    )
    """The article of the second member of a pair."""
    words = models.TextField(blank=True)
    """The words that it is about, for lists."""
    payload = models.BinaryField()
    """``decisions.Decision`` as JSON, without its author, who may leave."""
    probability = models.FloatField(null=True)
    """How sure the reading was of what was decided on."""
    reason = models.CharField(max_length=500, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, related_name="+", on_delete=models.SET_NULL
    )
    made = models.DateTimeField(db_index=True)
    supersedes = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL)
    """What stood last when this was decided."""
    undone = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, related_name="+",
        on_delete=models.SET_NULL,
    )  # fmt: skip
    orphaned = models.TextField(blank=True)
    """Why it does not hold in the article as it stands; empty where it does."""
    one_key = models.CharField(max_length=64, blank=True)
    other_key = models.CharField(max_length=64, blank=True)
    """Of two entities: their present ``stories.keys.member_key``; empty where none is."""
    before = models.JSONField(default=dict, blank=True)
    """Of articles that it moved out of reach of grouping: the stories they were in."""

    class Meta:
        indexes = [
            models.Index(fields=["article", "undone"]),
            models.Index(fields=["part", "undone"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.words[:60]}"

    def get_absolute_url(self) -> str:
        """Its place in the history of what it is about."""
        return f"{reverse('history-of', args=[self.key])}#decision-{self.pk}"

    @property
    def value(self) -> Decided:
        """The decision as an input of computations."""
        given = msgspec.json.decode(self.payload, type=Decided)
        name = self.author.get_username() if self.author else ""
        return msgspec.structs.replace(given, id=f"{self.pk:012d}", author=name)

    @staticmethod
    def pack(decided: Decided) -> bytes:
        """A decision as it is stored."""
        return msgspec.json.encode(msgspec.structs.replace(decided, id="", author=""))

    @property
    def holds(self) -> bool:
        """Whether it is in force in the article as it stands."""
        return self.undone is None and not self.orphaned


def stamp(moment: datetime) -> str:
    """A moment as decisions hold it: they are ordered by it."""
    return moment.isoformat(timespec="microseconds")
