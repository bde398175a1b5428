"""The thresholds of ``stories/``, out of the one file that says what they were tuned on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

_Kind = TypeVar("_Kind")


@cache
def thresholds(room: str, kind: type[_Kind]) -> _Kind:
    """The table of one room of ``thresholds.toml`` as a struct of ``kind``.

    Raises ``KeyError`` for a room without a table, ``msgspec.ValidationError`` for a
    table that lacks a field of ``kind`` or has one it does not know.
    """
    text = files("asreported.stories").joinpath("thresholds.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text)[room], kind)
