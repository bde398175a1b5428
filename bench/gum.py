"""Reads the news part of GUM: texts as readers see them, with gold coreference.

CoNLL-U, where the last column holds ``Entity=`` in the notation of GUM 8 and later:
``(cluster-type-status-salience-centering-minspan-link[-identity]`` opens a mention
and ``cluster)`` closes the last one open of that cluster. ``minspan`` numbers the
words that head the mention, within it. Words inside a multi-word token ("Trump's")
take their share of its letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from asreported.model import Block

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from asreported.model import BlockKind, Span

_BRACKET = re.compile(r"\((\d+)-([^()]*)(\))?|(\d+)\)")
_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "list_item", "quote": "quote",
                                "figure": "caption"}  # fmt: skip
_COLUMNS = 10
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_DETERMINED = 5


class GoldMention(NamedTuple):
    """A gold mention: its characters, those of its head words, whose it is."""

    span: Span
    heads: tuple[Span, ...]
    tag: str
    """Penn tag of the word that governs the others."""
    parts: int
    """How many words that word joins into one name (``flat``): "Oda Marsh" has 2."""
    first_word: str
    definite: bool
    """Opened by an article, a pointing word or a possessive."""
    type: str
    """GUM's: person, organization, place, ..."""
    cluster: int
    pronoun: bool


@dataclass
class GoldArticle:
    """A text in blocks (the first heading is the headline) with its gold mentions."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)


class _Word(NamedTuple):
    form: str
    tag: str
    number: int
    head: int
    """Number of the word that governs it."""
    flat: bool
    span: Span


def read_gum(folder: Path) -> Iterator[GoldArticle]:
    """The articles of a folder in the order of their names."""
    for path in sorted(folder.glob("*.conllu")):
        yield _Reader().read(path.read_text(encoding="utf-8"))


def _governor(words: list[_Word]) -> _Word:
    inside = {word.number for word in words}
    return next((word for word in words if word.head not in inside), words[-1])


def _is_definite(words: list[_Word]) -> bool:
    return words[0].form.lower() in _POINTING or any(
        word.tag in {"PRP$", "POS"} for word in words[:_DETERMINED]
    )


class _Reader:
    """One article, line by line."""

    def __init__(self) -> None:
        self._article = GoldArticle()
        self._words: list[_Word] = []
        self._open: dict[int, list[tuple[int, list[str]]]] = {}
        self._kind: BlockKind = "paragraph"
        self._start = 0
        self._token: tuple[int, str] = (0, "")
        """A multi-word token's last word, and what letters of it are not given out."""
        self._gap = ""

    def read(self, lines: str) -> GoldArticle:
        for line in lines.splitlines():
            columns = line.split("\t")
            if line.startswith("# newpar_block ="):
                first = line.removeprefix("# newpar_block =").split()[0]
                self._kind = _KINDS.get(first, "paragraph")
            elif line.startswith("# newpar"):
                self._close_block()
            elif len(columns) == _COLUMNS and "." not in columns[0]:
                self._read_word(columns)
        self._close_block()
        self._article.text = self._article.text.rstrip()
        return self._article

    def _close_block(self) -> None:
        article = self._article
        end = len(article.text)
        if end > self._start:
            headline = self._kind == "heading" and not article.blocks
            article.blocks.append(
                Block("headline" if headline else self._kind, self._start, end)
            )
            article.text += "\n\n"
        self._start, self._gap, self._kind = len(article.text), "", "paragraph"

    def _read_word(self, columns: list[str]) -> None:
        number, form, tag, more = columns[0], columns[1], columns[4], columns[9]
        after = "" if "SpaceAfter=No" in more else " "
        if "-" in number:
            self._token = (int(number.split("-")[1]), form)
            self._start_word()
            self._gap = after
            return
        last, left = self._token
        if int(number) <= last:
            form = left if int(number) == last else left[: len(form)]
            self._token = (0, "") if int(number) == last else (last, left[len(form) :])
        else:
            self._start_word()
            self._gap = after
        at = len(self._article.text)
        self._article.text += form
        self._words.append(
            _Word(
                columns[1],
                tag,
                int(number),
                int(columns[6]),
                columns[7] == "flat",
                (at, at + len(form)),
            )
        )
        self._read_brackets(more)

    def _start_word(self) -> None:
        self._article.text += self._gap

    def _read_brackets(self, more: str) -> None:
        entity = next((part for part in more.split("|") if part.startswith("Entity=")), "")
        here = len(self._words)
        for opens, fields, closed, closes in _BRACKET.findall(entity):
            if opens:
                self._open.setdefault(int(opens), []).append((here - 1, fields.split("-")))
            if closes or closed:
                first, about = self._open[int(opens or closes)].pop()
                self._note(int(opens or closes), first, here, about)

    def _note(self, cluster: int, first: int, end: int, about: list[str]) -> None:
        words = self._words[first:end]
        heads = [words[int(number) - 1] for number in about[4].split(",")]
        governor = _governor(words)
        self._article.mentions.append(
            GoldMention(
                span=(words[0].span[0], words[-1].span[1]),
                heads=tuple(word.span for word in heads),
                tag=governor.tag,
                parts=1 + sum(word.flat and word.head == governor.number for word in words),
                first_word=words[0].form.lower(),
                definite=_is_definite(words),
                type=about[0],
                cluster=cluster,
                pronoun=len(words) == 1 and words[0].tag.startswith("PRP"),
            )
        )
