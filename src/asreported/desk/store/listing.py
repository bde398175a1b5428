"""What a story's comparison holds that is found and linked by itself: claims, speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Claim
from asreported.desk.store import searching

if TYPE_CHECKING:
    from asreported.desk.models import Comparison, Story

_KEY = 64


def list_parts(story: Story, told: Comparison) -> None:
    """Put the claims and speakers of a story in the place of those that it had."""
    keys = [one.id[:_KEY] for one in told.story.claims]
    story.claims.exclude(key__in=keys).delete()
    rows = [Claim(key=one.id[:_KEY], story=story, text=one.text) for one in told.story.claims]
    Claim.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=["story", "text"]
    )
    searching.forget_story(story.key)
    if story.articles_count > 1:
        searching.index_parts(story.key, _claims(told), _speakers(told))


def _claims(told: Comparison) -> list[searching.Part]:
    return [searching.Part(one.id, one.text, "") for one in told.story.claims]


def _speakers(told: Comparison) -> list[searching.Part]:
    """Those who say something; with their names, how their claims read."""
    said: dict[str, list[str]] = {}
    for claim in told.story.claims:
        for origin in claim.origins:
            if origin.speaker:
                said.setdefault(origin.speaker, []).append(claim.text)
    return [
        searching.Part(one.id, one.name, " … ".join(said[one.id]))
        for one in told.speakers
        if one.id in said
    ]
