"""Pictures are sent as what they are, and as nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import FileResponse, Http404

if TYPE_CHECKING:
    from django.http import HttpRequest

_NAME = re.compile(r"[0-9a-zA-Z_]{8,60}\.jpg")


def picture(request: HttpRequest, name: str) -> FileResponse:  # noqa: ARG001 - Django's signature
    """A picture of our articles."""
    file = settings.MEDIA_ROOT / "pictures" / name
    if not _NAME.fullmatch(name) or not file.is_file():
        raise Http404
    answer = FileResponse(file.open("rb"), content_type="image/jpeg")
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer
