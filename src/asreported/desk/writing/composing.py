"""A draft becomes an article as the record's stages know it, and its record."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from asreported.desk.models import Site
from asreported.desk.store.parts import joined
from asreported.desk.writing.markdown import pieces
from asreported.desk.writing.working import bylines_of
from asreported.model import Article, Copyright, Image, Stamp
from asreported.reading import read_written

if TYPE_CHECKING:
    from asreported.desk.models import Article as Draft
    from asreported.model import BlockKind, Record

# One pipeline serves all threads of the site, one at a time.
_reading = threading.Lock()


def composed(draft: Draft, corrections: list[str] | None = None) -> Article:
    """The draft as an article: headline, standfirst, blocks, caption and corrections."""
    rows: list[tuple[BlockKind, str, int | None]] = [("headline", draft.headline, None)]
    rows.append(("standfirst", draft.standfirst, None))
    picture = draft.picture
    if picture is not None:
        rows.append(("caption", picture.caption, None))
    rows += [(piece.kind, piece.words, piece.level) for piece in pieces(draft.markdown)]
    rows += [("correction", words, None) for words in corrections or ()]
    text, blocks = joined(rows)
    name = Site.get().name
    return Article(
        id=draft.key,
        publisher=name,
        headline=draft.headline or None,
        standfirst=draft.standfirst or None,
        bylines=tuple(bylines_of(draft)),
        published=Stamp(draft.published, "page") if draft.published else None,
        modified=Stamp(draft.modified, "page") if draft.modified else None,
        language="en",
        images=(Image(caption=picture.caption or None, credit=picture.credit or None),)
        if picture
        else (),
        copyright=Copyright(name, int(draft.published[:4]) if draft.published else None),
        section=draft.section.name if draft.section else None,
        text=text,
        blocks=blocks,
    )


def record_of(draft: Draft, corrections: list[str] | None = None) -> Record:
    """The record of a draft as it stands."""
    with _reading:
        return read_written(composed(draft, corrections), source="written here")
