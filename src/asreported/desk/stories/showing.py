"""A story's page out of what was compared and the records behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from asreported.desk.models import Article
from asreported.desk.models.articles import latest_records
from asreported.exports.stories import Evidence, story_body
from asreported.stories import Stories, listed

if TYPE_CHECKING:
    from asreported.desk.models import Story


def shown(story: Story) -> SafeString:
    """The story as HTML, its sentences linked to the articles' own pages here."""
    if not story.packed:
        return SafeString("")
    comparison = story.comparison
    articles = list(story.article_set.filter(state=Article.State.PUBLISHED))
    records = latest_records(articles)
    stories = Stories(
        articles=tuple(listed(record) for record in records),
        speakers=comparison.speakers,
        stories=(comparison.story,),
    )
    addresses = {one.key: one.get_absolute_url() for one in articles}
    body = story_body(Evidence(stories, records, addresses), comparison.story)
    return mark_safe(body)  # noqa: S308 - ``exports.elements`` escapes what is not its own
