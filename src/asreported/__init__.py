"""asreported: news reporting as a record of who said what, on whose word, when, how many.

    >>> record = asreported.read(Path("page.html"))
    >>> record.attributions[0].cue.lemma
    'say'

What is listed here is the public face; it is loaded when first used, so that
the command line answers ``--help`` without loading a language pipeline.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from asreported._version import __version__

if TYPE_CHECKING:
    from asreported.errors import (
        AsreportedError,
        DateError,
        EmptyPage,
        HostileMarkup,
        NoArticle,
        NotText,
        PageError,
        RecordError,
        SourceError,
        ThresholdError,
        TooLarge,
        UnreadablePage,
        WeightsError,
        WorkerLost,
    )
    from asreported.model import (
        Article,
        Attribution,
        Block,
        Content,
        Cue,
        Dispute,
        Entity,
        Evidence,
        Figure,
        Image,
        Link,
        Missing,
        Record,
        Source,
        Stamp,
        Time,
    )
    from asreported.reading import (
        Explained,
        explain,
        read,
        read_article,
        read_many,
        read_text,
    )
    from asreported.statements import Explanation

_HOME = {
    "asreported.errors": (
        "AsreportedError", "DateError", "EmptyPage", "HostileMarkup", "NoArticle", "NotText",
        "PageError", "RecordError", "SourceError", "ThresholdError", "TooLarge",
        "UnreadablePage", "WeightsError", "WorkerLost",
    ),
    "asreported.model": (
        "Article", "Attribution", "Block", "Content", "Cue", "Dispute", "Entity", "Evidence",
        "Figure", "Image", "Link", "Missing", "Record", "Source", "Stamp", "Time",
    ),
    "asreported.reading": (
        "Explained", "explain", "read", "read_article", "read_many", "read_text",
    ),
    "asreported.statements": ("Explanation",),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "Article", "AsreportedError", "Attribution", "Block", "Content", "Cue", "DateError",
    "Dispute", "EmptyPage", "Entity", "Evidence", "Explained", "Explanation", "Figure",
    "HostileMarkup", "Image", "Link", "Missing", "NoArticle", "NotText", "PageError",
    "Record", "RecordError", "Source", "SourceError", "Stamp", "ThresholdError", "Time",
    "TooLarge", "UnreadablePage", "WeightsError", "WorkerLost", "__version__", "explain",
    "read", "read_article", "read_many", "read_text",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562)."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
