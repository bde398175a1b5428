"""Who has an account sees where it is signed in, and ends it everywhere else."""

from __future__ import annotations

from django.test import Client

from asreported.desk.accounts.making import make_user


def signed_in(agent: str) -> Client:
    client = Client(headers={"user-agent": agent})
    client.post("/accounts/login/", {"login": "ilven", "password": "pier-at-ostheim"})
    return client


def test_each_sign_in_is_listed_with_its_program() -> None:
    make_user("ilven", "reader", "pier-at-ostheim", "ilven@grell.example")
    signed_in("Harbour Browser 3")

    shown = signed_in("Pocket Browser 9").get("/account/sessions/").content.decode()

    assert "Harbour Browser 3" in shown
    assert "Pocket Browser 9" in shown


def test_signing_out_everywhere_else_leaves_this_one() -> None:
    make_user("ilven", "reader", "pier-at-ostheim", "ilven@grell.example")
    other, this = signed_in("Harbour Browser 3"), signed_in("Pocket Browser 9")

    this.post("/account/sessions/")

    assert this.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


def test_what_is_kept_of_sessions_is_in_ones_own_data() -> None:
    make_user("ilven", "reader", "pier-at-ostheim", "ilven@grell.example")

    data = signed_in("Pocket Browser 9").get("/account/data.json").json()

    assert data["sessions"][0]["user_agent"] == "Pocket Browser 9"
