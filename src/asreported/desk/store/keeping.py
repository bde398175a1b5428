"""An article is kept: as a new version where its text changed, else as a better reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from asreported.desk.models import Article, Event, Version
from asreported.desk.models.articles import slug_of
from asreported.desk.store import searching
from asreported.desk.store.deciding import mark_orphans, settle
from asreported.desk.store.doubting import list_doubts
from asreported.desk.store.naming import authors_of, outlet_of, section_of
from asreported.desk.store.people import find_ends, join_again
from asreported.desk.store.stating import list_statements
from asreported.stories.keys import member_key
from asreported.stories.sentences import Sentences

if TYPE_CHECKING:
    from asreported.desk.models import Page
    from asreported.model import Actor, Record
    from asreported.model import Event as Happening

_EXCERPT = 300


def maker(record: Record) -> str:
    """The versions of code and weights that made a record, as a row has them."""
    return f"{record.made_by.asreported} {record.made_by.weights}"


class Kept(NamedTuple):
    """The article, and whether its text is new: a first or another version."""

    article: Article
    changed: bool


@transaction.atomic
def keep(record: Record, page: Page | None, *, note: str = "") -> Kept:
    """Keep what was read of a page.

    A version is made only when bytes and text both changed; another reading of the same
    page, or of other bytes with the same text, takes the place of the latest version's.
    """
    article, made = Article.objects.get_or_create(
        key=record.article.id, defaults={"slug": "untitled", "ordered": ""}
    )
    latest = None if made else article.versions.order_by("-number").first()
    changed = latest is None or _differs(latest, record, page)
    if latest is None or changed:
        number = latest.number + 1 if latest else 1
        latest = Version(article=article, number=number, note=note)
    latest.page = page or latest.page
    latest.text_sha256 = record.text_sha256
    latest.made_by = maker(record)
    latest.packed = Version.pack(record)
    settle(latest)
    latest.save()
    list_record(latest)
    return Kept(article, changed)


@transaction.atomic
def keep_reading(version: Version, record: Record) -> None:
    """Put a new reading of a version's page in the place of the one before."""
    version.text_sha256 = record.text_sha256
    version.made_by = maker(record)
    version.packed = Version.pack(record)
    settle(version)
    version.save()
    if version.pk == version.article.latest.pk:
        list_record(version)


@transaction.atomic
def redo(article: Article) -> None:
    """Apply an article's decisions again, as they now are, to each of its versions."""
    latest = None
    for version in article.versions.select_related("article").order_by("number"):
        before, latest = bytes(version.decided), version
        settle(version)
        if bytes(version.decided) != before:
            version.save()
    if latest is not None:
        list_record(latest)


def list_record(version: Version) -> None:
    """Put what the latest version says, as people decided, where it is listed and found."""
    article, record = version.article, version.record
    _describe(article, record)
    _list_events(article, record)
    moved = find_ends(article, record)
    list_statements(article, record)
    if moved:
        join_again()
    searching.index(article, record)
    mark_orphans(version)
    list_doubts(article, record)


def _differs(latest: Version, record: Record, page: Page | None) -> bool:
    same_page = page is not None and latest.page_id == page.pk
    return not same_page and latest.text_sha256 != record.text_sha256


def _describe(article: Article, record: Record) -> None:
    """Copy to the row what lists show and sort by."""
    read = record.article
    outlet = article.outlet if article.is_ours else outlet_of(read)
    article.outlet = outlet
    article.url = read.url or ""
    article.headline = read.headline or ""
    article.slug = slug_of(article.headline)
    article.standfirst = read.standfirst or ""
    article.excerpt = _excerpt(record)
    article.published = read.published.value if read.published else ""
    article.modified = read.modified.value if read.modified else ""
    article.minutes = read.reading_minutes or _minutes(read.text)
    article.section = article.section if article.is_ours else section_of(read)
    article.ordered = article.published or article.added.isoformat()
    article.save()
    if not article.is_ours:
        article.authors.set(authors_of(read, outlet))


def _excerpt(record: Record) -> str:
    text = record.article.text
    for block in record.article.blocks:
        if block.kind == "paragraph":
            return text[block.start : block.end][:_EXCERPT]
    return text[:_EXCERPT]


_WORDS_A_MINUTE = 230


def _minutes(text: str) -> int:
    return max(1, round(len(text.split()) / _WORDS_A_MINUTE))


def _list_events(article: Article, record: Record) -> None:
    article.events.all().delete()
    sentences = Sentences(record)
    times = {time.id: time for time in record.times}
    rows = []
    for event in record.events:
        time = times.get(event.time or "")
        place = event.place
        parties = (*event.actors, *event.recipients)
        rows.append(
            Event(
                article=article,
                local=event.id,
                key=_key(record, event),
                label=event.label[:200],
                type=event.type,
                lane=event.lane,
                status=event.status,
                countries=" ".join(sorted({one.country for one in parties if one.country})),
                actors=_names(record, parties),
                place=place.name[:200] if place else "",
                latitude=place.latitude if place else None,
                longitude=place.longitude if place else None,
                date=(time.value or "")[:40] if time else "",
                sentence=_sentence(sentences, event),
            )
        )
    Event.objects.bulk_create(rows)


def _key(record: Record, event: Happening) -> str:
    """An event's permanent key: that of its type and the stretch of its trigger."""
    return member_key(record, event.type, (event.trigger[0][0], event.trigger[-1][1]))


def _names(record: Record, parties: tuple[Actor, ...]) -> str:
    names = {entity.id: entity.name for entity in record.entities}
    text = record.article.text
    return "; ".join(
        names.get(one.entity or "", text[one.span[0] : one.span[1]]) for one in parties
    )


def _sentence(sentences: Sentences, event: Happening) -> str:
    return sentences.text(sentences.at(event.trigger[0][0])) if event.trigger else ""
