"""What is being changed in an article that is out: beside it, until it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asreported.desk.models import Article, Picture, Story
from asreported.desk.models.articles import slug_of
from asreported.desk.store.naming import author_named, section_named
from asreported.desk.writing.forms import names
from asreported.desk.writing.pictures import taken

if TYPE_CHECKING:
    from asreported.desk.models import Outlet, User

_TEXTS = ("headline", "standfirst", "markdown")
_CAPTION = ("caption", "credit", "alternative")


def parts_of(draft: Article, given: dict[str, Any], user: User) -> dict[str, Any]:
    """What the form holds, as JSON; raises ``ValidationError`` for a bad picture."""
    picture = draft.working.get("picture", draft.picture_id)
    if given["picture"]:
        new = taken(given["picture"], user)
        new.save()
        picture = new.pk
    return {
        **{name: given[name] for name in (*_TEXTS, *_CAPTION, "section")},
        "authors": names(given["authors"]),
        "story": given["story"].pk if given["story"] else None,
        "picture": picture,
    }


def with_changes(draft: Article) -> Article:
    """The article as its writer left it, changes that are not out yet included; not saved."""
    parts = draft.working
    if not parts:
        return draft
    for name in _TEXTS:
        setattr(draft, name, parts[name])
    draft.section = section_named(parts["section"])
    draft.story = Story.objects.filter(pk=parts["story"]).first()
    picture = Picture.objects.filter(pk=parts["picture"]).first()
    if picture is not None:
        for name in _CAPTION:
            setattr(picture, name, parts[name])
    draft.picture = picture
    return draft


def bylines_of(draft: Article) -> list[str]:
    """The names under an article, as its writer left them."""
    if draft.working:
        return list(draft.working["authors"])
    return [author.name for author in draft.authors.all()]


def settle(draft: Article, outlet: Outlet) -> None:
    """Take the changes over into the article, and save it with them."""
    bylines = bylines_of(draft)
    with_changes(draft)
    if draft.picture is not None:
        draft.picture.save()
        draft.picture = draft.picture
    draft.slug = slug_of(draft.headline)
    draft.working = {}
    draft.save()
    draft.authors.set([author_named(name, outlet) for name in bylines])
