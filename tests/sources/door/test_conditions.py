from __future__ import annotations

import pytest

from asreported.errors import BadAnswer
from asreported.sources.door import Door, Manners
from tests.sources.door.wires import OK, Line, Names

HOST = "93.184.216.34"
SAME = b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n'


def door(*answers: bytes) -> tuple[Door, Line]:
    line = Line({HOST: list(answers)})
    manners = Manners(robots=False, interval=0)
    return Door(manners, resolve=Names({"news.example": [[HOST]]}), dialler=line), line


def test_an_unchanged_page_is_told_as_unchanged() -> None:
    fetch, line = door(SAME)
    answer = fetch("http://news.example/", etag='"a"', modified="Mon, 02 Mar 2026 08:00:00 GMT")
    assert (answer.unchanged, answer.status, answer.content) == (True, 304, b"")
    request = line.streams[0].written
    assert b'If-None-Match: "a"\r\n' in request
    assert b"If-Modified-Since: Mon, 02 Mar 2026 08:00:00 GMT\r\n" in request


def test_an_unchanged_page_keeps_its_marks_where_the_server_does_not_repeat_them() -> None:
    fetch, _ = door(b"HTTP/1.1 304 Not Modified\r\n\r\n")
    answer = fetch("http://news.example/", etag='"a"', modified="x")
    assert (answer.etag, answer.modified) == ('"a"', "x")


def test_a_changed_page_comes_whole_with_new_marks() -> None:
    fetch, _ = door(OK.replace(b"OK\r\n", b'OK\r\nETag: "b"\r\n'))
    answer = fetch("http://news.example/", etag='"a"')
    assert (answer.unchanged, answer.content, answer.etag) == (False, b"hello", '"b"')


def test_without_marks_nothing_is_asked_conditionally() -> None:
    fetch, line = door(OK)
    fetch("http://news.example/", etag="", modified=None)
    assert b"If-" not in line.streams[0].written


@pytest.mark.parametrize(
    "mark", ['"a"\r\nHost: inside', '"a"\nX: y', "ü", "a\x00b", "\x7f", "a" * 1001]
)
def test_a_mark_that_fits_no_header_is_left_out(mark: str) -> None:
    fetch, line = door(OK)
    fetch("http://news.example/", etag=mark, modified=mark)
    assert b"If-" not in line.streams[0].written
    assert line.streams[0].written.count(b"Host:") == 1


def test_unchanged_is_no_answer_to_an_unconditional_question() -> None:
    fetch, _ = door(SAME)
    with pytest.raises(BadAnswer, match="unchanged"):
        fetch("http://news.example/")
