"""A page taken as a draft of one's own: its parts as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from asreported.desk.adding.looking import looked
from asreported.desk.models.articles import slug_of
from asreported.desk.store.parts import corrected
from asreported.desk.writing.saving import author_of, new_draft

if TYPE_CHECKING:
    from asreported.desk.models import Article as Draft
    from asreported.desk.models import Page, User
    from asreported.model import Article

_FORMS = {
    "heading": "## {}",
    "quote": "> {}",
    "list_item": "- {}",
    "fact_box": "::: fact\n{}\n:::",
    "cross_link": "::: also\n{}\n:::",
}
_LEFT = frozenset({"headline", "standfirst", "caption", "correction"})
_SPECIAL = re.compile(r"([\\`*_\[\]<])")


def drafted(page: Page, parts: dict[str, Any], user: User) -> Draft:
    """A draft with the parts of a page, for its writer to work on."""
    article = corrected(looked(page).read, parts)
    draft = new_draft(user)
    draft.headline = article.headline or ""
    draft.standfirst = article.standfirst or ""
    draft.slug = slug_of(draft.headline)
    draft.markdown = _markdown(article)
    draft.save()
    if article.bylines:
        draft.authors.set([author_of(name) for name in article.bylines])
    return draft


def _markdown(article: Article) -> str:
    parts = []
    for block in article.blocks:
        if block.kind not in _LEFT:
            words = _SPECIAL.sub(r"\\\1", article.text[block.start : block.end].strip())
            parts.append(_FORMS.get(block.kind, "{}").format(words))
    return "\n\n".join(parts)
