"""What is followed comes once, with its sentence, when and how its reader wants it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from django.core import mail

from asreported.desk.following.hours import after_quiet, due
from asreported.desk.following.noticing import known, notice
from asreported.desk.following.sending import (
    LEASE,
    MOST_ATTEMPTS,
    deliver,
    signature,
)
from asreported.desk.models import (
    Article,
    Claim,
    Delivery,
    Follow,
    Reach,
    Site,
    Speaker,
    Statement,
    User,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.test import Client

    Added = Callable[..., Article]

ATOM = "{http://www.w3.org/2005/Atom}"
LATER = timedelta(days=9)


class Hook:
    """A receiver of webhooks that remembers what it got."""

    def __init__(self, *answers: int) -> None:
        self.answers = list(answers)
        self.calls: list[tuple[str, bytes, Mapping[str, str]]] = []

    def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        self.calls.append((url, body, headers))
        answer = self.answers.pop(0) if self.answers else 204
        if not answer:
            raise OSError("no connection")
        return answer


@pytest.fixture
def user() -> User:
    return User.objects.create_user("ilse", "ilse@grell.example", "x")


def followed(user: User, kind: str, key: str, **fields: str) -> Follow:
    return Follow.objects.create(user=user, kind=kind, key=key, name="the pier", **fields)


def second(added: Added) -> Article:
    return added("Ostheim pier: more dead", "2031-03-04", 17, "https://herald.example/pier")


def now() -> datetime:
    return datetime.now(UTC) + timedelta(minutes=1)


def test_what_comes_of_a_story_a_speaker_a_claim_and_a_search_is_noticed(
    added: Added, user: User
) -> None:
    first = added()
    second(added)
    first.refresh_from_db()
    assert first.story is not None
    speaker = Speaker.objects.get(name__contains="Belk")
    claim = Claim.objects.get(text__contains="owned")
    story = followed(user, "story", first.story.key)
    belk = followed(user, "speaker", speaker.key)
    owned = followed(user, "claim", claim.key)
    words = followed(user, "search", "q=19+people")

    article = added("Pier at Ostheim", "2031-03-05", 19, "https://mail.example/pier")

    assert story.deliveries.count() == article.statements.count()
    assert {one.who for one in belk.deliveries.all()} == {speaker.name}
    assert "owned" in owned.deliveries.get().sentence
    assert "19 people" in words.deliveries.get().content


def test_a_page_that_is_read_again_is_no_change(added: Added, user: User) -> None:
    first = added()
    follow = followed(user, "search", "")
    before = known(first.key)

    assert notice(first, before) == 0
    assert notice(first, set()) == first.statements.count()
    notice(first, set())

    assert follow.deliveries.count() == first.statements.count()


def test_a_letter_carries_each_statement_with_its_sentence_once(
    added: Added, user: User
) -> None:
    follow = followed(user, "search", "", way="email")
    article = added()

    assert deliver(None, now()) == article.statements.count()
    assert deliver(None, now()) == 0

    (letter,) = mail.outbox
    assert letter.to == [user.email]
    for one in article.statements.all():
        assert one.content in letter.body
        assert one.sentence in letter.body
    assert f"/following/{follow.pk}/stop/{follow.secret}/" in letter.body


def test_a_webhook_is_signed_with_its_moment(added: Added, user: User) -> None:
    follow = followed(user, "search", "", way="webhook", address="https://hook.example/in")
    article = added()
    hook = Hook()

    deliver(hook, now())

    ((url, body, headers),) = hook.calls
    assert url == "https://hook.example/in"
    moment = headers["X-Asreported-Timestamp"]
    assert headers["X-Asreported-Signature"] == (
        f"sha256={signature(follow.secret, moment, body)}"
    )
    changes = json.loads(body)["changes"]
    assert {one["sentence"] for one in changes} == set(
        article.statements.values_list("sentence", flat=True)
    )


@pytest.mark.usefixtures("db")
def test_what_fails_is_tried_again_later_and_later_and_given_up(
    added: Added, user: User
) -> None:
    followed(user, "search", "", way="webhook", address="https://hook.example/in")
    added()
    hook = Hook(*[500, 0] * MOST_ATTEMPTS)
    moment, waits = now(), []

    for _ in range(MOST_ATTEMPTS):
        deliver(hook, moment)
        coming = Delivery.objects.all()[0].due
        waits.append(coming - moment)
        moment = max(moment, coming) + timedelta(seconds=1)

    assert waits[:3] == sorted(waits[:3])
    assert set(Delivery.objects.values_list("state", flat=True)) == {"failed"}
    assert deliver(hook, moment + LATER) == 0
    assert len(hook.calls) == MOST_ATTEMPTS


def test_what_one_sender_claimed_no_other_sends_before_it_is_dead(
    added: Added, user: User
) -> None:
    followed(user, "search", "", way="email")
    added()
    moment = now()
    Delivery.objects.update(state="running", claimed_by="other", claimed=moment)

    assert deliver(None, moment) == 0
    assert deliver(None, moment + LEASE + timedelta(seconds=1)) > 0
    assert len(mail.outbox) == 1


def test_webhooks_wait_where_there_is_no_door(added: Added, user: User) -> None:
    followed(user, "search", "", way="webhook", address="https://hook.example/in")
    added()

    assert deliver(None, now()) == 0
    assert set(Delivery.objects.values_list("state", flat=True)) == {"waiting"}


@pytest.mark.parametrize(
    ("hour", "start", "end", "then"),
    [
        (23, 22, 7, 7),
        (3, 22, 7, 7),
        (12, 22, 7, 12),
        (2, 1, 5, 5),
        (5, 1, 5, 5),
        (9, None, 7, 9),
    ],
)
def test_quiet_hours_end_before_anything_is_sent(
    hour: int, start: int | None, end: int, then: int
) -> None:
    moment = datetime(2031, 3, 3, hour, 30, tzinfo=UTC)

    sent = after_quiet(moment, start, end)

    assert sent.hour == then
    assert timedelta() <= sent - moment < timedelta(days=1)


def test_a_digest_waits_for_the_morning_and_for_monday(user: User) -> None:
    wednesday = datetime(2031, 3, 5, 9, 30, tzinfo=UTC)

    daily = due(Follow(user=user, every="daily"), wednesday)
    weekly = due(Follow(user=user, every="weekly"), wednesday)

    assert daily == datetime(2031, 3, 6, 7, 0, tzinfo=UTC)
    assert weekly == datetime(2031, 3, 10, 7, 0, tzinfo=UTC)
    Reach.objects.create(user=user, quiet_from=6, quiet_to=9)
    later = due(Follow(user=User.objects.get(pk=user.pk), every="daily"), wednesday)
    assert later == datetime(2031, 3, 6, 9, 0, tzinfo=UTC)


def test_a_digest_is_one_letter_of_all_that_gathered(added: Added, user: User) -> None:
    followed(user, "search", "", way="email", every="daily")
    added()
    second(added)

    assert deliver(None, now()) == 0
    assert deliver(None, now() + timedelta(days=2)) == Statement.objects.count()

    assert len(mail.outbox) == 1


def test_the_page_lists_changes_and_marks_them_seen(
    client: Client, added: Added, user: User
) -> None:
    client.force_login(user)
    first = added()
    assert first.story is not None
    client.post("/following/begin/", {"kind": "story", "key": first.story.key, "way": "page"})
    second(added)

    page = client.get("/following/").content.decode()
    assert "new to you" in page
    client.post("/following/seen/")

    assert "You have seen all of it." in client.get("/following/").content.decode()
    client.post(f"/following/{Follow.objects.get().pk}/end/")
    assert not Delivery.objects.exists()


def test_the_private_feed_is_read_by_its_address(
    client: Client, added: Added, user: User
) -> None:
    followed(user, "search", "")
    article = added()
    reach = Reach.objects.create(user=user)
    Site.objects.update_or_create(pk=1, defaults={"is_closed": True})

    answer = client.get(f"/following/{reach.feed_key}.atom")

    found = ET.fromstring(answer.getvalue())  # noqa: S314 - ours
    assert len(found.findall(f"{ATOM}entry")) == article.statements.count()
    assert client.get("/following/guessed.atom").status_code == 404


def test_a_follow_is_ended_by_the_link_of_its_letter(client: Client, user: User) -> None:
    follow = followed(user, "search", "", way="email")
    stop = f"/following/{follow.pk}/stop/{follow.secret}/"

    assert client.get(f"/following/{follow.pk}/stop/guessed/").status_code == 200
    client.post(f"/following/{follow.pk}/stop/guessed/")
    client.get(stop)
    assert Follow.objects.exists()
    client.post(stop)

    assert not Follow.objects.exists()


def test_a_webhook_needs_an_address_of_the_web(client: Client, user: User) -> None:
    client.force_login(user)
    for address in ("", "ftp://x.example/", "javascript:alert(1)", "hook"):
        client.post(
            "/following/begin/",
            {"kind": "search", "key": "q=pier", "way": "webhook", "address": address},
        )

    assert not Follow.objects.exists()


def test_readers_of_excerpts_get_no_sentences_of_others(added: Added, user: User) -> None:
    Site.objects.update_or_create(pk=1, defaults={"is_public": True})
    followed(user, "search", "", way="email")
    added()

    deliver(None, now())

    assert "the guard said" not in mail.outbox[0].body
