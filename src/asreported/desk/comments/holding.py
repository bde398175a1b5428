"""Why a comment waits for a moderator before others see it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from asreported.desk.models import Comment

if TYPE_CHECKING:
    from asreported.desk.models import User

_LINK = re.compile(r"(?:https?://|www\.)\S", re.IGNORECASE)
_A_MINUTE = 3
_AN_HOUR = 20


def why_held(user: User, words: str) -> str:
    """The reason to hold a comment; empty when it may be shown at once."""
    if _LINK.search(words):
        return _("holds a link")
    if user.trusted or user.may("reviewer"):
        return ""
    shown = Comment.objects.filter(author=user, state=Comment.State.SHOWN).exists()
    return "" if shown else _("first comment")


def too_fast(user: User) -> bool:
    """Whether somebody writes more than people do: 3 comments a minute, 20 an hour."""
    now = timezone.now()
    own = Comment.objects.filter(author=user)
    minute = own.filter(made__gt=now - timedelta(minutes=1)).count()
    return (
        minute >= _A_MINUTE or own.filter(made__gt=now - timedelta(hours=1)).count() >= _AN_HOUR
    )
