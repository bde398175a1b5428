"""The line under a picture, told apart into its caption and its credit.

Forms read: a label ("Photo: …", "Photograph by …", "© …", "Image source, …"), a
bracket at the end ("(AP Photo/…)", "[Name/Agency]"), names joined by a slash or
"via" after the last sentence, and a short last part behind a bar. No form knows the
name of an agency.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST_CREDIT = 160
_LONGEST_LINE = 2_000

_PICTURE = (
    r"photo(?:graph|graphie|grafie)?s?|pictures?|pics?|images?|illustrations?|graphics?"
    r"|video|fotos?|fotograf[ií]as?|fotografie|bild(?:er)?|grafik|imagen|imagem|immagine"
    r"|zdjęcie|fot|kuva|valokuva|фото|снимка|φωτογραφία|写真|写真提供|图片来源|图|사진"
)
_CREDIT = r"credits?|cr[ée]dit(?:o|os|s)?|source|quelle|rights|courtesy|provided"
_LABEL = re.compile(
    rf"(?:(?<![\w-])|(?<=[^\W\d_])(?=(?-i:Credit|Photo|Photograph|Picture|Image) ?:))"
    rf"(?:(?:file|handout|stock) )?"
    rf"(?:(?:{_PICTURE}) ?(?:{_CREDIT}|©)|(?:{_CREDIT}) (?:{_PICTURE})"
    rf"|(?:{_PICTURE})|(?:{_CREDIT})|copyright)"
    rf" ?(?:(?:by|courtesy of|von|par)\b ?:?|[:：|]|\.\.\.|…|, |©) ?",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:©|\(c\)) ?(?=[^\W\d_])|\bcourtesy(?: of|:) ", re.IGNORECASE)
# Before a comma or "by" these alone name the giver; other labels need their colon.
_NEEDS_START = re.compile(r"(?:, |(?:by|of|von|par) ?)$", re.IGNORECASE)
_COMMA_LABEL = re.compile(rf"(?:{_PICTURE}) (?:{_CREDIT}), $", re.IGNORECASE)
_CAPTION_LABEL = re.compile(
    r"^(?:(?:image|photo|media|figure|picture) )?caption ?[,:] ?", re.IGNORECASE
)
_BRACKET = re.compile(r" ?(\(([^()]{2,160})\)|\[([^\[\]]{2,160})\])\.?$")
_TELLS_CREDIT = re.compile(
    rf"©|\bvia\b|\bphoto\b|^(?:(?:file|handout|stock) )?(?:{_PICTURE})\b"
    r"|^(?:courtesy|handout|pool|stringer|provided)\b",
    re.IGNORECASE,
)
_TWO_NAMES = re.compile(r"[^\W\d_][.)]? ?/ ?[^\W\d_a-z]")
_BOTH = re.compile(
    rf"^(?:{_PICTURE}) (?:{_CREDIT})[,:] (?P<credit>.{{2,160}}?)\.? "
    rf"(?:(?:{_PICTURE}|media) )?caption[,:] (?P<caption>.+)$",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"^(?:file|file photo|left|right|cent(?:er|re)|top|bottom|above|below)\b[^/]*$",
    re.IGNORECASE,
)
_NAME = r"(?:[^\W\d_a-zà-þ](?:\.|[\w&’'‑-]*))"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|&|of|the|von|van|de|der|al|bin)){{0,5}}"
_SLASHED = re.compile(rf"({_NAMES}(?:(?: ?/ ?| via | for ){_NAMES}){{1,4}})\.?$")
_BARRED = re.compile(rf" \| ({_NAMES})$")
_GIVER = rf"{_NAME}(?: [A-Z]\.?)? {_NAME} ?/ ?(?:via )?{_NAME}(?: {_NAME}){{0,3}}(?:, [Ff]ile)?"
# After a word in lower case, or after a sentence, the name cannot be the caption's.
_TRAILING = re.compile(rf"(?<=[a-z\d.!?)”\"’] )({_GIVER})$")
_AGENCY_PHOTO = re.compile(rf"(?<=[.!?)”\"] )({_NAME}(?: {_NAME}){{0,2}} (?:Photos?|Images))$")
_LAST_GIVER = re.compile(rf"(?<= )({_NAME} {_NAME} ?/ ?(?:via )?{_NAMES}(?:, [Ff]ile)?)$")
_FEWEST_CAPTION = 3
_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*\s*$")


# One of these stands in every label.
_LABELLING = (
    "photo", "fot", "pic", "imag", "immagine", "illustr", "graphic", "grafi", "video", "bild",
    "zdjęcie", "kuva", "фото", "снимка", "φωτογραφία", "写真", "图", "사진", "credit", "crédit",
    "source", "quelle", "rights", "courtesy", "provided", "copyright", "caption", "©", "(c)",
)  # fmt: skip
# One of these, or a bracket at the end, stands in every line that marks its credit.
_MARKS = (*_LABELLING, "/")


class Credited(NamedTuple):
    """A line's caption and credit, and whether a label or sign said which is which."""

    caption: str | None
    credit: str | None
    labelled: bool


def split_credit(text: str) -> tuple[str | None, str | None]:
    """The caption and the credit of an image line; ``None`` for what it does not hold."""
    caption, credit, _ = read_credit(text)
    return caption, credit


def may_be_credited(text: str) -> bool:
    """Whether a line could mark its credit; to ask costs a tenth of reading it."""
    lowered = text.lower()
    return text.rstrip(" .").endswith((")", "]")) or any(mark in lowered for mark in _MARKS)


def read_credit(text: str) -> Credited:
    """Tell a caption from its credit, and whether the line itself marks the credit."""
    line = " ".join(text.split())
    if both := _BOTH.match(line[:_LONGEST_LINE]):
        return Credited(both["caption"], both["credit"], labelled=True)
    bare = _CAPTION_LABEL.sub("", line)
    marked = bare != line
    if len(bare) > _LONGEST_LINE:
        return Credited(bare, None, marked)
    for find in (_find_label, _find_bracket, _find_slashed, _find_barred, _find_trailing):
        if found := find(bare):
            caption, credit, labelled = found
            return Credited(_tidy(caption), credit, labelled or marked)
    return Credited(bare or None, None, marked)


def _tidy(caption: str) -> str | None:
    return _CAPTION_LABEL.sub("", caption).rstrip(" |–—-/(").strip() or None


def _tidy_credit(credit: str) -> str | None:
    credit = credit.strip(" .,|:–—-")
    credit = credit.removesuffix("]") if "[" not in credit else credit
    credit = credit.removesuffix(")") if "(" not in credit else credit
    return credit.strip() if 1 < len(credit) <= _LONGEST_CREDIT else None


def _find_label(text: str) -> tuple[str, str, bool] | None:
    """The first label that opens the line or a part of it, and what it introduces."""
    lowered = text.lower()
    if not any(mark in lowered for mark in _LABELLING):
        return None
    matches = [*_LABEL.finditer(text), *_SIGN.finditer(text)]
    for match in sorted(matches, key=re.Match.start):
        before = text[: match.start()]
        if not _opens_part(before, match[0]):
            continue
        after = _LABEL.sub("", text[match.end() :]) if not before else text[match.end() :]
        credit = _tidy_credit(_SIGN.sub("", after))
        if credit:
            return before, credit, True
    return None


def _opens_part(before: str, label: str) -> bool:
    """A label opens the line, or follows a sentence's end, a bracket or a bar."""
    if _COMMA_LABEL.search(label) or not before.strip():
        return bool(_COMMA_LABEL.search(label)) or not label.endswith(", ")
    if label.endswith(", "):
        return False
    end = before.rstrip()
    if end.endswith(("|", "(", "[", "–", "—", " -", "/", "•", "·")) or _SENTENCE_END.search(
        before
    ):
        return True
    return "©" in label or (not _NEEDS_START.search(label) and label[0].isupper())


def _find_bracket(text: str) -> tuple[str, str, bool] | None:
    """A bracket at the end that names who took the picture."""
    match = _BRACKET.search(text[-_LONGEST_CREDIT - 4 :])
    if not match:
        return None
    inner = match[2] or match[3]
    before = text.removesuffix(match[0])
    ends = not before or bool(_SENTENCE_END.search(before))
    if _SIDE.match(inner):
        return None
    told = bool(_TELLS_CREDIT.search(inner) or _TWO_NAMES.search(inner))
    short_name = bool(re.fullmatch(_NAMES, inner)) and (ends or bool(match[3]))
    if not told and not short_name:
        return None
    credit = _tidy_credit(_LABEL.sub("", inner.removeprefix("File: "), count=1))
    return (before, credit, told) if credit else None


def _find_slashed(text: str) -> tuple[str, str, bool] | None:
    """Names joined by a slash or by "via", alone or after the last sentence."""
    tail = text[-_LONGEST_CREDIT:]
    starts = [0, *(m.end() for m in re.finditer(r"[.!?…][\"'”’»)]*[ —–-]*(?=[^\W\d_])", tail))]
    for start in starts:
        whole = len(tail) == len(text) or start > 0
        match = _SLASHED.fullmatch(tail[start:]) if whole else None
        if match and (start or "/" in match[1] or " via " in match[1]):
            return text[: len(text) - len(tail) + start], match[1], False
    return None


def _find_barred(text: str) -> tuple[str, str, bool] | None:
    match = _BARRED.search(text[-_LONGEST_CREDIT:])
    if not match or text.count("|") > 1:
        return None
    return text.removesuffix(match[0]), match[1], False


def _find_trailing(text: str) -> tuple[str, str, bool] | None:
    """A giver and a house joined by a slash, right after a caption without a full stop."""
    tail = text[-_LONGEST_CREDIT:]
    for pattern in (_TRAILING, _AGENCY_PHOTO, _LAST_GIVER):
        if match := pattern.search(tail):
            caption = text.removesuffix(match[1])
            if caption.count(" ") >= _FEWEST_CAPTION:
                return caption, match[1], True
    return None
