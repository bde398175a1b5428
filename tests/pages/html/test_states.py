"""Pages whose text stands in the data of their own program, and hardly in their markup."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from asreported.errors import NoArticle
from asreported.pages import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

TITLE = "Velmora quay stays shut, pilots say"
PROSE = [
    f"The quay of Velmora stays shut for the {day} day, the port authority said, and the "
    "ferries that lie there wait for a pilot who knows the new channel well enough."
    for day in "first second third fourth fifth".split()
]
HTML = f"<p>{PROSE[0]}</p><h2>What pilots say</h2>" + "".join(f"<p>{p}</p>" for p in PROSE[1:])
NODES = [
    {"type": "paragraph", "children": [{"text": PROSE[0][:30]}, {"text": PROSE[0][30:]}]},
    {"type": "heading-2", "children": [{"text": "What pilots say"}]},
    *({"type": "paragraph", "children": [{"text": text}]} for text in PROSE[1:]),
]
WHOLE = [PROSE[0], "What pilots say", *PROSE[1:]]


def next_data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def article(**fields: object) -> dict[str, Any]:
    return {"title": TITLE, "description": PROSE[0], **fields}


def page(script: str, *, shown: str = "", head: str = "") -> str:
    return (
        f"<html><head><title>{TITLE}</title>{head}</head><body><div id='app'><h1>{TITLE}</h1>"
        f"{shown}</div>{script}</body></html>"
    )


def body(read: Article) -> list[str]:
    kinds = ("paragraph", "heading", "list_item", "quote")
    return [read.text[b.start : b.end] for b in read.blocks if b.kind in kinds]


@pytest.mark.parametrize(
    "script",
    [
        next_data({"props": {"pageProps": {"story": article(body=HTML)}}}),
        next_data({"props": {"pageProps": {"story": article(content=NODES)}}}),
        f"<script>window.__INITIAL_STATE__ = {json.dumps({'a': article(body=HTML)})};</script>",
        f"<script>window.__APOLLO_STATE__={json.dumps({'S:1': article(body=HTML)})}</script>",
        f"<script>window['__STATE__'] = {json.dumps([article(body=HTML)])};go()</script>",
        f"<script type='application/json'>{json.dumps(article(body=HTML))}</script>",
    ],
)
def test_the_body_is_read_from_the_programs_data(script: str) -> None:
    assert body(read_article(page(script))) == WHOLE


@pytest.mark.parametrize("fields", [{"body": HTML}, {"content": NODES}])
def test_headings_in_the_data_keep_their_level(fields: dict[str, object]) -> None:
    found = read_article(page(next_data(article(**fields))))
    assert [block.level for block in found.blocks if block.kind == "heading"] == [2]


def test_links_to_other_articles_around_it_make_the_page_no_index() -> None:
    teasers = "".join(
        f"<h3><a href='/{at}'>The ferry to Aske sails again on the {at}th day</a></h3>"
        f"<p>Boats leave from the northern quay, {at} of them before the noon bell rings.</p>"
        for at in range(4, 9)
    )
    bare = page("", shown=teasers)
    with pytest.raises(NoArticle, match="index"):
        read_article(bare)
    state = article(body=HTML + teasers)
    assert WHOLE[1] in body(read_article(page(next_data(state), shown=teasers)))


def test_it_is_said_where_the_text_was_read() -> None:
    found = read_article(page(next_data({"props": {"story": article(body=HTML)}})))
    reasons = [each.why for each in found.missing if each.what == "markup"]
    assert len(reasons) == 1
    assert "__NEXT_DATA__.props.story" in reasons[0]


def test_lines_and_breaks_part_paragraphs_too() -> None:
    plain = page(next_data(article(body="\n\n".join(PROSE))))
    broken = page(next_data(article(body="<br><br>".join(PROSE))))
    assert body(read_article(plain)) == body(read_article(broken)) == PROSE


def test_what_the_markup_shows_must_stand_in_the_data() -> None:
    script = next_data(article(body=HTML))
    other = f"<p>{PROSE[0].replace('Velmora', 'Aske').replace('ferries', 'trawlers')}</p>"
    assert body(read_article(page(script, shown=f"<p>{PROSE[0]}</p>"))) == WHOLE
    assert len(body(read_article(page(script, shown=other)))) == 1


def test_data_of_another_article_is_not_taken() -> None:
    other = {"title": "Aske bridge opens after all these years", "body": HTML}
    with pytest.raises(NoArticle):
        read_article(page(next_data({"next": other})))


def test_comments_and_related_articles_in_the_data_are_no_body() -> None:
    aside = {"comments": [{"text": text * 3} for text in PROSE], "relatedStories": [HTML * 2]}
    assert body(read_article(page(next_data(article(body=HTML, **aside))))) == WHOLE


def test_a_page_to_be_paid_for_is_left_at_what_it_shows() -> None:
    wall = f"<p>{PROSE[0]}</p><p>Subscribe to continue reading.</p>"
    found = read_article(page(next_data(article(body=HTML)), shown=wall))
    assert PROSE[0] in body(found)
    assert PROSE[1] not in found.text
    assert [each.what for each in found.missing if each.what != "published"] == ["body"]


def test_a_page_with_its_text_in_the_markup_is_read_from_there(
    read: Callable[..., Article], body: str
) -> None:
    data = {"title": "Harbour of Velmora reopens after the storm", "body": HTML}
    found = read(body, after=next_data(data))
    assert PROSE[1] not in found.text
    assert [each for each in found.missing if each.what == "markup"] == []


@pytest.mark.parametrize(
    "script",
    [
        "<script type='application/json'>{broken</script>",
        "<script>window.__STATE__ = {a: function() {}};</script>",
        "<script>window.__STATE__ = " + '{"a":' * 5000 + "1" + "}" * 5000 + "</script>",
        "<script type='application/json'></script>",
        "<script type='application/json'>7</script>",
        next_data({"title": TITLE, "body": None}),
        next_data({"title": TITLE, "body": "<p>" + "<div>" * 100_000 + PROSE[0] * 9}),
        next_data({"title": [TITLE], "body": {"text": 7}}),
    ],
)
def test_data_that_cannot_be_read_is_no_article(script: str) -> None:
    with pytest.raises(NoArticle):
        read_article(page(script))


def test_data_that_says_the_headline_at_every_level_is_read_in_linear_time() -> None:
    value: object = HTML
    for _ in range(200):
        value = article(body=value, side=["x" * 50] * 200)
    start = time.process_time()
    with pytest.raises(NoArticle):
        read_article(page(next_data(value)))
    assert time.process_time() - start < 2
