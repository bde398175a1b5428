"""Other views of an article's page: AMP, for print; and the section in visible breadcrumbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asreported.model import Article


@pytest.mark.parametrize(
    "part",
    [
        "<amp-ad><div placeholder>Boats of the bay are on sale today.</div></amp-ad>",
        "<amp-list><div placeholder>Boats of the bay: more will come.</div></amp-list>",
        "<amp-next-page><p>Boats of the bay: read on below this line.</p></amp-next-page>",
        "<amp-sidebar><p>Boats of the bay: we report from the quay.</p></amp-sidebar>",
    ],
)
def test_what_amp_loads_beside_an_article_is_no_text(
    read: Callable[..., Article], body: str, part: str
) -> None:
    assert "Boats of the bay" not in read(body + part + body.replace("boats", "ships")).text


def test_amp_accordions_and_pictures_belong_to_the_article(
    read: Callable[..., Article], texts: Callable[..., list[str]], body: str
) -> None:
    article = read(
        "<figure><amp-img src='/a.jpg'></amp-img><figcaption>The ferry.</figcaption></figure>"
        f"{body}<amp-accordion><section><h4>What is closed</h4><p>Pier two stays closed until"
        " divers have looked at its piles, some days from now.</p></section></amp-accordion>",
        url="https://velmora.example/harbour",
    )
    assert texts(article, "heading") == ["What is closed"]
    assert article.images[0].url == "https://velmora.example/a.jpg"


@pytest.mark.parametrize(
    "line",
    [
        "Printed from: https://velmora.example/harbour",
        "This article was printed from The Velmora Post.",
        "Article URL: https://velmora.example/harbour",
        "Click here to print.",
        "<a href='javascript:print()'>Print this page</a> | <a href='#'>Close window</a>",
    ],
)
def test_what_a_print_view_says_of_itself_is_no_text(
    read: Callable[..., Article], body: str, line: str
) -> None:
    kinds = [block.kind for block in read(f"{body}<p>{line}</p>").blocks]
    assert kinds == ["headline", *["paragraph"] * 3]


CRUMBS = "<a href='/'>Home</a> › <a href='/coast'>Coast</a> › <a href='/coast/ports'>Ports</a>"


@pytest.mark.parametrize(
    "row",
    [
        f"<nav aria-label='Breadcrumb'>{CRUMBS}</nav>",
        f"<div class='breadcrumbs'>{CRUMBS} › Harbour of Velmora reopens</div>",
        f"<ol class='c-BreadCrumb'><li>{CRUMBS}</li></ol>",
    ],
)
def test_the_last_breadcrumb_names_the_section(read: Callable[..., Article], row: str) -> None:
    assert read(before=row).section == "Ports"


def test_what_the_page_s_data_calls_the_section_comes_first(
    read: Callable[..., Article],
) -> None:
    head = "<meta property='article:section' content='Harbours'>"
    article = read(before=f"<nav class='breadcrumb'>{CRUMBS}</nav>", head=head)
    assert article.section == "Harbours"


def test_breadcrumbs_to_the_front_page_alone_name_no_section(
    read: Callable[..., Article],
) -> None:
    row = (
        "<nav class='breadcrumb'><a href='https://velmora.example/'>The Velmora Post</a></nav>"
    )
    assert read(before=row).section is None
