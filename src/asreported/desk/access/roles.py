"""Roles, asked by views; and what of an article somebody may see."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied

from asreported.desk.models import Article, Site, User

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    View = Callable[..., HttpResponseBase]


def needs(role: str) -> Callable[[View], View]:
    """A view for accounts that may do what ``role`` may: others sign in, or are refused."""

    def wrap(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            user = request.user
            if not isinstance(user, User):
                return redirect_to_login(request.get_full_path())
            if not user.may(role):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return asked

    return wrap


def signed_in(view: View) -> View:
    """A view for everybody with an account, also for one that was blocked: their own data."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not isinstance(request.user, User):
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return asked


def site_of(request: HttpRequest) -> Site:
    """The site's settings, looked up once a request."""
    if not hasattr(request, "desk_site"):
        request.desk_site = Site.get()  # type: ignore[attr-defined] # ours, on a request
    site: Site = request.desk_site  # type: ignore[attr-defined] # the same
    return site


def is_staff(request: HttpRequest) -> bool:
    """Whether the reader is one of the newsroom."""
    user = request.user
    return isinstance(user, User) and user.may("reviewer")


def sees_all(request: HttpRequest, article: Article) -> bool:
    """Whether an article is there for the reader at all: published, or theirs to work on."""
    if article.state == Article.State.PUBLISHED:
        return True
    if article.state == Article.State.DRAFT:
        user = request.user
        own = isinstance(user, User) and article.written_by_id == user.pk and user.may("editor")
        return own or (isinstance(user, User) and user.may("admin"))
    return is_staff(request)


def sees_text(request: HttpRequest, article: Article) -> bool:
    """Whether the reader sees the whole text: always here, on a public site as rights allow."""
    return user_sees_text(request.user, article, site_of(request))


def user_sees_text(user: object, article: Article, site: Site) -> bool:
    """The same for somebody who asks for nothing now, but is written to."""
    staff = isinstance(user, User) and user.may("reviewer")
    if article.state == Article.State.WITHDRAWN:
        return staff
    if article.is_ours or not site.is_public or staff:
        return True
    return article.outlet is not None and article.outlet.whole_text
