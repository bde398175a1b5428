"""What is told of speakers when an article is taken down, or shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.models import Speaker
from asreported.desk.store.speaking.counting import recount
from asreported.desk.store.speaking.portraying import portray_again

if TYPE_CHECKING:
    from asreported.desk.models import Article


def retell(article: Article) -> None:
    """Let the speakers of an article be told of by the articles that are published alone.

    Also for one that is published again: then it is among them.
    """
    rows = list(Speaker.objects.filter(mentions__article=article).distinct())
    portray_again(rows)
    recount([one.pk for one in rows])
