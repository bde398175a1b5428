"""Outlets, authors and sections by the names that pages give them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from asreported.desk.models import Author, Outlet, Section
from asreported.desk.models.articles import slug_of

if TYPE_CHECKING:
    from asreported.model import Article


def outlet_of(article: Article) -> Outlet | None:
    """The outlet that an article's page names, else its host; None when it says neither."""
    host = urlsplit(article.url or "").hostname or ""
    host = host.removeprefix("www.")
    name = article.publisher or host
    if not name:
        return None
    slug = slug_of(name, "outlet")
    outlet, made = Outlet.objects.get_or_create(
        slug=slug, defaults={"name": name[:200], "domain": host[:200]}
    )
    if not made and host and not outlet.domain:
        outlet.domain = host[:200]
        outlet.save(update_fields=["domain"])
    return outlet


def authors_of(article: Article, outlet: Outlet | None) -> list[Author]:
    """The persons in the byline; one name at two outlets is two authors."""
    return [_author(name, outlet) for name in article.bylines if name.strip()]


def _author(name: str, outlet: Outlet | None) -> Author:
    slug = slug_of(f"{name} {outlet.name if outlet else ''}", "author")
    return Author.objects.get_or_create(
        slug=slug, defaults={"name": name[:200], "outlet": outlet}
    )[0]


def section_of(article: Article) -> Section | None:
    """The part of the paper, when the page says it."""
    if not article.section:
        return None
    slug = slug_of(article.section, "section")
    return Section.objects.get_or_create(slug=slug, defaults={"name": article.section[:200]})[0]
