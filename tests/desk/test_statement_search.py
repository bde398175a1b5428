"""Statements are narrowed by words and facets, counted, paged and kept as searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from asreported.desk.models import Article, SavedSearch, Statement
from asreported.desk.search import facets
from asreported.desk.search.asking import Asked, statements
from asreported.desk.search.facets import counted
from asreported.desk.statements.paging import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


@pytest.fixture
def told(added: Callable[..., Article]) -> list[Article]:
    """Two articles of two outlets' addresses."""
    return [
        added(),
        added("Ostheim pier: seventeen dead", "2031-03-04", 17, "https://herald.example/pier"),
    ]


@pytest.mark.usefixtures("told")
def test_each_choice_of_a_facet_leads_to_as_many_as_it_says() -> None:
    found = counted(Asked())

    assert found.total == Statement.objects.count()
    assert {one.name for one in found.facets} >= {"outlet", "speaker", "act", "certainty"}
    for facet in found.facets:
        for one in facet.choices:
            asked = Asked.of({facet.name: one.value})
            assert statements(asked).count() == one.often, (facet.name, one.value)
            assert one.query == asked.query


@pytest.mark.usefixtures("told")
def test_restrictions_hold_together() -> None:
    asked = Asked.of({"q": "pier killed", "since": "2031-03-04", "until": "2031-03-04"})

    rows = list(statements(asked))

    assert rows
    assert all("17 people" in one.content for one in rows)


@pytest.mark.usefixtures("told")
def test_more_than_is_counted_is_said_to_be_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "NEWEST", 2)

    found = counted(Asked())

    assert (found.total, found.more) == (2, True)


@pytest.mark.usefixtures("told")
def test_a_count_of_a_part_is_never_said_to_be_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "NEWEST", 1)

    assert counted(Asked(q="pier")).more
    assert not counted(Asked(q="nothinglikeit")).more


def test_a_question_that_is_none_is_passed_over() -> None:
    asked = Asked.of({"certainty": "x", "disputed": "x", "since": "soon", "q": "??", "no": "y"})

    assert asked == Asked()


@pytest.mark.usefixtures("told")
def test_pages_follow_each_other_without_a_gap() -> None:
    everything = list(statements(Asked()))
    found, after = [], ""
    while True:
        page = part(statements(Asked()), "published", after, 2)
        found += page.rows
        after = page.after
        if not after:
            break

    assert found == everything


@pytest.mark.parametrize("after", ["x", "%00", "W10", "WzEsMl0", "WyJhIiwxZTk5XQ", "A" * 500])
@pytest.mark.usefixtures("told")
def test_a_place_that_is_none_is_the_beginning_or_nothing(client: Client, after: str) -> None:
    assert client.get("/statements/", {"after": after}).status_code == 200


@pytest.mark.usefixtures("told")
@pytest.mark.usefixtures("told")
def test_the_page_shows_statements_and_keeps_a_search(
    client: Client, signed_in: Callable[[str], Client]
) -> None:
    page = client.get("/statements/?q=killed").content.decode()
    assert "people were killed when the pier at Ostheim fell" in page
    reader = signed_in("reader")

    reader.post("/statements/keep/", {"q": "killed"})

    assert SavedSearch.objects.get().query == "q=killed"
    assert "No longer keep" in reader.get("/statements/?q=killed").content.decode()
    reader.post("/statements/keep/", {"q": "killed", "do": "forget"})
    assert not SavedSearch.objects.exists()


def test_words_are_searched_as_they_stand_now(told: list[Article]) -> None:
    Statement.objects.filter(article=told[0]).update(content="The lantern was lit")

    assert statements(Asked(q="lantern")).count() == told[0].statements.count()
    told[0].statements.all().delete()
    assert statements(Asked(q="lantern")).count() == 0
