"""Pictures are sent as what they are, and as nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import FileResponse, Http404

from asreported.desk.access import sees_all
from asreported.desk.models import Picture, User

if TYPE_CHECKING:
    from django.http import HttpRequest

_NAME = re.compile(r"[0-9a-zA-Z_]{8,60}\.jpg")


def picture(request: HttpRequest, name: str) -> FileResponse:
    """A picture of our articles."""
    file = settings.MEDIA_ROOT / "pictures" / name
    if not _NAME.fullmatch(name) or not file.is_file():
        raise Http404
    if not _is_seen(request, f"pictures/{name}"):
        raise Http404
    answer = FileResponse(file.open("rb"), content_type="image/jpeg")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, max-age=86400"
    return answer


def _is_seen(request: HttpRequest, name: str) -> bool:
    """Whether the picture is of an article that is there for the reader, or their own."""
    picture = Picture.objects.filter(file=name).first()
    if picture is None:
        return False
    own = isinstance(request.user, User) and picture.uploaded_by_id == request.user.pk
    return own or any(sees_all(request, one) for one in picture.article_set.all())
