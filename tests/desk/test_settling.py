"""What administrators settle; the pages of failure; what robots may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError
from django.test import Client

from asreported.desk.models import Site, User

if TYPE_CHECKING:
    from collections.abc import Callable


def test_administrators_name_the_site(signed_in: Callable[[str], Client]) -> None:
    client = signed_in("admin")

    client.post("/settings/", {"name": "The Grell Record", "motto": "As it was said"})

    shown = client.get("/").content.decode()
    assert "The Grell Record" in shown
    assert "As it was said" in shown


def test_editors_do_not_settle_the_site(signed_in: Callable[[str], Client]) -> None:
    assert signed_in("editor").get("/settings/").status_code == 403


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/signup/"])
def test_account_pages_wear_the_name_of_the_site(client: Client, address: str) -> None:
    Site.objects.update_or_create(pk=1, defaults={"name": "The Grell Record"})

    assert "The Grell Record" in client.get(address).content.decode()


def test_only_the_demonstration_names_its_accounts(client: Client) -> None:
    assert "reader-demo" not in client.get("/accounts/login/").content.decode()

    Site.objects.update_or_create(pk=1, defaults={"is_demo": True})

    assert "reader-demo" in client.get("/accounts/login/").content.decode()


def test_a_page_that_is_not_there_says_so_in_the_dress_of_the_site(client: Client) -> None:
    answer = client.get("/no/such/page/")

    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()
    assert "masthead" in answer.content.decode()


def test_a_form_without_its_token_says_that_nothing_was_done() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {})

    assert answer.status_code == 403
    assert "Nothing was done" in answer.content.decode()


def test_robots_are_let_in_only_where_readers_are(client: Client) -> None:
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"

    Site.objects.update_or_create(pk=1, defaults={"is_public": True})

    assert b"Disallow: /accounts/" in client.get("/robots.txt").content


@pytest.mark.parametrize(
    "table",
    [
        "user",
        "outlet",
        "author",
        "section",
        "page",
        "job",
        "article",
        "story",
        "comment",
        "source",
        "item",
        "response",
    ],
)
def test_the_admin_lists_each_table(signed_in: Callable[[str], Client], table: str) -> None:
    client = signed_in("admin")
    User.objects.update(is_staff=True, is_superuser=True)

    assert client.get(f"/admin/desk/{table}/").status_code == 200


def test_the_admin_deletes_nothing_that_was_kept(signed_in: Callable[[str], Client]) -> None:
    client = signed_in("admin")
    User.objects.update(is_staff=True, is_superuser=True)

    for table in ("page", "article", "comment", "job"):
        assert client.get(f"/admin/desk/{table}/add/").status_code == 403


@pytest.mark.parametrize(
    ("trouble", "status", "said"),
    [("database or disk is full", 507, "disk of this site is full"),
     ("database is locked", 503, "The site is busy")],
)  # fmt: skip
def test_what_the_disk_does_not_let_happen_is_said_on_a_page(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch,
    trouble: str, status: int, said: str,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> None:
        raise OperationalError(trouble)

    monkeypatch.setattr("asreported.desk.adding.views.keep_page", fail)

    answer = signed_in("editor").post("/add/", {"text": "The pier fell."})

    assert answer.status_code == status
    assert said in answer.content.decode()
