"""The registry of outlets as data that people edit: written out as TOML, and read in."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

from django.db import transaction

from asreported.desk.models import Job, Outlet, Story
from asreported.desk.store.naming import outlet_named
from asreported.errors import RegistryError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = ("domains", "family", "country", "language")
_LENGTHS = {"family": 200, "country": 3, "language": 35, "domains": 2000}


def families() -> dict[str, list[str]]:
    """The names of outlets by family: what stories' origins are counted with."""
    found: dict[str, list[str]] = {}
    for family, name in Outlet.objects.exclude(family="").values_list("family", "name"):
        found.setdefault(family, []).append(name)
    return found


def tell_again(outlet: Outlet) -> None:
    """Order the stories that an outlet is in to be compared: whose witness it is changed."""
    for story in Story.objects.filter(article__outlet=outlet).distinct():
        Job.objects.get_or_create(kind=Job.Kind.COMPARE, story=story, state=Job.State.WAITING)


def written() -> Iterator[str]:
    """The registry as TOML, a table ``[[outlet]]`` each, by name; our own left out."""
    for one in Outlet.objects.filter(is_ours=False).order_by("name", "pk"):
        yield f"[[outlet]]\nname = {_quoted(one.name)}\n"
        yield f"domains = [{', '.join(map(_quoted, one.domains.split()))}]\n"
        for field in _FIELDS[1:]:
            yield f"{field} = {_quoted(getattr(one, field))}\n"
        yield "\n"


@transaction.atomic
def taken(text: str) -> int:
    """Take a registry over from TOML; how many outlets it changed or added.

    Only the fields that are given are changed. Raises ``RegistryError`` when it is no such
    TOML, and changes nothing then.
    """
    return sum(_take(row) for row in _rows(text))


def _rows(text: str) -> list[dict[str, Any]]:
    try:
        rows = tomllib.loads(text).get("outlet", [])
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"this is no TOML: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RegistryError("outlets are tables [[outlet]], with a name each")
    return rows


def _take(row: dict[str, Any]) -> bool:
    name = row.get("name")
    if not isinstance(name, str) or not name.strip():
        raise RegistryError(f"an outlet has no name: {row}")
    outlet, made = outlet_named(name)
    given = {field: _value(name, field, row[field]) for field in _FIELDS if field in row}
    other = {field for field, value in given.items() if getattr(outlet, field) != value}
    for field in other:
        setattr(outlet, field, given[field])
    outlet.save()
    if "family" in other:
        tell_again(outlet)
    return made or bool(other)


def _value(name: str, field: str, value: object) -> str:
    if field == "domains" and isinstance(value, list):
        value = " ".join(str(one).strip().lower().removeprefix("www.") for one in value)
    if not isinstance(value, str):
        raise RegistryError(f"{name}: {field} is neither text nor a list of domains")
    if len(value) > _LENGTHS[field]:
        raise RegistryError(f"{name}: {field} is longer than {_LENGTHS[field]} characters")
    return value.strip()


def _quoted(words: str) -> str:
    """Words as a TOML string: JSON's, but for the one control character that JSON lets be."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
