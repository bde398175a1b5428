"""Pages of the newsroom: drafts, the editor, the preview, publishing and correcting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.desk.access import needs
from asreported.desk.models import Article, Story, User
from asreported.desk.writing import saving
from asreported.desk.writing.checking import checked
from asreported.desk.writing.composing import record_of
from asreported.desk.writing.forms import WriteForm, initial_of
from asreported.desk.writing.inserting import snippets
from asreported.desk.writing.markdown import html
from asreported.desk.writing.working import bylines_of, with_changes
from asreported.errors import AsreportedError

if TYPE_CHECKING:
    from django.http import HttpRequest


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def _own(request: HttpRequest, key: str) -> Article:
    """An article of ours that the user may change: their own, or any for administrators."""
    article = get_object_or_404(Article, key=key, is_ours=True)
    user = _user(request)
    if article.written_by_id != user.pk and not user.may("admin"):
        raise Http404
    return article


@needs("editor")
def drafts(request: HttpRequest) -> HttpResponse:
    """What one has written."""
    rows = Article.objects.filter(is_ours=True)
    if not _user(request).may("admin"):
        rows = rows.filter(written_by=_user(request))
    return render(request, "desk/drafts.html", {"articles": rows.order_by("-added")})


@require_POST
@needs("editor")
def new(request: HttpRequest) -> HttpResponse:
    """A new draft, opened."""
    return redirect("write", saving.new_draft(_user(request)).key)


@needs("editor")
def write(request: HttpRequest, key: str) -> HttpResponse:
    """The editor; what it saves of a published article is published with a correction."""
    draft = _own(request, key)
    bylines = bylines_of(draft)
    initial = initial_of(with_changes(draft), bylines)
    draft = _own(request, key)
    form = WriteForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            saving.save_draft(draft, form.cleaned_data, _user(request))
        except ValidationError as error:
            form.add_error("picture", error)
        else:
            messages.success(request, _("Saved."))
            return redirect("write", key)
    context = {"form": form, "draft": draft, "snippets": snippets(draft.story)}
    return render(request, "desk/write.html", context)


@require_POST
@needs("editor")
def beside(request: HttpRequest, key: str) -> HttpResponse:
    """The record of the text as it stands in the editor, unsaved."""
    draft = _own(request, key)
    draft.headline = request.POST.get("headline", "")[:300]
    draft.standfirst = request.POST.get("standfirst", "")[:600]
    draft.markdown = request.POST.get("markdown", "")[:200_000]
    chosen = request.POST.get("story", "")
    story = Story.objects.filter(pk=chosen).first() if chosen.isdecimal() else None
    try:
        found = checked(record_of(draft), story)
    except AsreportedError as error:
        return HttpResponse(escape(str(error)))
    return render(request, "desk/_beside.html", {"found": found})


@needs("editor")
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """The draft as readers would see it."""
    draft = with_changes(_own(request, key))
    body = mark_safe(html(draft.markdown))  # noqa: S308 - Markdown without HTML in it
    return render(request, "desk/preview.html", {"article": draft, "body": body})


@require_POST
@needs("editor")
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Publish a draft; of an article that is out, its changes, with the note that says them."""
    draft = _own(request, key)
    note = request.POST.get("note", "").strip()[:1000]
    if not draft.headline:
        messages.error(request, _("An article needs a headline."))
        return redirect("write", key)
    if draft.state == Article.State.PUBLISHED and not note:
        messages.error(request, _("Say what you corrected."))
        return redirect("write", key)
    try:
        saving.publish(draft, note)
    except AsreportedError as error:
        messages.error(request, str(error))
        return redirect("write", key)
    draft.refresh_from_db()
    return redirect(draft)


@require_POST
@needs("editor")
def unpublish(request: HttpRequest, key: str) -> HttpResponse:
    """Back to a draft."""
    article = _own(request, key)
    saving.unpublish(article)
    messages.success(request, _("It is a draft again; readers no longer see it."))
    return redirect("write", key)
