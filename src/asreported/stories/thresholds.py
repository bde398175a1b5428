"""The thresholds of all rooms of ``stories/``: one file, with the data they were tuned on."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, float]]:
    text = (files("asreported.stories") / "thresholds.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def threshold(section: str, name: str) -> float:
    """A threshold by the section of its room and its name; KeyError when there is none."""
    return _all()[section][name]
