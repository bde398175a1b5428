"""Whether a page holds only the beginning of its article, and says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.model import Missing
from asreported.pages.html.structured import text_of

if TYPE_CHECKING:
    from asreported.pages.draft import Draft
    from asreported.pages.html.nodes import Tree
    from asreported.pages.html.structured import Data

_WALL: Final = re.compile(
    r"\b(?:subscribe|sign in|sign up|log ?in|register|create an account|become a member)\b"
    r".{0,40}\b(?:to (?:continue|keep|read|unlock|access|view|finish))\b|"
    r"\b(?:continue|keep) reading with\b|\bthis (?:article|story|content) is "
    r"(?:only |exclusively )?(?:available )?(?:to|for) (?:paying )?(?:subscribers|members)|"
    r"\b(?:artikel|beitrag|text)\b.{0,30}\bfür abonnent|\bweiterlesen mit\b|jetzt weiterlesen|"
    r"(?:article|contenu) réservé aux abonnés|il vous reste .{0,20} à lire|"
    r"contenido (?:exclusivo )?para suscriptores|suscríbete para (?:seguir|continuar)|"
    r"(?:conteúdo exclusivo|exclusivo) para assinantes|"
    r"contenuto riservato agli abbonati|abbonati per continuare|"
    r"только для подписчиков",
    re.IGNORECASE,
)
# Every notice holds one of these; to look for them costs a tenth of the pattern.
_MARKS: Final = (
    "subscribe", "sign in", "sign up", "log in", "login", "register", "create an account",
    "become a member", "reading with", " is only ", " is exclusively ", " is available ",
    " is to ", " is for ", "für abonnent", "weiterlesen", "réservé aux", "il vous reste",
    "suscriptores", "suscríbete para", "para assinantes", "riservato agli", "abbonati per",
    "для подписчиков",
)  # fmt: skip
_NOT_FREE: Final = ("false", "no", "https://schema.org/false", "http://schema.org/false")
_SHORT: Final = 1500
_CUT: Final = 0.6
_LONGEST_NOTICE: Final = 200


def find_wall(tree: Tree, data: Data, draft: Draft) -> list[Missing]:
    """What is missing of the body behind a wall, added to what is missing already."""
    missing = list(draft.missing)
    size = sum(len(text) for kind, text in draft.blocks if kind != "headline")
    whole = len(text_of(data.get("articleBody")) or "")
    if size < _CUT * whole:
        why = f"the page shows {size} of its article's {whole} characters"
        missing.append(Missing("body", why))
    elif size < _SHORT and whole < _SHORT and is_closed(tree, data):
        missing.append(Missing("body", "the page shows only what stands before its paywall"))
    return missing


def is_closed(tree: Tree, data: Data) -> bool:
    """Whether a page's data or a notice on it says that its article is to be paid for."""
    return _is_declared(tree, data) or _is_walled(tree)


def _is_declared(tree: Tree, data: Data) -> bool:
    """Whether the metadata says that the article, or a part of it, is not free to read."""
    parts = data.get("hasPart")
    held = [data, *(parts if isinstance(parts, list) else [parts])]
    if any(
        isinstance(part, dict) and str(part.get("isAccessibleForFree")).lower() in _NOT_FREE
        for part in held
    ):
        return True
    tiers = tree.metas.get("article:content_tier", ())
    return any(tier.lower() in ("locked", "metered") for tier in tiers)


def _is_walled(tree: Tree) -> bool:
    """Whether a short line of the page asks for a subscription or an account to read on."""
    notices = "\n".join(run.text for run in tree.runs if len(run.text) < _LONGEST_NOTICE)
    lowered = notices.lower()
    return any(mark in lowered for mark in _MARKS) and _WALL.search(notices) is not None
