from __future__ import annotations

from asreported.pages.draft import Draft, finish, identify, without_contents


def test_a_text_holds_every_block_where_its_span_says() -> None:
    draft = Draft(blocks=[("headline", "Quay reopens"), ("paragraph", "It did, at noon.")])
    article = finish(draft, identity="https://quay.example/1")
    assert [article.text[b.start : b.end] for b in article.blocks] == [
        "Quay reopens",
        "It did, at noon.",
    ]


def test_an_article_is_known_by_its_address_or_its_bytes() -> None:
    assert identify("https://quay.example/1") == identify("https://quay.example/1")
    assert identify("https://quay.example/1") != identify("https://quay.example/2")
    assert len(identify(b"\x00\xff")) == 32
    assert identify("lone \ud800") != identify("lone")


def test_a_list_of_the_articles_own_headings_is_furniture() -> None:
    body = [("heading", "Who pays?"), ("paragraph", "The town."), ("heading", "And then?")]
    contents = [("list_item", "1. Who pays?"), ("list_item", "2. And then?")]
    assert without_contents([*contents, *body]) == body


def test_one_entry_that_sounds_like_a_heading_stays() -> None:
    parts = [("list_item", "Who pays?"), ("heading", "Who pays?"), ("list_item", "The town")]
    assert without_contents(parts) == parts
