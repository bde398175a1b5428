"""Files of lists and of single things, sent as they are made."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, NamedTuple

from django.http import FileResponse, Http404, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from asreported.desk.access import sees_all
from asreported.desk.events.views import asked_events
from asreported.desk.exporting.citing import article_entries
from asreported.desk.exporting.events import event_entries
from asreported.desk.exporting.parts import (
    claim_entries,
    dispute_entries,
    figure_entries,
    some,
)
from asreported.desk.exporting.sight import sight_of
from asreported.desk.exporting.statements import statement_entries
from asreported.desk.models import Article, Claim, Dispute, Event, Series, Speaker, Story
from asreported.desk.models.keys import by_key
from asreported.desk.search.asking import Asked, statements
from asreported.desk.statements.views import name_of
from asreported.exports.entries import FORMS, Entry, Heading, sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest, HttpResponseBase

    from asreported.desk.exporting.sight import Sight

XLSX = "xlsx"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPOOLED = 5_000_000


class Ordered(NamedTuple):
    """What is exported: its entries, its title, the path it is shown at."""

    entries: Iterator[Entry]
    title: str
    path: str


def listed(request: HttpRequest, what: str, form: str) -> HttpResponseBase:
    """A list, by what the address asks of it: statements, claims, events or articles."""
    make = _LISTS.get(what)
    if make is None:
        raise Http404
    return _sent(request, make(request, sight_of(request), form), what, form)


def one(request: HttpRequest, kind: str, key: str, form: str) -> HttpResponseBase:
    """All that is shown of one thing."""
    make = _THINGS.get(kind)
    if make is None:
        raise Http404
    ordered = make(request, key, sight_of(request), form)
    return _sent(request, ordered, f"{kind}-{key[:16]}", form)


def _statements(
    request: HttpRequest, sight: Sight, form: str, asked: Asked | None = None
) -> Ordered:
    asked = asked or Asked.of(request.GET.dict())
    rows = statement_entries(statements(asked), sight, quoted=form == "annotation")
    return Ordered(rows, name_of(asked), f"/statements/?{asked.query}")


def _claims(request: HttpRequest, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - a maker's signature
    stories = Story.objects.filter(merged_into=None, articles_count__gt=0).order_by("pk")
    if key := request.GET.get("story", ""):
        stories = stories.filter(key=key)
    rows = claim_entries(stories.iterator(20), sight)
    return Ordered(rows, _("Claims"), "/stories/")


def _events(request: HttpRequest, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - the same
    rows = asked_events(request.GET)
    return Ordered(event_entries(rows, sight), _("Events"), "/events/")


def _articles(request: HttpRequest, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - the same
    names = {"outlet": "outlet__slug", "author": "authors__slug", "section": "section__slug",
             "story": "story__key"}  # fmt: skip
    given = {names[name]: value for name, value in request.GET.items() if name in names}
    rows = Article.objects.filter(state=Article.State.PUBLISHED, **given)
    return Ordered(article_entries(rows.order_by("-ordered", "-pk"), sight), _("Articles"), "/")


_LISTS: dict[str, Callable[[HttpRequest, Sight, str], Ordered]] = {
    "statements": _statements,
    "claims": _claims,
    "events": _events,
    "articles": _articles,
}


def _story(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:
    story = by_key(Story.objects.defer("packed"), key)
    found = _statements(request, sight, form, Asked(story=story.key))
    return found._replace(title=story.headline, path=story.get_absolute_url())


def _speaker(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:
    speaker = get_object_or_404(Speaker, key=key)
    found = _statements(request, sight, form, Asked(speaker=speaker.key))
    return found._replace(title=speaker.name, path=f"/statements/?speaker={speaker.key}")


def _claim(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:
    claim = get_object_or_404(Claim, key=key)
    found = _statements(request, sight, form, Asked(claim=claim.key))
    return found._replace(title=claim.text, path=claim.get_absolute_url())


def _figure(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - a maker's signature
    figure = get_object_or_404(Series.objects.select_related("story"), key=key)
    return Ordered(some(figure_entries(figure, sight)), figure.name, figure.get_absolute_url())


def _dispute(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - the same
    dispute = get_object_or_404(Dispute.objects.select_related("story"), key=key)
    path = dispute.get_absolute_url()
    return Ordered(some(dispute_entries(dispute, sight)), dispute.why, path)


def _article(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:
    article = by_key(Article.objects.select_related("outlet"), key)
    if not sees_all(request, article) or article.state != Article.State.PUBLISHED:
        raise Http404
    path = article.get_absolute_url()
    if form in {"csl", "bibtex", "jsonld"}:
        rows = article_entries(Article.objects.filter(pk=article.pk), sight)
        return Ordered(rows, article.headline, path)
    found = _statements(request, sight, form, Asked(article=article.key))
    return found._replace(title=article.headline, path=path)


def _event(request: HttpRequest, key: str, sight: Sight, form: str) -> Ordered:  # noqa: ARG001 - a maker's signature
    rows = Event.objects.filter(key=key, article__state=Article.State.PUBLISHED)
    found = some(event_entries(rows.order_by("pk"), sight))
    return Ordered(found, _("Event"), request.path)


_THINGS: dict[str, Callable[[HttpRequest, str, Sight, str], Ordered]] = {
    "story": _story,
    "speaker": _speaker,
    "claim": _claim,
    "figure": _figure,
    "dispute": _dispute,
    "article": _article,
    "event": _event,
}


def _sent(request: HttpRequest, ordered: Ordered, name: str, form: str) -> HttpResponseBase:
    if form == XLSX:
        file = tempfile.SpooledTemporaryFile(max_size=_SPOOLED)  # noqa: SIM115 - the answer closes it
        sheet(ordered.entries, file)
        file.seek(0)
        return FileResponse(
            file, content_type=_XLSX, as_attachment=True, filename=f"{name}.xlsx"
        )
    known = FORMS.get(form)
    if known is None:
        raise Http404
    heading = Heading(ordered.title, request.build_absolute_uri(ordered.path))
    answer = StreamingHttpResponse(
        (piece.encode() for piece in known.write(ordered.entries, heading)),
        content_type=known.media,
    )
    if form != "atom":
        answer["Content-Disposition"] = f'attachment; filename="{name}.{known.ending}"'
    return answer
