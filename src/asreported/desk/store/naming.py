"""Outlets, authors and sections by the names that pages give them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils.text import slugify

from asreported.desk.models import Author, Outlet, Section
from asreported.desk.models.articles import SLUG, slug_of

if TYPE_CHECKING:
    from asreported.model import Article


def outlet_of(article: Article) -> Outlet | None:
    """The outlet that an article's page names, else its host's; None when it says neither.

    What pages declare makes the registry's rows; what stands there already is not changed,
    but for a domain or language that nobody knew.
    """
    host = (urlsplit(article.url or "").hostname or "").removeprefix("www.")[:200]
    name = (article.publisher or host)[:200]
    if not name:
        return None
    at_host = outlet_at(host)
    if at_host is not None and (not article.publisher or _calls(at_host, name)):
        outlet = at_host
    else:
        outlet = outlet_named(name)[0]
    return _completed(outlet, host, article.language or "")


def outlet_named(name: str) -> tuple[Outlet, bool]:
    """The outlet of a name, and whether it was made now."""
    name = " ".join(name.split())[:200]
    slug = _slug(Outlet, name)
    return Outlet.objects.get_or_create(slug=slug, defaults={"name": name})


def outlet_at(host: str) -> Outlet | None:
    """The outlet that a host, or what it stands below, is a domain of; None of several."""
    parts = host.split(".")
    for at in range(len(parts) - 1):
        domain = ".".join(parts[at:])
        rows = Outlet.objects.filter(domains__contains=domain)
        found = [one for one in rows if domain in one.domains.split()]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _calls(outlet: Outlet, name: str) -> bool:
    """Whether a page's name for its publisher is an outlet's, in another case perhaps."""
    return outlet.name.casefold() == name.casefold()


def _completed(outlet: Outlet, host: str, language: str) -> Outlet:
    known = not host or outlet.domains
    if not (known and (outlet.language or not language)):
        outlet.domains = outlet.domains or host
        outlet.language = outlet.language or language[:35]
        outlet.save(update_fields=["domains", "language"])
    return outlet


def authors_of(article: Article, outlet: Outlet | None) -> list[Author]:
    """The persons in the byline; one name at two outlets is two authors."""
    return [author_named(name, outlet) for name in article.bylines if name.strip()]


def author_named(name: str, outlet: Outlet | None) -> Author:
    """The author of a name at an outlet, made when it is new."""
    name = name[:200]
    known = Author.objects.filter(name=name, outlet=outlet).first()
    if known is not None:
        return known
    slug = slug_of(f"{name} {outlet.name if outlet else ''}", "author")
    if Author.objects.filter(slug=slug).exists():
        slug = _other(slug, f"{name} {outlet.pk if outlet else ''}")
    return Author.objects.get_or_create(slug=slug, defaults={"name": name, "outlet": outlet})[0]


def section_of(article: Article) -> Section | None:
    """The part of the paper, when the page says it."""
    return section_named(article.section or "")


def section_named(name: str) -> Section | None:
    """The section of a name, made when it is new; None of no name."""
    name = " ".join(name.split())[:200]
    if not name:
        return None
    slug = _slug(Section, name)
    return Section.objects.get_or_create(slug=slug, defaults={"name": name})[0]


def _slug(model: type[Outlet | Section], name: str) -> str:
    """The address of a name: names that differ in case alone share one, other ones never.

    What is written in no Latin letters has none by itself, and gets one of its hash.
    """
    slug = slug_of(name, model.__name__.lower())
    holder = model.objects.filter(slug=slug).first()
    if slugify(name) and (holder is None or slugify(holder.name) == slugify(name)):
        return slug
    return _other(slug, name.casefold())


def _other(slug: str, words: str) -> str:
    return f"{slug[: SLUG - 9]}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
