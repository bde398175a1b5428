"""Lines for a terminal: safe words, hanging indents, styles only when asked for."""

from __future__ import annotations

import io
import re
from typing import Final

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

NARROWEST: Final = 40
_THEME: Final = Theme(
    {
        "title": "bold",
        "heading": "bold underline",
        "speaker": "bold cyan",
        "cue": "italic cyan",
        "figure": "bold yellow",
        "date": "bold green",
        "event": "bold magenta",
        "dispute": "bold red",
        "note": "dim",
        "plain": "",
    },
    inherit=False,
)
# Controls that could steer a terminal, and bidi controls that could reorder a line beyond
# the words they came with (Unicode Technical Report 36; CVE-2021-42574). Marks that only
# set a direction (U+200E, U+200F, U+061C) are harmless and stay.
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]",
)
_GLYPHS: Final = {"<-": "←", "->": "→", " - ": " — ", "; ": " · ", "[...]": "[…]"}

Styled = tuple[str, str]


def safe(words: str) -> str:
    """Words with every control character written as its escape: backslash, x1b."""
    return _STEERING.sub(_escape, words)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - one byte


class Lines:
    """Gathers the lines of a sheet, each at most ``width`` columns wide."""

    def __init__(self, *, width: int, colour: bool) -> None:
        self.width = max(width, NARROWEST)
        self._colour = colour
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            theme=_THEME,
            color_system="standard" if colour else None,
            force_terminal=colour,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
            _environ={},
        )

    def glyph(self, plain: str) -> str:
        """An arrow or dash: typographic in colour, ASCII when plain."""
        return _GLYPHS[plain] if self._colour else plain

    def put(self, *parts: Styled, indent: int = 0, hang: int = 0) -> None:
        """One paragraph of (style, words), wrapped under its indent; nothing is cut.

        Its first line stands ``hang`` columns further left than the others.
        """
        text = Text(end="")
        for style, words in parts:
            text.append(safe(words).replace("\n", " ").replace("\t", " "), style)
        for at, line in enumerate(text.wrap(self._console, self.width - indent)):
            line.rstrip()
            margin = indent if at else indent - hang
            self._console.print(Text(" " * margin) + line, soft_wrap=True)

    def blank(self) -> None:
        """An empty line."""
        self._out.write("\n")

    def text(self) -> str:
        """All that was put, ending in one newline."""
        return self._out.getvalue()
