"""Digests as archives write them: an algorithm, and its value in base 32 or 16."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Final

_KNOWN: Final = frozenset(("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))


def agrees(digest: str | None, *contents: bytes) -> bool | None:
    """Whether a digest is that of one of the contents; nothing when none can be computed."""
    if not digest:
        return None
    name, _, value = digest.strip().partition(":")
    name = name.lower().replace("-", "")
    if name not in _KNOWN:
        return None
    return _plain(value.strip(), name) in [
        hashlib.new(name, content, usedforsecurity=False).digest() for content in contents
    ]


def _plain(value: str, name: str) -> bytes | None:
    size = hashlib.new(name, usedforsecurity=False).digest_size
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        return base64.b32decode(value.upper() + "=" * (-len(value) % 8))
    except (ValueError, binascii.Error):
        return None
