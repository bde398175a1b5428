"""The one form of Add: text, files or an address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from asreported.pages.opening import LARGEST


class Files(forms.ClearableFileInput):
    """A field for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, none of which is larger than a page may be."""

    widget = Files(attrs={"multiple": True})

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # noqa: ANN401 - Django's
        """The files; raises ``ValidationError`` for one that is empty or too large."""
        files = [super(FilesField, self).clean(one, initial) for one in data or ()]
        for file in files:
            if file.size > LARGEST:
                raise forms.ValidationError(
                    _("%(name)s is larger than %(most)d MB: no page is."),
                    params={"name": file.name, "most": LARGEST // 1024**2},
                )
        return files


class AddForm(forms.Form):
    """What to add, and the day where the page will not say it."""

    text = forms.CharField(
        required=False,
        strip=False,
        label=_("Paste a page"),
        help_text=_("Everything as you copied it: menus and comments are told apart."),
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
    )
    saved = FilesField(required=False, label=_("Or saved pages"))
    address = forms.URLField(
        required=False,
        label=_("Where it stands"),
        assume_scheme="https",
        max_length=2000,
        help_text=_("The page's address. Alone, the page is fetched from there."),
    )
    published = forms.DateField(
        required=False,
        label=_("Day of publication"),
        help_text=_("Only used when the page does not say it."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        """An address is that of one page."""
        given = super().clean() or {}
        pages = len(given.get("saved") or ()) + bool(given.get("text"))
        if given.get("address") and pages > 1:
            raise forms.ValidationError({"address": _("An address is that of one page.")})
        return given
