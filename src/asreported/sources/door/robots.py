"""What a site's robots.txt asks of this program (RFC 9309), kept for a day.

A 4xx other than 429 means that there are no rules; a 5xx, a 429 or a broken answer means
that nothing may be fetched until a later try, unless older rules are still at hand. Lines
for other programs are folded into one before parsing: a file of 20,000 names times 20,000
rules would otherwise be multiplied out.
"""

from __future__ import annotations

import re
from typing import Final

from protego import Protego

from asreported.sources.door.manners import TOKEN

MOST_BYTES: Final = 512 * 1024
"""How much of a robots.txt is read; RFC 9309 (2.5) wants 500 KiB at least."""
_AGENT: Final = re.compile(r"\s*user[ -]?agent\s*[:\s]\s*([^\s/#]*)", re.IGNORECASE)
_OTHERS: Final = "user-agent: others"


class Rules:
    """The rules of one robots.txt that concern this program."""

    def __init__(self, text: str) -> None:
        self._parsed = Protego.parse("\n".join(map(_ours, text.splitlines())))

    def allow(self, text: str) -> bool:
        """Whether an address may be fetched."""
        return self._parsed.can_fetch(text, TOKEN)

    @property
    def delay(self) -> float:
        """The Crawl-delay in seconds, 0 when none is asked for."""
        return self._parsed.crawl_delay(TOKEN) or 0.0


def read_rules(content: bytes) -> Rules:
    """The rules in the bytes of a robots.txt, of which no more than 512 KiB count."""
    return Rules(content[:MOST_BYTES].decode("utf-8-sig", errors="replace"))


def _ours(line: str) -> str:
    """A line as it concerns us: a name is ours, everybody's, or another's."""
    found = _AGENT.match(line)
    if not found:
        return line
    name = found[1].lower()
    if name == "*":
        return "user-agent: *"
    return f"user-agent: {TOKEN}" if name.strip("*") == TOKEN else _OTHERS
