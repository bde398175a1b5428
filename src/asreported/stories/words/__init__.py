"""Words of texts without a parse: stems, families of one deed, and what says nothing."""

from __future__ import annotations

from asreported.stories.words.cues import Cues
from asreported.stories.words.stems import (
    Stemmed,
    content,
    content_stem,
    content_stems,
    root,
    stem,
    stemmed,
    tokens,
    words_in,
)

__all__ = [
    "Cues",
    "Stemmed",
    "content",
    "content_stem",
    "content_stems",
    "root",
    "stem",
    "stemmed",
    "tokens",
    "words_in",
]
