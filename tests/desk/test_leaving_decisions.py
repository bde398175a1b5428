"""Who leaves takes the name along; what was decided stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from asreported.decisions import key_of
from asreported.desk.models import Decision, User
from asreported.desk.rights.leaving import forget, own_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from asreported.desk.models import Article


def test_a_decision_outlasts_the_account_without_its_name(
    added: Callable[..., Article], signed_in: Callable[[str], Client]
) -> None:
    article = added()
    record = article.latest.record
    key = key_of(record, record.attributions[0])
    signed_in("reviewer").post(
        reverse("review-decide", args=[key]), {"do": "reject", "state": ""}
    )
    user = User.objects.get(username="reviewer")
    assert [one["kind"] for one in own_data(user)["decisions"]] == ["reject"]

    forget(user)

    row = Decision.objects.get()
    assert row.author is None
    assert row.value.author == ""
    assert b"reviewer" not in bytes(row.payload)
    assert len(article.latest.record.attributions) == len(record.attributions) - 1
