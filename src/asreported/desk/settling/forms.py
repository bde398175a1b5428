"""The forms of what can be settled."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from asreported.desk.models import Outlet, Site
from asreported.desk.shell.generics import OutletFields, SiteFields


class SiteForm(SiteFields):
    """The site's name and who may see what."""

    class Meta:
        """What of the site the form shows."""

        model = Site
        fields = ("name", "motto", "is_public", "is_closed")
        labels: ClassVar = {
            "name": _("Name"),
            "motto": _("Motto"),
            "is_public": _("The site is public"),
            "is_closed": _("The site is closed"),
        }


class OutletForm(OutletFields):
    """An outlet's name, who owns it, and whether its articles may be shown whole."""

    class Meta:
        """What of an outlet the form shows."""

        model = Outlet
        fields = ("name", "domains", "family", "country", "language", "whole_text")
        labels: ClassVar = {
            "name": _("Name"),
            "domains": _("Domains"),
            "family": _("Family"),
            "country": _("Country (three letters)"),
            "language": _("Language"),
            "whole_text": _("Show whole articles"),
        }
        help_texts: ClassVar = {
            "family": _(
                "The owner, where one owner has several outlets: they are no independent"
                " witnesses of one another."
            ),
        }
