"""Django's classes that only their type stubs know as generic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin import ModelAdmin
from django.contrib.auth.admin import UserAdmin
from django.forms import ModelForm

if TYPE_CHECKING:
    from asreported.desk.models import Outlet, Site, User

    Rows = ModelAdmin[Any]
    Accounts = UserAdmin[User]
    SiteFields = ModelForm[Site]
    OutletFields = ModelForm[Outlet]
else:
    Rows, Accounts = ModelAdmin, UserAdmin
    SiteFields = OutletFields = ModelForm
