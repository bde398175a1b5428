"""Settings pages: of the site, and of one outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from asreported.desk.access import needs
from asreported.desk.jobs import wake
from asreported.desk.models import Outlet, Site
from asreported.desk.settling.forms import OutletForm, SiteForm
from asreported.desk.store.outlets import tell_again

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@needs("admin")
def site(request: HttpRequest) -> HttpResponse:
    """The site's name, and who may see what."""
    form = SiteForm(request.POST or None, instance=Site.get())
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("settings")
    return render(request, "desk/settings.html", {"form": form})


@needs("editor")
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """What is known and settled of an outlet."""
    one = get_object_or_404(Outlet, slug=slug)
    form = OutletForm(request.POST or None, instance=one)
    if request.method == "POST" and form.is_valid():
        form.save()
        if "family" in form.changed_data:
            tell_again(one)
            wake()
        messages.success(request, _("Saved."))
        return redirect(one)
    return render(request, "desk/outlet_settings.html", {"form": form, "outlet": one})
