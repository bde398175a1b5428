"""Search over the words of statements: SQLite's FTS5 beside their table, kept by triggers.

The index holds no text of its own: it reads the table's rows. Where the site outgrows
SQLite, this file is written again for PostgreSQL, as is ``store.searching``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.expressions import RawSQL

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from asreported.desk.models import Statement

TABLES = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS desk_said USING fts5(content, source,
    content = 'desk_statement', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER IF NOT EXISTS desk_said_new AFTER INSERT ON desk_statement BEGIN
    INSERT INTO desk_said(rowid, content, source) VALUES (new.id, new.content, new.source);
    END""",
    """CREATE TRIGGER IF NOT EXISTS desk_said_gone AFTER DELETE ON desk_statement BEGIN
    INSERT INTO desk_said(desk_said, rowid, content, source)
    VALUES ('delete', old.id, old.content, old.source); END""",
    """CREATE TRIGGER IF NOT EXISTS desk_said_changed
    AFTER UPDATE OF content, source ON desk_statement BEGIN
    INSERT INTO desk_said(desk_said, rowid, content, source)
    VALUES ('delete', old.id, old.content, old.source);
    INSERT INTO desk_said(rowid, content, source) VALUES (new.id, new.content, new.source);
    END""",
)
"""What the migration runs."""
UNDO = (
    *(f"DROP TRIGGER IF EXISTS desk_said_{name}" for name in ("new", "gone", "changed")),
    "DROP TABLE IF EXISTS desk_said",
)
_WORD = re.compile(r"\w+", re.UNICODE)
_MOST_WORDS = 12


def match(words: str) -> str:
    """Words as FTS5 is asked for them: all must be there; empty when there are none."""
    return " ".join(f'"{word}"' for word in _WORD.findall(words)[:_MOST_WORDS])


def having(
    rows: QuerySet[Statement], words: str, newest: int | None = None
) -> QuerySet[Statement]:
    """Those whose content or source has all these words.

    With ``newest`` no more than so many of those that were kept last are looked through:
    a word that half of a million statements have is not counted while somebody waits.
    """
    asked = match(words)
    if not asked:
        return rows.none()
    sql = "SELECT rowid FROM desk_said WHERE desk_said MATCH %s"
    params: tuple[object, ...] = (asked,)
    if newest is not None:
        sql += " ORDER BY rowid DESC LIMIT %s"
        params = (asked, newest)
    return rows.filter(pk__in=RawSQL(sql, params))  # noqa: S611 - the words are parameters


def are_more(words: str, newest: int) -> bool:
    """Whether more statements than so many have all these words."""
    asked = match(words)
    if not asked:
        return False
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid FROM desk_said WHERE desk_said MATCH %s"
            " ORDER BY rowid DESC LIMIT 1 OFFSET %s",
            [asked, newest],
        )
        return cursor.fetchone() is not None
