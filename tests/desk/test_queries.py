"""How often a page asks the database: as often for many articles as for a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext

from asreported.desk.models import (
    Article,
    Author,
    Claim,
    Comment,
    Dispute,
    Event,
    Series,
    Speaker,
    User,
)
from asreported.desk.store.speaking import recount

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = {
    "front": 10, "stories": 6, "story": 21, "events": 10, "event": 8, "article": 12,
    "layer": 14,
    "versions": 6, "author": 14, "outlet": 17, "search": 13, "add": 5, "drafts": 5,
    "moderation": 7, "statements": 11, "following": 9, "tokens": 6, "quality": 12,
    "api_statements": 5, "api_articles": 7, "api_claims": 7,
    "claim": 11, "figure": 9, "dispute": 10, "disputes": 6, "speakers": 6,
    "speaker": 16, "sources": 14,
}  # fmt: skip


@pytest.fixture
def kept(added: Callable[..., Article]) -> Article:
    """Three articles of one story, and comments under the first."""
    for number in range(3):
        added("Pier falls at Ostheim", f"2031-03-0{number + 3}", 12 + number,
              f"https://courier-{number}.example/pier")  # fmt: skip
    article = Article.objects.filter(story__isnull=False)[0]
    Dispute.objects.create(
        key="d-pier", story=article.story, kind="denial", words="It fell.\nIt stands.", why=""
    )
    user = User.objects.create_user("r", "r@grell.example", "x")
    for number in range(3):
        Comment.objects.create(
            about="article", key=article.key, author=user, words=f"{number}",
            state="held" if number else "shown",
        )  # fmt: skip
    return article


def addresses(article: Article) -> dict[str, str]:
    event = Event.objects.filter(article=article)[0]
    assert article.story is not None
    assert article.outlet is not None
    return {
        "front": "/", "stories": "/stories/", "story": article.story.get_absolute_url(),
        "events": "/events/", "event": event.get_absolute_url(),
        "article": article.get_absolute_url(), "layer": f"{article.get_absolute_url()}?layer",
        "versions": f"/articles/{article.key}/versions/",
        "author": Author.objects.filter(articles=article)[0].get_absolute_url(),
        "outlet": article.outlet.get_absolute_url(), "search": "/search/?q=pier",
        "claim": Claim.objects.all()[0].get_absolute_url(),
        "figure": Series.objects.all()[0].get_absolute_url(),
        "dispute": Dispute.objects.all()[0].get_absolute_url(),
        "disputes": "/disputes/", "speakers": "/speakers/",
        "speaker": Speaker.objects.filter(said__gt=1)[0].get_absolute_url(),
        "add": "/add/", "drafts": "/write/", "moderation": "/moderation/",
        "sources": "/sources/",
        "statements": "/statements/?q=pier", "following": "/following/",
        "tokens": "/account/keys/", "quality": "/quality/",
        "api_statements": "/api/statements", "api_articles": "/api/articles",
        "api_claims": "/api/claims",
    }  # fmt: skip


def asked(user: User, address: str) -> int:
    """How many queries a page takes."""
    from django.db import connection  # noqa: PLC0415 - this test alone

    client = Client()
    client.force_login(user)
    client.get(address)  # what is made at the first visit alone
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_no_page_asks_more_often_for_more(kept: Article) -> None:
    user = User.objects.create_user("a", "a@grell.example", "x", role="admin")
    for number in range(6):
        _copy(kept, number)
    few = {name: asked(user, address) for name, address in addresses(kept).items()}
    for number in range(6, 20):
        _copy(kept, number)

    many = {name: asked(user, address) for name, address in addresses(kept).items()}

    assert many == few


def test_no_page_asks_more_often_than_it_must(kept: Article) -> None:
    user = User.objects.create_user("a", "a@grell.example", "x", role="admin")

    counts = {name: asked(user, address) for name, address in addresses(kept).items()}

    assert {name: n for name, n in counts.items() if n > MOST[name]} == {}, counts


def _copy(article: Article, number: int) -> None:
    """One more article of the same story, outlet and author, with a version, event, comment."""
    event = article.events.all()[0]
    version = article.latest
    author = article.authors.all()[0]
    row = Article.objects.get(pk=article.pk)
    row.pk, row.key = None, f"{number:02d}{article.key[2:]}"
    row.save()
    row.authors.set([author])
    version.pk, version.article = None, row
    version.save()
    event.pk, event.article = None, row
    event.save()
    for mention in article.mentions.all():
        mention.pk, mention.article = None, row
        mention.save()
    for statement in article.statements.all():
        claims = list(statement.claims.all())
        statement.pk, statement.article = None, row
        statement.save()
        for each in claims:
            each.pk, each.statement = None, statement
            each.save()
    recount(set(row.mentions.values_list("speaker", flat=True)))
    user = User.objects.create_user(f"r{number}", f"r{number}@grell.example", "x")
    Comment.objects.create(
        about="article", key=article.key, author=user, words="More", state="held"
    )
    Comment.objects.create(
        about="article", key=article.key, author=user, words="More", state="shown"
    )
