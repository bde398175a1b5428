"""The alternatives of a pattern by their first letter, so that a match tries only a few.

``re`` tries one alternative after the other; those that open with a letter it skips
by looking at that letter alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def by_letter(alternatives: str) -> str:
    """Alternatives that match the same texts, perhaps another part of them.

    ``alternatives`` stand between bars, as in a pattern without flags; groups in them
    are ``(?:...)``.
    """
    letters: dict[str, list[str]] = {}
    others: list[str] = []
    for one in _opened(alternatives):
        if one[:1].isalpha() and one[1:2] not in set("?*+{"):
            letters.setdefault(one[0], []).append(one[1:])
        else:
            others.append(one)
    grouped = [f"{letter}(?:{'|'.join(rest)})" for letter, rest in letters.items()]
    return "|".join((*grouped, *others))


def _opened(alternatives: str) -> Iterator[str]:
    """The alternatives, those that open with a group once for each of its own."""
    for one in _split(alternatives):
        end = _end_of_group(one)
        if not end or one[end : end + 1] in set("*+{"):
            yield one
            continue
        optional = one[end : end + 1] == "?"
        rest = one[end + optional :]
        inner = [*_split(one[3 : end - 1]), *([""] if optional else [])]
        for part in inner:
            yield from _opened(part + rest)


def _end_of_group(one: str) -> int:
    """Where the group ends that opens an alternative; 0 when none does."""
    depth = 0
    for at, sign in _signs(one) if one.startswith("(?:") else ():
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return at + 1
    return 0


def _split(alternatives: str) -> list[str]:
    """What stands between the bars that are in no group."""
    parts, start, depth = [], 0, 0
    for at, sign in _signs(alternatives):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append(alternatives[start:at])
            start = at + 1
    return [*parts, alternatives[start:]]


def _signs(pattern: str) -> Iterator[tuple[int, str]]:
    """The brackets and bars that have a meaning, and where they stand."""
    at, inside = 0, False
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign in "[]":
            inside = sign == "["
        elif not inside and sign in "(|)":
            yield at, sign
        at += 1
