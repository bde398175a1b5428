"""The evidence of a story: the answers that brought its articles' pages, as one archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from asreported.desk.models import Response, Story, Version
from asreported.errors import HomeError
from asreported.sources import Fetched
from asreported.sources.archives import write_wacz

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHORTEST = 4


class Evidence(NamedTuple):
    """How many answers an archive holds, and how many versions of articles have none."""

    answers: int
    without: int


def write_evidence(key: str, file: Path) -> Evidence:
    """Write the answers that brought a story's pages as WACZ, all versions of each article.

    ``key`` is that of the story, or its beginning, as its address has it. What was never
    fetched by us (pasted, uploaded, out of an archive) has no answer and is counted.
    Raises ``HomeError`` when there is no such story.
    """
    story = _story(key)
    versions = Version.objects.filter(article__story=story)
    titles = dict(
        versions.filter(page__response__isnull=False)
        .order_by("number")
        .values_list("page__response__address", "article__headline")
    )
    packed = write_wacz(file, _answers(story), title=story.headline, titles=titles)
    without = versions.filter(page__response__isnull=True).count()
    return Evidence(packed.answers, without)


def _story(key: str) -> Story:
    found = Story.objects.filter(key__startswith=key).defer("packed")[:2]
    if len(key) < _SHORTEST or len(found) != 1:
        raise HomeError(key, "there is no such story here", "give the key that its address has")
    return found[0]


def _answers(story: Story) -> Iterator[Fetched]:
    rows = Response.objects.filter(page__version__article__story=story).distinct()
    for one in rows.select_related("page").order_by("at", "pk").iterator(chunk_size=20):
        yield Fetched(
            asked=one.asked,
            address=one.address,
            status=one.status,
            headers=tuple((str(name), str(value)) for name, value in one.headers),
            content=one.page.content,
            at=one.at,
            hops=tuple(one.hops),
        )
