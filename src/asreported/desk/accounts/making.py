"""Accounts that are made by hand: their address needs no confirming."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from asreported.desk.models import User


@transaction.atomic
def make_user(name: str, role: str, password: str, email: str = "") -> tuple[User, bool]:
    """An account of a role, and whether it is new; one that is there gets role and password."""
    user, made = User.objects.get_or_create(username=name)
    user.role = role
    user.email = email or user.email
    user.is_staff = user.is_superuser = role == User.Role.ADMIN
    user.set_password(password)
    user.save()
    if user.email:
        EmailAddress.objects.update_or_create(
            user=user, email=user.email, defaults={"verified": True, "primary": True}
        )
    return user, made
