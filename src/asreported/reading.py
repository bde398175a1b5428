"""The composition: a page becomes a record."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from asreported._version import __version__
from asreported.disputes import find_disputes
from asreported.errors import (
    DateError,
    PageError,
    ThresholdError,
    UnreadablePage,
)
from asreported.events import read_events
from asreported.figures import read_figures
from asreported.language import WEIGHTS, blocks_of_text, pipeline
from asreported.model import Article, Block, MadeBy, Missing, Record, Stamp
from asreported.pages import is_english
from asreported.pages import read_article as _read_page
from asreported.pages.draft import identify
from asreported.sources import Page as Gathered
from asreported.sources import page_bytes
from asreported.spreading import spread
from asreported.statements import explain_statements, read_statements, read_voice
from asreported.times import Anchor, read_times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from asreported.language import Analysis
    from asreported.statements import Explanation

Page: TypeAlias = str | bytes | Path | Gathered
"""A page's content (text or bytes), the path of its file, or what a source gave."""

_BATCH = 32
_LARGEST_BATCH = 16_000_000
"""Bytes of content that wait to be read; a path weighs nothing until it is opened."""
LONGEST_TEXT = 300_000
"""Characters of an article that are analysed; a novel has as many, no news article a third."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def read(
    page: Page,
    *,
    url: str | None = None,
    published: str | None = None,
    threshold: float | None = None,
) -> Record:
    """The record of one page.

    ``page`` is content when it is ``str`` or ``bytes`` and a file when it is a
    path. ``published`` (ISO 8601) fills a gap, it never overrides the page.
    Attributions less probable than ``threshold`` are left out; without one, the
    shipped weights' own holds, at which precision and recall are in balance.

    Raises a ``PageError`` that names the page when it cannot be read, ``DateError``
    when ``published`` is no date, ``ThresholdError`` when ``threshold`` is no probability.
    """
    check_threshold(threshold)
    source, article = _article(page, url=url, published=published)
    return _records([(source, article)], threshold)[0]


def read_article(page: Page, *, url: str | None = None) -> Article:
    """The article of one page alone, without the language stages.

    Raises a ``PageError`` that names the page when it cannot be read.
    """
    return _article(page, url=url, published=None)[1]


def read_text(
    text: str, *, published: str | None = None, threshold: float | None = None
) -> Record:
    """The record of text that is already clean; offsets refer to it unchanged.

    Raises ``DateError`` when ``published`` is no date, ``ThresholdError`` when
    ``threshold`` (see ``read``) is no probability.
    """
    check_threshold(threshold)
    given = Stamp(value=check_date(published), basis="given") if published else None
    clean, lost = _SURROGATE.subn("\ufffd", text)
    noted = (Missing("characters", f"{lost} lone surrogates were replaced"),) if lost else ()
    article = Article(
        id=identify(clean),
        published=given,
        text=clean,
        blocks=blocks_of_text(clean),
        language="en" if is_english(clean) else None,
        missing=noted,
    )
    return _records([("text", article)], threshold)[0]


def read_written(article: Article, *, source: str) -> Record:
    """The record of an article that is at hand as one: written here, or read before."""
    return _records([(source, article)], None)[0]


class Explained(NamedTuple):
    """A record, and why each of its attributions is there, in their order."""

    record: Record
    explanations: tuple[Explanation, ...]


def explain(
    page: Page,
    *,
    url: str | None = None,
    published: str | None = None,
    threshold: float | None = None,
) -> Explained:
    """The record of one page with an explanation for each attribution.

    Takes and raises what ``read`` does; costs about two readings.
    """
    record = read(page, url=url, published=published, threshold=threshold)
    if not record.attributions:
        return Explained(record, ())
    analysis = pipeline().analyse(*_measured(record.article))
    return Explained(record, explain_statements(analysis, threshold))


def read_many(
    pages: Iterable[Page | PageError],
    *,
    published: str | None = None,
    threshold: float | None = None,
    workers: int = 1,
) -> Iterator[Record | PageError]:
    """In order, the record of each page or the error that kept it from being read.

    One language pipeline reads the pages in batches; with more ``workers``,
    each process has one. Pages are taken as they are needed, never all at once; an error
    among them (of a page that could not be had) is given in its place.

    Raises ``DateError`` when ``published`` is no date, ``ThresholdError`` when
    ``threshold`` (see ``read``) is no probability, ``WorkerLost`` when a worker is killed.
    """
    check_threshold(threshold)
    given = check_date(published) if published else None
    work = partial(read_batch, published=given, threshold=threshold)
    if workers > 1:
        yield from spread(work, pages, workers=workers, chunk=_BATCH)
        return
    for batch in _batches(pages):
        yield from work(batch)


def _batches(pages: Iterable[Page | PageError]) -> Iterator[list[Page | PageError]]:
    """Pages in groups that are read at once: not too many, and not too large together."""
    batch: list[Page | PageError] = []
    size = 0
    for page in pages:
        batch.append(page)
        content = page.content if isinstance(page, Gathered) else page
        size += len(content) if isinstance(content, str | bytes) else 0
        if len(batch) == _BATCH or size > _LARGEST_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def read_batch(
    pages: list[Page | PageError], *, published: str | None, threshold: float | None
) -> list[Record | PageError]:
    """The records or errors of a few pages, all read in one run of the pipeline."""
    answers: list[Record | PageError | None] = []
    readable: list[tuple[str, Article]] = []
    for page in pages:
        if isinstance(page, PageError):
            answers.append(page)
            continue
        try:
            readable.append(_article(page, url=None, published=published))
            answers.append(None)
        except PageError as error:
            answers.append(error)
    records = iter(_records_or_errors(readable, threshold))
    return [next(records) if answer is None else answer for answer in answers]


def check_date(value: str) -> str:
    """An ISO 8601 date or time as given; raises ``DateError`` when it is none."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise DateError(
            f"{value!r} is not a date; give it as 2025-03-03 or 2025-03-03T08:10:00Z"
        ) from None
    return value


def check_threshold(value: float | None) -> None:
    """Raise ``ThresholdError`` when a value is given that is no probability."""
    if value is not None and not 0 <= value <= 1:
        raise ThresholdError(f"{value} is not a probability; give a threshold from 0 to 1")


def _article(page: Page, *, url: str | None, published: str | None) -> tuple[str, Article]:
    if isinstance(page, Gathered):
        given = page.published or published
        return _opened(page.content, page.source, url or page.url, given)
    source = str(page) if isinstance(page, Path) else url or "page"
    content = page_bytes(page) if isinstance(page, Path) else page
    return _opened(content, source, url, published)


def _opened(
    content: str | bytes, source: str, url: str | None, published: str | None
) -> tuple[str, Article]:
    given = check_date(published) if published else None
    try:
        return source, _read_page(content, source=source, url=url, published=given)
    except PageError:
        raise
    except Exception as error:
        raise UnreadablePage.after(source, error) from error


def _records_or_errors(
    articles: list[tuple[str, Article]], threshold: float | None
) -> Iterator[Record | PageError]:
    """A batch at once; when one article breaks a stage, each alone, so that only it is lost."""
    try:
        yield from _records(articles, threshold)
    except Exception:  # noqa: BLE001 - whatever it is, it must not cost the other pages
        for source, article in articles:
            try:
                yield _records([(source, article)], threshold)[0]
            except Exception as error:  # noqa: BLE001 - the error is handed on, named
                yield UnreadablePage.after(source, error)


def _records(articles: list[tuple[str, Article]], threshold: float | None) -> list[Record]:
    readable = [is_english(article.text) is not False for _, article in articles]
    texts = [
        _measured(article)
        for (_, article), english in zip(articles, readable, strict=True)
        if english
    ]
    analyses = pipeline().analyse_many(texts) if texts else iter(())
    return [
        _record(source, article, next(analyses), threshold)
        if english
        else _bare(source, article)
        for (source, article), english in zip(articles, readable, strict=True)
    ]


def _record(
    source: str, article: Article, analysis: Analysis, threshold: float | None
) -> Record:
    times = read_times(analysis, _anchor(article))
    statements = read_statements(analysis, threshold)
    figures = read_figures(analysis, statements.attributions, times)
    return Record(
        source=source,
        text_sha256=_digest(article.text),
        made_by=made_by(),
        article=article,
        entities=statements.entities,
        attributions=statements.attributions,
        voice=read_voice(analysis, statements.attributions),
        figures=figures,
        times=times,
        disputes=find_disputes(analysis, statements.attributions, figures),
        events=read_events(
            analysis,
            statements.attributions,
            figures,
            times,
            statements.entities,
            article.published,
        ),
        missing=_unread(article),
    )


def _measured(article: Article) -> tuple[str, tuple[Block, ...]]:
    """An article's text as far as it is analysed, which is its whole blocks up to there."""
    if len(article.text) <= LONGEST_TEXT:
        return article.text, article.blocks
    kept = tuple(block for block in article.blocks if block.end <= LONGEST_TEXT)
    return article.text[: max((block.end for block in kept), default=0)], kept


def _unread(article: Article) -> tuple[Missing, ...]:
    read = len(_measured(article)[0])
    if read == len(article.text):
        return ()
    why = f"read to character {read:,} of {len(article.text):,}: no more is analysed at once"
    return (Missing("statements, figures, times and events", why),)


def _bare(source: str, article: Article) -> Record:
    """The record of an article in a language that the stages do not know."""
    named = f" (the page says: {article.language})" if article.language else ""
    why = f"the text is not English{named}, the only language that they are read in"
    return Record(
        source=source,
        text_sha256=_digest(article.text),
        made_by=made_by(),
        article=article,
        missing=(Missing("statements, figures, times and events", why),),
    )


def _anchor(article: Article) -> Anchor:
    published, year = article.published, article.copyright.year if article.copyright else None
    return Anchor(
        published=published.value if published else None,
        basis="given" if published and published.basis == "given" else "published",
        copyright_year=year,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=1)
def made_by() -> MadeBy:
    """The versions of code and weights; ours are named by their bytes."""
    ours = hashlib.sha256()
    for file in sorted(files("asreported.weights").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".npz", ".json")):
            ours.update(file.read_bytes())
    return MadeBy(asreported=__version__, weights=f"{WEIGHTS}+{ours.hexdigest()[:12]}")
