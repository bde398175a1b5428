"""Who wrote an article, where its markup, its metadata and its lines say different things."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article


def authors(*names: str, kind: str = "Person", publisher: str = "The Velmora Post") -> str:
    """Structured data with authors of a type and a publisher."""
    held = {
        "@type": "NewsArticle",
        "author": [{"@type": kind, "name": name} for name in names],
        "publisher": {"@type": "Organization", "name": publisher},
    }
    return f"<script type='application/ld+json'>{json.dumps(held)}</script>"


def kept(article: Article) -> list[tuple[str, str]]:
    """The names that the evidence of the bylines keeps and that are not used."""
    said = [each for each in article.evidence if each.field == "bylines" and not each.used]
    return [(each.value, each.where) for each in said]


def test_a_byline_that_names_more_than_the_metadata_is_used(
    read: Callable[..., Article],
) -> None:
    before = "<p class='byline'>By Ada Moe and Jonas Vik</p>"
    assert read(head=authors("Ada Moe"), before=before).bylines == ("Ada Moe", "Jonas Vik")


def test_the_byline_of_a_teaser_far_below_adds_nobody(read: Callable[..., Article]) -> None:
    filling = "<p><b>Velmora</b> waits.</p>" * 150
    after = f"{filling}<div class='byline'>By Ada Moe and Jonas Vik</div>"
    assert read(head=authors("Ada Moe"), after=after).bylines == ("Ada Moe",)


def test_the_outlets_own_name_gives_way_to_a_persons(read: Callable[..., Article]) -> None:
    before = "<a rel='author' href='/ada'>Ada Moe</a>"
    assert read(head=authors("Velmora Post"), before=before).bylines == ("Ada Moe",)


def test_a_name_behind_which_the_outlets_stands_ends_before_it(
    read: Callable[..., Article],
) -> None:
    assert read(head=authors("Ada Moe The Velmora Post")).bylines == ("Ada Moe",)


def test_a_declared_person_in_small_letters_is_a_person(read: Callable[..., Article]) -> None:
    assert read(head=authors("ada moe")).bylines == ("ada moe",)


def test_a_name_in_small_letters_gives_way_to_the_same_in_capitals(
    read: Callable[..., Article],
) -> None:
    before = "<p class='byline'>By Ada Moe</p>"
    assert read(head=authors("ada moe"), before=before).bylines == ("Ada Moe",)


@pytest.mark.parametrize("name", ["Harbour team", "VP-Redaktion", "post staff", "news desk"])
def test_a_desk_declared_a_person_is_none_but_is_kept(
    read: Callable[..., Article], name: str
) -> None:
    article = read(head=authors(name))
    assert article.bylines == ()
    assert kept(article) == [(name, "JSON-LD NewsArticle.author")]


def test_an_outlet_named_as_author_is_kept_as_evidence(read: Callable[..., Article]) -> None:
    article = read(head=authors("post.example", kind="Organization"))
    assert article.bylines == ()
    assert kept(article) == [("post.example", "JSON-LD NewsArticle.author")]


@pytest.mark.parametrize(
    "before",
    [
        "<div>By</div><div>Ada Moe</div>",
        "<h2>Article by</h2><div>Ada Moe</div>",
        "<p>Written by Ada Moe</p>",
        "<p>Author: Ada Moe</p>",
    ],
)
def test_a_label_and_the_line_below_it_name_the_author(
    read: Callable[..., Article], before: str
) -> None:
    assert read(before=before).bylines == ("Ada Moe",)


@pytest.mark.parametrize(
    "line", ["<strong>Autorin/Autor</strong> Ada Moe", "Autoren Ada Moe und Jonas Vik"]
)
def test_an_author_named_below_the_text_is_found(
    read: Callable[..., Article], body: str, line: str
) -> None:
    article = read(body * 12, after=f"<ul><li>{line}</li></ul>")
    assert article.bylines[0] == "Ada Moe"


def test_a_bold_line_of_capitalised_words_names_nobody(
    read: Callable[..., Article], body: str
) -> None:
    assert read(f"<p><b>Harbour Weather</b></p>{body}").bylines == ()


def test_a_label_above_a_line_that_is_no_name_names_nobody(
    read: Callable[..., Article],
) -> None:
    assert read(before="<div>By</div><div>the harbour of Velmora</div>").bylines == ()


@pytest.mark.parametrize(
    ("line", "standfirst"),
    [
        ("Ferries leave again. By Ada Moe", "Ferries leave again."),
        ("Ferries leave again. Von Ada Moe", "Ferries leave again."),
        ("Ferries leave again. By noon all are out", None),
    ],
)
def test_a_standfirst_ends_before_the_names_behind_it(
    read: Callable[..., Article], line: str, standfirst: str | None
) -> None:
    article = read(before=f"<p class='standfirst'>{line}</p>")
    assert article.standfirst == (standfirst or line)


def test_a_label_in_furniture_names_nobody(read: Callable[..., Article]) -> None:
    after = "<div class='footer-menu'><p>Author Services Privacy Policy</p></div>"
    assert read(after=after).bylines == ()
