"""What a database holds, once more: other keys, other years, tied to each other as before.

Writing a million rows from here would take an hour; the database copies its own in minutes.
Names and words are those of the first: who speaks often speaks as much more often, which is
the harder case for pages and for the search.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from django.db import connection, models, transaction

from asreported.desk.models import (
    Article,
    Claim,
    Dispute,
    Event,
    Given,
    Mention,
    Reported,
    Series,
    Side,
    Snapshot,
    Stance,
    Statement,
    Story,
    Version,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_COPIED: Sequence[type[models.Model]] = (
    Story, Snapshot, Article, Version, Event, Mention, Statement, Claim, Series, Dispute,
    Reported, Stance, Side, Given,
)  # fmt: skip
_PACKED = (Story, Snapshot, Version)
_MOMENTS = {"published", "ordered", "changed"}
_LETTERS = "ghijklmnop"
_YEARS = 3
_KEYS = re.compile(rb'"((?:c[0-9a-f]{12})|(?:s-[0-9a-f]{14})|(?:[0-9a-f]{64}))"')


def copy(times: int) -> None:
    """Copy all articles and stories so many times, with all that hangs on them."""
    tops = {one: _top(one) for one in _COPIED}
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM desk_found")
        found = cursor.fetchone()[0]
    for number in range(1, times + 1):
        _once(number, tops, found)
        print(f"copied {number} times", flush=True)


def _top(model: type[models.Model]) -> int:
    last = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
    return int(last or 0)


@transaction.atomic
def _once(number: int, tops: dict[type[models.Model], int], found: int) -> None:
    letter = _LETTERS[number - 1]
    connection.ensure_connection()
    connection.connection.create_function("repacked", 1, lambda data: _repacked(data, letter))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA defer_foreign_keys = ON")
        for model in _COPIED:
            columns = [field.attname for field in model._meta.concrete_fields]
            values = [
                _value(model, field, number, tops) for field in model._meta.concrete_fields
            ]
            table = model._meta.db_table
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608 - names of our models
                f" SELECT {', '.join(values)} FROM {table} WHERE id <= {tops[model]}"
            )
        key = f"substr(key, 1, length(key) - 1) || '{letter}'"
        cursor.execute(
            "INSERT INTO desk_found(kind, key, story, title, words, speakers)"  # noqa: S608 - the same
            f" SELECT kind, {key}, CASE story WHEN '' THEN '' ELSE"
            f" substr(story, 1, length(story) - 1) || '{letter}' END, title, words, speakers"
            f" FROM desk_found WHERE kind <> 'speaker' AND id <= {found}"
        )


def _value(
    model: type[models.Model],
    field: models.Field[object, object],
    number: int,
    tops: dict[type[models.Model], int],
) -> str:
    column = field.attname
    letter = _LETTERS[number - 1]
    if field.primary_key:
        return f"{column} + {number * tops[model]}"
    if isinstance(field, models.ForeignKey) and field.related_model in tops:
        return f"{column} + {number * tops[field.related_model]}"
    if column == "key":
        return f"substr(key, 1, length(key) - 1) || '{letter}'"
    if column == "packed" and model in _PACKED:
        return "repacked(packed)"
    if column in _MOMENTS:
        years = f"substr({column}, 1, 4) + {number * _YEARS}"
        return f"CASE {column} WHEN '' THEN '' ELSE ({years}) || substr({column}, 5) END"
    return column


def _repacked(data: bytes, letter: str) -> bytes:
    """Packed JSON under the copy's keys."""
    new = letter.encode()
    words = zlib.decompress(data)
    return zlib.compress(_KEYS.sub(lambda key: b'"' + key[1][:-1] + new + b'"', words), 1)
