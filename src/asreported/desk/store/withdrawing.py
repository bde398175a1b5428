"""An article is no longer for readers: nothing of its text is left where they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Statement, Story
from asreported.desk.store import searching
from asreported.desk.store.speaking import retell
from asreported.desk.store.telling import compare

if TYPE_CHECKING:
    from asreported.desk.models import Article


def withdraw(article: Article) -> None:
    """Take a text that is no longer published out of search, and out of its story.

    The story's earlier states go as well: they quote the text.
    """
    searching.forget("article", article.key)
    Statement.objects.filter(article=article).update(shown=False)
    retell(article)
    story = article.story
    if story is None:
        return
    Story.objects.filter(pk=story.pk).update(what_changed="")
    story.snapshots.all().delete()
    compare(story.key)
