"""The tree of errors; every message says what, where, and what to do.

AsreportedError
├── PageError            a page cannot be read; ``source`` names it
│   ├── EmptyPage        nothing but white space
│   ├── NotText          binary data (a picture, a PDF, an archive)
│   ├── TooLarge         more bytes than a page may have
│   ├── HostileMarkup    nesting or tags that would hang a parser
│   ├── NoArticle        readable, but no article in it
│   ├── TooCostly        reading it takes more time or memory than a page may have
│   ├── SourceError      a file or folder that cannot be opened
│   │   └── FetchError   an address that cannot or must not be fetched
│   │       ├── BadAddress      no address of a web page, or one that carries a password
│   │       ├── RefusedAddress  leads to where nobody may be sent: not the public web
│   │       ├── UnknownHost     the name service knows no such host
│   │       ├── Unreachable     nobody answers there, or not whom the address names
│   │       ├── TooSlow         the answer was not whole when its time was up
│   │       ├── TooMuch         the answer is longer than an answer may be
│   │       ├── BadAnswer       the answer breaks the rules of HTTP, or itself
│   │       ├── BadStatus       the server says no: ``status`` has its number
│   │       ├── RobotsRefused   the site's robots.txt asks not to fetch it
│   │       └── NotYet          the host asked for a pause: ``retry_after`` has its length
│   └── UnreadablePage   a stage failed on it: a defect of this package
├── RecordError          JSON that is not a record or an article
├── DateError            a date given by the user that is not ISO 8601
├── ThresholdError       a threshold given by the user that is no probability
├── RegistryError        a list of outlets that is none
├── MannersError         a setting of the network door that cannot be understood
├── HomeError            the folder of the site's data cannot be made or written
├── WorkerLost           a process that shared in the work ended before it was done
└── WeightsError         trained weights are missing or are not those expected
"""

from __future__ import annotations

from typing import Self


class AsreportedError(Exception):
    """Base of all errors that this package raises on purpose."""


class PageError(AsreportedError):
    """A page that cannot be read.

    ``source`` is the path or address as given, ``what`` the matter in one
    sentence, ``hint`` what the user can do about it.
    """

    def __init__(self, source: str, what: str, hint: str = "") -> None:
        self.source = source
        self.what = what
        self.hint = hint
        super().__init__(f"{source}: {what}" + (f" ({hint})" if hint else ""))

    def __reduce__(self) -> tuple[type[PageError], tuple[str, str, str], dict[str, object]]:
        """Errors travel between worker processes with all their fields."""
        return type(self), (self.source, self.what, self.hint), vars(self)


class EmptyPage(PageError):
    """The page holds nothing but white space."""


class NotText(PageError):
    """The page is binary data and not text or HTML."""


class TooLarge(PageError):
    """The page has more bytes than a page may have."""


class HostileMarkup(PageError):
    """The markup is nested or written in a way that would hang a parser."""


class NoArticle(PageError):
    """The page can be read, but there is no article in it."""


class TooCostly(PageError):
    """Reading the page takes more time or memory than a page may have."""


class SourceError(PageError):
    """A file or folder that cannot be opened, or holds no page."""


class FetchError(SourceError):
    """An address that cannot be fetched, or must not be.

    ``retry_after`` is the pause in seconds that the server asked for, ``status`` the
    number of its answer, each where there was one.
    """

    def __init__(
        self,
        source: str,
        what: str,
        hint: str = "",
        *,
        retry_after: float | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(source, what, hint)
        self.retry_after = retry_after
        self.status = status

    def about(self, source: str, what: str) -> Self:
        """The same error, told of another address and in other words."""
        after, status = self.retry_after, self.status
        return type(self)(source, what, self.hint, retry_after=after, status=status)


class BadAddress(FetchError):
    """It is no address of a web page, or one that carries a password."""


class RefusedAddress(FetchError):
    """The address leads to a machine or network that is not the public web."""


class UnknownHost(FetchError):
    """The name service knows no such host, or did not say."""


class Unreachable(FetchError):
    """Nobody answers there, or somebody who is not whom the address names."""


class TooSlow(FetchError):
    """The answer was not whole when its time was up."""


class TooMuch(FetchError):
    """The answer is longer than an answer may be, packed or unpacked."""


class BadAnswer(FetchError):
    """The answer breaks the rules of HTTP, or what it says of itself is not so."""


class BadStatus(FetchError):
    """The server answered, and its answer is no; ``status`` is its number."""


class RobotsRefused(FetchError):
    """The site's robots.txt asks that this is not fetched, or cannot be had."""


class NotYet(FetchError):
    """The host asked for a pause that is not over; nothing was sent."""


class RecordError(AsreportedError):
    """JSON that does not hold a record (or an article) of this schema."""


class DateError(AsreportedError):
    """A date given by the user that is not an ISO 8601 date or time."""


class ThresholdError(AsreportedError):
    """A threshold given by the user that is not a probability."""


class RegistryError(AsreportedError):
    """A list of outlets given by the user that is none."""


class MannersError(AsreportedError):
    """A setting of the network door that cannot be understood."""


class HomeError(AsreportedError):
    """The folder of the site's data cannot be made or written."""

    def __init__(self, folder: str, what: str, hint: str = "") -> None:
        self.folder = folder
        super().__init__(f"{folder}: {what}" + (f" ({hint})" if hint else ""))


class WeightsError(AsreportedError):
    """Trained weights are missing, damaged, or not the ones expected."""


class WorkerLost(AsreportedError):
    """A process that shared in the work ended before it was done."""


class UnreadablePage(PageError):
    """A page on which a stage of this package failed; the other pages are still read."""

    @classmethod
    def after(cls, source: str, error: Exception) -> UnreadablePage:
        """The error to hand on when ``error`` was not expected."""
        what = f"reading failed with {type(error).__name__}: {error}"
        return cls(source, what, "this is a defect of asreported; please report it")
