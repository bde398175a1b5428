"""Search over all that the site holds: one thin layer, SQLite's FTS5 under it.

Where the site outgrows SQLite, this file alone is written again for PostgreSQL.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.desk.models import Article
    from asreported.model import Record

TABLE = """
CREATE VIRTUAL TABLE IF NOT EXISTS desk_search USING fts5(
    kind UNINDEXED, key UNINDEXED, story UNINDEXED, title, words, speakers,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)
"""
_INSERT = "INSERT INTO desk_search VALUES (%s, %s, %s, %s, %s, %s)"
_INSERT_ROW = (
    "INSERT INTO desk_search (rowid, kind, key, story, title, words, speakers)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
_FORGET_ROW = "DELETE FROM desk_search WHERE rowid = %s"
_WORD = re.compile(r"\w+", re.UNICODE)
_MOST = 50


class Hit(NamedTuple):
    """One thing found: its kind ("article", "claim", "speaker"), key, and the words around.

    ``story`` is the key of the story that a claim is of.
    """

    kind: str
    key: str
    story: str
    title: str
    around: tuple[tuple[str, bool], ...]
    """Pieces of the words around; True where the query's words stand."""


class Named(NamedTuple):
    """A speaker as it is found: by its name, and by the other names it has."""

    pk: int
    key: str
    name: str
    words: str


class Part(NamedTuple):
    """A claim of a story as it is found: by its title and its words."""

    key: str
    title: str
    words: str


def index(article: Article, record: Record) -> None:
    """Put an article in the place of what was there of it."""
    said = {one.source.speaker for one in record.attributions}
    speakers = "; ".join(one.name for one in record.entities if one.id in said)
    row = ("article", article.key, "", article.headline, record.article.text, speakers)
    with connection.cursor() as cursor:
        _forget(cursor, "article", article.key)
        cursor.execute(_INSERT, row)


def index_parts(story: str, claims: Iterable[Part]) -> None:
    """Put the claims of a story in."""
    rows = [("claim", one.key, story, one.title, one.words, "") for one in claims]
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT, rows)


def index_speakers(speakers: Iterable[Named], forget: Iterable[int]) -> None:
    """Put speakers in the place of all whose primary keys are in ``forget``.

    A speaker's row is found by its number, so that it costs as much among a million.
    """
    with connection.cursor() as cursor:
        cursor.executemany(_FORGET_ROW, [[-pk] for pk in forget])
        cursor.executemany(
            _INSERT_ROW,
            [[-one.pk, "speaker", one.key, "", one.name, "", one.words] for one in speakers],
        )


def forget_story(story: str) -> None:
    """Let the claims of a story no longer be found."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM desk_search WHERE story = %s", [story])


def forget(kind: str, key: str) -> None:
    """Let a thing no longer be found."""
    with connection.cursor() as cursor:
        _forget(cursor, kind, key)


def _forget(cursor: object, kind: str, key: str) -> None:
    cursor.execute("DELETE FROM desk_search WHERE kind = %s AND key = %s", [kind, key])  # type: ignore[attr-defined] # Django's wrapper


def find(query: str, kind: str = "article", most: int = _MOST) -> list[Hit]:
    """The best hits of a kind for all words of a query; the last may be a beginning."""
    words = _WORD.findall(query)[:12]
    if not words:
        return []
    match = " ".join(f'"{word}"' for word in words) + "*"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, key, story, title,"
            " snippet(desk_search, -1, char(2), char(3), '…', 24)"
            " FROM desk_search WHERE desk_search MATCH %s AND kind = %s"
            " ORDER BY bm25(desk_search, 0, 0, 0, 8, 1, 4) LIMIT %s",
            [match, kind, most],
        )
        return [
            Hit(kind, key, story, title, _pieces(around))
            for kind, key, story, title, around in cursor
        ]


def _pieces(around: str) -> tuple[tuple[str, bool], ...]:
    parts = re.split("([\x02\x03])", around)
    found, marked = [], False
    for part in parts:
        if part in ("\x02", "\x03"):
            marked = part == "\x02"
        elif part:
            found.append((part, marked))
    return tuple(found)
