"""One question and one answer over a connection of their own.

No connection is kept for later: each is bound to the numbers checked for one hop, shared
by no threads, and closed with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import httpcore2

from asreported.errors import BadAddress, BadAnswer, TooMuch, TooSlow, Unreachable
from asreported.sources.door import unpacking
from asreported.sources.door.deadline import OutOfTime
from asreported.sources.door.dialling import Budget, OverBudget, Pinned

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping

    from asreported.sources.door.addresses import Address
    from asreported.sources.door.deadline import Deadline
    from asreported.sources.door.dialling import Dialler
    from asreported.sources.door.guarding import Route
    from asreported.sources.door.manners import Manners

_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Question(NamedTuple):
    """What is asked of whom: an address, its route, the time for it, headers besides."""

    address: Address
    route: Route
    deadline: Deadline
    conditions: Mapping[str, str]
    most: int
    cut: bool = False
    body: bytes | None = None
    """What is posted; None asks with GET."""


class Answer(NamedTuple):
    """What was answered; ``content`` is read of answers with status 2xx only."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes

    def header(self, name: str) -> str | None:
        """The first header of a name (lower case)."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def location(self) -> str | None:
        """Where a redirect leads, None when this is none."""
        return self.header("location") if self.status in _REDIRECTS else None


class Exchange:
    """Asks one question at a time and thread."""

    def __init__(
        self, manners: Manners, dialler: Dialler, seal: Callable[[], ssl.SSLContext]
    ) -> None:
        self._manners = manners
        self._dialler = dialler
        self._seal = seal

    def __call__(self, question: Question) -> Answer:
        """The answer; raises ``TooSlow``, ``TooMuch``, ``BadAnswer`` or ``Unreachable``."""
        budget = Budget(self._manners.most_header_bytes)
        with _told(question.address), self._connection(question, budget) as connection:
            response = connection.handle_request(self._request(question))
            headers = self._headers(response)
            budget.most += self._manners.most_packed
            answer = Answer(response.status, headers, b"")
            if not 200 <= response.status < 300:  # noqa: PLR2004 - the class of good answers
                return answer
            return answer._replace(content=self._content(question, answer, response))

    @contextmanager
    def _connection(
        self, question: Question, budget: Budget
    ) -> Iterator[httpcore2.HTTPConnection]:
        address, route = question.address, question.route
        deadline, connecting = question.deadline, self._manners.connecting
        connection = httpcore2.HTTPConnection(
            _url(address).origin,
            ssl_context=self._seal() if address.secure else None,
            network_backend=Pinned(route.ips, self._dialler, deadline, budget, connecting),
        )
        try:
            yield connection
        finally:
            connection.close()

    def _request(self, question: Question) -> httpcore2.Request:
        headers: dict[bytes | str, bytes | str] = {
            "Host": question.address.authority,
            "User-Agent": self._manners.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": unpacking.ACCEPTED,
            "Connection": "close",
        }
        headers.update(question.conditions.items())
        if question.body is None:
            return httpcore2.Request("GET", _url(question.address), headers=headers)
        headers["Content-Length"] = str(len(question.body))
        url = _url(question.address)
        return httpcore2.Request("POST", url, headers=headers, content=question.body)

    def _headers(self, response: httpcore2.Response) -> tuple[tuple[str, str], ...]:
        if len(response.headers) > self._manners.most_headers:
            raise unpacking.Unreadable(f"it has {len(response.headers)} headers")
        return tuple((_text(key).lower(), _text(value)) for key, value in response.headers)

    def _content(
        self, question: Question, answer: Answer, response: httpcore2.Response
    ) -> bytes:
        length = answer.header("content-length") or ""
        if length.isdecimal() and int(length) > self._manners.most_packed and not question.cut:
            raise OverBudget
        coding = ",".join(value for key, value in answer.headers if key == "content-encoding")
        pieces = response.iter_stream()
        return unpacking.content(
            pieces, coding, question.most, question.deadline, cut=question.cut
        )


def _url(address: Address) -> httpcore2.URL:
    url = address.url
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=address.port, target=url.raw_path
    )


def _text(raw: bytes) -> str:
    """A header as text: UTF-8 where it is, else Latin-1, as browsers read them."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


@contextmanager
def _told(address: Address) -> Iterator[None]:
    """What goes wrong below, as errors that name the address."""
    text = address.text
    try:
        yield
    except (OutOfTime, httpcore2.TimeoutException) as error:
        what = "the answer was not whole when its time was up"
        raise TooSlow(text, what, "try again later") from error
    except OverBudget as error:
        what = "the answer is longer than an answer may be"
        raise TooMuch(text, what, "save it yourself and give its file") from error
    except httpcore2.NetworkError as error:
        what = f"no connection: {str(error) or type(error).__name__}"
        raise Unreachable(text, what, "check the address, or try again later") from error
    except httpcore2.LocalProtocolError as error:
        raise BadAddress(text, f"this cannot be asked for: {error}") from error
    except httpcore2.ProtocolError as error:
        what = f"the answer breaks the rules of HTTP: {str(error)[:200]}"
        raise BadAnswer(text, what) from error
    except unpacking.Unreadable as error:
        raise BadAnswer(text, f"the answer cannot be read: {error}") from error
