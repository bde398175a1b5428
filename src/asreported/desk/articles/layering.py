"""Whether a reader wants the record over the articles: asked once, then remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest

_LAYER = "layer"


def layer_of(request: HttpRequest) -> bool:
    """What ``?layer`` (on) or ``?layer=off`` says, else what was said the last time."""
    asked = request.GET.get(_LAYER)
    if asked is None:
        return request.session.get(_LAYER) is True
    on = asked != "off"
    if request.session.get(_LAYER, False) != on:
        request.session[_LAYER] = on
    return on
