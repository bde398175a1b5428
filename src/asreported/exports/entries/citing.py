"""Citations: CSL-JSON (citeproc's schema, article-newspaper) and BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.exports.entries.model import Cited, Entry, Heading

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_UNSAFE = re.compile("|".join(map(re.escape, _TEX)))
_BLANK = re.compile(r"[\s\x00-\x1f]+")
_KEY = 16


def csl(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:  # noqa: ARG001 - a format's signature
    """A JSON array of items; each article once."""
    yield "["
    between = "\n"
    for article in _articles(entries):
        yield between + msgspec.json.encode(_item(article)).decode()
        between = ",\n"
    yield "\n]\n"


def bibtex(entries: Iterable[Entry], heading: Heading) -> Iterator[str]:  # noqa: ARG001 - the same
    """An ``@article`` each; what is not known is left out."""
    for one in _articles(entries):
        fields = {
            "title": _tex(one.headline), "journal": _tex(one.outlet),
            "author": " and ".join(f"{{{_tex(name)}}}" for name in one.authors),
            "url": _link(one.url or one.address), "note": f"Record: {_link(one.address)}",
        }  # fmt: skip
        if found := _DAY.match(one.published):
            fields["date"], fields["year"] = found[0], found[1]
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        yield f"@article{{{one.key[:_KEY]},\n{lines}}}\n"


def _articles(entries: Iterable[Entry]) -> Iterator[Cited]:
    seen = set()
    for entry in entries:
        if entry.article is not None and entry.article.key not in seen:
            seen.add(entry.article.key)
            yield entry.article


def _item(one: Cited) -> dict[str, object]:
    found = _DAY.match(one.published)
    item: dict[str, object] = {
        "id": one.key[:_KEY],
        "type": "article-newspaper",
        "title": one.headline,
        "container-title": one.outlet,
        "author": [{"literal": name} for name in one.authors],
        "issued": {"date-parts": [[int(part) for part in found.groups() if part]]}
        if found
        else None,
        "URL": one.url or one.address,
        "archive_location": one.address,
        "language": one.language,
        "section": one.section,
    }
    return {name: value for name, value in item.items() if value}


def _tex(words: str) -> str:
    return _UNSAFE.sub(lambda at: _TEX[at[0]], _BLANK.sub(" ", words)).strip()


def _link(address: str) -> str:
    """An address within braces: what would end them is written as addresses may write it."""
    return re.sub(r"[{}\\\s]", lambda at: f"%{ord(at[0]):02X}", address)
