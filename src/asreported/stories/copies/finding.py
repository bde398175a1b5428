"""Copies as articles arrive, and among records at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.stories.copies.index import PrintIndex
from asreported.stories.copies.limits import limits
from asreported.stories.copies.pairs import compare
from asreported.stories.times import arrival

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import Record
    from asreported.stories.copies.limits import Limits
    from asreported.stories.model import Copy


class CopyFinder:
    """Finds what each arriving article repeats of those in the window, or they of it."""

    def __init__(self, thresholds: Limits | None = None) -> None:
        self._limits = thresholds or limits()
        self._index = PrintIndex(self._limits)

    def add(self, record: Record) -> tuple[Copy, ...]:
        """The copies that an article makes a pair of, most of them first.

        A version of an article is no copy of it.
        """
        printed = self._index.read(record.article)
        found = [
            copy
            for other in self._index.near(printed)
            if other.article.id != record.article.id
            if (copy := compare(other, printed, self._limits)) is not None
        ]
        self._index.add(printed)
        return tuple(sorted(found, key=lambda copy: (-copy.share, copy.of, copy.copy)))


def find_copies(
    records: Iterable[Record], *, thresholds: Limits | None = None
) -> tuple[Copy, ...]:
    """All copies among some records, in order of publication of the later one.

    Several copies of one text are each paired with all that are in reach of the
    thresholds: who wants the original alone takes, of a copy, the first by time.
    """
    ordered = sorted(records, key=arrival)
    finder = CopyFinder(thresholds)
    return tuple(copy for record in ordered for copy in finder.add(record))
