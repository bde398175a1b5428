from __future__ import annotations

import pickle

import pytest

from asreported import errors
from asreported.errors import AsreportedError, EmptyPage, PageError, UnreadablePage

ALL = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, AsreportedError)
]


@pytest.mark.parametrize("error", ALL)
def test_every_error_stands_in_the_tree_of_the_docstring(error: type[AsreportedError]) -> None:
    assert errors.__doc__ is not None
    assert error.__name__ in errors.__doc__


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = EmptyPage("page.html", "the page is empty", "save it again")
    assert str(error) == "page.html: the page is empty (save it again)"


def test_errors_travel_between_processes_whole() -> None:
    error = EmptyPage("page.html", "the page is empty", "save it again")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes, as processes do it
    assert type(copy) is EmptyPage
    assert (copy.source, copy.what, copy.hint) == (error.source, error.what, error.hint)


def test_a_defect_is_a_page_error_that_asks_to_be_reported() -> None:
    error = UnreadablePage.after("page.html", IndexError("list index out of range"))
    assert isinstance(error, PageError)
    assert "IndexError" in str(error)
    assert "report" in str(error)
