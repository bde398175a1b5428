"""The thresholds of ``stories/``, out of the one file that says what they were tuned on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

_Kind = TypeVar("_Kind")


@cache
def _all() -> dict[str, Any]:
    text = files("asreported.stories").joinpath("thresholds.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def thresholds(room: str, kind: type[_Kind]) -> _Kind:
    """The table of one room of ``thresholds.toml`` as a struct of ``kind``.

    Raises ``KeyError`` for a room without a table, ``msgspec.ValidationError`` for a
    table that lacks a field of ``kind`` or has one it does not know.
    """
    return msgspec.convert(_all()[room], kind)


@cache
def threshold(room: str, name: str) -> float:
    """One threshold by its room and its name; KeyError when there is none."""
    return float(_all()[room][name])
