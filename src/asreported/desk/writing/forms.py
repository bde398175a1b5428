"""The form of an article of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from asreported.desk.models import Story

if TYPE_CHECKING:
    from asreported.desk.models import Article


class WriteForm(forms.Form):
    """Its parts, as readers know them."""

    headline = forms.CharField(max_length=300, label=_("Headline"))
    standfirst = forms.CharField(
        max_length=600,
        required=False,
        label=_("Standfirst"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    authors = forms.CharField(
        max_length=300, required=False, label=_("By"), help_text=_("Names, between commas.")
    )
    section = forms.CharField(max_length=60, required=False, label=_("Section"))
    story = forms.ModelChoiceField(
        Story.objects.filter(merged_into=None, articles_count__gt=0)
        .defer("packed")
        .order_by("-changed"),
        required=False,
        label=_("Story"),
        help_text=_("Its figures and quotes stand beside the text."),
    )
    picture = forms.FileField(required=False, label=_("Picture"))
    caption = forms.CharField(max_length=500, required=False, label=_("Caption"))
    credit = forms.CharField(max_length=300, required=False, label=_("Credit"))
    alternative = forms.CharField(
        max_length=300,
        required=False,
        label=_("Alternative text"),
        help_text=_("What the picture shows, for who cannot see it."),
    )
    markdown = forms.CharField(
        required=False,
        strip=False,
        max_length=200_000,
        label=_("Text"),
        help_text=_("Markdown: ## heading, > quote, ::: fact … ::: and ::: also … ::: boxes."),
        widget=forms.Textarea(attrs={"rows": 24}),
    )

    def clean(self) -> dict[str, Any]:
        """A picture is not shown without words for who cannot see it."""
        given = super().clean() or {}
        if given.get("picture") and not given.get("alternative"):
            raise ValidationError({"alternative": _("Say what the picture shows.")})
        return given


def names(given: str) -> list[str]:
    """Names between commas, each once."""
    return list(
        dict.fromkeys(" ".join(name.split()) for name in given.split(",") if name.strip())
    )


def initial_of(draft: Article, bylines: list[str]) -> dict[str, Any]:
    """A draft's parts as the form shows them."""
    picture = draft.picture
    return {
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "authors": ", ".join(bylines),
        "section": draft.section.name if draft.section else "",
        "story": draft.story,
        "markdown": draft.markdown,
        "caption": picture.caption if picture else "",
        "credit": picture.credit if picture else "",
        "alternative": picture.alternative if picture else "",
    }
