"""The form of an article of one's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from asreported.desk.models import Author, Section, Story


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
        Story.objects.filter(merged_into=None, articles_count__gt=0).order_by("-changed"),
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


def initial_of(draft: Any) -> dict[str, Any]:  # noqa: ANN401 - a draft or None
    """A draft's parts as the form shows them."""
    if draft is None:
        return {}
    picture = draft.picture
    return {
        "headline": draft.headline,
        "standfirst": draft.standfirst,
        "authors": ", ".join(
            Author.objects.filter(articles=draft).values_list("name", flat=True)
        ),
        "section": draft.section.name if draft.section else "",
        "story": draft.story,
        "markdown": draft.markdown,
        "caption": picture.caption if picture else "",
        "credit": picture.credit if picture else "",
        "alternative": picture.alternative if picture else "",
    }


def section_of(name: str) -> Section | None:
    """The section of a name, made when it is new."""
    from asreported.desk.models.articles import slug_of  # noqa: PLC0415 - one use

    name = " ".join(name.split())
    if not name:
        return None
    slug = slug_of(name, "section")
    return Section.objects.get_or_create(slug=slug, defaults={"name": name})[0]
