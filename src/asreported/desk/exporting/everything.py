"""All that a site keeps of a kind, for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.desk.exporting.citing import article_entries
from asreported.desk.exporting.events import event_entries
from asreported.desk.exporting.parts import claim_entries
from asreported.desk.exporting.sight import OWNER
from asreported.desk.exporting.statements import statement_entries
from asreported.desk.models import Article, Event, Statement, Story
from asreported.exports.entries import FORMS, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.exports.entries import Entry

_STORIES = 20


def pieces(what: str, form: str) -> Iterator[str]:
    """The pieces of one document with all statements, claims, events or articles.

    In the order they were kept; addresses are paths. Raises ``KeyError`` for another kind
    or format.
    """
    heading = Heading(what, f"/{what}/")
    return FORMS[form].write(_entries(what, quoted=form == "annotation"), heading)


def _entries(what: str, *, quoted: bool) -> Iterator[Entry]:
    if what == "statements":
        rows = Statement.objects.filter(shown=True).order_by("pk")
        return statement_entries(rows, OWNER, quoted=quoted)
    if what == "claims":
        return claim_entries(Story.objects.order_by("pk").iterator(_STORIES), OWNER)
    shown = Article.State.PUBLISHED
    if what == "events":
        events = Event.objects.filter(article__state=shown).order_by("pk")
        return event_entries(events, OWNER)
    return article_entries(Article.objects.filter(state=shown).order_by("pk"), OWNER)
