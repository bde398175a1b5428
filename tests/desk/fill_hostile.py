"""A site whose every field brings a script; run in a process that has the site's tables."""

# ruff: noqa: PLC0415 - models are there once Django is ready
from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec
from PIL import Image as Picture

from asreported.model import Article, Block, Copyright, Image, Link, Stamp
from tests.desk.hostile import CONTEXTS, VECTORS, payloads, urls

if TYPE_CHECKING:
    from asreported.desk.models import Page

KINDS = ("paragraph", "heading", "quote", "list_item", "fact_box", "cross_link", "correction",
         "caption", "table", "live_entry")  # fmt: skip
ALL, URLS = payloads(), urls()
SAID = "At least 12 people were killed at Ostheim on 3 March 2031, Mayor {name} said."


def words_for(page: int, field: int) -> str:
    """One payload: over all pages each vector comes to each field, in some context."""
    return ALL[(page + field) % len(CONTEXTS) * len(VECTORS) + page]


def hostile_article(page: int) -> Article:
    """An article whose every field brings the page's vector, its body in every context."""
    one = [words_for(page, field) for field in range(12)]
    body = [SAID.format(name=one[11])]
    body += [ALL[context * len(VECTORS) + page] for context in range(len(CONTEXTS))]
    blocks, at = [Block("headline", 0, len(one[0]), None)], len(one[0]) + 2
    for number, words in enumerate(body):
        kind = KINDS[(number + page) % len(KINDS)] if number else "paragraph"
        blocks.append(
            msgspec.convert(
                {"kind": kind, "start": at, "end": at + len(words), "level": 2}, Block
            )
        )
        at += len(words) + 2
    return Article(
        id=f"{page:064x}"[::-1], url=URLS[page % len(URLS)], headline=one[0], standfirst=one[1],
        bylines=(one[2], one[3]), publisher=one[4], section=one[5],
        images=(Image(URLS[(page + 1) % len(URLS)], one[6], one[7]),),
        related=tuple(Link(one[8], url) for url in URLS),
        copyright=Copyright(one[9], 2031), language='en" onload="x', tags=(one[10],),
        published=Stamp("2031-03-03", "page"),
        text="\n\n".join([one[0], *body]), blocks=tuple(blocks),
    )  # fmt: skip


def fill() -> None:
    """Followed articles, articles of ours, and four hundred comments."""
    from asreported.desk.models import Article as Kept
    from asreported.desk.models import Comment, User
    from asreported.desk.store import compare, join, keep
    from asreported.reading import read_written

    reader = User.objects.get(username="reader")
    touched: set[str] = set()
    for page in range(len(VECTORS)):
        record = read_written(hostile_article(page), source=words_for(page, 13))
        article = keep(record, _fetched(page)).article
        touched |= join(article, record)
        for context in range(len(CONTEXTS)):
            Comment.objects.create(
                about="article", key=article.key, author=reader,
                words=ALL[context * len(VECTORS) + page],
                state="held" if context == page else "shown",
            )  # fmt: skip
    for key in touched:
        compare(key)
    for page in range(len(VECTORS)):
        _write(page)
    assert Kept.objects.count() == 2 * len(VECTORS)
    assert Comment.objects.count() == len(ALL)


def _fetched(page: int) -> Page:
    """A page whose answer, source and failures say the page's vector as well."""
    from asreported.desk.models import Job, Page, Response, Source

    one = [words_for(page, field) for field in range(13, 20)]
    kept = Page.objects.create(key=f"{page:064x}", source=one[0], place=one[1], packed=b"")
    Response.objects.create(
        page=kept, asked=one[2], address=URLS[page % len(URLS)] + one[2], status=200,
        headers=[[one[3], one[4]]], at="2031-03-03T08:00:00+00:00", sha256="0" * 64,
    )  # fmt: skip
    Job.objects.create(kind="read", state="failed", page=kept, message=one[5])
    source = Source.objects.create(
        address=f"{URLS[page % len(URLS)]}#{page}", kind="feed", title=one[6], folder=one[1],
        host="grell.example", last_error=one[2], failures=1,
        last_error_at="2031-03-03T08:00:00+00:00",
    )  # fmt: skip
    source.items.create(
        key=f"{page}", name=f"{page}", address=one[3], state="failed", error=one[4]
    )
    return kept


def _write(page: int) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from asreported.desk.models import User
    from asreported.desk.writing.saving import new_draft, publish, save_draft

    out = io.BytesIO()
    Picture.new("RGB", (8, 8)).save(out, "PNG")
    user = User.objects.get(username="editor")
    one = [words_for(page, field) for field in range(8)]
    draft = new_draft(user)
    body = [ALL[context * len(VECTORS) + page] for context in range(len(CONTEXTS))]
    links = [f"[{one[7]}]({url})" for url in URLS]
    given = {
        "headline": one[0], "standfirst": one[1], "authors": one[2], "section": one[3][:60],
        "story": None, "caption": one[4], "credit": one[5][:300], "alternative": one[6][:300],
        "picture": SimpleUploadedFile("x.png", out.getvalue()),
        "markdown": "\n\n".join([SAID.format(name="Radim Belk"), *body, *links]),
    }  # fmt: skip
    save_draft(draft, given, user)
    publish(draft)
