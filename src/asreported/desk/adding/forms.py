"""The one form of Add: text, files or an address."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class Files(forms.ClearableFileInput):
    """A field for several files."""

    allow_multiple_selected = True


class AddForm(forms.Form):
    """What to add, and the day where the page will not say it."""

    text = forms.CharField(
        required=False,
        strip=False,
        label=_("Paste a page"),
        help_text=_("Everything as you copied it: menus and comments are told apart."),
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    saved = forms.FileField(
        required=False, label=_("Or saved pages"), widget=Files(attrs={"multiple": True})
    )
    address = forms.URLField(
        required=False,
        label=_("Where it stands"),
        assume_scheme="https",
        help_text=_("The page's address, if you have it. Nothing is fetched from there yet."),
    )
    published = forms.DateField(
        required=False,
        label=_("Day of publication"),
        help_text=_("Only used when the page does not say it."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
