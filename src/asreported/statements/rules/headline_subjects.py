"""Headlines that begin with who says it, or with who is spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.rules.headline_line import FINITE
from asreported.statements.rules.headline_verbs import ADDRESSED, CLAIMS, SAYS, SHOWS
from asreported.statements.spans import has_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.statements.draft import Draft
    from asreported.statements.rules.headline_line import Line

_VERBS = SAYS | SHOWS | CLAIMS
_SUBORDINATE = frozenset({"after", "amid", "as", "because", "before", "despite", "while"})
_OPENERS = frozenset({"that", "to", "not"})
_JOINTS = frozenset({",", "and", "but"})
_STOPS = frozenset({"?", "!", ";", ":", "..."})
_BY_LONGEST = 6
_LONG_QUOTE = 3


def subject(line: Line) -> Line | None:
    """Who a headline begins with, if it can speak."""
    verb = next((token for token in line.open() if line.tag(token) in FINITE), line.end)
    phrase = _phrase(line, verb)
    return phrase if phrase.speaks(places=True) else None


def _phrase(line: Line, end: int) -> Line:
    """What stands before a verb, without adverbs and earlier sentences."""
    stops = [t for t in line.open() if t < end and line.word(t) in _STOPS]
    line = line.part(max(stops, default=line.first - 1) + 1, line.end)
    while end > line.first and line.tag(end - 1) in {"RB", "MD"}:
        end -= 1
    return line.part(line.first, end)


def told(line: Line) -> Iterator[Draft]:
    """The forms "X told to quit by party", "X accused of fraud"."""
    verb = next((t for t in line.open() if line.tag(t) in {"VBD", "VBN"}), None)
    if verb is None or verb == line.first or line.verbal_before(verb):
        return
    if line.word(verb + 1) in ADDRESSED.get(line.lemma(verb), ()):
        said = line.part(verb + 1, line.end)
        by = next((t for t in reversed(said.tokens()) if line.word(t) == "by"), None)
        source = None if by is None else line.part(by + 1, line.end)
        if source is None or len(source.tokens()) > _BY_LONGEST or not source.speaks():
            yield line.draft(verb, None, said)
        elif by is not None:
            yield line.draft(verb, source, line.part(verb + 1, by))


def saying(line: Line) -> Iterator[Draft]:
    """The forms "X says Y", "X denies doing Y", and what X says further: ", vows Z"."""
    verb = next((token for token in line.open() if _is_verb(line, token)), None)
    source = None if verb is None else _subject_of(line, verb)
    while verb is not None and source is not None:
        after = next((t for t in _joined(line, verb)), None)
        said = _said(line, verb, line.part(verb + 1, _end_behind(line, verb)))
        if _fits(line, verb, source, said):
            yield line.draft(verb, source, said)
        verb = after


def _subject_of(line: Line, verb: int) -> Line | None:
    """Who a verb of saying says it of; behind a comma, the headline's subject."""
    if line.word(verb - 1) in _JOINTS:
        first = subject(line)
        return first if first is not None and first.end < verb - 1 else None
    source = _phrase(line, verb)
    commas = [token for token in source.open() if line.word(token) == ","]
    if commas and line.part(commas[-1], source.end).speaks():
        source = line.part(commas[-1], source.end)
    told_before = line.part(source.first, line.end).verbal_before(verb)
    return None if told_before or source.noun() is None else source


def _end_behind(line: Line, verb: int) -> int:
    """Where what a verb says ends: before what the same subject does next (", quits")."""
    joined = (
        token - 1
        for token in line.open()
        if token > verb + 1
        and line.tag(token) == "VBZ"
        and (line.word(token - 1) == "," or (_is_verb(line, token) and _is_joined(line, token)))
    )
    return next(joined, line.end)


def _is_joined(line: Line, token: int) -> bool:
    return line.word(token - 1) in _JOINTS


def _is_verb(line: Line, token: int) -> bool:
    """Whether a token is a verb of saying in the present or past, or looks like one."""
    if line.lemma(token) not in _VERBS or line.word(token + 1) == "by":
        return False
    tag = line.tag(token)
    if tag in {"VBZ", "VBP", "VBD"}:
        return True
    looks = tag in {"NNS", "NNPS", "NNP"} and line.word(token).endswith("s")
    return looks and line.tag(token + 1) not in FINITE


def _joined(line: Line, verb: int) -> Iterator[int]:
    """Later verbs of saying in the present, right behind a comma or "and"."""
    for token in line.open():
        joined = _is_joined(line, token) and line.tag(token) == "VBZ"
        if token > verb + 1 and joined and _is_verb(line, token):
            yield token


def _said(line: Line, verb: int, rest: Line) -> Line:
    lemma, first = line.lemma(verb), rest.first
    if lemma == "tell":
        openings = (t for t in rest.tokens() if _opens_clause(line, t))
        return line.part(next(openings, first), rest.end)
    clausal = line.word(first) in _OPENERS or line.tag(first) == "VBG" or lemma in SAYS | SHOWS
    if not clausal:
        ends = (t for t in rest.open() if t > first and line.word(t) in _SUBORDINATE)
        rest = line.part(first, next(ends, rest.end))
    return rest


def _opens_clause(line: Line, token: int) -> bool:
    quoted = any(token == first for first, _ in line.quoted)
    return quoted or line.word(token) in _OPENERS or line.tag(token) == "PRP"


def _fits(line: Line, verb: int, source: Line, said: Line) -> bool:
    """Whether a verb with such a subject and such an object says something."""
    if not any(has_word(line.word(token)) for token in said.tokens()):
        return False
    lemma = line.lemma(verb)
    if _is_joined(line, verb) and lemma not in CLAIMS:
        return said.verbal()
    if lemma in SHOWS:
        return said.finite() or said.is_quotation()
    return source.speaks(places=True) or (lemma in SAYS and said.finite())


def marked(line: Line) -> Iterator[Draft]:
    """The form "X 'ready to resign' over leak": quoted words of who the headline is about."""
    source = subject(line)
    for first, end in line.quoted:
        if source is None or not line.first < first < line.end:
            continue
        before = line.part(line.first, first)
        said = line.part(first, end)
        words = [t for t in said.tokens() if has_word(line.word(t))]
        at_once = not before.verbal() and line.tag(words[0])[0] not in "ND"
        if said.is_title():
            continue
        if at_once and before.speaks():
            yield line.draft(first, before, said, marked=False)
        elif before.finite() and len(words) >= _LONG_QUOTE:
            yield line.draft(first, source, said, marked=False)
