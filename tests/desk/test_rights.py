"""Every route, asked for by everybody, on every kind of site: nobody is let in unexpectedly.

``routes.txt`` says who is expected; a route it does not name fails the test.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone
from msgspec.structs import replace

from asreported.decisions import Decision as Decided
from asreported.desk.models import (
    ApiToken,
    Article,
    Author,
    Claim,
    Comment,
    Decision,
    Dispute,
    Follow,
    Job,
    Likeness,
    Mention,
    Outlet,
    Page,
    Picture,
    Reach,
    Section,
    Series,
    Site,
    Source,
    Speaker,
    Statement,
    Story,
    User,
)
from asreported.desk.store import withdraw
from asreported.desk.urls import urlpatterns
from asreported.desk.writing import saving
from asreported.stories.model import Cited, Count
from asreported.stories.model import Claim as Told

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("routes.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
ASKED = {row[:2] for row in ROWS}
PEOPLE = ("nobody", "reader", "author", "reviewer", "other editor", "owner", "admin", "blocked")
IN = {
    "anyone": set(PEOPLE),
    "robot": set(PEOPLE),
    "signed-in": set(PEOPLE) - {"nobody"},
    "reader": set(PEOPLE) - {"nobody", "blocked"},
    "author": {"author"},
    "reviewer": {"reviewer", "other editor", "owner", "admin"},
    "editor": {"other editor", "owner", "admin"},
    "owner": {"owner", "admin"},
    "admin": {"admin"},
    "nobody": set(),
}
CLOSED_TO = ("nobody", "reader", "blocked")
"""For the others a closed site is as any."""
LET_IN = {200, 301, 302, 422}
SITES = {"local": {}, "public": {"is_public": True}, "closed": {"is_closed": True}}


class Place(NamedTuple):
    """What a route's address needs for an object, and what is sent to it."""

    given: tuple[object, ...]
    sent: dict[str, object] = {}  # noqa: RUF012 - never changed


@pytest.fixture
def people() -> dict[str, User | None]:
    """Somebody for each name; ``author`` wrote the comment, ``owner`` the draft."""
    roles = {
        "author": "reader",
        "other editor": "editor",
        "owner": "editor",
        "blocked": "editor",
    }
    users: dict[str, User | None] = {"nobody": None}
    for name in PEOPLE[1:]:
        users[name] = User.objects.create_user(
            name, f"{name.replace(' ', '')}@grell.example", "secret",
            role=roles.get(name, name), blocked=name == "blocked",
        )  # fmt: skip
    return users


@pytest.fixture
def places(people: dict[str, User | None], added: Callable[..., Article]) -> dict[str, Place]:
    """An object of each kind, and what an address needs for it."""
    article = added()
    withdrawn = added("Pier of Ostheim closed", source="https://courier.example/closed")
    Article.objects.filter(pk=withdrawn.pk).update(state="withdrawn")
    withdrawn.refresh_from_db()
    withdraw(withdrawn)
    owner, author = people["owner"], people["author"]
    assert owner is not None
    draft = saving.new_draft(owner)
    draft.headline, draft.markdown = "A draft", "The pier is old."
    draft.picture = Picture.objects.create(
        file=a_file("draftpicture.jpg"), width=1, height=1, uploaded_by=owner
    )
    draft.save()
    article.picture = Picture.objects.create(file=a_file("itspicture.jpg"), width=1, height=1)
    article.save()
    shown = Comment.objects.create(
        about="article", key=article.key, author=author, words="Old.", state="shown"
    )
    held = Comment.objects.create(
        about="article", key=article.key, author=author, words="Held.", state="held"
    )
    event, gone = article.events.first(), withdrawn.events.first()
    assert event is not None
    assert gone is not None
    assert article.story is not None
    article.refresh_from_db()
    claim = Claim.objects.create(key="c-pier", story=article.story, text="The pier fell.")
    part = article.doubts.filter(kind="attribution")[0]
    said_by = Speaker.objects.filter(statements__article=article).distinct().order_by("pk")
    pair = Likeness.objects.create(one=said_by[0], other=said_by[1], score=0.5)
    decision = Decision.objects.create(
        kind="reject", part="event", key="decided", article=article, author=owner,
        payload=msgspec.json.encode(Decided(id="", kind="reject", article=article.key)),
        made=timezone.now(),
    )  # fmt: skip
    said = Told("c-pier", "The pier fell.", (Cited(article.key, (0, 4)),), 1, Count(1, 1), ())
    told = article.story.comparison
    told = replace(told, story=replace(told.story, claims=(said,)))
    Story.objects.filter(pk=article.story.pk).update(packed=Story.pack(told))
    figure = Series.objects.create(
        key="f-pier", story=article.story, name="deaths", category="killed", points=1
    )
    dispute = Dispute.objects.create(
        key="d-pier", story=article.story, kind="denial", words="It fell.\nIt did not.", why=""
    )
    speaker = Statement.objects.filter(article=article).exclude(speaker=None)[0].speaker
    assert speaker is not None
    unseen = Speaker.objects.create(key="s-unseen", name="Unseen", type="person")
    Mention.objects.create(
        article=withdrawn, local="e99", key="m-unseen", speaker=unseen, ruled=unseen
    )
    outlet = Outlet.objects.get(pk=article.outlet_id)
    words = {"words": "Who owned it?"}
    followed = Source.objects.create(
        address="https://courier.example/f", kind="feed", host="courier.example"
    )
    item = followed.items.create(key="k", name="n", address="https://courier.example/i")
    section = Section.objects.create(slug="coast", name="Coast")
    assert author is not None
    follow = Follow.objects.create(user=author, kind="search", key="q=pier", name="pier")
    reach = Reach.objects.create(user=author)
    token = ApiToken.issue(author, "a program")[0]
    return {
        "-": Place(
            (),
            {
                "name": "The Pier",
                "headline": "Pier",
                "password": "wrong",
                "text": "The pier fell.",
            },
        ),
        "article": Place((article.key,)),
        "draft": Place((draft.key,), {"headline": "Mine", "markdown": "Old."}),
        "withdrawn": Place((withdrawn.key,)),
        "claim": Place((claim.key,)),
        "figure": Place((figure.key,)),
        "dispute": Place((dispute.key,)),
        "speaker": Place((speaker.key, "x")),
        "withdrawn-speaker": Place((unseen.key, "unseen")),
        "story": Place((article.story.key, article.story.slug)),
        "event": Place((event.key, "x")),
        "withdrawn-event": Place((gone.key, "x")),
        "author": Place((Author.objects.filter(articles=article)[0].slug,)),
        "outlet": Place((outlet.slug,), {"name": "Ours"}),
        "section": Place((section.slug,)),
        "page": Place((Page.objects.all()[0].pk,)),
        "job": Place((Job.objects.all()[0].pk,)),
        "comment": Place((shown.pk,), {**words, "do": "approve"}),
        "held": Place((held.pk,), words),
        "on-article": Place(("article", article.key), words),
        "on-story": Place(("story", article.story.key), words),
        "on-claim": Place(("claim", claim.key), words),
        "on-draft": Place(("article", draft.key), words),
        "on-withdrawn": Place(("article", withdrawn.key), words),
        "source": Place((followed.pk,), {"do": "look"}),
        "failed-job": Place(("job", Job.objects.all()[0].pk)),
        "failed-item": Place(("page", item.pk)),
        "part": Place((part.key,), {"do": "accept", "state": ""}),
        "pair": Place((pair.pk,), {"do": "split", "state": ""}),
        "told-claim": Place((claim.key,), {"seen": "0"}),
        "speaker-key": Place((speaker.key,), {"seen": "0"}),
        "story-key": Place((article.story.key,), {"seen": "0"}),
        "decided": Place((decision.key,)),
        "decision": Place((decision.pk,)),
        "draft-picture": Place(("draftpicture.jpg",)),
        "picture": Place(("itspicture.jpg",)),
        "list": Place(("statements", "csv")),
        "file": Place(("article", article.key, "csv")),
        "draft-file": Place(("article", draft.key, "csv")),
        "withdrawn-file": Place(("article", withdrawn.key, "csv")),
        "followed": Place((), {"kind": "story", "key": article.story.key}),
        "own-follow": Place((follow.pk,)),
        "letter": Place((follow.pk, follow.secret)),
        "feed": Place((reach.feed_key,)),
        "own-token": Place((token.pk,)),
    }


@pytest.fixture(autouse=True)
def _media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined] # pytest-django's
    (tmp_path / "pictures").mkdir()
    for name in ("draftpicture.jpg", "itspicture.jpg"):
        (tmp_path / "pictures" / name).write_bytes(b"\xff\xd8")


def a_file(name: str) -> str:
    return f"pictures/{name}"


def asked(client: Client, route: str, method: str, place: Place) -> int:
    """The status for a request; being led to the sign-in page is 401 here."""
    given = (*place.given, "x") if route == "article" else place.given
    send = client.get if method == "GET" else partial(client.post, data=place.sent)
    answer = send(reverse(route, args=given))
    answer.close()
    door = answer.status_code == 302 and answer["Location"].startswith("/accounts/login/")
    return 401 if door else answer.status_code


def session_of(user: User | None) -> dict[str, str]:
    """The cookies of somebody who has signed in, or of nobody."""
    client = Client()
    if user is not None:
        client.force_login(user)
    return {name: one.value for name, one in client.cookies.items()}


@pytest.mark.parametrize("kind", SITES)
def test_nobody_is_let_in_unexpectedly(
    kind: str,
    people: dict[str, User | None],
    places: dict[str, Place],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from django.db import transaction  # noqa: PLC0415 - this test alone

    monkeypatch.setattr("asreported.desk.comments.views.too_fast", lambda _: False)
    rooms = ("adding.views", "watching.views", "review.taking", "review.missing", "review.ties")
    for room in (*rooms, "history.views"):
        monkeypatch.setattr(f"asreported.desk.{room}.wake", lambda: None)
    Site.objects.update_or_create(pk=1, defaults=SITES[kind])
    wrong = []
    sessions = {name: session_of(user) for name, user in people.items()}
    for route, method, thing, *least in ROWS:
        for name in people:
            if kind == "closed" and name not in CLOSED_TO:
                continue
            client = Client()
            client.cookies.load(sessions[name])
            with transaction.atomic():
                status = asked(client, route, method, places[thing])
                transaction.set_rollback(True)
            expected = name in IN[least[-1 if kind == "public" else 0]] and not (
                kind == "closed" and name == "nobody" and least[0] != "robot"
            )
            if (status in LET_IN) != expected or status >= 500:
                wrong.append(f"{route} {method} {thing} as {name}: {status}")
    assert wrong == []


def test_every_route_has_an_expectation() -> None:
    names = {one.name for one in urlpatterns if isinstance(one, URLPattern)}

    assert names == {row[0] for row in ROWS}


def test_what_changes_something_is_not_asked_for_with_get(
    places: dict[str, Place], client: Client
) -> None:
    client.force_login(User.objects.get(username="admin"))

    for route, method, thing, *_ in ROWS:
        if method == "POST" and (route, "GET") not in ASKED:
            assert asked(client, route, "GET", places[thing]) == 405, route


def test_only_administrators_reach_djangos_admin(people: dict[str, User | None]) -> None:
    for name, user in people.items():
        client = Client()
        if user is not None:
            User.objects.filter(pk=user.pk).update(is_staff=user.role == "admin")
            client.force_login(user)
        assert (client.get("/admin/").status_code == 200) == (name == "admin"), name


def test_who_loses_the_role_loses_djangos_rights_with_it() -> None:
    from asreported.desk.accounts.making import make_user  # noqa: PLC0415 - this test alone

    user = make_user("mara", "admin", "secret")[0]
    assert user.is_superuser

    user.role = "reader"
    user.save()

    user.refresh_from_db()
    assert not user.is_superuser
    assert not user.is_staff


def test_a_form_without_its_token_is_refused(places: dict[str, Place]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(username="admin"))

    for route, method, thing, *_ in ROWS:
        if method == "POST":
            assert asked(client, route, method, places[thing]) == 403, route


def test_a_short_beginning_of_a_key_is_no_address(
    added: Callable[..., Article], client: Client
) -> None:
    article = added()
    event = article.events.first()
    assert event is not None

    assert client.get(f"/articles/{article.key[:3]}/x/").status_code == 404
    assert client.get("/stories/s/x/").status_code == 404
    assert client.get(f"/events/{event.key[:3]}/x/").status_code == 404
