"""Whose page it is: the copyright line and the masthead."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from asreported.model import Copyright
from asreported.pages.copied.phrases import PHRASES, SECTIONS
from asreported.pages.copied.shape import count_words, fold_key, is_capitalised, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.pages.copied.kinds import Typed

_LONGEST = 400
_SIGN = re.compile(r"©|\(c\)(?= ?\d| [A-Z])|\bcopyright\b", re.IGNORECASE)
_YEARS = re.compile(r"\b((?:19|20)\d\d)(?: ?[-–—,] ?((?:19|20)\d\d))?\b")
_RESERVED = re.compile(
    r"\ball rights (?:are )?reserved\b|\balle rechte vorbehalten\b", re.IGNORECASE
)
_AFTER_HOLDER = re.compile(
    r"\s*(?:\||·|•|;|, ?\d|\ball rights\b|\balle rechte\b|\bterms\b|\bprivacy\b|\bregistered\b"
    r"|\bthis (?:material|content)\b"
    r"|(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)(?<!\bSt)(?<!(?-i:[A-Z]))"
    r"\. ?(?=(?-i:[A-Z])|$)).*$",
    re.IGNORECASE | re.DOTALL,
)
_COMPANY = re.compile(
    r"(?:,? (?:or|and|and/or) its (?:affiliated companies|affiliates|licensors|subsidiaries)"
    r"|[,\s]+(?:ltd|limited|inc|incorporated|llc|l\.l\.c|llp|lp|plc|corp|corporation|co"
    r"|company|pty"
    r"|pvt|private|gmbh|ag|kg|se|s\.?a|s\.?p\.?a|sas|sarl|s\.?r\.?l|s\.?l|b\.?v|n\.?v|ab|as"
    r"|asa|a/s|oy|oyj"
    r"|aps|kft|e\.?v|& co)\.?)$",
    re.IGNORECASE,
)
# What newspapers and their like call themselves.
_TITLES = frozenset(
    ["advertiser", "advocate", "argus", "broadcaster", "broadcasting", "bugle", "bulletin",
     "chronicle", "citizen", "courier", "daily", "despatch", "digest", "dispatch", "echo",
     "enquirer", "evening", "examiner", "express", "gazette", "globe", "guardian", "herald",
     "independent", "inquirer", "journal", "leader", "ledger", "letter", "magazine", "mail",
     "mercury", "messenger", "mirror", "monitor", "morning", "news", "newspaper", "observer",
     "outlook", "post", "press", "quarterly", "record", "recorder", "register", "reporter",
     "republic", "review", "sentinel", "standard", "star", "sun", "tablet", "telegraph",
     "times", "today", "tribune", "voice", "watch", "weekly", "wire", "witness", "samachar",
     "zeitung", "tagblatt"]
)  # fmt: skip
_BAR = re.compile(r"[|›»>/]")
_ENOUGH = 3
_TOP_LINES = 4
_MOST_CANDIDATES = 60
_LONGEST_NAME = 6


def read_copyright(text: str) -> Copyright | None:
    """Holder and year of a copyright line; of two years the later one.

    ``None`` when the line has a sign but neither a year nor reserved rights: that
    is a picture's credit.
    """
    sign = _SIGN.search(text[:_LONGEST])
    if len(text) > _LONGEST or not sign:
        return None
    years = _YEARS.search(text)
    if not years and not _RESERVED.search(text):
        return None
    if is_prose(text) and not _SIGN.match(text) and not _RESERVED.search(text):
        return None
    year = int(years[2] or years[1]) if years else None
    rest = _read_rest(text[sign.start() :]) or _read_rest(text)
    holder = _AFTER_HOLDER.sub("", rest).removeprefix("by ").strip(" .,:;-–—|")
    return Copyright(holder=_close(holder, text) or None, year=year)


def _read_rest(text: str) -> str:
    """What a copyright line says beside its signs and years, if it is words."""
    rest = _YEARS.sub(" ", _SIGN.sub(" ", text, count=2))
    rest = " ".join(rest.split()).lstrip(" ,.:;-–—|")
    return rest if any(map(str.isalpha, _RESERVED.sub("", rest))) else ""


def _close(holder: str, text: str) -> str:
    """The holder with the full stop that belongs to "Inc."."""
    stopped = f"{holder}."
    short = holder.endswith((" Inc", " Ltd", " Co", " Corp")) or holder[-2:-1] == "."
    return stopped if short and stopped in text else holder


def name_publisher(holder: str) -> str | None:
    """A copyright holder without the words that say what kind of company it is."""
    before = None
    while before != holder:
        before, holder = holder, _COMPANY.sub("", holder).rstrip(" ,&")
    return holder or None


def find_masthead(
    lines: Sequence[Typed], head: int, holder: str | None, url: str | None
) -> str | None:
    """The line of the head that is the outlet's name, or ``None``.

    A line scores for a newspaper's title in it, for standing at the top, for
    being named again elsewhere, and for standing in the copyright or the address.
    """
    best, most = None, _ENOUGH - 1
    told = Counter(line.text for line in lines)
    whole = "\n".join(line.text for line in lines)
    for place, line in enumerate(islice(_candidates(lines[:head]), _MOST_CANDIDATES)):
        named = whole.count(line.text) - told[line.text]
        score = _score(line.text, place, named, holder, url)
        if score > most:
            best, most = line.text, score
    return best


def _candidates(lines: Sequence[Typed]) -> Iterator[Typed]:
    """Short lines in capitals that are neither a phrase, a section nor a byline."""
    for line in lines:
        if (
            line.kind not in {"text", "menu", "byline"}
            or count_words(line.text) > _LONGEST_NAME
        ):
            continue
        key = fold_key(line.text)
        named = (
            is_capitalised(line.text) and line.text[-1].isalnum() and not _BAR.search(line.text)
        )
        plain = key in PHRASES or set(key.split(" ")) <= SECTIONS or key.startswith("by ")
        if named and not plain and any(map(str.isalpha, line.text)):
            yield line


def _score(name: str, place: int, named: int, holder: str | None, url: str | None) -> int:
    key = fold_key(name)
    score = 2 if _TITLES & set(key.split(" ")) else 0
    score += key.startswith("the ") + (place < _TOP_LINES)
    score += min(2, named)
    score += 2 * bool(holder and key.removeprefix("the ") in fold_key(holder))
    host = urlsplit(url).hostname if url else None
    return score + 3 * bool(host and key.replace(" ", "") in host.replace("-", ""))
