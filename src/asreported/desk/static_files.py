"""Which of our own files are served: styles and scripts, never code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.staticfiles.finders import FileSystemFinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.core.files.storage import Storage

_SERVED = (".css", ".js", ".svg")


class StyleFinder(FileSystemFinder):
    """The finder of ``STATICFILES_DIRS``, for styles and scripts alone.

    The server lists what it may serve once, when it starts, and serves nothing else.
    """

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """All files that may be served."""
        for path, storage in super().list(ignore_patterns):
            if path.endswith(_SERVED):
                yield path, storage
