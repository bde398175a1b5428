"""The form of what is to be followed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class FollowForm(forms.Form):
    """An address to follow."""

    address = forms.URLField(
        label=_("Follow an address"),
        assume_scheme="https",
        max_length=2000,
        help_text=_("A feed, a sitemap, a list of feeds (OPML), or one page that changes."),
    )
