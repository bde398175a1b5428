"""Records of texts that no stage has read, as they are in a language that none knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asreported.model import Record


def is_unread(record: Record) -> bool:
    """Whether a record says that something is missing, and names nobody who says anything.

    Its sentences are no reports, and only its long words and names tell what it is about.
    """
    return bool(record.missing) and not (record.entities or record.attributions or record.voice)
