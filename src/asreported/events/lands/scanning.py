"""The names of countries, peoples and bodies in an article, found in one walk."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.events.lands.countries import countries, names_in, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language import Analysis

Kind = Literal["country", "adjective", "seat", "body", "people"]


class Meaning(NamedTuple):
    """What a name means: its kind, the code of its country or group, its role."""

    kind: Kind
    code: str | None
    role: str | None = None
    doubtful: bool = False


class Hit(NamedTuple):
    """Tokens ``[first, end)`` that name a country, a people or a body."""

    first: int
    end: int
    kind: Kind
    code: str | None
    role: str | None


_Words = tuple[str, ...]
# As the tokenizer of the language stage parts names: hyphens and genitives stand alone.
_PIECE = re.compile(r"[^\s\-'’]*[a-zA-Z]['’][^\W\d_]{2,}|'s|’s|['’]|-|[^\s\-'’]+")
_QUOTE = str.maketrans("’‑‐", "'--")
_SHORT = 6
_JOINED = 2
_PARTICLES = frozenset("al de e el i ud ul um ur".split())
"""What stands between hyphens in names from Arabic and Persian."""


def find_hits(analysis: Analysis) -> list[Hit]:
    """The names of an article in text order, the longest at each place.

    A name inside a longer one is none: "Jordan" of "Jordan Vell", "Jersey" of "New Jersey".
    """
    table, hits, token = known_as(), [], 0
    words = analysis.words
    size = len(words)
    while token < size:
        known = table.get(words[token].translate(_QUOTE).lower())
        found = known and _longest(words, token, known)
        if found:
            end, meaning = found
            if not _is_other(analysis, token, end, meaning):
                hits.append((Hit(token, end, *meaning[:3]), meaning.doubtful))
            token = end
        else:
            token += 1
    named = {hit.code for hit, _ in hits if hit.kind in {"country", "adjective"}}
    return [hit for hit, doubtful in hits if not doubtful or hit.code in named]


def _longest(
    words: Sequence[str], token: int, known: list[tuple[_Words, str, Meaning]]
) -> tuple[int, Meaning] | None:
    for lower, written, meaning in known:
        end = token + len(lower)
        own = tuple(word.translate(_QUOTE) for word in words[token:end])
        if tuple(word.lower() for word in own) != lower:
            continue
        if _is_written(own, written):
            return end, meaning
    return None


def _is_written(own: _Words, written: str) -> bool:
    """Whether words are a name and no common words: "us" is not the country."""
    first = own[0]
    if written.isupper() and len(written) <= _SHORT:
        return "".join(own).isupper()
    return not first[0].islower() or written[0].islower()


def _is_other(analysis: Analysis, first: int, end: int, meaning: Meaning) -> bool:
    if first > 0 and meaning.kind == "country" and analysis.words[first - 1] == "New":
        return True
    if _in_hyphens(analysis, end):
        return True
    name = analysis.name_of.get(first)
    if name is None or name.label != "PERSON" or meaning.kind in {"adjective", "body"}:
        return False
    if meaning.kind == "people":
        return name.end - name.first > 1 or analysis.tags[end : end + 1] not in (
            ["NN"],
            ["NNS"],
        )
    return name.end - name.first > end - first


def _in_hyphens(analysis: Analysis, end: int) -> bool:
    """Whether a word is a part of a name with a particle: "Shan-e-Noor", "Chin-ul-Mah"."""
    joined = analysis.words[end : end + 3]
    return (
        len(joined) > _JOINED
        and joined[0] == joined[2] == "-"
        and joined[1] in _PARTICLES
        and analysis.starts[end] == analysis.ends[end - 1]
    )


@lru_cache(maxsize=1)
def known_as() -> dict[str, list[tuple[_Words, str, Meaning]]]:
    """First word in lower case -> the names that open with it, the longest first."""
    table: dict[str, list[tuple[_Words, str, Meaning]]] = {}
    for name, meaning in _meanings():
        words = tuple(_PIECE.findall(name.translate(_QUOTE)))
        lower = tuple(word.lower() for word in words)
        known = table.setdefault(lower[0], [])
        if all(lower != other or name != written for other, written, _ in known):
            known.append((lower, "".join(words), meaning))
    for known in table.values():
        known.sort(key=lambda each: -len(each[0]))
    return table


def _meanings() -> Iterator[tuple[str, Meaning]]:
    """All names; of one name with several meanings the first counts."""
    for fields in rows_of("bodies.txt"):
        code, role = fields[0].split()
        for name in names_in(fields[1]):
            yield name, Meaning("body", None if code == "-" else code, _known(role))
    for country in countries().values():
        for name in country.names:
            yield name, Meaning("country", country.code)
        for name in country.adjectives:
            for form in (name, name + "s"):
                yield form, Meaning("adjective", country.code)
        for name in country.seats:
            doubtful = name in country.doubtful
            yield name, Meaning("seat", country.code, "GOV", doubtful)
    for code, names in rows_of("peoples.txt"):
        for name in names_in(names):
            for form in (name, name + "s"):
                yield form, Meaning("people", _known(code))


def _known(field: str) -> str | None:
    return None if field == "-" else field
