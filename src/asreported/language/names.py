"""Names as an article uses them: one type a name, whole, and no mention missed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from asreported.language.analysis import Name
from asreported.language.vocabulary import HONORIFICS, ROLES
from asreported.language.voting import labels_of, surface_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.language.analysis import Analysis
    from asreported.language.roster import Surface

NAMED = frozenset(
    {
        "PERSON",
        "ORG",
        "GPE",
        "LOC",
        "FAC",
        "NORP",
        "EVENT",
        "PRODUCT",
        "WORK_OF_ART",
        "LAW",
    }
)
_LEADING = HONORIFICS | frozenset("the a an this that “ \" ‘ ' `` (".split())
_TRAILING = frozenset({"'s", "’s", "'", "’", ",", ".", "”", '"', ")", ":", ";", "-", "—", "–"})
_PROPER = frozenset({"NNP", "NNPS"})
_NOUN_LIKE = frozenset({"NN", "NNS", "JJ"})
_LONG = 3
"""A body of so many words is looked for by its initials too."""
_LETTERS = 2
"""The fewest letters that stand for a name in brackets."""


def mend_names(analysis: Analysis) -> list[Name]:
    """The names of an analysis, trimmed, of one type each, and complete.

    Numbers, dates and the like (labels outside ``NAMED``) stay as they are.
    """
    kept = [name for name in analysis.names if name.label not in NAMED]
    known = frozenset(surface_of(analysis, name) for name in analysis.names)
    named = [trimmed for name in analysis.names if name.label in NAMED
             for part in _cut(analysis.words, name, known)
             for trimmed in _trim(analysis.words, part)]  # fmt: skip
    labels = labels_of(analysis, named)
    named = [Name(name.first, name.end, labels[surface_of(analysis, name)]) for name in named
             if surface_of(analysis, name) in labels]  # fmt: skip
    taken = {token for name in (*kept, *named) for token in range(name.first, name.end)}
    named += _bracketed(analysis, named, labels, taken)
    named += _missed(analysis, labels, taken)
    return sorted([*kept, *named])


def _cut(words: Sequence[str], name: Name, known: frozenset[Surface]) -> Iterator[Name]:
    """Two names that the tagger took for one.

    "according to Tarn the Harbour Board"; "for Tarn, Oda Marsh"; "Ost and Westmark",
    where either is named by itself as well.
    """
    for token in range(name.first + 1, name.end - 1):
        word, following = words[token], words[token + 1]
        if not (words[token - 1][:1].isupper() and following[:1].isupper()):
            continue
        label = name.label
        if word == "," and _is_person(words[token + 1 : name.end]):
            apart, label = True, "PERSON"
        elif word == "the":
            apart = True
        else:
            sides = tuple(words[name.first : token]), tuple(words[token + 1 : name.end])
            apart = word == "and" and not known.isdisjoint(sides)
        if apart:
            yield name._replace(end=token)
            yield from _cut(words, Name(token + 1, name.end, label), known)
            return
    yield name


def _is_person(words: Sequence[str]) -> bool:
    """Whether words look like a first name and a surname."""
    return len(words) == 2 and all(word.istitle() and word.isalpha() for word in words)  # noqa: PLR2004 - first name, surname


def _trim(words: Sequence[str], name: Name) -> Iterator[Name]:
    """A name without articles, marks and titles around it; none when only a title is left."""
    first, end = name.first, name.end
    while first < end and words[first].lower() in _LEADING:
        first += 1
    while end > first and words[end - 1] in _TRAILING:
        end -= 1
    title = name.label == "ORG" and words[end - 1].lower() in ROLES
    if first < end and not title and any(char.isalpha() for char in words[first]):
        yield Name(first, end, name.label)


def _bracketed(
    analysis: Analysis, named: list[Name], labels: dict[Surface, str], taken: set[int]
) -> Iterator[Name]:
    """The letters in brackets behind a name that they stand for: "Harbour Board (HB)"."""
    words = analysis.words
    for name in named:
        token = name.end + 1
        if (
            token + 1 >= len(words)
            or words[name.end] not in "(["
            or words[token + 1] not in ")]"
        ):
            continue
        letters = words[token]
        if letters.replace(".", "") in initials(words[name.first : name.end]):
            labels[letters,] = name.label
            if token not in taken:
                taken.add(token)
                yield Name(token, token + 1, name.label)


def initials(full: Sequence[str]) -> set[str]:
    """The letters that may stand for a name: of all its words, and of its large ones."""
    plain = [word for word in full if word[0].isalnum()]
    every = "".join(word[0] for word in plain).upper()
    large = "".join(word[0] for word in plain if word[0].isupper())
    return {letters for letters in (every, large) if len(letters) >= _LETTERS}


def _missed(analysis: Analysis, labels: dict[Surface, str], taken: set[int]) -> Iterator[Name]:
    """Mentions that were missed of known names, surnames of people and initials of bodies."""
    known = dict(labels)
    for surface, label in labels.items():
        if label == "PERSON" and len(surface) > 1:
            known.setdefault(surface[-1:], label)
        elif label == "ORG" and len(surface) >= _LONG:
            for letters in initials(surface):
                known.setdefault((letters,), label)
    starting: dict[str, list[Surface]] = defaultdict(list)
    for surface in sorted(known, key=len, reverse=True):
        starting[surface[0]].append(surface)
    words = analysis.words
    for token, word in enumerate(words):
        if word not in starting or token in taken or not _may_name(analysis, token):
            continue
        for surface in starting[word]:
            end = token + len(surface)
            inside = range(token, end)
            if tuple(words[token:end]) == surface and not taken.intersection(inside):
                taken.update(inside)
                yield Name(token, end, known[surface])
                break


def _may_name(analysis: Analysis, token: int) -> bool:
    """Whether a word is a proper noun, or written as one where others are not."""
    word, tag = analysis.words[token], analysis.tags[token]
    if tag in _PROPER or (len(word) >= _LETTERS and word.isupper()):
        return True
    inner = analysis.sentences[analysis.sentence_of[token]][0] < token
    return inner and tag in _NOUN_LIKE and word[:1].isupper()
