"""The interface for programs: what it answers, to whom, and that nothing asked breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.cache import cache
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error

from asreported.desk.api.keys import Anybody
from asreported.desk.models import ApiToken, Article, Outlet, Site, Statement, User
from asreported.desk.wsgi import application
from asreported.stories.model import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    Added = Callable[..., Article]

LISTS = (
    "articles", "stories", "claims", "speakers", "statements", "figures", "disputes", "events",
    "outlets",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _unhurried() -> None:
    cache.clear()


@pytest.fixture
def told(added: Added) -> list[Article]:
    """Three articles of one story."""
    return [
        added(
            "Pier falls at Ostheim", f"2031-03-0{at + 3}", 12 + at, f"https://c{at}.example/p"
        )
        for at in range(3)
    ]


def asked(client: Client, path: str, **headers: str) -> Any:  # noqa: ANN401 - JSON
    answer = client.get(f"/api/{path}", headers=headers)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_every_list_is_read_part_by_part_to_its_end(
    client: Client, told: list[Article]
) -> None:
    for name in LISTS:
        whole = asked(client, f"{name}?limit=200")["items"]
        found, following = [], f"/api/{name}?limit=1"
        while following:
            page = client.get(following).json()
            found += page["items"]
            following = page["next"]
        assert found == whole, name
    assert len(asked(client, "articles")["items"]) == len(told)


@pytest.mark.usefixtures("told")
def test_every_item_of_a_list_has_an_address_of_its_own(
    client: Client,
) -> None:
    for name in LISTS:
        for item in asked(client, f"{name}?limit=5")["items"]:
            one = asked(client, f"{name}/{item['id']}")
            assert {key: one[key] for key in item} == item


def test_statements_are_those_of_the_records(client: Client, told: list[Article]) -> None:
    said = asked(client, "statements?limit=200")["items"]

    assert len(said) == sum(len(one.latest.record.attributions) for one in told)
    by_speaker = asked(client, f"statements?speaker={said[0]['speaker_id']}")["items"]
    assert {one["speaker_id"] for one in by_speaker} == {said[0]["speaker_id"]}
    assert all(
        "killed" in one["content"] for one in asked(client, "statements?q=killed")["items"]
    )


def test_a_record_and_a_comparison_are_those_of_the_command_line(
    client: Client, told: list[Article]
) -> None:
    import msgspec  # noqa: PLC0415 - this test alone

    record = client.get(f"/api/articles/{told[0].key}/record")
    assert record.content.decode() == told[0].latest.record.to_json()
    story = Article.objects.get(pk=told[0].pk).story
    assert story is not None
    compared = client.get(f"/api/stories/{story.key}/comparison")
    assert msgspec.json.decode(compared.content, type=Story).id == story.key


@pytest.mark.usefixtures("told")
def test_a_closed_site_answers_to_tokens_alone(client: Client) -> None:
    Site.objects.update_or_create(pk=1, defaults={"is_closed": True})
    user = User.objects.create_user("p", "p@grell.example", "x")
    row, token = ApiToken.issue(user, "a program")

    assert client.get("/api/articles").status_code == 401
    assert (
        client.get("/api/articles", headers={"Authorization": "Bearer no"}).status_code == 401
    )
    assert asked(client, "articles", Authorization=f"Bearer {token}")["items"]
    row.revoked = "2031-01-01T00:00:00Z"
    row.save()
    refused = client.get("/api/articles", headers={"Authorization": f"Bearer {token}"})
    assert refused.status_code == 401


def test_a_token_is_kept_as_its_hash_alone() -> None:
    user = User.objects.create_user("p", "p@grell.example", "x")
    _, token = ApiToken.issue(user, "a program")

    kept = ApiToken.objects.values().get()

    assert not any(token in str(value) for value in kept.values())


def test_a_public_site_gives_no_text_of_others_away(
    client: Client, told: list[Article]
) -> None:
    Site.objects.update_or_create(pk=1, defaults={"is_public": True})
    whole = told[0].latest.record.article.text

    one = asked(client, f"articles/{told[0].key}")

    assert one["text"] is None
    assert client.get(f"/api/articles/{told[0].key}/record").status_code == 403
    assert not any(each["sentence"] for each in asked(client, "statements")["items"])
    Outlet.objects.update(whole_text=True)
    assert asked(client, f"articles/{told[0].key}")["text"] == whole


def test_drafts_and_what_was_taken_down_are_not_there(
    client: Client, told: list[Article], signed_in: Callable[[str], Client]
) -> None:
    editor = signed_in("editor")
    editor.post(f"/articles/{told[0].key}/take-down/", {"notice": "Gone."})

    assert editor.get(f"/api/articles/{told[0].key}").status_code == 404
    keys = {one["article"] for one in asked(client, "statements?limit=200")["items"]}
    assert told[0].key not in keys
    editor.post(f"/articles/{told[0].key}/take-down/", {"do": "restore"})
    keys = {one["article"] for one in asked(client, "statements?limit=200")["items"]}
    assert told[0].key in keys


def test_who_asks_too_often_is_told_to_wait(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Anybody, "allow_request", lambda *_: False)

    assert client.get("/api/articles").status_code == 429


@pytest.mark.usefixtures("told")
def test_nothing_that_its_document_allows_breaks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made questions for every address, in this process, with what is there and what is not."""
    monkeypatch.setattr(Anybody, "allow_request", lambda *_: True)
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    names = set()
    for result in schema.get_all_operations():
        operation = result.ok()
        names.add(operation.label)

        @given(case=operation.as_strategy())
        @settings(
            max_examples=15, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck), derandomize=True,
        )  # fmt: skip
        def ask(case: schemathesis.Case) -> None:
            case.validate_response(case.call(), checks=(not_a_server_error,))

        ask()
    assert len(names) >= 20
    assert Statement.objects.count()
