"""Filters of the site's templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext

from asreported.exports.elements import web_address
from asreported.exports.html.body import initials as _initials
from asreported.exports.moment import time_element

if TYPE_CHECKING:
    from asreported.desk.models import Story

register = template.Library()


@register.filter
def moment(value: str, unknown: str = "") -> SafeString | str:
    """An ISO 8601 value in words, as precise as it is; else what to say of none."""
    return mark_safe(time_element(value)) if value else unknown  # noqa: S308 - it escapes


@register.filter
def web(value: str | None) -> str:
    """An address when a page may link to it, http or https; else empty."""
    return web_address(value) or ""


@register.filter
def initials(name: str) -> str:
    """The letters of an avatar."""
    return _initials(name)


@register.filter
def origins(story: Story) -> str:
    """How many independent origins a story has at the most: "1 to 2 independent origins"."""
    low, high = story.origins_low, story.origins_high
    words = ngettext("independent origin", "independent origins", high)
    return f"{high} {words}" if low == high else f"{low} to {high} {words}"
