"""The pages that a feed or sitemap names are written down: each once, whoever names it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import msgspec

from asreported.desk.models import Item
from asreported.desk.models.sources import hashed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from asreported.desk.models import Source

_LONGEST = 2000
_AT_ONCE = 200


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A page that a source names: where it is, what it is called there, and its times."""

    address: str
    name: str
    published: str = ""
    modified: str = ""


def host_of(address: str) -> str:
    """The host of an address, for being polite to; empty when it has none."""
    try:
        return (urlsplit(address).hostname or "")[:255]
    except ValueError:
        return ""


def note(source: Source, named: Iterable[Named], now: datetime) -> int:
    """Write down the pages that are new or changed, to be fetched; how many they are.

    A page is known by its address and by what its source calls it: either is enough. One
    that is known is due again when its source tells another time of its last change.
    """
    fresh = 0
    parts = iter(named)
    while part := list(islice(parts, _AT_ONCE)):
        fresh += _note(source, part, now)
    return fresh


def _note(source: Source, part: list[Named], now: datetime) -> int:
    rows = {hashed(urldefrag(one.address).url): one for one in reversed(list(_usable(part)))}
    names = {hashed(one.name) for one in rows.values()}
    by_key = {one.key: one for one in Item.objects.filter(key__in=rows)}
    by_name = {one.name: one for one in source.items.filter(name__in=names)}
    new: list[Item] = []
    changed = 0
    for key, one in rows.items():
        known = by_key.get(key) or by_name.get(hashed(one.name))
        if known is None:
            row = _row(source, key, one, now)
            by_name[row.name] = row
            new.append(row)
        elif known.source_id == source.pk and known.pk and one.modified:
            changed += _due_again(known, one, now)
    Item.objects.bulk_create(new)
    return len(new) + changed


def _usable(part: list[Named]) -> Iterator[Named]:
    for one in part:
        if one.address.startswith(("http://", "https://")) and len(one.address) <= _LONGEST:
            yield one


def _row(source: Source, key: str, one: Named, now: datetime) -> Item:
    return Item(
        source=source,
        key=key,
        name=hashed(one.name),
        address=one.address,
        host=host_of(one.address),
        published=one.published[:40],
        modified=one.modified[:40],
        next_try=now,
    )


def _due_again(known: Item, one: Named, now: datetime) -> int:
    """Have a page fetched again that its source says has changed."""
    first, stamp = not known.modified, one.modified[:40]
    if known.modified == stamp:
        return 0
    known.modified = stamp
    if not first and known.state == Item.State.ACCEPTED:
        known.state, known.tries, known.next_try = Item.State.WAITING, 0, now
    known.save(update_fields=["modified", "state", "tries", "next_try"])
    return int(not first)
