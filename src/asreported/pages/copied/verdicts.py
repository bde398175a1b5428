"""Every line of a copied page with what it was found to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from asreported.pages.bylines import read_names
from asreported.pages.copied.dates import judge_date, split_dates
from asreported.pages.copied.imprint import read_copyright
from asreported.pages.copied.kinds import HEAD, Kind, Typed
from asreported.pages.copied.lines import Line
from asreported.pages.copied.rules import Verdict, judge
from asreported.pages.copied.shape import count_words, ends_sentence, is_capitalised, is_prose
from asreported.pages.credits import read_credit
from asreported.pages.stamps import find_stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 320
_LONGEST_CAPTION = 75
_LONGEST_BYLINE, _LONGEST_AGENCY, _LONGEST_GIVERS = 30, 6, 8
_LONGEST_ITEM, _FEWEST_ITEMS, _LONGEST_BESIDE = 3, 3, 8
_SURE = 0.8
_BAR = re.compile(r"\s*[|·•●∙]\s*|\s+[–—-]\s+|\s+/\s+")
_STRONG_BAR = re.compile(r"\s*[|·•●∙]\s*")
_BYLINE = re.compile(
    r"^(?:(?:written|words|story|text|reported|analysis|posted|published|compiled|commentary"
    r"|opinion|article|updated) )?(?:by|von):? \S|^(?:author|reporter|writer|autor)s?: \S",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"^(?:photos|pictures|images|videos?|graphics?|illustrations)\b", re.IGNORECASE
)
_FILED = re.compile(r"(?:FILE|File)(?: (?:PHOTO|[Pp]hoto))? ?[-–—:] ?\S")
_CELL = re.compile(r"\t+| {3,}")
_PIPE = re.compile(r"\s*\|\s*")
_FEWEST_ROWS = 2
_MADE_OF: frozenset[Kind] = HEAD | frozenset[Kind](
    [
        "listening_time",
        "account",
        "share",
        "comments",
        "advert",
        "footer",
        "notice",
        "menu",
        "correction_label",
    ]
)

_DIVISIBLE: frozenset[Kind] = frozenset(["byline", "stamp", "relative", "yearless"])


def type_lines(lines: Sequence[Line]) -> list[Typed]:
    """The lines typed by their own words, those that hold several things cut apart."""
    typed: list[Typed] = []
    rows = _find_rows(lines)
    for place, line in enumerate(lines):
        if place in rows:
            typed.append(Typed(line, "table", 0.9, "a row like its neighbour", rows[place]))
            continue
        verdict = _judge(line.text)
        parts = _cut(line) if verdict is None or verdict.kind in _DIVISIBLE else None
        if parts:
            typed.extend(parts)
        else:
            typed.append(_as_typed(line, verdict))
    return typed


def _as_typed(line: Line, verdict: Verdict | None) -> Typed:
    if verdict is None:
        return Typed(line, "text", 0.5, "no rule knows it")
    found = Typed(line, verdict.kind, verdict.score, verdict.why, verdict.value)
    if verdict.kind == "image":
        caption, credit, _ = read_credit(line.text)
        found.value, found.credit = caption or "", credit or ""
    return found


@lru_cache(maxsize=4096)
def _judge(text: str) -> Verdict | None:
    """The verdict on one line; the pages of an outlet share most of their furniture."""
    if len(text) > 5 * _LONGEST:
        return None
    if len(text) > _LONGEST:
        return judge(text) or _judge_image(text)
    if read_copyright(text):
        return Verdict("copyright", 0.97, "a copyright sign with a year or reserved rights")
    found = judge(text) or judge_date(text)
    if found and found.kind != "avatar" and found.score >= _SURE:
        return found
    return _judge_byline(text) or _judge_image(text) or found


def _judge_byline(text: str) -> Verdict | None:
    if not _BYLINE.match(text) or count_words(text) > _LONGEST_BYLINE:
        return None
    names = read_names(text)
    if ends_sentence(text) and count_words(text) > 4 + 3 * len(names):
        return None
    if names:
        return Verdict("byline", 0.95, 'opens with "by" and a name')
    plain = count_words(text) <= _LONGEST_AGENCY and text.split(" ")[1][:1].isupper()
    return Verdict("byline", 0.8, 'opens with "by" and an agency') if plain else None


def _judge_image(text: str) -> Verdict | None:
    """An image line marks its credit; names after a slash need a sentence before them."""
    caption, credit, labelled = read_credit(text)
    if caption and count_words(caption) > _LONGEST_CAPTION:
        return None
    if _FILED.match(text) and caption:
        return Verdict("image", 0.9, "says that the picture is from the files")
    if labelled and not (caption is None and _PLURAL.match(text) and not _names_givers(credit)):
        return Verdict("image", 0.9, "marks a caption or a credit")
    if credit and caption and ends_sentence(caption) and _is_two_part(text, credit):
        return Verdict("image", 0.75, "names after the sentence of a caption")
    if credit and not labelled and not caption and credit.count(" ") > 1:
        return Verdict("image", 0.7, "nothing but names of a credit")
    return None


def _names_givers(credit: str | None) -> bool:
    """Whether "Photos: …" goes on with names; else it is the title of a gallery."""
    named = credit or ""
    return is_capitalised(named) and 0 < count_words(named) <= _LONGEST_GIVERS


def _is_two_part(text: str, credit: str) -> bool:
    inside = not text.endswith((")", "]", "."))
    return inside and ("/" in credit or " via " in credit or " for " in credit or "|" in text)


def _cut(line: Line) -> list[Typed] | None:
    """The things that stand on one line, when it is made of such things."""
    if len(line.text) > _LONGEST // 2 or (
        is_prose(line.text)
        and not _STRONG_BAR.search(line.text)
        and not all(judge_date(piece) for piece in split_dates(line.text))
    ):
        return None
    texts = [
        part
        for piece in _BAR.split(line.text)
        for label in split_dates(piece)
        for part in _split_name(label)
    ]
    if len(texts) == 1:
        return None
    verdicts = [_judge(text) for text in texts]
    short = all(count_words(text) <= _LONGEST_ITEM for text in texts)
    if not any(verdicts) and len(texts) >= _FEWEST_ITEMS and short:
        return [Typed(line, "menu", 0.85, "short words between bars")]
    if not _is_made_of_parts(texts, verdicts):
        return None
    if all(verdict is None or verdict.kind == "menu" for verdict in verdicts):
        return [Typed(line, "menu", 0.85, "names of sections between bars")]
    return [_as_part(line, place, text, verdicts[place]) for place, text in enumerate(texts)]


def _split_name(text: str) -> list[str]:
    """A name and the date that follows it, apart ("By Ada Moe, 14 May 2024")."""
    found = find_stamp(text) if any(map(str.isdigit, text)) else None
    before = text[: found.start].rstrip(" ,;:(") if found else ""
    if found and read_names(before) and count_words(before) > 1 and not judge_date(before):
        rest = text[len(before) :].strip(" ,;:(")
        return [before, rest]
    return [text]


def _is_made_of_parts(texts: list[str], verdicts: list[Verdict | None]) -> bool:
    """At least one part is known furniture, and what is not known is short."""
    known = {verdict.kind for verdict in verdicts if verdict}
    unknown = [text for text, verdict in zip(texts, verdicts, strict=True) if not verdict]
    if not known or not known <= _MADE_OF:
        return False
    if any(is_prose(text) for text in unknown):
        return False
    longest = _LONGEST_BESIDE if known & HEAD else _LONGEST_ITEM
    return all(count_words(text) <= longest for text in unknown)


def _as_part(line: Line, place: int, text: str, verdict: Verdict | None) -> Typed:
    part = Line(text, 0 if place else line.gap, text)
    if verdict is None and not read_names(text):
        return Typed(part, "role", 0.7, "stands beside a byline or a date")
    return _as_typed(part, verdict)


def _find_rows(lines: Sequence[Line]) -> dict[int, str]:
    """Places of the rows of tables, cells parted by a tab.

    Rows follow each other without a blank line and have as many cells, two or more.
    """
    cells = [_split_cells(line) for line in lines]
    rows: dict[int, str] = {}
    start = 0
    for place in range(1, len(lines) + 1):
        same = (
            place < len(lines)
            and len(cells[place]) == len(cells[start]) > 1
            and (lines[place].gap == 0 or "\t" in lines[place].raw)
        )
        if same:
            continue
        if place - start >= _FEWEST_ROWS and len(cells[start]) > 1:
            rows |= {row: "\t".join(cells[row]) for row in range(start, place)}
        start = place
    return rows


def _split_cells(line: Line) -> list[str]:
    raw = line.raw.strip(" |")
    if len(raw) > _LONGEST:
        return [raw]
    by_blank = [cell.strip() for cell in _CELL.split(raw)]
    if len(by_blank) > 1:
        return by_blank
    by_bar = _PIPE.split(raw)
    return by_bar if any(cell[:1].isdigit() for cell in by_bar[1:]) else [raw]
