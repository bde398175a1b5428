"""Articles from text that was selected on a news page and saved, with no markup.

Every line is typed, first by its words alone (``rules``, ``dates``), then by the
lines around it (``head``, ``body``, ``ending``); each verdict has a score and a
reason. What is furniture and means something becomes a field of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from asreported.errors import EmptyPage, NoArticle
from asreported.model import Article, Copyright, Evidence, Link, Missing, Stamp
from asreported.pages.agencies import dateline_agencies, read_agencies
from asreported.pages.bylines import read_names
from asreported.pages.copied.body import Body, BodyReader
from asreported.pages.copied.core import find_core
from asreported.pages.copied.ending import read_related
from asreported.pages.copied.head import Head, read_head
from asreported.pages.copied.images import gather_images, join_images
from asreported.pages.copied.imprint import find_masthead, name_publisher, read_copyright
from asreported.pages.copied.lines import split_lines
from asreported.pages.copied.verdicts import type_lines
from asreported.pages.draft import Draft, finish
from asreported.pages.stamps import find_stamp, read_stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asreported.model import EvidenceField
    from asreported.pages.copied.kinds import Typed

_DATELINE = re.compile(r"^[^\W\d_][^:;!?]{2,80}?(?: [-–—]{1,2} |[-–—]{2})")
_SIGNED = re.compile(r"(?:[a-z]+ )?by\b", re.IGNORECASE)
_WHO_WROTE = re.compile(r"^[\W_]*(?:reporting|writing)\b", re.IGNORECASE)
_MOST_BYLINES = 50
_FEWEST_MENUS = 3
_HEAD_ABOVE = 10
_NO_ARTICLE = "no line of it reads as running text"
_HINT = "select the headline and the paragraphs before copying"


def read_copied(text: str, *, identity: str | bytes, url: str | None = None) -> Article:
    """Read the text of a page as a browser copies it.

    ``identity`` is what the article's id is the hash of, and names the source in
    errors; ``url`` helps to find the publisher. Raises ``EmptyPage`` when there is
    nothing but white space, ``NoArticle`` when there are only menus and titles.
    """
    source = identity if isinstance(identity, str) else "text"
    lines = split_lines(text)
    if not lines:
        raise EmptyPage(source, "nothing but white space")
    typed = type_lines(lines)
    head = read_head(typed)
    draft = _read(typed, head, url)
    kinds = {kind for kind, _ in draft.blocks}
    if not kinds & {"paragraph", "live_entry", "quote", "list_item", "standfirst"}:
        raise NoArticle(source, _NO_ARTICLE, _HINT)
    return finish(draft, identity=identity)


def _read(lines: list[Typed], head: Head, url: str | None) -> Draft:
    """The draft of all that the lines say."""
    draft = Draft(url=url)
    draft.headline = _text_at(lines, head.headline)
    draft.standfirst = _text_at(lines, head.standfirst)
    taken = {place for place in (head.headline, head.standfirst) if place is not None}
    join_images(lines, taken)
    _read_imprint(draft, lines, head)
    body = _read_body(draft, lines, head, taken)
    _read_people(draft, lines, head)
    _read_dates(draft, lines, head, body)
    _read_counts(draft, lines)
    related = read_related(lines, body.end)
    draft.related = [Link(title=title) for title in related if title != draft.headline]
    _note_missing(draft, lines, body)
    draft.evidence = list(_evidence(draft))
    return draft


def _evidence(draft: Draft) -> Iterator[Evidence]:
    """Copied text has one place for each field; its address is the caller's."""
    said: list[tuple[EvidenceField, str | None]] = [
        ("headline", draft.headline),
        ("standfirst", draft.standfirst),
        *(("bylines", name) for name in draft.bylines),
        ("published", draft.published.value if draft.published else None),
        ("modified", draft.modified.value if draft.modified else None),
        ("publisher", draft.publisher),
        ("url", draft.url),
    ]
    for field, value in said:
        if value:
            yield Evidence(field, value, "given" if field == "url" else "text", used=True)


def _text_at(lines: Sequence[Typed], place: int | None) -> str | None:
    return None if place is None else lines[place].text


def _read_body(draft: Draft, lines: list[Typed], head: Head, taken: set[int]) -> Body:
    """Fill images and blocks, in the page's own order."""
    draft.images, captions = gather_images(lines)
    known = [text for text in (draft.headline, draft.standfirst, draft.publisher) if text]
    signed = [line for line in lines if line.kind == "byline"][:_MOST_BYLINES]
    names = [name for line in signed for name in read_names(line.text)]
    reader = BodyReader(lines, known, captions, names)
    body = reader.read(_body_start(lines, head, taken), head.start, find_core(lines).opens)
    if draft.headline:
        draft.blocks.append(("headline", draft.headline))
    if draft.standfirst:
        draft.blocks.append(("standfirst", draft.standfirst))
    draft.blocks += body.blocks
    shown = {text for kind, text in body.blocks if kind == "caption"}
    late = [line for line in lines[body.end :] if line.kind == "correction"]
    draft.blocks += [("correction", line.text) for line in late]
    draft.images = [
        image for image in draft.images if image.caption is None or image.caption in shown
    ]
    return body


def _body_start(lines: Sequence[Typed], head: Head, taken: set[int]) -> int:
    """Right after headline and standfirst; before them there is only furniture."""
    return max(taken) + 1 if taken else min(head.start, len(lines))


def _read_people(draft: Draft, lines: Sequence[Typed], head: Head) -> None:
    """The bylines; without any, those who reported by the note under the article."""
    near = _near_bylines(lines, head)
    signed = [line for line in near if _SIGNED.match(line.text)]
    near = signed or near or [line for line in lines if line.kind == "byline"][:1]
    texts = [line.text for line in near]
    texts = texts or [
        line.text.split(";")[0]
        for line in lines
        if line.kind == "signoff" and _WHO_WROTE.match(line.text)
    ]
    told = "\n".join(text for _, text in draft.blocks)
    found = [name for text in texts for name in read_agencies(text) if name != draft.publisher]
    draft.agencies = list(dict.fromkeys(found)) or dateline_agencies(draft.blocks)
    for name in (name for text in texts for name in read_names(text)):
        known = name in draft.bylines or name == draft.publisher
        if not known and not (draft.bylines and _is_place(name, told)):
            draft.bylines.append(name)


def _near_bylines(lines: Sequence[Typed], head: Head) -> list[Typed]:
    """The bylines of the head; those far above the headline only if there are no others."""
    places = [at for at in range(min(head.start + 1, len(lines))) if lines[at].kind == "byline"]
    first = 0 if head.headline is None else head.headline - _HEAD_ABOVE
    return [lines[at] for at in places if at >= first] or [lines[at] for at in places]


def _is_place(name: str, text: str) -> bool:
    """Whether the article speaks of somebody's name as of a place ("in Port Vale")."""
    return bool(re.search(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside) {re.escape(name)}\b", text))


def _read_dates(draft: Draft, lines: Sequence[Typed], head: Head, body: Body) -> None:
    """Published and modified; below the head a date counts only with its label."""
    which = ""
    top = _find_masthead_end(lines, head)
    for place, line in enumerate(lines):
        if line.kind == "stamp_label":
            which = line.value
            continue
        if line.kind == "stamp" and (top <= place <= head.start or line.value):
            _set_date(draft, line.value or which, line.text)
        if line.kind != "by_label":
            which = ""
        if place >= body.end:
            break
    if draft.published is None and draft.modified is None:
        _read_dateline(draft)


def _find_masthead_end(lines: Sequence[Typed], head: Head) -> int:
    """Below the menu over the head: a date above it is the day of the visit."""
    first = head.start if head.headline is None else head.headline
    signed = [place for place in range(first) if lines[place].kind == "byline"]
    first = min([first, *signed[-1:]])
    menus = [place for place in range(first) if lines[place].kind in {"menu", "account"}]
    return menus[-_FEWEST_MENUS] + 1 if len(menus) >= _FEWEST_MENUS else 0


def _set_date(draft: Draft, which: str, text: str) -> None:
    """Fill the one date that the label means, unless an earlier line has filled it."""
    known = draft.modified if which == "updated" else draft.published
    value = None if known else read_stamp(text)
    if value is None:
        return
    if which == "updated":
        draft.modified = Stamp(value=value, basis="page")
    else:
        draft.published = Stamp(value=value, basis="page")


def _read_dateline(draft: Draft) -> None:
    """A full date in the first paragraph's dateline: "WESTROW, March 12, 2024 – …"."""
    first = next((text for kind, text in draft.blocks if kind == "paragraph"), "")
    dateline = _DATELINE.match(first[:200])
    found = find_stamp(dateline[0]) if dateline else None
    if found and len(found.value) > len("2024-05"):
        draft.published = Stamp(value=found.value, basis="page")


def _read_counts(draft: Draft, lines: Sequence[Typed]) -> None:
    """Minutes to read, and how many comments there are."""
    for line in lines:
        if line.kind == "reading_time" and draft.reading_minutes is None:
            draft.reading_minutes = int(line.value)
        if line.kind == "comments" and line.value:
            digits = re.sub(r"\D", "", line.value)
            draft.comment_count = int(digits) if digits else 0
    if draft.comment_count is None and any(
        line.kind == "wall" and line.text.casefold().startswith(("be the first", "no comments"))
        for line in lines
    ):
        draft.comment_count = 0


def _read_imprint(draft: Draft, lines: Sequence[Typed], head: Head) -> None:
    marks = [
        mark
        for line in lines
        if line.kind == "copyright"
        if (mark := read_copyright(line.text))
    ]
    draft.copyright = next((mark for mark in marks if mark.holder), None) or next(
        iter(marks), None
    )
    holder = draft.copyright.holder if isinstance(draft.copyright, Copyright) else None
    end = len(lines) if head.headline is None else max(head.headline, head.start)
    masthead = find_masthead(_without(lines, head), end, holder, draft.url)
    draft.publisher = masthead or (name_publisher(holder) if holder else None)


def _without(lines: Sequence[Typed], head: Head) -> list[Typed]:
    return [line for place, line in enumerate(lines) if place != head.headline]


def _note_missing(draft: Draft, lines: Sequence[Typed], body: Body) -> None:
    """Say what a reader would expect and does not find, and why."""
    if draft.headline is None:
        draft.missing.append(Missing("headline", "no line of the page reads as a headline"))
    if not draft.bylines:
        draft.missing.append(Missing("bylines", "the page names no author"))
    if draft.published is None:
        draft.missing.append(Missing("published", _why_undated(draft, lines)))
    if body.wall is not None:
        draft.missing.append(Missing("body", f"the text stops at a wall: {body.wall}"))


def _why_undated(draft: Draft, lines: Sequence[Typed]) -> str:
    for line in lines:
        if line.kind == "relative":
            return f"the page gives only a relative time: {line.text}"
        if line.kind == "yearless":
            return f"the page gives a day without a year: {line.text}"
    if draft.modified:
        return f"the page says only when it was updated: {draft.modified.value}"
    return "the page gives no date"
