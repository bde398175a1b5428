"""Django's admin for what has no page of its own: rows to look at, and a few to settle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from asreported.desk import models
from asreported.desk.shell.generics import Accounts, Rows
from asreported.desk.store.outlets import tell_again

if TYPE_CHECKING:
    from django.db.models import Model
    from django.forms import ModelForm
    from django.http import HttpRequest

admin.site.site_header = _("The desk")
admin.site.site_title = _("The desk")
admin.site.index_title = _("All that is kept")


class Looked(Rows):
    """Rows that are made by reading, not by hand: to be looked at; nothing is lost here."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        """Nothing is added here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's signature
        """Nothing is changed here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's signature
        """Nothing is deleted here."""
        return False


@admin.register(models.Page)
class Pages(Looked):
    """Pages as they came; their bytes are not shown."""

    list_display = ("source", "is_text", "received", "added_by")
    search_fields = ("source", "key")
    exclude = ("packed",)


@admin.register(models.Job)
class Jobs(Looked):
    """Work, and what failed of it."""

    list_display = ("id", "kind", "state", "page", "article", "attempts", "made", "ended")
    list_filter = ("state", "kind")
    search_fields = ("message",)


@admin.register(models.Article)
class Articles(Looked):
    """Articles as rows; their pages change them."""

    list_display = ("headline", "outlet", "state", "published", "story", "added")
    list_filter = ("state", "is_ours", "outlet")
    search_fields = ("headline", "url", "key")


@admin.register(models.Story)
class Stories(Looked):
    """Stories as rows."""

    list_display = ("headline", "articles_count", "outlets_count", "changed")
    search_fields = ("headline", "key")
    exclude = ("packed",)


@admin.register(models.Comment)
class Comments(Looked):
    """Comments as rows; the moderation page decides on them."""

    list_display = ("words", "author", "about", "state", "made")
    list_filter = ("state", "about")
    search_fields = ("words", "author__username")


@admin.register(models.Picture)
class Pictures(Looked):
    """Pictures of our articles."""

    list_display = ("caption", "credit", "uploaded_by", "uploaded")


@admin.register(models.Outlet)
class Outlets(Rows):
    """Outlets, their families and what of them is shown whole."""

    list_display = ("name", "domains", "family", "country", "language", "whole_text", "is_ours")
    list_editable = ("family", "whole_text")
    search_fields = ("name", "domains")

    def save_model(
        self,
        request: HttpRequest,
        obj: models.Outlet,
        form: ModelForm[Any],
        change: bool,  # noqa: FBT001 - Django's signature
    ) -> None:
        """Stories count their origins by the families of outlets."""
        super().save_model(request, obj, form, change)
        if "family" in form.changed_data:
            tell_again(obj)


@admin.register(models.Source)
class Sources(Rows):
    """What is followed; its page shows how each fares."""

    list_display = ("address", "kind", "folder", "active", "interval", "next_try", "failures")
    list_filter = ("kind", "active")
    search_fields = ("address", "title", "folder")
    autocomplete_fields = ("outlet",)


@admin.register(models.Item)
class Items(Looked):
    """Pages that sources named."""

    list_display = ("address", "source", "state", "tries", "next_try", "found")
    list_filter = ("state",)
    search_fields = ("address",)


@admin.register(models.Response)
class Responses(Looked):
    """Answers that brought pages."""

    list_display = ("address", "status", "at", "sha256")
    search_fields = ("address", "sha256")


@admin.register(models.Author)
class Authors(Rows):
    """Authors; one of ours may be an account."""

    list_display = ("name", "outlet", "user")
    search_fields = ("name",)
    autocomplete_fields = ("user", "outlet")


@admin.register(models.Section)
class Sections(Rows):
    """Parts of the paper."""

    list_display = ("name", "slug")
    search_fields = ("name",)


@admin.register(models.User)
class Users(Accounts):
    """Accounts and their roles."""

    list_display = ("username", "email", "role", "trusted", "blocked", "is_active")
    list_filter = ("role", "blocked", "is_active")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("What it may do"), {"fields": ("role", "trusted", "blocked", "is_active")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "email", "role", "password1", "password2")}),
    )

    def save_model(
        self,
        request: HttpRequest,
        obj: models.User,
        form: ModelForm[Any],
        change: bool,  # noqa: FBT001 - Django's signature
    ) -> None:
        """The admin role is what opens this admin."""
        obj.is_staff = obj.is_superuser = obj.role == models.User.Role.ADMIN
        super().save_model(request, obj, form, change)
