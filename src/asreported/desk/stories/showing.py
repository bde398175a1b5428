"""A story's page out of what was compared and the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.utils.safestring import SafeString, mark_safe

from asreported.desk.access import sees_text
from asreported.desk.models import Article
from asreported.desk.models.articles import latest_records
from asreported.exports.stories import Evidence, story_body
from asreported.stories import Stories, listed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from asreported.desk.models import Story
    from asreported.stories.model import Story as Compared


def shown(request: HttpRequest, story: Story) -> SafeString:
    """The story as HTML, its sentences linked to the articles' own pages here."""
    if not story.packed:
        return SafeString("")
    comparison = story.comparison
    articles = list(
        story.article_set.filter(state=Article.State.PUBLISHED).select_related("outlet")
    )
    records = latest_records(articles)
    excerpts = {one.key for one in articles if not sees_text(request, one)}
    told = _without_passages(comparison.story, excerpts)
    stories = Stories(
        articles=tuple(listed(record) for record in records),
        speakers=comparison.speakers,
        stories=(told,),
    )
    addresses = {one.key: one.get_absolute_url() for one in articles}
    body = story_body(Evidence(stories, records, addresses), told)
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own


def _without_passages(story: Compared, excerpts: set[str]) -> Compared:
    """The story without the copied passages of these articles: they may be all of a text."""
    copies = tuple(
        msgspec.structs.replace(one, passages=()) if {one.of, one.copy} & excerpts else one
        for one in story.copies
    )
    return msgspec.structs.replace(story, copies=copies)
