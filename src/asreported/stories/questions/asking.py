"""Questions as articles put them: who asks, what for, and where the answer may stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from asreported.stories.words import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from asreported.model import Block, Record, Span
    from asreported.stories.dossier import Dossier

Wanted = Literal["how_many", "how_long", "who", "when", "where", "why", "how", "yes_no", "what"]

_FORMS: dict[Wanted, str] = {
    "how_many": r"how (?:many|much|big|large|high|deep|far)\b|what (?:number|share)\b",
    "how_long": r"how (?:long|soon|often)\b",
    "who": r"who(?:se|m)?\b|which (?:of|country|side|party|minister)\b",
    "when": r"when\b|(?:on|by|since|until) (?:when|what date)\b|what time\b",
    "where": r"where\b",
    "why": r"why\b|what (?:caused|explains|led to|is behind)\b",
    "how": r"how\b",
    "yes_no": r"(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|may"
    r"|might|must)\b",
}
_WANTED = tuple((wanted, re.compile(form, re.IGNORECASE)) for wanted, form in _FORMS.items())
_LEAD_IN = re.compile(r"\A(?:[^:?]{1,40}:\s+|(?:so|and|but|then|now),?\s+)", re.IGNORECASE)
_ASKING_WORDS = content(
    "many much long soon often big large high deep far number share happen come do take place"
)
_ASKING = frozenset({"headline", "standfirst", "heading"})


class Asked(NamedTuple):
    """A question in the words of a heading, and the stretch of its article that follows it."""

    record: Record
    text: str
    wanted: Wanted
    words: frozenset[str]
    section: Span
    of_article: bool
    """Whether the headline puts it: then the whole article may answer, and mostly does not."""


def asked(dossier: Dossier) -> Iterator[Asked]:
    """The questions in headlines and headings, in the order of the articles."""
    for record in dossier.records:
        blocks = record.article.blocks
        for at, block in enumerate(blocks):
            words = record.article.text[block.start : block.end].strip()
            if block.kind in _ASKING and words.endswith("?"):
                question = re.split(r"(?<=[.!?])\s+", words)[-1]
                yield _asked(record, question, blocks, at)


def _asked(record: Record, question: str, blocks: tuple[Block, ...], at: int) -> Asked:
    bare = _LEAD_IN.sub("", question)
    heads = blocks[at].kind != "heading"
    return Asked(
        record=record,
        text=question,
        wanted=wanted(bare),
        words=content(bare) - _ASKING_WORDS,
        section=(blocks[at].end, len(record.article.text) if heads else _ends(blocks, at)),
        of_article=heads,
    )


def wanted(question: str) -> Wanted:
    """What a question asks for, by the words it begins with."""
    for kind, form in _WANTED:
        if form.match(question):
            return kind
    return "what"


def _ends(blocks: tuple[Block, ...], at: int) -> int:
    """Where the section of a heading ends: at the next heading as high, or a correction."""
    level = blocks[at].level or 0
    for block in blocks[at + 1 :]:
        if block.kind == "heading" and (not level or (block.level or 0) <= level):
            return block.start
        if block.kind == "correction":
            return block.start
    return blocks[-1].end
