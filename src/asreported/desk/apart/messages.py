"""What goes between a site's process and the one that reads for it: framed messages."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from asreported import errors
from asreported.errors import PageError, UnreadablePage
from asreported.model import Article, Record

if TYPE_CHECKING:
    from typing import IO

_LENGTH = struct.Struct("!Q")


class ToRead(msgspec.Struct, frozen=True, tag=True):
    """A page's content, to become a record."""

    content: bytes
    url: str | None
    published: str | None


class ToType(msgspec.Struct, frozen=True, tag=True):
    """A page's content, to become an article: without the language stages."""

    content: bytes
    url: str | None


class Written(msgspec.Struct, frozen=True, tag=True):
    """An article that is at hand as one, to become a record."""

    article: Article
    source: str


class Refused(msgspec.Struct, frozen=True, tag=True):
    """A page error, by the name of its class and its fields."""

    name: str
    source: str
    what: str
    hint: str

    @classmethod
    def of(cls, error: PageError) -> Refused:
        """An error as it travels."""
        return cls(type(error).__name__, error.source, error.what, error.hint)

    @property
    def error(self) -> PageError:
        """The error again, of its own class."""
        kind = getattr(errors, self.name, UnreadablePage)
        found = kind if issubclass(kind, PageError) else UnreadablePage
        return found(self.source, self.what, self.hint)


class Exhausted(msgspec.Struct, frozen=True, tag=True):
    """Memory ran out; whoever says this ends."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """What was asked for was not a page's matter, such as a date that is none."""

    words: str


class Answered(msgspec.Struct, frozen=True, tag=True):
    """A record or an article, encoded."""

    data: bytes


Order: TypeAlias = ToRead | ToType | Written
Answer: TypeAlias = Answered | Refused | Exhausted | Failed

_orders = msgspec.msgpack.Decoder(Order)
_answers = msgspec.msgpack.Decoder(Answer)
_records = msgspec.msgpack.Decoder(Record)
_articles = msgspec.msgpack.Decoder(Article)
_pack = msgspec.msgpack.Encoder().encode


def framed(message: Order | Answer) -> bytes:
    """A message with its length before it."""
    data = _pack(message)
    return _LENGTH.pack(len(data)) + data


def answered(result: Record | Article) -> Answered:
    """A result as it travels."""
    return Answered(_pack(result))


def next_order(stream: IO[bytes]) -> Order | None:
    """The next order; None when the other end is closed."""
    data = _frame(stream)
    return None if data is None else _orders.decode(data)


def next_answer(stream: IO[bytes]) -> Answer | None:
    """The next answer; None when the other end is closed before it was whole."""
    data = _frame(stream)
    return None if data is None else _answers.decode(data)


def record_in(answer: Answered) -> Record:
    """The record that an answer holds."""
    return _records.decode(answer.data)


def article_in(answer: Answered) -> Article:
    """The article that an answer holds."""
    return _articles.decode(answer.data)


def _frame(stream: IO[bytes]) -> bytes | None:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    data = stream.read(length)
    return data if len(data) == length else None
