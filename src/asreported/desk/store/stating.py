"""What an article's record says, as rows: its speakers and its statements."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from asreported.desk.models import Given, Statement
from asreported.desk.store.speaking import join_entities, recount, settle_ties
from asreported.exports.quantities import quantity
from asreported.stories.keys import member_key
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from asreported.desk.models import Article, Speaker
    from asreported.model import Attribution, Record, Span, Spans

_NAME = 300


def list_statements(article: Article, record: Record) -> None:
    """Put the speakers and statements of a record in the place of those that it had."""
    before = set(article.mentions.values_list("speaker", flat=True))
    Statement.objects.filter(article=article).delete()
    speakers = join_entities(article, record)
    sentences = Sentences(record)
    rows = Statement.objects.bulk_create(
        _statement(article, sentences, speakers, at)
        for at in range(1, len(record.attributions) + 1)
    )
    _list_figures(record, {one.local: one for one in rows})
    settle_ties(article)
    recount(before | {one.pk for one in speakers.values()})


def _list_figures(record: Record, statements: dict[str, Statement]) -> None:
    """The figures that statements give."""
    Given.objects.bulk_create(
        Given(
            statement=statements[one.attribution],
            local=one.id,
            words=quantity(one)[:_NAME],
        )
        for one in record.figures
        if one.attribution in statements
    )


def _statement(
    article: Article, sentences: Sentences, speakers: dict[str, Speaker], at: int
) -> Statement:
    """The row of a record's attribution at a place, from 1."""
    record = sentences.record
    one = record.attributions[at - 1]
    text = record.article.text
    start, end = _stretch(one.source.spans, one.cue.spans, one.content.spans)
    content = _stretch(one.content.spans or one.cue.spans)
    return Statement(
        article=article,
        local=one.id,
        at=at,
        key=member_key(record, "attribution", content),
        speaker=speakers.get(one.source.speaker or ""),
        entity=one.source.speaker or "",
        source=_words(text, one.source.spans)[:_NAME],
        nature=one.source.nature,
        kind=one.kind,
        act=one.cue.act,
        lemma=one.cue.lemma[:60],
        content=_words(text, one.content.spans),
        sentence=sentences.text(sentences.at(start)),
        start=start,
        end=end,
        within=one.within or "",
        negated=one.negated,
        hedged=one.hedged,
        probability=one.probability,
        said=_said(record, one),
        published=article.ordered,
        outlet_id=article.outlet_id,
        shown=article.state == article.State.PUBLISHED,
    )


def _stretch(*spans: Spans) -> Span:
    each = list(chain.from_iterable(spans)) or [(0, 0)]
    return min(start for start, _ in each), max(end for _, end in each)


def _words(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _said(record: Record, one: Attribution) -> str:
    """The value of the one date that stands beside the cue: outside of what is said."""
    inside = one.content.spans
    start, end = _stretch(one.source.spans, one.cue.spans)
    near = [
        time.value
        for time in record.times
        if time.type in {"date", "time"}
        and time.value
        and start - _BESIDE <= time.span[0] <= end + _BESIDE
        and not any(low <= time.span[0] < high for low, high in inside)
    ]
    return near[0][:40] if len(near) == 1 else ""


_BESIDE = 30
"""Characters between a cue and the date that says when it was said."""
