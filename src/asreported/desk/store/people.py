"""What people decided of who is who, as the joining of speakers takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from asreported.decisions import present_end
from asreported.desk.models import Decision
from asreported.desk.store.linking import key_in, tied
from asreported.desk.store.speaking import join_speakers
from asreported.stories.decisions import Link

if TYPE_CHECKING:
    from asreported.desk.models import Article
    from asreported.model import Record


def join_again() -> None:
    """Let exactly the decisions that stand hold between the speakers of the site.

    Of two on one pair the later one does; one with an end that is gone waits.
    """
    last: dict[tuple[str, str], Link] = {}
    for row in tied("entity").exclude(one_key="").exclude(other_key=""):
        pair = min(row.one_key, row.other_key), max(row.one_key, row.other_key)
        last.pop(pair, None)
        same = row.kind == Decision.Kind.MERGE
        last[pair] = Link(row.one_key, row.other_key, same, why_of(row))
    join_speakers(last.values())


def why_of(row: Decision) -> str:
    """Why, as a speaker's page says it; whose decision it is stands in the history alone."""
    by = "decided by a person"
    return f"{by}: {row.reason}" if row.reason else by


def find_ends(article: Article, record: Record) -> bool:
    """Look up which members the decisions on an article's entities name now.

    What is not there any more is noted with its reason. Whether anything changed.
    """
    changed = []
    about = Q(article=article) | Q(other=article)
    for row in tied("entity").filter(about):
        before = (row.one_key, row.other_key, row.orphaned)
        tie = row.value.tie
        if tie is None:
            continue
        lost = ""
        for name, end in (("one_key", tie.one), ("other_key", tie.other)):
            if end.article == article.key:
                found = present_end(record, tie.of, end, key_in)
                setattr(row, name, found.key)
                lost = lost or found.why
        row.orphaned = lost if lost or (row.one_key and row.other_key) else row.orphaned
        if (row.one_key, row.other_key, row.orphaned) != before:
            changed.append(row)
    Decision.objects.bulk_update(changed, ["one_key", "other_key", "orphaned"])
    return bool(changed)
