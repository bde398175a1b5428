"""What is not a reader's to see is nowhere to be read: excerpts, drafts, taken down, held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from asreported.desk.models import (
    Article,
    Comment,
    Dispute,
    Outlet,
    Report,
    Series,
    Site,
    Snapshot,
    Speaker,
    User,
)
from asreported.desk.rights.leaving import forget
from asreported.desk.store.naming import author_named, section_named
from asreported.desk.writing import saving

if TYPE_CHECKING:
    from collections.abc import Callable

    Added = Callable[..., Article]

LATE = "The harbour master declined to comment"
"""A sentence far down, which the excerpt does not hold."""
PLAIN = "The pier was built in 1962 and was closed twice"
"""A sentence that nobody is reported to have said."""


@pytest.fixture
def two(added: Added) -> list[Article]:
    """Two articles of other outlets, one story."""
    return [
        added(),
        added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier"),
    ]


def set_site(**fields: bool) -> None:
    Site.objects.update_or_create(pk=1, defaults=fields)


def pages_of(article: Article) -> list[str]:
    """Every page on which something of an article stands."""
    event = article.events.first()
    assert article.outlet is not None
    return [
        "/", "/stories/", "/events/", "/speakers/", "/disputes/", article.get_absolute_url(),
        f"{article.get_absolute_url()}?layer",
        f"/articles/{article.key}/versions/", article.outlet.get_absolute_url(),
        *[one.get_absolute_url() for one in article.authors.all()],
        *([article.story.get_absolute_url()] if article.story else []),
        *([event.get_absolute_url()] if event else []),
        *[one.get_absolute_url() for one in Speaker.objects.all()],
        *[one.get_absolute_url() for one in Series.objects.all()],
        *[one.get_absolute_url() for one in Dispute.objects.all()],
        "/search/?q=closed+twice", "/search/?q=harbour+master", "/search/?q=pier",
        "/search/?q=seventeen", "/search/?q=people+were+killed",
    ]  # fmt: skip


def seen(client: Client, article: Article) -> str:
    """All that a reader is shown of an article anywhere, as plain words and as markup."""
    markup = "\n".join(client.get(page).content.decode() for page in pages_of(article))
    return markup + re.sub(r"<[^>]+>", "", markup)


def test_a_public_site_shows_strangers_an_excerpt_and_the_link(
    two: list[Article], client: Client
) -> None:
    added_again = two[0]
    set_site(is_public=True)

    article = client.get(added_again.get_absolute_url()).content.decode()

    assert "At least 12 people" in article
    assert "https://courier.example/pier" in article
    assert PLAIN not in article
    assert LATE not in article
    for path in ("/", "/search/?q=closed+twice", "/search/?q=harbour+master"):
        shown = client.get(path).content.decode()
        assert PLAIN not in shown, path
        assert LATE not in shown, path
    assert client.get(f"/articles/{added_again.key}/versions/").status_code == 404
    # Stories and events quote single sentences, each with its source.
    assert f"{LATE}. {PLAIN}" not in seen(client, added_again)
    assert "Who owned the pier?" not in article


def test_a_public_site_shows_all_to_the_newsroom_and_where_rights_allow_it(
    two: list[Article], client: Client, signed_in: Callable[[str], Client]
) -> None:
    set_site(is_public=True)
    Outlet.objects.filter(pk=two[0].outlet_id).update(whole_text=True)

    assert PLAIN in client.get(two[0].get_absolute_url()).content.decode()

    Outlet.objects.update(whole_text=False)
    assert PLAIN not in client.get(two[0].get_absolute_url()).content.decode()
    assert PLAIN in signed_in("reviewer").get(two[0].get_absolute_url()).content.decode()


def test_a_local_site_shows_everything(two: list[Article], client: Client) -> None:
    assert PLAIN in client.get(two[0].get_absolute_url()).content.decode()


def test_what_was_taken_down_is_nowhere_but_for_staff(
    two: list[Article], client: Client
) -> None:
    gone, staff = two[1], Client()
    staff.force_login(User.objects.create_user("e", "e@grell.example", "x", role="editor"))
    assert "seventeen dead" in seen(client, gone)
    gone.refresh_from_db()

    staff.post(f"/articles/{gone.key}/take-down/", {"notice": "At the family's wish."})

    shown = client.get(gone.get_absolute_url())
    assert shown.status_code == 410
    assert "family&#x27;s wish" in shown.content.decode()
    everywhere = seen(client, gone)
    for words in ("seventeen dead", "At least 17 people"):
        assert words not in everywhere, words
    assert all(gone.key not in one.told.articles for one in Snapshot.objects.all())
    assert "At least 17 people" in staff.get(gone.get_absolute_url()).content.decode()

    staff.post(f"/articles/{gone.key}/take-down/", {"do": "restore"})
    assert "At least 17 people" in seen(client, gone)


def test_a_story_whose_articles_are_all_taken_down_is_gone(
    two: list[Article], signed_in: Callable[[str], Client]
) -> None:
    two[0].refresh_from_db()
    story = two[0].story
    assert story is not None
    editor = signed_in("editor")
    for one in two:
        editor.post(f"/articles/{one.key}/take-down/")

    assert Client().get(story.get_absolute_url()).status_code == 404


@pytest.fixture
def ours(added: Added) -> Article:
    """A published article of the site's own."""
    added()
    writer = User.objects.create_user("mara", "mara@grell.example", "x", role="editor")
    draft = saving.new_draft(writer)
    draft.headline = "The pier will be rebuilt"
    draft.markdown = "The council voted, Mayor Radim Belk said."
    draft.save()
    saving.publish(draft)
    draft.refresh_from_db()
    return draft


def form_of(article: Article, **changed: str) -> dict[str, str]:
    return {
        "headline": article.headline,
        "markdown": article.markdown,
        "authors": "mara",
        **changed,
    }


def test_what_is_changed_in_a_published_article_is_seen_once_it_is_published(
    ours: Article, client: Client
) -> None:
    writer = Client()
    assert ours.written_by is not None
    writer.force_login(ours.written_by)
    changed = form_of(
        ours, headline="The pier is sold", markdown="It is sold, Radim Belk said."
    )

    writer.post(f"/write/{ours.key}/", changed)

    strangers = seen(client, ours)
    assert "is sold" not in strangers
    assert "The council voted" in strangers
    assert "The pier is sold" in writer.get(f"/write/{ours.key}/").content.decode()
    assert "It is sold" in writer.get(f"/write/{ours.key}/preview/").content.decode()

    writer.post(f"/write/{ours.key}/publish/", {"note": "it was sold"})

    ours.refresh_from_db()
    shown = seen(client, ours)
    assert "It is sold" in shown
    assert "it was sold" in shown
    assert ours.versions.count() == 2


def test_an_unpublished_article_is_nowhere(ours: Article, client: Client) -> None:
    assert "The council voted" in seen(client, ours)

    saving.unpublish(ours)

    assert "The council voted" not in seen(client, ours)
    assert client.get(ours.get_absolute_url()).status_code == 404


def test_a_published_text_that_cannot_be_read_stays_a_draft(
    ours: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    from asreported.errors import EmptyPage  # noqa: PLC0415 - this test alone

    def fails(*_: object) -> None:
        raise EmptyPage("written here", "there is nothing in it")

    monkeypatch.setattr(saving, "record_of", fails)
    assert ours.written_by is not None
    draft = saving.new_draft(ours.written_by)
    draft.headline = "Nothing"
    draft.save()
    client = Client()
    client.force_login(ours.written_by)

    answer = client.post(f"/write/{draft.key}/publish/", follow=True)

    assert "there is nothing in it" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_the_words_of_a_held_comment_are_not_shown_where_it_was_answered(
    added: Added, client: Client
) -> None:
    article = added()
    author = User.objects.create_user("a", "a@grell.example", "x")
    held = Comment.objects.create(
        about="article", key=article.key, author=author, words="Secret words", state="held"
    )
    Comment.objects.create(
        about="article", key=article.key, parent=held, author=author, words="An answer",
        state="shown",
    )  # fmt: skip

    shown = client.get(article.get_absolute_url()).content.decode()

    assert "An answer" in shown
    assert "Secret words" not in shown


def test_a_thousand_answers_to_answers_are_a_page(added: Added, client: Client) -> None:
    article, parent = added(), None
    for _ in range(1100):
        parent = Comment.objects.create(
            about="article", key=article.key, parent=parent, words="And?", state="shown"
        )

    assert client.get(article.get_absolute_url()).status_code == 200


def test_first_comments_links_and_what_is_reported_are_held(
    added: Added, signed_in: Callable[[str], Client]
) -> None:
    article = added()
    client = signed_in("reader")
    address = f"/comments/article/{article.key}/write/"

    client.post(address, {"words": "The first."})
    first = Comment.objects.get()
    assert first.state == "held"
    Comment.objects.update(state="shown")
    client.post(address, {"words": "The second."})
    client.post(address, {"words": "See https://grell.example"})
    assert list(Comment.objects.order_by("pk").values_list("state", flat=True)) == [
        "shown", "shown", "held",
    ]  # fmt: skip
    other = Client()
    other.force_login(User.objects.create_user("o", "o@grell.example", "x"))
    other.post(f"/comments/{first.pk}/report/", {"reason": "rude"})

    first.refresh_from_db()
    assert first.state == "held"
    assert Report.objects.get().reason == "rude"


def test_nobody_posts_faster_than_people_do(
    added: Added, signed_in: Callable[[str], Client]
) -> None:
    article = added()
    client = signed_in("reader")

    for number in range(5):
        client.post(f"/comments/article/{article.key}/write/", {"words": f"Number {number}"})

    assert Comment.objects.count() == 3


def test_a_removed_comment_is_not_its_authors_to_change(
    added: Added, signed_in: Callable[[str], Client]
) -> None:
    article = added()
    client = signed_in("reader")
    client.post(f"/comments/article/{article.key}/write/", {"words": "Rude."})
    Comment.objects.update(state="removed", trace=[{"who": "m", "what": "remove"}])
    number = Comment.objects.get().pk

    assert client.post(f"/comments/{number}/delete/").status_code == 404
    assert client.post(f"/comments/{number}/change/", {"words": "x"}).status_code == 404
    assert Comment.objects.get().trace


def test_an_account_goes_with_its_drafts_and_its_name_under_none(ours: Article) -> None:
    from asreported.desk.models import Author  # noqa: PLC0415 - this test alone

    user = User.objects.create_user("Tove Ilmar", "t@grell.example", "x", role="editor")
    saving.new_draft(user)
    assert Author.objects.filter(name="Tove Ilmar").exists()

    forget(user)
    assert ours.written_by is not None
    forget(ours.written_by)

    assert not Author.objects.filter(name="Tove Ilmar").exists()
    assert Article.objects.filter(is_ours=True).count() == 1


def test_signing_in_is_not_tried_forever(client: Client) -> None:
    User.objects.create_user("reader", "r@grell.example", "right")
    wrong = [
        client.post("/accounts/login/", {"login": "reader", "password": f"wrong {n}"})
        for n in range(8)
    ]

    right = client.post("/accounts/login/", {"login": "reader", "password": "right"})

    assert any("Too many" in one.content.decode() for one in wrong)
    assert "_auth_user_id" not in client.session
    assert right.status_code in (200, 429)


def test_a_closed_site_takes_no_new_accounts(client: Client) -> None:
    given = {
        "email": "new@grell.example", "username": "newcomer",
        "password1": "a long way to Ostheim", "password2": "a long way to Ostheim",
    }  # fmt: skip
    set_site(is_closed=True)
    client.post("/accounts/signup/", given)
    assert not User.objects.exists()

    set_site(is_closed=False)
    client.post("/accounts/signup/", given)
    assert User.objects.get().role == "reader"


def test_a_closed_site_does_not_name_its_sections_at_its_door(
    client: Client, signed_in: Callable[[str], Client]
) -> None:
    section_named("Harbour affairs")
    assert "Harbour affairs" in client.get("/accounts/login/").content.decode()

    set_site(is_closed=True)

    for path in ("/accounts/login/", "/accounts/nothing/", "/robots.txt", "/robots.txt/x/"):
        assert "Harbour affairs" not in client.get(path).content.decode(), path
    assert "Harbour affairs" in signed_in("reader").get("/").content.decode()


def test_names_in_other_scripts_have_pages_of_their_own(added: Added, client: Client) -> None:
    one, other = author_named("أحمد", None), author_named("محمد", None)
    assert one.get_absolute_url() != other.get_absolute_url()
    assert section_named("سياسة") != section_named("اقتصاد")
    assert section_named("World") == section_named("WORLD")
    added()
    assert "أحمد" in client.get(one.get_absolute_url()).content.decode()
