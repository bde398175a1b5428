"""Take an article down, export one's own data, delete one's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from asreported.desk.access import needs, signed_in
from asreported.desk.models import Article, Statement, User
from asreported.desk.rights.leaving import forget, own_data
from asreported.desk.store import compare, searching, speaking, withdraw

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
@needs("editor")
def take_down(request: HttpRequest, key: str) -> HttpResponse:
    """An article gone for readers, with a notice; kept for staff, and brought back by them."""
    article = get_object_or_404(Article, key=key)
    if article.state == Article.State.DRAFT:
        raise PermissionDenied
    back = request.POST.get("do") == "restore"
    article.state = Article.State.PUBLISHED if back else Article.State.WITHDRAWN
    article.notice = "" if back else request.POST.get("notice", "").strip()[:1000]
    article.save(update_fields=["state", "notice"])
    if not back:
        withdraw(article)
    else:
        searching.index(article, article.latest.record)
        Statement.objects.filter(article=article).update(shown=True)
        speaking.retell(article)
        if article.story:
            compare(article.story.key)
    told = _("It is shown again.") if back else _("Readers see a notice in its place.")
    messages.success(request, told)
    return redirect(article)


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@signed_in
def account(request: HttpRequest) -> HttpResponse:
    """One's account: what it is, what it may do, how to leave."""
    return render(request, "desk/account.html")


@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """All that is kept of oneself, as JSON."""
    answer = JsonResponse(own_data(_user(request)), json_dumps_params={"indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return answer


@require_POST
@signed_in
def delete(request: HttpRequest) -> HttpResponse:
    """One's account deleted, after its password; threads stay readable."""
    user = _user(request)
    if not user.check_password(request.POST.get("password", "")):
        messages.error(request, _("The password is not right; nothing was deleted."))
        return redirect("account")
    forget(user)
    logout(request)
    messages.success(request, _("Your account and its data are deleted."))
    return redirect("front")
