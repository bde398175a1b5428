"""Why a page is not an article: an index, a wall, or an error page.

Only what is plain is refused. A page that calls itself an article in its structured
data or its type is never taken for an index; a wall or an error page has hardly any
text, and all of it says what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from asreported.pages.html.structured import is_article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asreported.model import BlockKind
    from asreported.pages.html.body import Region
    from asreported.pages.html.nodes import Tree
    from asreported.pages.html.structured import Data

# What an error page's title opens with ends there, at a sign, or at what the code means.
_ERROR: Final = re.compile(
    r"^\W*(?:(?:http )?error\W{0,3})?(?:40[0134]|410|429|50[0234])\s*(?:$|[-–—:|.!,·]|error\b"
    r"|not found\b|page\b|forbidden\b|gone\b|internal\b|bad (?:request|gateway)\b|service un"
    r"|too many\b|unauthori)"
    r"|\b(?:page|article|story) (?:was |is |could |can )?(?:not (?:be )?found"
    r"|cannot be found|(?:not|no longer) available)\b"
    r"|^\W*(?:not found|access denied|forbidden|service unavailable|bad gateway"
    r"|too many requests|just a moment|are you a robot|something went wrong)\W*(?:$|[|–—-])"
    r"|\bseite nicht gefunden\b|\bpage (?:introuvable|non trouvée)\b|\bpágina no encontrada\b"
    r"|\bpágina não encontrada\b|\bpagina non trovata\b|\bpagina niet gevonden\b"
    r"|\bstrona nie znaleziona\b|\bстраница не найдена\b",
    re.IGNORECASE,
)
_CONSENT: Final = re.compile(
    r"\bcookies?\b|\bconsent\b|\bpersonal data\b|\b(?:our|third[- ]party|and) partners\b"
    r"|\bgdpr\b|\bprivacy (?:policy|settings|choices)\b|\beinwilligung\b|\bdatenschutz"
    r"|\bpersonenbezogene|\bconsentement\b|\bconsentimiento\b|\bconsentimento\b|\bconsenso\b",
    re.IGNORECASE,
)
# A wall asks; an article about privacy or passwords does not.
_ASKS: Final = re.compile(
    r"\b(?:we(?: and our partners)? (?:use|store|process|need|value)|you (?:can|may|must|need)"
    r"|(?:please|to continue|click|press|choose|select|manage|accept|agree|reject|decline)\b"
    r"|your (?:consent|choices|data|privacy|account|password|e-?mail)"
    r"|(?:sign|log) in (?:to|with|or|below)|subscribe (?:to|now|for)|create (?:an|your|a free)"
    r"|already (?:a|registered|have|subscribed)|register (?:now|for|to)"
    r"|wir (?:und unsere|verwenden|nutzen|benötigen)|bitte|zustimmen|akzeptieren|nous (?:et nos"
    r"|utilisons)|accepter|veuillez|abonnez|connectez|(?:usamos|utilizamos)|aceptar|acepta"
    r"|inicia sesión|suscríbe|utilizziamo|accetta|aceitar)",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"\b(?:sign|log) ?in\b|\bpassword\b|\bcreate (?:an|your|a free) account\b|\bsubscribe\b"
    r"|\bsubscri(?:ber|ption)s?\b|\balready (?:a member|registered|have an account)\b"
    r"|\bregister (?:now|for free|to)\b|\banmelden\b|\bpasswort\b|\babonnent|\babonnez"
    r"|\bse connecter\b|\bmot de passe\b|\binici(?:a|ar) sesión\b|\bcontraseña\b",
    re.IGNORECASE,
)
_WALLS: Final = (
    (_CONSENT, "the page asks for consent and shows no article"),
    (_ACCOUNT, "the page asks the reader to sign in and shows no article"),
)
_BROKEN: Final = "the page is an error page"
_INDEX: Final = "the page is an index: links to articles, and hardly any text of its own"
_LITTLE: Final = 900
_FEW: Final = 500
_MOSTLY: Final = 0.8
_FEWEST_TEASERS: Final = 5
_TEASER: Final = 350
_LINKED: Final = 0.9
_PER_TEASER: Final = 1.5


def find_refusal(
    tree: Tree, data: Data, region: Region, blocks: Iterable[tuple[BlockKind, str]]
) -> str | None:
    """Why the page is no article, in one sentence; nothing when it is one.

    ``blocks`` are those of the body, without the headline.
    """
    texts = [text for kind, text in blocks if kind not in ("caption", "cross_link", "heading")]
    size = sum(map(len, texts))
    why = _of_wall(texts) if size < _LITTLE else None
    if why is not None or is_article(data) or _calls_itself_article(tree):
        return why
    if size < _FEW and _is_error(tree):
        return _BROKEN
    return _INDEX if _is_index(tree, region) else None


def explain_nothing(tree: Tree) -> str:
    """Why a page in which no body was found is no article."""
    if _is_error(tree):
        return _BROKEN
    lines = [run.text for run in tree.runs if not run.context.heading]
    why = _of_wall(lines) if sum(map(len, lines)) < _LITTLE else None
    if why is None and len(tree.anchors) >= _FEWEST_TEASERS and _mostly_links(tree):
        why = _INDEX
    return why or "there is no article's text on the page"


def _is_error(tree: Tree) -> bool:
    """Whether a title of the page is an error page's."""
    titles = [tree.title, *(run.text for run in tree.runs if run.context.heading == 1)]
    return any(_ERROR.search(title[:_FEW]) for title in titles)


def _of_wall(texts: list[str]) -> str | None:
    """What nearly all of a little text asks for, or nothing."""
    size = sum(map(len, texts))
    for pattern, why in _WALLS:
        about = sum(len(text) for text in texts if pattern.search(text) and _ASKS.search(text))
        if about and about >= _MOSTLY * size:
            return why
    return None


def _mostly_links(tree: Tree) -> bool:
    size = sum(len(run.text) for run in tree.runs)
    return sum(run.linked for run in tree.runs) > _MOSTLY * size


def _calls_itself_article(tree: Tree) -> bool:
    kinds = tree.metas.get("og:type", ())
    return any("article" in kind.lower() for kind in kinds) or any(
        key in tree.metas for key in ("article:published_time", "article:author")
    )


def _is_index(tree: Tree, region: Region) -> bool:
    """Whether the body is a list of linked headings with at most a teaser for each."""
    container = region.container
    if container is None:
        return False
    heads = prose = 0
    for run in tree.runs:
        if not container.index <= run.block.index <= container.end:
            continue
        if run.context.heading:
            heads += run.linked >= _LINKED * len(run.text)
        elif run.weight > 0:
            prose += 1
            if len(run.text) > _TEASER:
                return False
    return heads >= _FEWEST_TEASERS and prose <= _PER_TEASER * heads
