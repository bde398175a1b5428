"""Attributions of the records as rows, so that they are found, counted, reviewed, exported."""

from __future__ import annotations

from django.db import models

from asreported.desk.models.articles import Article, Outlet
from asreported.desk.models.speakers import Speaker


class Statement(models.Model):
    """One attribution as one article gives it; the record holds the rest."""

    article = models.ForeignKey(Article, related_name="statements", on_delete=models.CASCADE)
    local = models.CharField(max_length=12)
    """Its identifier in the record of the article's latest version."""
    at = models.PositiveIntegerField()
    """Its place among the record's attributions, from 1: its card's anchor."""
    key = models.CharField(max_length=64, db_index=True)
    """``stories.keys.member_key(record, "attribution", first and last of its content)``."""
    speaker = models.ForeignKey(
        Speaker, null=True, related_name="statements", on_delete=models.SET_NULL
    )
    entity = models.CharField(max_length=12, blank=True)
    """The speaker's identifier in the record, as ``Mention.local``."""
    source = models.CharField(max_length=300, blank=True)
    """The words of the source span; empty when it is implied."""
    nature = models.CharField(max_length=20)
    kind = models.CharField(max_length=10)
    act = models.CharField(max_length=20)
    lemma = models.CharField(max_length=60)
    content = models.TextField()
    """The words of the content span."""
    sentence = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    """The stretch of the text from the first to the last of source, cue and content."""
    within = models.CharField(max_length=12, blank=True)
    negated = models.BooleanField(default=False)
    hedged = models.BooleanField(default=False)
    probability = models.FloatField()
    said = models.CharField(max_length=40, blank=True)
    """When it was said, ISO 8601, where its sentence dates the cue; else empty."""
    published = models.CharField(max_length=40)
    """``Article.ordered``: what lists are sorted by."""
    outlet = models.ForeignKey(
        Outlet, null=True, related_name="statements", on_delete=models.SET_NULL
    )
    """``Article.outlet``, kept here as well: a million rows are not joined to be counted."""
    shown = models.BooleanField(default=True)
    """Whether its article is published: as above."""
    disputed = models.BooleanField(default=False)
    """Whether a dispute of its story has one side in it."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "local"], name="one_statement_a_place")
        ]
        indexes = [
            models.Index(fields=["speaker", "-published", "-id"]),
            models.Index(fields=["act", "-published", "-id"]),
            models.Index(fields=["outlet", "-published", "-id"]),
            models.Index(
                fields=["-published", "-id"],
                condition=models.Q(disputed=True),
                name="statement_disputed",
            ),
            # All that facets count, so that counting reads no row.
            models.Index(
                fields=[
                    "-published",
                    "-id",
                    "shown",
                    "speaker",
                    "outlet",
                    "act",
                    "disputed",
                    "probability",
                    "said",
                ],
                name="statement_facets",
            ),
        ]

    def __str__(self) -> str:
        return self.content[:60]

    def get_absolute_url(self) -> str:
        """Its place on the article's page, with the record switched on."""
        return f"{self.article.get_absolute_url()}{self.fragment}"

    @property
    def fragment(self) -> str:
        """What its address adds to that of the article."""
        return f"?layer#statement-{self.at}-mark"
