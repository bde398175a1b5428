"""The page of what one follows; to begin, to change and to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from asreported.desk.access import needs
from asreported.desk.exporting.sight import Sight, sight_of
from asreported.desk.following.feeds import changes, feed_entries
from asreported.desk.models import Claim, Follow, Reach, SavedSearch, Speaker, Story, User
from asreported.desk.models.following import new_key
from asreported.desk.search.asking import Asked
from asreported.desk.statements.views import name_of
from asreported.exports.entries import FORMS, Heading

if TYPE_CHECKING:
    from django.http import HttpRequest

_SHOWN = 60
_HOURS = 24
_NAME = 300


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise Http404
    return request.user


@needs("reader")
def following(request: HttpRequest) -> HttpResponse:
    """What one follows, and what changed in it; how one is reached."""
    user = _user(request)
    reach = Reach.objects.get_or_create(user=user)[0]
    found = changes(user, _SHOWN)
    context = {
        "reach": reach,
        "hours": range(_HOURS),
        "follows": Follow.objects.filter(user=user).order_by("-made"),
        "changes": found,
        "unseen": sum(reach.seen is None or one.made > reach.seen for one in found),
        "searches": SavedSearch.objects.filter(user=user).order_by("name"),
        "feed": request.build_absolute_uri(reverse("following-feed", args=[reach.feed_key])),
    }
    return render(request, "desk/following.html", context)


@require_POST
@needs("reader")
def follow(request: HttpRequest) -> HttpResponse:
    """Begin to follow a thing, one way."""
    given = request.POST
    kind, key, way = given.get("kind", ""), given.get("key", ""), given.get("way", "page")
    every = given.get("every", Follow.Every.INSTANT)
    if way not in Follow.Way.values or every not in Follow.Every.values:
        raise Http404
    named = _named(kind, key)
    address = given.get("address", "").strip() if way == Follow.Way.WEBHOOK else ""
    if way == Follow.Way.WEBHOOK and not _is_web(address):
        messages.error(request, _("A webhook needs an address that begins with https://."))
        return redirect("following")
    Follow.objects.update_or_create(
        user=_user(request), kind=kind, key=named[0], way=way, address=address,
        defaults={"name": named[1][:_NAME], "every": every},
    )  # fmt: skip
    messages.success(request, _("You follow it."))
    return redirect("following")


def _named(kind: str, key: str) -> tuple[str, str]:
    """The whole key of a thing, and its name; raises ``Http404`` when there is none."""
    if kind == Follow.Kind.STORY:
        return key, get_object_or_404(Story.objects.defer("packed"), key=key).headline
    if kind == Follow.Kind.SPEAKER:
        return key, get_object_or_404(Speaker, key=key).name
    if kind == Follow.Kind.CLAIM:
        return key, get_object_or_404(Claim, key=key).text
    if kind != Follow.Kind.SEARCH:
        raise Http404
    asked = Asked.of(dict(parse_qsl(key)))
    return asked.query, name_of(asked)


def _is_web(address: str) -> bool:
    try:
        URLValidator(schemes=["https", "http"])(address)
    except ValidationError:
        return False
    return True


@require_POST
@needs("reader")
def end(request: HttpRequest, number: int) -> HttpResponse:
    """No longer follow."""
    get_object_or_404(Follow, pk=number, user=_user(request)).delete()
    messages.success(request, _("You no longer follow it."))
    return redirect("following")


@csrf_exempt
def unfollow(request: HttpRequest, number: int, secret: str) -> HttpResponse:
    """End a follow by the link of a letter: asked first, so that no robot ends it."""
    one = Follow.objects.filter(pk=number, secret=secret).first()
    if one is not None and request.method == "POST":
        one.delete()
        return render(request, "desk/unfollow.html", {"done": True})
    return render(request, "desk/unfollow.html", {"follow": one, "done": one is None})


@require_POST
@needs("reader")
def seen(request: HttpRequest) -> HttpResponse:
    """All was seen up to now."""
    Reach.objects.update_or_create(user=_user(request), defaults={"seen": timezone.now()})
    return redirect("following")


@require_POST
@needs("reader")
def quiet(request: HttpRequest) -> HttpResponse:
    """The hours in which nothing is sent; a new private feed when it is asked for."""
    start, stop = (_hour(request.POST.get(name, "")) for name in ("from", "to"))
    both = start is not None and stop is not None
    defaults: dict[str, object] = {
        "quiet_from": start if both else None,
        "quiet_to": stop if both else None,
    }
    if request.POST.get("do") == "feed":
        defaults = {"feed_key": new_key()}
    Reach.objects.update_or_create(user=_user(request), defaults=defaults)
    messages.success(request, _("It is kept."))
    return redirect("following")


def _hour(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and int(value) < _HOURS else None


def feed(request: HttpRequest, key: str) -> StreamingHttpResponse:
    """The private feed of an account: its address is its key."""
    reach = get_object_or_404(Reach.objects.select_related("user"), feed_key=key)
    if not reach.user.is_active:
        raise Http404
    request.user = reach.user
    sight: Sight = sight_of(request)
    heading = Heading(_("What you follow"), request.build_absolute_uri(reverse("following")))
    atom = FORMS["atom"]
    answer = StreamingHttpResponse(
        (piece.encode() for piece in atom.write(feed_entries(reach.user, sight), heading)),
        content_type=atom.media,
    )
    answer["Cache-Control"] = "private"
    return answer
