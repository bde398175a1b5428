"""A statement that no reading has is put in by hand: its words selected in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from asreported.decisions import By, add
from asreported.desk.access import needs, sees_all
from asreported.desk.jobs import wake
from asreported.desk.models import Article
from asreported.desk.models.keys import by_key
from asreported.desk.review import choices
from asreported.desk.review.reading import missed_of, reason_of
from asreported.desk.review.showing import whole
from asreported.desk.review.taking import user_of
from asreported.desk.review.words import UnfitError
from asreported.desk.store.correcting import Order, state_of, take

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from asreported.decisions import Missed
    from asreported.model import Record


@needs("reviewer")
def missed(request: HttpRequest, key: str) -> HttpResponse:
    """The article to select in, and what was selected, as a statement."""
    article = by_key(Article.objects.select_related("outlet"), key)
    latest = article.versions.order_by("-number").first()
    if latest is None or not sees_all(request, article):
        raise Http404
    record = latest.record
    if request.method == "POST":
        try:
            found = missed_of(record, request.POST, whole(record))
        except UnfitError as error:
            messages.error(request, str(error))
        else:
            made = _added(request, article, record, found)
            messages.success(request, _("Added."))
            return redirect("review-one", made)
    context = {
        "article": article,
        "paragraphs": whole(record),
        "entities": [one for one in record.entities if one.mentions],
        "choices": choices,
        "reasons": choices.reasons("attribution", "fix"),
        "sent": request.POST,
    }
    return render(request, "desk/missed.html", context)


def _added(request: HttpRequest, article: Article, record: Record, found: Missed) -> str:
    """Keep the statement; its key."""
    target = add(record, found, By("", "", "")).target
    key = target.key if target else ""
    text = record.article.text
    words = " … ".join(text[start:end] for start, end in found.content)
    reason = reason_of(request.POST)
    order = Order(key, "attribution", article, words, state_of(key), reason)
    take(order, lambda by: add(record, found, by), user_of(request))
    transaction.on_commit(wake)
    return key
