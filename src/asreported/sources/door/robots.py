"""What a site's robots.txt asks of this program (RFC 9309), kept for a day.

A 4xx other than 429 means that there are no rules; a 5xx, a 429 or a broken answer means
that nothing may be fetched until a later try, unless older rules are still at hand. What
concerns other programs is left out before parsing: a file of 20,000 names times 20,000 rules
would otherwise be multiplied out, and kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from protego import Protego

from asreported.sources.door.manners import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES: Final = 512 * 1024
"""How much of a robots.txt is read; RFC 9309 (2.5) wants 500 KiB at least."""
_AGENT: Final = re.compile(r"\s*user[ -]?agent\s*[:\s]\s*([^\s/#]*)", re.IGNORECASE)
_CALLED: Final = (TOKEN, "*")
_NO_RULE: Final = re.compile(r"\s*(?:#|$|site-?maps?\b|host\b)", re.IGNORECASE)


class Rules:
    """The rules of one robots.txt that concern this program."""

    def __init__(self, text: str) -> None:
        ours = "\n".join(_ours(text.splitlines()))
        self.size = len(ours)
        self._parsed = Protego.parse(ours)

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


def _ours(lines: Iterable[str]) -> Iterator[str]:
    """The groups that name this program or everybody, each name as we are called here."""
    naming = ours = False
    for line in lines:
        found = _AGENT.match(line)
        if found:
            named = found[1].lower().strip("*") or found[1][:1]
            ours = named in _CALLED or (naming and ours)
            naming = True
            if named in _CALLED:
                yield f"user-agent: {named}"
        elif not _NO_RULE.match(line):
            naming = False
            if ours:
                yield line
