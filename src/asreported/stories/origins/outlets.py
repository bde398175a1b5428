"""Outlets by name: spellings of one outlet, and families of outlets that share reporting."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from asreported.errors import RecordError
from asreported.stories.speakers import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from asreported.model import Record

_FILLERS: Final = frozenset(
    "the online com org net co uk www news newspaper daily weekly broadcaster website site "
    "agency press wire service portal tv radio of media group".split()
)
_NAMED: Final = re.compile(
    r"\b(?:the |The )?(?P<name>[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+){0,3})"
)
_TO: Final = re.compile(
    r"\b(?:told|telling|speaking (?:to|with)|spoke (?:to|with)|interview (?:with|by|to)"
    r"|seen by|obtained by|shown to|shared with|reported by|according to|published by"
    r"|first (?:in|by))\s+"
)


@lru_cache(maxsize=4096)
def outlet_words(name: str) -> frozenset[str]:
    """The words of an outlet's name that tell it from others."""
    words = frozenset(fold(name.replace(".", " ")).split())
    return words - _FILLERS or words


def same_outlet(one: str, other: str) -> bool:
    """Whether two names may be of one outlet: the words of one are among the other's."""
    a, b = outlet_words(one), outlet_words(other)
    return bool(a and b) and (a <= b or b <= a)


@lru_cache(maxsize=16384)
def _called(name: str, outlet: str) -> bool:
    """Whether a name is an outlet's, whole or short: "the Ledger", not "Aldenhall" alone."""
    words = outlet_words(name)
    last = [word for word in fold(outlet).split() if word in outlet_words(outlet)][-1:]
    return same_outlet(name, outlet) and last[0] in words if last else False


class Outlets:
    """The outlets of some records, and which family each is of.

    ``families`` maps a family's name to its outlets' names; what one outlet of a family
    says in its own voice is not independent of what another says.
    """

    def __init__(
        self, records: Sequence[Record], families: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        self._names = list(
            dict.fromkeys(one.article.publisher for one in records if one.article.publisher)
        )
        self._family = {
            outlet: family for family, members in (families or {}).items() for outlet in members
        }
        self._known: dict[str, str] = {}
        self._called: dict[str, bool] = {}

    def canonical(self, name: str) -> str:
        """The publisher's own spelling where the outlet is among the records."""
        if name not in self._known:
            equal = [one for one in self._names if fold(one) == fold(name)]
            alike = equal or [one for one in self._names if same_outlet(one, name)]
            self._known[name] = alike[0] if len(alike) == 1 or equal else name
        return self._known[name]

    def is_outlet(self, name: str) -> bool:
        """Whether a name is of an outlet among the records, or of a family."""
        if name not in self._called:
            outlets = (*self._names, *self._family)
            self._called[name] = any(_called(name, one) for one in outlets)
        return self._called[name]

    def family(self, name: str) -> str:
        """The family of an outlet, else the outlet itself."""
        return next(
            (family for outlet, family in self._family.items() if same_outlet(outlet, name)),
            self.canonical(name),
        )

    def told_to(self, words: str) -> str | None:
        """The outlet, of the records or a family, that somebody told: "told the Post"."""
        for match in _TO.finditer(words):
            named = _NAMED.match(words, match.end())
            if named is None:
                continue
            for outlet in (*self._names, *self._family):
                if _called(named["name"], outlet):
                    return outlet
        return None


def read_families(text: str) -> dict[str, tuple[str, ...]]:
    """Families of outlets from TOML: a table ``[families]`` of a name and its outlets each.

    Raises ``RecordError`` when it is no such TOML.
    """
    try:
        listed = tomllib.loads(text).get("families", {})
        return {str(name): tuple(map(str, outlets)) for name, outlets in listed.items()}
    except (tomllib.TOMLDecodeError, TypeError, AttributeError) as error:
        raise RecordError(f"not a list of outlet families: {error}") from error
