"""The people of a head: names without "by", roles, places and what is told of authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.pages.bylines import read_names
from asreported.pages.copied.kinds import HEAD, Typed
from asreported.pages.copied.phrases import SECTIONS
from asreported.pages.copied.shape import count_words, ends_sentence, fold_key

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_NEAR = 3
# No menu is longer than this; what stands farther up is no head of this article.
_LONGEST_HEAD = 400
_TITLE_WORDS = 4
_AVATARS_ABOVE = 12
_LONGEST_PLACE = 5
_LONGEST_ROLE = 12
_MOST_NAMES = 50
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|journalist|staff|bureau|contributor"
    r"|critic|analyst|producer|desk|newsroom|fellow|professor|author|agency|news|host|anchor"
    r"|chief|specialist|team|reporting (?:from|in)|in [A-Z]\w+)\b"
)
_BIO = re.compile(
    r",?(?: who)? (?:is|are|was|has|have|covers?|writes?|reports?|reported|joined|works?"
    r"|worked|can"
    r"|contributed|teaches|holds|lives)\b"
)
_LONGEST_BIO = 600
_PLACE = re.compile(
    r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?, [^\W\d_a-z][\w’'-]+(?: [\w’'-]+)?"
)
_JOINTS = frozenset(["and", "in", "at", "with", "&", "for", "of"])
_LONGEST_NAME_LINE = 14
_NAME_ENOUGH = 2


def type_people(lines: Sequence[Typed], start: int, headline: int | None) -> None:
    """Type the names without "by", the roles under them, and what else is said of people."""
    end = min(start, len(lines))
    head = range(max(0, end - _LONGEST_HEAD), end)
    # Upwards too: of names in a column only the last one touches the date.
    for place in (*reversed(head), *head):
        line = lines[place]
        if place == headline or line.kind != "text" or not _is_name_line(line.text):
            continue
        if _is_tag(lines, place):
            continue
        score, why = _score_person(lines, place)
        if score >= _NAME_ENOUGH:
            line.become("byline", min(0.95, 0.6 + score / 10), why)
    _type_places(lines, head)
    for place in head:
        if place and lines[place].kind == "text" and place != headline:
            _type_role(lines, place)
    _type_bios(lines, head)


def _is_tag(lines: Sequence[Typed], place: int) -> bool:
    """Whether a line stands in the column under a label of tags."""
    for above in range(place - 1, max(-1, place - 1 - 4 * _NEAR), -1):
        line = lines[above]
        if line.kind == "tags_label":
            return True
        if line.kind not in {"text", "byline"} or count_words(line.text) > _TITLE_WORDS:
            return False
    return False


def _type_places(lines: Sequence[Typed], head: range) -> None:
    """Type the places under names that read as names themselves.

    Avatars tell how many people there are; after "and" comes the last of them.
    """
    named = [place for place in head if lines[place].kind == "byline"]
    avatars = {lines[place].text for place in head if lines[place].kind == "avatar"}
    signed = {place for place in named if _initials(lines[place].text) in avatars}
    known = {_initials(lines[place].text) for place in signed}
    if len(avatars) > 1 and known == avatars:
        wrong = [at for at in named if at not in signed and at - 1 in signed]
    else:
        wrong = [at for at in named if at - 1 in named and _is_joint(lines, at - 2)]
    for place in wrong:
        lines[place].become("role", 0.8, "says where the person above it is")


def _is_joint(lines: Sequence[Typed], place: int) -> bool:
    return place > 0 and fold_key(lines[place].text) in {"and", "&", "und", "et"}


def _type_role(lines: Sequence[Typed], place: int) -> None:
    """What stands between a name and a date, or says what the person above does."""
    line, above = lines[place], lines[place - 1]
    if above.kind in {"byline", "role"} and _is_role(line.text):
        line.become("role", 0.85, "follows a name and says what the person does")
    below = {near.kind for near in lines[place + 1 : place + 1 + _NEAR]}
    short = count_words(line.text) <= _LONGEST_PLACE and not ends_sentence(line.text)
    placed = _PLACE.fullmatch(line.text) and not ends_sentence(line.text)
    if line.kind == "text" and above.kind in HEAD and short and (below & HEAD or placed):
        line.become("role", 0.7, "stands between a name and a date, or says where")


def _type_bios(lines: Sequence[Typed], head: range) -> None:
    """Sentences in the head that say where the authors are or what they cover."""
    heads = [place for place in head if lines[place].kind == "byline"][:_MOST_NAMES]
    names = {name for place in heads for name in read_names(lines[place].text)}
    for place in sorted({at + step for at in heads for step in range(1, _NEAR + 1)}):
        if (
            place < len(lines)
            and lines[place].kind == "text"
            and is_bio(lines[place].text, names)
        ):
            lines[place].become(
                "bio", 0.85, "opens with an author's name and tells of the author"
            )


def is_bio(text: str, names: Collection[str]) -> bool:
    """Whether a text opens with an author's name and says what the author does."""
    name = next((name for name in names if text.startswith(name)), None)
    return bool(name) and len(text) <= _LONGEST_BIO and bool(_BIO.match(text, len(name or "")))


def _is_role(text: str) -> bool:
    if count_words(text) > _LONGEST_ROLE or ends_sentence(text):
        return False
    return bool(_ROLE.search(text.lower()) or _ROLE.search(text))


def _is_name_line(text: str) -> bool:
    """Nothing but names, with at most the places where people are."""
    words = text.split(" ")
    if len(words) > _LONGEST_NAME_LINE or (ends_sentence(text) and not text.endswith(".")):
        return False
    if any(char.isdigit() for char in text) or fold_key(text) in SECTIONS:
        return False
    names = read_names(text)
    named = sum(len(name.split(" ")) for name in names)
    plain = [w for w in words if w[:1].islower() and w.strip(",") not in _JOINTS]
    joined = [w for name in names for w in name.split(" ") if w[:1].islower()]
    return bool(names) and len(plain) <= len(joined) and 2 * named >= len(words)


def may_be_byline(lines: Sequence[Typed], place: int) -> bool:
    """Whether a line of text is the names of authors, by the lines beside it."""
    line = lines[place]
    if line.kind != "text" or not _is_name_line(line.text):
        return False
    return _score_person(lines, place)[0] >= _NAME_ENOUGH


def _score_person(lines: Sequence[Typed], place: int) -> tuple[int, str]:
    """How surely a line of names is a byline, from the lines beside it, and why."""
    before = lines[place - 1] if place else None
    after = lines[place + 1] if place + 1 < len(lines) else None
    text = lines[place].text
    found = (_sign_avatar(lines, place), _sign_above(text, before), _sign_below(after))
    signs = [sign for sign in found if sign]
    return sum(score for score, _ in signs), ", ".join(why for _, why in signs)


def _sign_avatar(lines: Sequence[Typed], place: int) -> tuple[int, str] | None:
    """The avatars of several people stand together, above the first of them."""
    initials = _initials(lines[place].text)
    above = lines[max(0, place - _AVATARS_ABOVE) : place]
    avatars = [line.text for line in above if line.kind == "avatar" and len(line.text) > 1]
    return (3, "its initials stand above") if initials[:2] in avatars else None


def _sign_above(text: str, before: Typed | None) -> tuple[int, str] | None:
    if before is None:
        return None
    if before.kind == "by_label":
        return 3, 'follows "by"'
    if before.kind == "avatar" and _initials(text).startswith(before.text[:2]):
        return 3, "follows its initials"
    if before.kind in {"byline", "role"}:
        return 1, "follows another name"
    if before.kind in {"stamp", "relative", "reading_time", "yearless"}:
        return 1, "follows a date"
    titled = before.kind == "text" and count_words(before.text) >= _TITLE_WORDS
    return (1, "follows a title") if titled else None


def _sign_below(after: Typed | None) -> tuple[int, str] | None:
    if after is None:
        return None
    if after.kind in HEAD - {"avatar"}:
        return 2, "a date or a reading time follows"
    role = after.kind == "text" and _is_role(after.text) and not _is_name_line(after.text)
    return (2, "a role follows") if role else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split(" ") if word[:1].isupper())
