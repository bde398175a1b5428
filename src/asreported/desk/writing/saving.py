"""Drafts are saved, published, taken back and corrected; every published text is a version."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from asreported.desk.following.noticing import known, notice
from asreported.desk.models import Article, Author, Outlet, Site, Version
from asreported.desk.models.articles import slug_of
from asreported.desk.store import compare, join, keep, withdraw
from asreported.desk.store.naming import author_named
from asreported.desk.writing.composing import record_of
from asreported.desk.writing.working import parts_of, settle, with_changes

if TYPE_CHECKING:
    from asreported.desk.models import User


def new_draft(user: User) -> Article:
    """An empty draft of a user's."""
    key = secrets.token_hex(16)
    draft = Article.objects.create(
        key=key,
        slug="untitled",
        is_ours=True,
        state=Article.State.DRAFT,
        written_by=user,
        outlet=our_outlet(),
        ordered=timezone.now().isoformat(),
    )
    draft.authors.add(author_of(user.get_full_name() or user.get_username(), user))
    return draft


def our_outlet() -> Outlet:
    """The outlet that the site itself is."""
    name = Site.get().name
    outlet = Outlet.objects.filter(is_ours=True).first()
    if outlet is None:
        outlet = Outlet.objects.create(
            slug=slug_of(f"{name} itself"), name=name, is_ours=True, whole_text=True
        )
    return outlet


def author_of(name: str, user: User | None = None) -> Author:
    """The author of a name in our own paper."""
    author = author_named(name, our_outlet())
    if user is not None and author.user_id is None:
        author.user = user
        author.save(update_fields=["user"])
    return author


@transaction.atomic
def save_draft(draft: Article, given: dict[str, Any], user: User) -> None:
    """Take over what the form holds; of an article that is out, beside it.

    Raises ``ValidationError`` for a bad picture.
    """
    draft.working = parts_of(draft, given, user)
    if draft.state == Article.State.DRAFT:
        settle(draft, our_outlet())
    else:
        draft.save(update_fields=["working"])


def publish(draft: Article, note: str = "") -> None:
    """Publish a draft, or what was changed in an article since; ``note`` corrects it.

    Raises an ``AsreportedError`` when its record cannot be made; then nothing changed.
    """
    now = timezone.now().isoformat(timespec="seconds")
    if draft.published:
        draft.modified = now
    else:
        draft.published = now
    corrections = [*_notes(draft), *([dated(note)] if note else [])]
    record = record_of(with_changes(draft), corrections)
    before = known(draft.key)
    with transaction.atomic():
        draft.state, draft.notice = Article.State.PUBLISHED, ""
        settle(draft, our_outlet())
        kept = keep(record, None, note=dated(note) if note else "")
        touched = join(kept.article, record)
    for key in sorted(touched):
        compare(key)
    kept.article.refresh_from_db()
    notice(kept.article, before)


def dated(note: str) -> str:
    """A correction with its day."""
    return f"Correction, {timezone.now():%-d %B %Y}: {note.strip()}"


def _notes(draft: Article) -> list[str]:
    rows = Version.objects.filter(article=draft).exclude(note="").order_by("number")
    return list(rows.values_list("note", flat=True))


def unpublish(article: Article) -> None:
    """Back to a draft: gone for readers, kept for its writer."""
    article.state = Article.State.DRAFT
    article.save(update_fields=["state"])
    if article.working:
        settle(article, our_outlet())
    article.events.all().delete()
    withdraw(article)
