"""Whose people a figure counts: the dead of two sides of a war are two tolls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.stories.words import stem

if TYPE_CHECKING:
    from asreported.model import Figure, Record

_NAME: Final = re.compile(r"\b[A-Z][a-z]{3,}\b")


def nation(record: Record, figure: Figure) -> frozenset[str]:
    """Stems of the names in what is counted: "nine Lunen soldiers"; of titles none.

    A word that its article also writes small is no name: "12 Soldiers Die".
    """
    names = _NAME.findall(figure.counts or "")
    text = record.article.text
    return frozenset(
        stem(name) for name in names if not re.search(rf"\b{name.lower()}\b", text)
    )
