"""The forms in which headlines say who says what, each read on the tokens of one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from asreported.statements.rules.headline_line import FINITE
from asreported.statements.rules.headline_subjects import marked, saying, subject, told
from asreported.statements.rules.headline_verbs import HEARING, SAYS, TRAILING
from asreported.statements.spans import has_word
from asreported.statements.wordlists import natures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.statements.draft import Draft
    from asreported.statements.rules.headline_line import Line

_DASHES = frozenset({"-", "–", "—", "--", "|"})
_ASIDE = frozenset({"about", "after", "as", "at", "before", "in", "on", "over", "to"})
_LABEL, _TAIL, _SHORTEST = 6, 6, 3


def attributed(line: Line) -> list[Draft]:
    """What a headline attributes, by its form; empty where it has none of the forms."""
    found = [*_dashed(line)]
    if not found:
        line = _without_site(line)
        found = [*_coloned(line)]
    if found:
        return found
    line = behind_label(line)
    return [*_trailing(line)] or [*told(line)] or [*saying(line)] or [*marked(line)]


def behind_label(line: Line) -> Line:
    """A headline without a label that is nobody: "EXCLUSIVE:", "Weather:"."""
    colon = next((token for token in line.open() if line.word(token) == ":"), None)
    if colon is None or colon - line.first > _LABEL:
        return line
    label = line.part(line.first, colon)
    if label.finite() or label.speaks() or any(line.first <= q < colon for q, _ in line.quoted):
        return line
    return line.part(colon + 1, line.end)


def _dashed(line: Line) -> Iterator[Draft]:
    """The form "Ferry sank in four minutes - report"."""
    dashes = _dashes(line)
    if len(dashes) != 1:
        return
    said, tail = line.part(line.first, dashes[0]), line.part(dashes[0] + 1, line.end)
    if tail.finite() or len(tail.tokens()) > _TAIL or not tail.speaks():
        return
    noun = tail.noun() or tail.first
    common = line.analysis.words[noun].islower()
    outlet = natures().get(line.lemma(noun)) == "outlet"
    if (common or tail.is_person()) and not outlet and len(said.tokens()) >= _SHORTEST:
        yield line.draft(dashes[0], tail, said)


def _without_site(line: Line) -> Line:
    """A headline without what a page's title names behind it: "- Bellman Online - News"."""
    dashes = _dashes(line)
    if dashes and (len(dashes) > 1 or _is_titled(line, dashes[0] + 1)):
        return line.part(line.first, dashes[0])
    return line


def _is_titled(line: Line, first: int) -> bool:
    words = [line.analysis.words[token] for token in range(first, line.end)]
    return len(words) <= _TAIL and all(word[0].isupper() for word in words if has_word(word))


def _dashes(line: Line) -> list[int]:
    """The dashes that stand free."""
    return [t for t in line.open() if line.word(t) in _DASHES and _stands_free(line, t)]


def _stands_free(line: Line, token: int) -> bool:
    text, analysis = line.analysis.text, line.analysis
    beside = text[analysis.starts[token] - 1 : analysis.starts[token]]
    return (beside + text[analysis.ends[token] : analysis.ends[token] + 1]).isspace()


def _coloned(line: Line) -> Iterator[Draft]:
    """The forms "Minister: no deal", "No deal: minister", "'No deal': Minister quits"."""
    colon = next((token for token in line.open() if line.word(token) == ":"), None)
    if colon is None:
        return
    left, right = line.part(line.first, colon), line.part(colon + 1, line.end)
    if not left.tokens() or not right.tokens():
        return
    if left.is_quotation() and not _is_name_of(right):
        source = subject(right)
        if source is not None and not left.is_title():
            yield line.draft(colon, source, left)
            yield from saying(right)
    elif _is_name_of(right) and len(left.tokens()) >= _SHORTEST and _tells(left):
        yield line.draft(colon, right, left)
    else:
        yield from _labelled(line, colon, left, right)


def _labelled(line: Line, colon: int, left: Line, right: Line) -> Iterator[Draft]:
    if left.finite():
        source = subject(left)
        if right.is_quotation() and source is not None:
            yield from saying(left)
            yield line.draft(colon, source, right)
        return
    aside = next((t for t in left.tokens() if line.word(t) in _ASIDE), None)
    source = left if aside is None else line.part(line.first, aside)
    short = len(left.tokens()) <= _LABEL
    if source.speaks() and (right.is_quotation() if aside is not None else short):
        yield line.draft(colon, source, right)


def _is_name_of(tail: Line) -> bool:
    """Whether what follows a colon is no more than somebody's name or office."""
    return len(tail.tokens()) <= _TAIL and not tail.verbal() and tail.speaks()


def _tells(line: Line) -> bool:
    marked = any(line.first <= first < line.end for first, _ in line.quoted)
    return line.verbal() or (marked and not line.is_title())


def _trailing(line: Line) -> Iterator[Draft]:
    """The forms "Ferries are noisy, study finds" and "Port to be rebuilt, says Norling"."""
    for split in _splits(line):
        said, tail = line.part(line.first, split), line.part(split, line.end)
        verb = _trailing_verb(tail)
        if verb is None or len(said.tokens()) < _SHORTEST:
            continue
        before, after = line.part(tail.first, verb), line.part(verb + 1, line.end)
        told_it = line.lemma(verb) in HEARING and line.word(verb) != "tells"
        source = before if before.tokens() else after
        if _can_trail(before, after, line.lemma(verb)):
            yield line.draft(verb, None if told_it else source, said)
            return


def _can_trail(before: Line, after: Line, verb: str) -> bool:
    """Whether who stands before a trailing verb, or else behind it, can be a source."""
    if before.tokens():
        return before.noun() is not None
    named = all(after.tag(token).startswith("NNP") for token in after.tokens())
    return verb in SAYS | {"claim", "report"} and (named or after.speaks())


def _splits(line: Line) -> Iterator[int]:
    """Where the end of a headline may begin: the last comma, or behind a quotation."""
    commas = [token for token in line.open() if line.word(token) == ","]
    yield from commas[-1:]
    yield from (end for first, end in line.quoted if first == line.first and end < line.end)


def _trailing_verb(tail: Line) -> int | None:
    """The verb of saying that ends a short line, begins it, or tells somebody."""
    if not 1 < len(tail.tokens()) <= _TAIL:
        return None
    verbs = [t for t in tail.tokens() if tail.tag(t) in FINITE or tail.lemma(t) in TRAILING]
    if len(verbs) != 1 or tail.lemma(verbs[0]) not in TRAILING:
        return None
    at_edge = verbs[0] in {tail.first, tail.end - 1} or tail.lemma(verbs[0]) == "tell"
    return verbs[0] if at_edge else None
