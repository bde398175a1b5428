"""Pages of authors, outlets and sections say what is kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from asreported.desk.models import Outlet, Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.desk.models import Article


def head(client: Client, address: str) -> str:
    page = LexborHTMLParser(client.get(address).content.decode())
    found = page.css_first(".listhead")
    assert found is not None
    return " ".join(found.text().split())


def test_an_author_stands_with_outlet_and_count(
    added: Callable[..., Article], client: Client
) -> None:
    author = added().authors.get()

    shown = head(client, author.get_absolute_url())

    assert "Marta Ilven" in shown
    assert "1 article for The Grell Courier, 3 March 2031" in shown


def test_an_outlet_says_how_much_of_it_is_its_own(
    added: Callable[..., Article], client: Client
) -> None:
    added()
    added(source="https://courier.example/again")
    outlet = Outlet.objects.get()

    shown = head(client, outlet.get_absolute_url())

    assert "2 articles" in shown
    assert "1 article in words of its own; 1 repeats another's" in shown


def test_editors_settle_an_outlet_and_readers_do_not(
    added: Callable[..., Article], client: Client, signed_in: Callable[[str], Client]
) -> None:
    outlet = added().outlet
    assert outlet is not None
    address = f"/outlets/{outlet.slug}/settings/"
    assert client.get(address)["Location"].startswith("/accounts/login/")

    signed_in("editor").post(address, {"name": outlet.name, "family": "Grell Press"})

    outlet.refresh_from_db()
    assert outlet.family == "Grell Press"
    assert "Grell Press" in head(client, outlet.get_absolute_url())


def test_what_is_shown_of_an_outlet_is_said_on_a_public_site(
    added: Callable[..., Article], client: Client
) -> None:
    outlet = added().outlet
    assert outlet is not None
    Site.objects.update_or_create(pk=1, defaults={"is_public": True})

    assert "excerpts, with the link" in head(client, outlet.get_absolute_url())
