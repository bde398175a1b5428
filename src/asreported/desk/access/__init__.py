"""Who may do what: one place to ask, for pages and for what they show."""

from asreported.desk.access.roles import (
    is_staff,
    needs,
    sees_all,
    sees_text,
    signed_in,
    site_of,
    user_sees_text,
)

__all__ = [
    "is_staff",
    "needs",
    "sees_all",
    "sees_text",
    "signed_in",
    "site_of",
    "user_sees_text",
]
