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

KINDS = ("article", "claim", "speaker")


_INDEX = """CREATE VIRTUAL TABLE IF NOT EXISTS desk_found_KIND USING fts5(
    title, words, speakers, content = 'desk_found', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')"""
_NEW = """CREATE TRIGGER IF NOT EXISTS desk_found_KIND_new AFTER INSERT ON desk_found
    WHEN new.kind = 'KIND' BEGIN
    INSERT INTO desk_found_KIND(rowid, title, words, speakers)
    VALUES (new.id, new.title, new.words, new.speakers); END"""
_GONE = """CREATE TRIGGER IF NOT EXISTS desk_found_KIND_gone AFTER DELETE ON desk_found
    WHEN old.kind = 'KIND' BEGIN
    INSERT INTO desk_found_KIND(desk_found_KIND, rowid, title, words, speakers)
    VALUES ('delete', old.id, old.title, old.words, old.speakers); END"""
TABLES = (
    """CREATE TABLE IF NOT EXISTS desk_found(id INTEGER PRIMARY KEY, kind TEXT NOT NULL,
    key TEXT NOT NULL, story TEXT NOT NULL, title TEXT NOT NULL, words TEXT NOT NULL,
    speakers TEXT NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS desk_found_key ON desk_found(key, kind)",
    "CREATE INDEX IF NOT EXISTS desk_found_story ON desk_found(story) WHERE story <> ''",
    *(sql.replace("KIND", kind) for kind in KINDS for sql in (_INDEX, _NEW, _GONE)),
)
"""Rows, and an index of words for each kind: what is put in and taken out is found by its
key, and a word of many articles does not make finding a speaker slower."""
UNDO = (
    "DROP TABLE IF EXISTS desk_found",
    *(f"DROP TABLE IF EXISTS desk_found_{kind}" for kind in KINDS),
)
_INSERT = (
    "INSERT INTO desk_found(kind, key, story, title, words, speakers)"
    " VALUES (%s, %s, %s, %s, %s, %s)"
)
_INSERT_ROW = (
    "INSERT INTO desk_found(id, kind, key, story, title, words, speakers)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
_FORGET_ROW = "DELETE FROM desk_found WHERE id = %s"
_WORD = re.compile(r"\w+", re.UNICODE)
_MOST = 50
_FIRST = -(2**63)
"""Before all rows: a speaker's has the number of the speaker, below zero."""
_RANKED = 2_000
"""The latest of what has the words, among which the best are looked for."""


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
        cursor.execute("DELETE FROM desk_found WHERE story = %s AND story <> ''", [story])


def forget(kind: str, key: str) -> None:
    """Let a thing no longer be found."""
    with connection.cursor() as cursor:
        _forget(cursor, kind, key)


def _forget(cursor: object, kind: str, key: str) -> None:
    cursor.execute("DELETE FROM desk_found WHERE kind = %s AND key = %s", [kind, key])  # type: ignore[attr-defined] # Django's wrapper


def find(query: str, kind: str = "article", most: int = _MOST) -> list[Hit]:
    """The best hits of a kind for all words of a query; the last may be a beginning."""
    words = _WORD.findall(query)[:12]
    if not words:
        return []
    match = " ".join(f'"{word}"' for word in words) + "*"
    index = f"desk_found_{KINDS[KINDS.index(kind)]}"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM {index} WHERE {index} MATCH %s"  # noqa: S608 - a name of ours
            " ORDER BY rowid DESC LIMIT 1 OFFSET %s",
            [match, _RANKED],
        )
        since = cursor.fetchone() or (_FIRST,)
        cursor.execute(
            "SELECT d.kind, d.key, d.story, d.title, b.around FROM (SELECT rowid AS id,"  # noqa: S608 - the same
            f" bm25({index}, 8, 1, 4) AS score,"
            f" snippet({index}, -1, char(2), char(3), '…', 24) AS around"
            f" FROM {index} WHERE {index} MATCH %s AND rowid >= %s"
            f" ORDER BY bm25({index}, 8, 1, 4) LIMIT %s) b"
            " JOIN desk_found d ON d.id = b.id ORDER BY b.score",
            [match, since[0], most],
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
