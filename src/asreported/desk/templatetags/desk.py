"""Filters of the site's templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asreported.desk.history.telling import Line, said_of
from asreported.desk.shell import ages
from asreported.exports.elements import web_address
from asreported.exports.happenings import STATUSES
from asreported.exports.html.body import initials as _initials
from asreported.exports.moment import time_element
from asreported.exports.moments import in_words
from asreported.exports.stories.wording import plain_dates
from asreported.exports.wording import ACTS, DISPUTES

if TYPE_CHECKING:
    from asreported.desk.models import Decision, Story

register = template.Library()
_DAY = 10


@register.filter
def moment(value: str, unknown: str = "") -> SafeString | str:
    """An ISO 8601 value in words, as precise as it is; else what to say of none."""
    return mark_safe(time_element(value)) if value else unknown  # noqa: S308 - it escapes


@register.filter
def day(value: str, unknown: str = "") -> SafeString | str:
    """An ISO 8601 value as its day, with how long ago that was; the whole value in ``time``."""
    if not value or not ages.is_day(value):
        return moment(value, unknown)
    ago = ages.age(value)
    words = in_words(value[:_DAY])
    said = format_html(' <span class="age">{}</span>', ago) if ago else ""
    return format_html('<time datetime="{}">{}</time>{}', value, words, said)


@register.filter
def age(value: str) -> str:
    """How long ago: "3 hours ago"; empty where it is not known."""
    return ages.age(value) if value else ""


@register.filter
def web(value: str | None) -> str:
    """An address when a page may link to it, http or https; else empty."""
    return web_address(value) or ""


@register.filter
def initials(name: str) -> str:
    """The letters of an avatar."""
    return _initials(name)


@register.filter
def status(value: str) -> str:
    """How far an event has come, in words."""
    return next((words for name, words in STATUSES.items() if name == value), value)


@register.filter
def origins(story: Story) -> str:
    """How many independent origins a story has at the most: "1 to 2 independent origins"."""
    low, high = story.origins_low, story.origins_high
    words = ngettext("independent origin", "independent origins", high)
    return f"{high} {words}" if low == high else f"{low} to {high} {words}"


@register.filter
def percent(value: float) -> str:
    """A probability as so many of a hundred; never all of them where it is less than sure."""
    return f"{min(99, round(value * 100)) if value < 1 else 100}%"


@register.filter
def said(row: Decision) -> list[Line]:
    """What a decision changed: each field, what was read and what was decided."""
    return said_of(row)


@register.filter
def kind(value: str) -> str:
    """A kind of block in words: "list item", "also read"."""
    return _("also read") if value == "cross_link" else value.replace("_", " ")


@register.filter
def act(value: str) -> str:
    """What is done with words, in a word: "denies"."""
    return next((words for name, words in ACTS.items() if name == value), value)


@register.filter
def dispute(value: str) -> str:
    """What kind of dispute it is, in words."""
    return next((words for name, words in DISPUTES.items() if name == value), value)


@register.filter
def lines(value: str) -> list[str]:
    """The lines of a text: the sides of a dispute."""
    return value.splitlines()


@register.filter
def plaindates(value: str) -> str:
    """A text with its ISO 8601 dates in words."""
    return plain_dates(value)
