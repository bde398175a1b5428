"""A cheap look at markup before parsing it: refuses what would hang a parser.

Four things make the time or memory of every HTML parser grow with the square of
the page: thousands of attributes on one tag, tags nested thousands deep, many end
tags under a deep nesting, and unclosed formatting tags that are reopened in every
paragraph after them. Each is measured with regular expressions of linear time.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Final

from asreported.errors import HostileMarkup

MOST_ATTRIBUTES: Final = 1000
DEEPEST: Final = 1000
"""Nesting beyond this is refused; browsers stop at 512."""

MOST_TAGS: Final = 120_000
"""Each costs up to 1.5 kB while the page is read; the longest live reports have 50 thousand."""

MOST_ATTRIBUTES_IN_ALL: Final = 400_000
"""A parser keeps about 500 bytes for each."""

_FEW_TAGS: Final = 12_000
_MOST_STEPS: Final = 200_000_000
# Alike formatting tags are reopened three times at most (HTML standard, 13.2.4.3).
_NOAHS_ARK: Final = 3
_MOST_REOPENED: Final = 300_000
# Even if half of so few tags were reopened in each of the others, that would be no more.
_SAFE: Final = 1_000

_VALUE: Final = r"""(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+"""
_ATTRIBUTE: Final = r"[\s/]*+=?[^\s/>=]++" + _VALUE
# Most tags are plain: quoted values without angle brackets, and not many of them.
_PLAIN: Final = r"""<[A-Za-z][^<>"'=]{0,60}+(?:="[^"<>]*+"[^<>"'=]{0,60}+){0,15}+>"""
_EXACT: Final = (
    r"<[A-Za-z][^\s/>]*+(?:" + _ATTRIBUTE + rf"){{0,{MOST_ATTRIBUTES}}}+[\s/]*+(?:>|\Z)"
)
_RAW: Final = (
    r"<(?:[Ss]cript|SCRIPT)\b(?:[^<]++|<(?!/[Ss][Cc][Rr]))*+"
    r"|<(?:[Ss]tyle|STYLE)\b(?:[^<]++|<(?!/[Ss][Tt][Yy]))*+"
)
_SOUND: Final = re.compile(
    rf"(?:[^<]++|</[^<]*+|{_RAW}|{_PLAIN}[^<]*+|<!--(?:[^-]++|-(?!->))*+|{_EXACT}|<(?![A-Za-z]))*+"
)
_EACH: Final = re.compile(_ATTRIBUTE)
_TAG: Final = re.compile(
    r"<[A-Za-z][^\s/>]*+((?:" + _ATTRIBUTE + rf"){{0,{MOST_ATTRIBUTES}}}+)[\s/]*+(?:>|\Z)"
)
# Tags that the next of their kind closes cannot nest, whatever their number.
_NESTING: Final = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+|"
    + _RAW
    + r"|<(/?)(?!(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|br|hr|img|input|meta|link|area"
    r"|base|col|embed|param|source|track|wbr|path|circle|rect|use|line|polygon|polyline)\b)[A-Za-z]",
    re.IGNORECASE,
)
_FORMATTING: Final = re.compile(
    r"<(?:[bisuBISU]|[bB]ig|BIG|code|CODE|em|EM|font|FONT|nobr|NOBR|small|SMALL|strike|STRIKE"
    r"|strong|STRONG|tt|TT)[\s/]"
)


def scan(markup: str, source: str) -> None:
    """Refuse markup that would hang a parser.

    Raises ``HostileMarkup``.
    """
    tags = markup.count("<")
    if tags > MOST_TAGS:
        raise HostileMarkup(source, f"the page has more than {MOST_TAGS:,} tags", _HINT)
    sound = _SOUND.match(markup)
    if sound is None or sound.end() != len(markup):
        what = f"a tag has more than {MOST_ATTRIBUTES} attributes"
        raise HostileMarkup(source, what, _HINT)
    # An attribute takes two characters at least: its name, and what parts it from the last.
    if len(markup) > 2 * MOST_ATTRIBUTES_IN_ALL and _at_most(markup) > MOST_ATTRIBUTES_IN_ALL:
        _check_attributes(markup, source)
    if tags > _SAFE and len(_FORMATTING.findall(markup)) * tags > _MOST_REOPENED:
        _check_formatting(markup, tags, source)
    if tags > _FEW_TAGS:
        _check_depth(markup, tags, source)


_HINT: Final = "no news page is written so; save the article as text and give that"
_CLOSING: Final = re.compile(
    r"<(/?)(?:b|i|s|u|big|code|em|font|nobr|small|strike|strong|tt)\b", re.IGNORECASE
)


def _at_most(markup: str) -> int:
    """How many attributes there can be: each follows a space, a slash or a closing quote."""
    data = markup.encode("utf-8", "replace")
    blanks = len(data) - len(data.translate(None, b" \n\t\r\f/"))
    return blanks + (data.count(b'"') + data.count(b"'")) // 2


def _check_attributes(markup: str, source: str) -> None:
    count = 0
    for tag in _TAG.finditer(markup):
        count += sum(1 for _ in _EACH.finditer(tag[1]))
        if count > MOST_ATTRIBUTES_IN_ALL:
            what = f"the page has more than {MOST_ATTRIBUTES_IN_ALL:,} attributes"
            raise HostileMarkup(source, what, _HINT)


def _check_formatting(markup: str, tags: int, source: str) -> None:
    opened = max(
        accumulate(-1 if slash else 1 for slash in _CLOSING.findall(markup)), default=0
    )
    if opened > _NOAHS_ARK and opened * tags > _MOST_REOPENED:
        what = f"{opened} formatting tags are left open"
        raise HostileMarkup(source, what, _HINT)


def _check_depth(markup: str, tags: int, source: str) -> None:
    steps = (
        -1 if match[1] else 1 for match in _NESTING.finditer(markup) if match[1] is not None
    )
    depth = max(accumulate(steps), default=0)
    if depth > 4 * DEEPEST or depth * tags > _MOST_STEPS:
        raise HostileMarkup(source, f"about {depth} tags stand inside each other", _HINT)
