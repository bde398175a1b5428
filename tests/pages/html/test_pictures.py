from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.model import Image

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article

FIGURE = (
    "<figure><img src='/quay.jpg'><figcaption>The quay on Monday. "
    "<span class='credit'>Photo: Ada Moe</span></figcaption></figure>"
)


def test_a_figures_caption_and_credit_are_apart_from_the_body(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(body + FIGURE, url="https://post.example/harbour")
    assert article.images == (
        Image(
            url="https://post.example/quay.jpg", caption="The quay on Monday.", credit="Ada Moe"
        ),
    )
    assert texts(article, "caption") == ["The quay on Monday."]
    assert "Ada Moe" not in article.text


def test_a_picture_between_headline_and_body_is_read(read: Callable[..., Article]) -> None:
    article = read(before=FIGURE)
    assert article.images[0].caption == "The quay on Monday."
    assert [block.kind for block in article.blocks][:3] == ["headline", "caption", "paragraph"]


def test_a_caption_is_known_by_its_class(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(
        f"{body}<div><img src='/a.jpg'><p class='wp-caption-text'>The old light.</p></div>"
    )
    assert texts(article, "caption") == ["The old light."]
    assert article.images[0].caption == "The old light."


def test_a_whole_article_inside_a_figure_is_no_caption(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    more = body.replace("boats", "vessels") + body.replace("boats", "cutters")
    assert len(texts(read(f"<figure>{body}{more}"), "paragraph")) >= 5


def test_without_captions_the_page_names_its_picture(read: Callable[..., Article]) -> None:
    article = read(head="<meta property='og:image' content='https://post.example/a.jpg'>")
    assert article.images == (Image(url="https://post.example/a.jpg"),)


def test_a_lazy_pictures_address_is_the_one_it_will_load(
    read: Callable[..., Article], body: str
) -> None:
    figure = FIGURE.replace("src=", "src='data:image/gif;base64,R0' data-src=")
    assert read(body + figure).images[0].url == "/quay.jpg"


def test_a_line_that_repeats_what_its_picture_shows_is_a_caption(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    shown = "Ferries wait in the harbour of Velmora on Monday"
    article = read(f"{body}<div><img src='/a.jpg' alt='{shown}'></div><p>{shown}</p>{body}")
    assert texts(article, "caption") == [shown]
    assert shown not in texts(article, "paragraph")


def test_a_caption_said_twice_is_said_once(read: Callable[..., Article], body: str) -> None:
    shown = "Ferries wait in the harbour of Velmora on Monday"
    figure = (
        f"<figure><img src='/a.jpg'><figcaption>{shown}. Photo: Ada Moe</figcaption></figure>"
    )
    assert read(f"{body}{figure}<p>{shown}</p>{body}").text.count(shown) == 1
