"""The JSON of TimelineJS (Knight Lab): one slide an entry that has a day."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Entry, Heading

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")
_PARTS = ("year", "month", "day", "hour", "minute")


def slides(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:
    """Dated entries as slides; the others under ``undated``, which TimelineJS passes over."""
    title = {"text": {"headline": escape(heading.title)}}
    yield '{"title":' + msgspec.json.encode(title).decode() + ',"events":['
    undated: list[bytes] = []
    between = "\n"
    for entry in entries:
        found = _DAY.match(entry.date)
        if found is None:
            undated.append(msgspec.json.encode(_slide(entry)))
            continue
        parts = zip(_PARTS, found.groups(), strict=True)
        date = {part: int(number) for part, number in parts if number}
        yield between + msgspec.json.encode({"start_date": date} | _slide(entry)).decode()
        between = ",\n"
    yield '\n],"undated":[\n' + b",\n".join(undated).decode() + "\n]}\n"


def _slide(entry: Entry) -> dict[str, object]:
    """TimelineJS takes its words as HTML, so they are escaped."""
    source = " · ".join(
        filter(None, (entry.article.outlet, entry.article.headline) if entry.article else ())
    )
    lines = [entry.by, entry.sentence, source]
    text = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    link = f'<p><a href="{escape(entry.address)}">{escape(entry.address)}</a></p>'
    return {
        "unique_id": entry.key,
        "text": {"headline": escape(entry.words), "text": text + link},
    }
