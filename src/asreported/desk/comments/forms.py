"""The form of a comment."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from asreported.desk.models import Comment


class CommentForm(forms.Form):
    """Its words, and what it answers."""

    words = forms.CharField(
        max_length=5000,
        label=_("Your comment"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    parent = forms.ModelChoiceField(
        Comment.objects.filter(state=Comment.State.SHOWN),
        required=False,
        widget=forms.HiddenInput,
    )
