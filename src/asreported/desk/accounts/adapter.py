"""What allauth asks of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter

from asreported.desk.models import Site

if TYPE_CHECKING:
    from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """A closed site takes no new accounts but those an administrator makes."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Whether strangers may make an account."""
        return not Site.get().is_closed
