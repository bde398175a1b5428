"""All hostile inputs by name; each is made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.hostile.archives import ARCHIVES, MAILS
from bench.hostile.lists import LISTS
from bench.hostile.markup import MARKUP
from bench.hostile.text import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

INPUTS: dict[str, Callable[[], bytes]] = {
    **{f"html: {name}": made for name, made in MARKUP.items()},
    **{f"text: {name}": made for name, made in TEXT.items()},
    **{f"list: {name}": made for name, made in LISTS.items()},
    **{f"archive: {name}": made for name, made in ARCHIVES.items()},
    **{f"mail: {name}": made for name, made in MAILS.items()},
}
