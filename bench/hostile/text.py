"""Hostile text: lines without end, and what makes patterns look again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MB = 1 << 20


def _of(piece: str, size: int = 2 * _MB, end: str = "!") -> Callable[[], bytes]:
    """A piece repeated to a size, and an end that matches nothing."""
    return lambda: (piece * (size // len(piece.encode()) + 1) + end).encode()


TEXT: dict[str, Callable[[], bytes]] = {
    "a line of 30 MB": _of("a", 30 * _MB),
    "a word of 2 MB": _of("ab", 2 * _MB),
    "a sentence of 5 MB": _of("and he said ", 5 * _MB),
    "a million lines": _of("x\n", 2 * _MB),
    "a million blank lines": lambda: b"Headline\n\n" + b"\n \n" * 1_000_000 + b"end",
    "carriage returns": _of("\r", 2 * _MB),
    "quotation marks": _of('"', _MB),
    "quotes in quotes": _of("“‘", _MB),
    "brackets": _of("(", _MB),
    "dashes": _of("- ", _MB),
    "dots": _of(".", 2 * _MB),
    "a number of 2 MB": _of("1", 2 * _MB),
    "a number with commas": _of("1,111", _MB),
    "a number with dots and commas": _of("1.1,", _MB),
    "numbers in words": _of("twenty-one million and ", _MB),
    "hundreds of millions": _of("hundred million ", _MB),
    "bounds": _of("at least up to more than ", _MB),
    "fractions": _of("½/2 ", _MB),
    "money": _of("$€£ US$", _MB),
    "per cent": _of("5 per cent to ", _MB),
    "month after month": _of("March ", _MB),
    "dates": _of("3 March 2025, ", _MB),
    "slashed dates": _of("1/1/", _MB),
    "clocks": _of("12:12:", _MB),
    "years": _of("2025-", _MB),
    "days ago": _of("two days ago or ", _MB),
    "bylines": _of("By By By and ", _MB),
    "agencies": _of("(Reuters) - (AP) — ", _MB),
    "copyright": _of("© 2025 ", _MB),
    "said": _of("said ", _MB),
    "according to": _of("according to ", _MB),
    "names": _of("Mr. J. K. ", _MB),
    "hyphens": _of("a-", _MB),
    "apostrophes": _of("o'", _MB),
    "addresses": _of("http://a.example/?a=", _MB),
    "mail addresses": _of("a@a.", _MB),
    "hashes": _of("#@", _MB),
    "combining marks": lambda: ("e" + "\u0301" * _MB).encode(),
    "joiners": lambda: ("\U0001f468\u200d" * (_MB // 4)).encode(),
    "writing turned round": lambda: ("\u202e\u2066" * (_MB // 4) + "text").encode(),
    "every character": lambda: "".join(
        chr(code) for code in (*range(1, 0xD800), *range(0xE000, 0x11000))
    ).encode(),
    "letters that fold to more": lambda: ("ﬃßİŉ" * (_MB // 8)).encode(),
    "lines that are nearly lists": _of("1. \n• \n- \n", _MB),
    "short lines that are nearly heads": _of("Who is it?\n", _MB),
}
