"""The blocks between the head and the end of a page, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from asreported.pages.bylines import read_names
from asreported.pages.copied.ending import find_run, is_popular, may_end, resumes, take_titles
from asreported.pages.copied.head import find_entries
from asreported.pages.copied.kinds import FURNITURE, Typed
from asreported.pages.copied.people import is_bio
from asreported.pages.copied.phrases import PERHAPS_FACTS
from asreported.pages.copied.shape import (
    count_words,
    ends_sentence,
    fold_key,
    is_bulleted,
    is_loud,
    is_prose,
    is_statement,
    is_title,
    strip_bullet,
)
from asreported.pages.copied.tail import trim_tail
from asreported.pages.draft import Marked
from asreported.pages.stamps import read_clock

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from asreported.model import BlockKind

_LONGEST_HEADING = 18
_LONGEST_QUOTE = 80
_LONGEST_LABEL = 4
_PULLED_FROM = 2
_LONGEST_SPEAKER = 12
_FARTHEST = 6
_MOST_BIOS = 6
_LONG_REPEAT = 8
_SPEAKER = re.compile(r"^[—–-]{1,2} ?[^\W\d_]")
_QUOTED = re.compile(r"^[\"“«„‘'][^\"”»]{3,}[\"”»’'][.,]?$")
_DASH = re.compile(r"^[–—-] ")
_TEXTS = frozenset(["text", "fact_box", "table", "clock"])


@dataclass(slots=True)
class Body:
    """The blocks found so far, and why the body ended where it did.

    ``paragraphs`` counts the blocks of running text.
    """

    blocks: list[tuple[BlockKind, str]] = field(default_factory=list)
    seen: set[tuple[BlockKind, str]] = field(default_factory=set)
    end: int = 0
    wall: str | None = None
    paragraphs: int = 0

    def add(self, kind: BlockKind, text: str, time: str | None = None) -> None:
        """Add a block that holds something; no long text stands in an article twice."""
        block = (
            (kind, text.strip()) if time is None else Marked.make(kind, text.strip(), time=time)
        )
        if count_words(text) >= _LONG_REPEAT and block in self.seen:
            return
        if block[1]:
            self.seen.add(block)
            self.blocks.append(block)
            self.paragraphs += kind in {"paragraph", "live_entry", "quote"}


class BodyReader:
    """Walks the lines after the head and makes blocks of them.

    ``known`` are the texts that stand elsewhere already (headline, standfirst);
    ``captions`` the places of the image lines whose caption is new.
    """

    def __init__(
        self,
        lines: Sequence[Typed],
        known: Collection[str],
        captions: Collection[int],
        names: Collection[str],
    ) -> None:
        self.lines = lines
        self.known = {fold_key(text) for text in known}
        self.captions = captions
        self.names = names
        self.known |= {fold_key(name) for name in names}
        self.body = Body()
        self.used: set[int] = set()
        self.spaced = sum(typed.gap > 0 for typed in lines) * 3 > len(lines)
        self.live = find_entries(lines) is not None
        self.entry: str | None = None
        self.moment: str | None = None

    def read(self, start: int, opens: int, core: int) -> Body:
        """The body from ``start`` to where it ends, which is after ``opens``.

        ``opens`` is the first running text; offers may part it from the ``core``.
        """
        place = start
        skipping = False
        while place < len(self.lines):
            line = self.lines[place]
            if line.kind == "section_open":
                skipping = any(
                    after.kind == "section_close" for after in self.lines[place : place + 30]
                )
            elif line.kind == "section_close":
                skipping = False
            elif place not in self.used and not skipping:
                offers = self._pass_offers(place, core)
                if offers is not None:
                    place = offers
                    continue
                if place >= opens and self._ends(place):
                    break
                self._take(place)
            place += 1
        self.body.end = place
        if not self.live:
            trim_tail(self.body.blocks)
        while self.body.blocks and self.body.blocks[-1][0] == "heading":
            self.body.blocks.pop()
        return self.body

    def _pass_offers(self, place: int, core: int) -> int | None:
        """Where the text goes on after a notice to subscribers in the middle of it."""
        if self.lines[place].kind != "paywall" or not self.body.paragraphs:
            return None
        run = find_run(self.lines, place)
        return max(run or 0, core if place < core else 0) or None

    def _ends(self, place: int) -> bool:
        line = self.lines[place]
        if not may_end(line) or (not self.body.paragraphs and line.kind != "paywall"):
            return False
        if resumes(self.lines, place):
            return False
        if line.kind == "paywall":
            self.body.wall = line.text
        return True

    def _take(self, place: int) -> None:
        """Make what a line gives: a block, several, or none."""
        line = self.lines[place]
        if line.kind in FURNITURE or line.kind in {"comments", "wall", "notice"}:
            return
        taker = {
            "text": self._take_text,
            "clock": self._take_clock,
            "table": self._take_table,
            "facts_label": self._take_facts,
            "related_label": self._take_links,
            "correction_label": self._take_correction,
        }.get(line.kind)
        if taker:
            taker(place)
        elif line.kind == "cross_link":
            self.body.add("cross_link", line.value)
        elif line.kind == "fact_box":
            self.body.add("fact_box", line.value)
        elif line.kind == "correction":
            self.body.add("correction", strip_bullet(line.text))
        elif line.kind == "image" and place in self.captions:
            self.body.add("caption", line.value)

    def _take_text(self, place: int) -> None:
        text = self.lines[place].text
        if fold_key(text) in self.known or self._is_bio(place) or self._is_pulled(place):
            return
        if self.entry is not None:
            self.body.add(
                "live_entry", f"{self.entry} {text}" if self.entry else text, self.moment
            )
            self.entry = ""
        elif self._is_item(place):
            self.body.add("list_item", strip_bullet(text))
        elif self._is_quote(place):
            self._take_quote(place)
        elif is_prose(text) or is_statement(text):
            self.body.add("paragraph", text)
        else:
            self._take_short(place)

    def _take_short(self, place: int) -> None:
        """A line that is no sentence: a heading, an item, a paragraph, or a label."""
        text = self.lines[place].text
        if fold_key(text) in PERHAPS_FACTS and self._heads_box(place):
            self._take_facts(place)
        elif self._is_summary(place):
            self.body.add("list_item", text)
        elif self._is_heading(place):
            self.body.add("heading", text)
        elif self._is_kept(place):
            self.body.add("paragraph", text)

    def _is_heading(self, place: int) -> bool:
        """A short line over running text: the next thing that is no furniture."""
        text = self.lines[place].text
        if count_words(text) > _LONGEST_HEADING or not is_title(text, fewest=1):
            return False
        after = self._next(place)
        if after is None:
            return False
        line = self.lines[after]
        return line.kind in {"table", "fact_box"} or (
            line.kind == "text"
            and (is_prose(line.text) or is_statement(line.text) or is_bulleted(line.text))
        )

    def _next(self, place: int) -> int | None:
        """The next line that gives a block of the body."""
        for after in range(place + 1, min(place + 1 + _FARTHEST, len(self.lines))):
            line = self.lines[after]
            if may_end(line) and not resumes(self.lines, after):
                return None
            if line.kind in _TEXTS and fold_key(line.text) not in self.known:
                return after
        return None

    def _is_summary(self, place: int) -> bool:
        """One of several titles in a row over the first paragraph."""
        before = bool(self.body.blocks) and self.body.blocks[-1][0] == "list_item"
        after = place + 1 < len(self.lines) and self._is_plain_title(place + 1)
        if self.body.paragraphs or self.entry is not None:
            return False
        return (after and self.lines[place + 1].gap == 0) or (
            before and self.lines[place].gap == 0
        )

    def _is_plain_title(self, place: int) -> bool:
        line = self.lines[place]
        return line.kind == "text" and is_title(line.text) and not is_prose(line.text)

    def _is_kept(self, place: int) -> bool:
        """Long, ended, or among text: what is not known is kept, as nothing may be lost."""
        text = self.lines[place].text
        if count_words(text) > _LONGEST_HEADING or (ends_sentence(text) and " " in text):
            return True
        return self._next(place) is not None and count_words(text) > _LONGEST_LABEL

    def _is_item(self, place: int) -> bool:
        text = self.lines[place].text
        if not is_bulleted(text):
            return False
        if not _DASH.match(text) and not text[0].isdigit():
            return True
        near = (self.lines[at] for at in (place - 1, place + 1) if 0 <= at < len(self.lines))
        return any(line.kind == "text" and is_bulleted(line.text) for line in near)

    def _is_quote(self, place: int) -> bool:
        """Words in quotation marks alone, and under them who said them."""
        text = self.lines[place].text
        if not _QUOTED.match(text) or count_words(text) > _LONGEST_QUOTE:
            return False
        after = self.lines[place + 1] if place + 1 < len(self.lines) else None
        return bool(after and after.kind == "text" and _is_speaker(after))

    def _is_pulled(self, place: int) -> bool:
        """A quote lifted out of the paragraph before or after it, where it stays."""
        text = self.lines[place].text
        if not (_QUOTED.match(text) and ends_sentence(text)):
            return False
        after = self._next(place)
        near = [block for _, block in self.body.blocks[-_PULLED_FROM:]]
        near += [self.lines[after].text] if after is not None else []
        inner = fold_key(text)
        return any(inner in fold_key(other) for other in near if other != text)

    def _take_quote(self, place: int) -> None:
        speaker = self.lines[place + 1]
        self.used.add(place + 1)
        self.body.add("quote", f"{self.lines[place].text} {speaker.text}")

    def _take_clock(self, place: int) -> None:
        if self.live:
            self.entry = self.lines[place].text
            self.moment = read_clock(self.entry)

    def _take_table(self, place: int) -> None:
        """Rows join the table they follow; each row is a line of the block."""
        row = self.lines[place].value
        before = self.lines[place - 1].kind if place else ""
        if before == "table" and self.body.blocks and self.body.blocks[-1][0] == "table":
            kind, text = self.body.blocks[-1]
            self.body.blocks[-1] = (kind, f"{text}\n{row}")
        else:
            self.body.add("table", row)

    def _heads_box(self, place: int) -> bool:
        """A label in capitals, or over bullets, that touches what follows."""
        after = self._next(place)
        if after is None:
            return False
        line = self.lines[after]
        touches = after == place + 1 and line.gap == 0 and self.spaced
        return (is_loud(self.lines[place].text) and touches) or (
            touches and is_bulleted(line.text)
        )

    def _take_facts(self, place: int) -> None:
        """The lines of a fact box: to the next blank line, or its bullets, or one line."""
        after = self._next(place)
        if after is None or self.live:
            return
        if is_loud(self.lines[place].text) or not self._is_section(place, after):
            for fact in self._facts_from(after):
                self.used.add(fact)
                self.body.add("fact_box", strip_bullet(self.lines[fact].text))
        else:
            self.body.add("heading", self.lines[place].text)

    def _is_section(self, place: int, after: int) -> bool:
        """A label over several paragraphs, set off like any heading, is a heading."""
        line = self.lines[after]
        if line.gap == 0 or is_bulleted(line.text) or not self.body.paragraphs:
            return False
        follows = self._next(after)
        return follows is not None and is_prose(self.lines[follows].text) and place > 0

    def _facts_from(self, first: int) -> list[int]:
        bulleted = is_bulleted(self.lines[first].text)
        found = [first]
        for place in range(first + 1, len(self.lines)):
            line = self.lines[place]
            if line.kind != "text" or (bulleted and not is_bulleted(line.text)):
                break
            if not bulleted and (line.gap or not self.spaced):
                break
            found.append(place)
        return found

    def _take_links(self, place: int) -> None:
        """The titles under a label in the middle of an article."""
        if self.body.paragraphs:
            popular = is_popular(self.lines[place].text)
            for title in take_titles(self.lines, place):
                self.used.add(title)
                if not popular:
                    self.body.add("cross_link", self.lines[title].text)

    def _take_correction(self, place: int) -> None:
        after = place + 1
        if after < len(self.lines) and self.lines[after].kind == "text":
            self.used.add(after)
            self.body.add("correction", self.lines[after].text)

    def _is_bio(self, place: int) -> bool:
        """What a byline's person is and does, with no more of the article below it."""
        if not self.body.paragraphs or not is_bio(self.lines[place].text, self.names):
            return False
        after: int | None = place
        for _ in range(_MOST_BIOS):
            after = self._next(after) if after is not None else None
            if after is None:
                return True
            if not is_bio(self.lines[after].text, self.names):
                return False
        return False


def _is_speaker(line: Typed) -> bool:
    text = line.text
    if count_words(text) > _LONGEST_SPEAKER or (
        ends_sentence(text) and not _SPEAKER.match(text)
    ):
        return False
    return bool(_SPEAKER.match(text)) or (not line.gap and bool(read_names(text.split(",")[0])))
