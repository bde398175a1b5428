"""Statements as exports give them; their sentences only where the text may be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db.models import OuterRef, Subquery

from asreported.desk.exporting.citing import CHUNK, cited
from asreported.desk.models import Statement, Version
from asreported.exports.entries import Entry, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

    from asreported.desk.exporting.sight import Sight
    from asreported.desk.models import Article
    from asreported.exports.entries import Cited, Fact
    from asreported.model import Record

AROUND = 32
"""Characters of the text that are given before and after what is quoted."""
_HASH = Subquery(
    Version.objects.filter(article=OuterRef("article_id"))
    .order_by("-number")
    .values("text_sha256")[:1]
)


def statement_entries(
    rows: QuerySet[Statement], sight: Sight, *, quoted: bool = False
) -> Iterator[Entry]:
    """Statements in their order; with ``quoted``, their places in the texts as well."""
    rows = rows.select_related("article", "article__outlet", "speaker").defer(
        "article__markdown", "article__working", "article__excerpt"
    )
    texts = Texts() if quoted else None
    at: _At | None = None
    for one in rows.annotate(text_sha256=_HASH).iterator(CHUNK):
        if at is None or at.article.key != one.article.key:
            at = _At.of(one.article, sight)
        yield _entry(one, at, texts)


class _At(NamedTuple):
    """The article at hand: entries of one mostly follow each other."""

    article: Cited
    whole: bool

    @classmethod
    def of(cls, article: Article, sight: Sight) -> _At:
        return cls(cited(article, sight), sight.whole(article))


def _entry(one: Statement, at: _At, texts: Texts | None) -> Entry:
    article, whole = at
    address = f"{article.address}{one.fragment}"
    sentence = one.sentence if whole else ""
    by = one.speaker.name if one.speaker else one.source
    sha256: str = one.text_sha256  # type: ignore[attr-defined] # annotated above
    facts: dict[str, Fact] = {
        "id": one.key, "address": address, "speaker": one.speaker.name if one.speaker else "",
        "speaker_id": one.speaker.key if one.speaker else "", "source": one.source,
        "nature": one.nature, "act": one.act, "cue": one.lemma, "kind": one.kind,
        "content": one.content, "sentence": sentence, "negated": one.negated,
        "hedged": one.hedged, "probability": one.probability, "disputed": one.disputed,
        "said": one.said, "published": one.article.published, "outlet": article.outlet,
        "headline": article.headline, "article": article.key, "article_url": article.url,
        "start": one.start, "end": one.end, "text_sha256": sha256,
    }  # fmt: skip
    return Entry(
        kind="statement", key=one.key, address=address, words=one.content or sentence,
        facts=facts, article=article, by=by, date=one.said or one.article.published,
        sentence=sentence,
        quoted=texts.said(one, whole=whole) if texts else None,
    )  # fmt: skip


class Texts:
    """The record of the article at hand: entries of one article mostly follow each other."""

    def __init__(self) -> None:
        self._of: int | None = None
        self._record: Record | None = None

    def record(self, article: Article) -> Record | None:
        """An article's record as it stands; None of one that has none."""
        if self._of != article.pk:
            self._of = article.pk
            latest = article.versions.order_by("-number").first()
            self._record = latest.record if latest else None
        return self._record

    def said(self, one: Statement, *, whole: bool) -> Quoted | None:
        """The stretch of a statement; its content alone where the text is not to be seen."""
        record = self.record(one.article)
        if record is None:
            return None
        start, end = one.start, one.end
        if not whole:
            told = next((each for each in record.attributions if each.id == one.local), None)
            if told is None or not told.content.spans:
                return None
            start, end = told.content.spans[0]
        return quote(record, start, end, whole=whole)


def quote(record: Record, start: int, end: int, *, whole: bool) -> Quoted:
    """A stretch of a record's text, with the words around it where they may be seen."""
    text = record.article.text
    around = AROUND if whole else 0
    return Quoted(
        exact=text[start:end],
        start=start,
        end=end,
        text_sha256=record.text_sha256,
        before=text[max(0, start - around) : start],
        after=text[end : end + around],
    )
