"""A site's database filled with stories of the invented world, many rows at a time.

The rows are those that ``store`` makes of the same records, made by the same functions, but
not one article after another: of the index alone, of speakers and outlets there is one look.
"""

from __future__ import annotations

import time
import zlib
from collections import Counter, deque
from typing import TYPE_CHECKING

import msgspec
from django.db import connection, transaction

from asreported.desk.models import (
    Article,
    Claim,
    Commonness,
    Comparison,
    Dispute,
    Event,
    Mention,
    NameKey,
    Outlet,
    Portrait,
    Section,
    Series,
    Snapshot,
    Speaker,
    Statement,
    Story,
    Stream,
    Version,
)
from asreported.desk.models.articles import slug_of
from asreported.desk.store import keeping, listing, searching, stating, telling, tying
from asreported.desk.store.speaking.knowing import lands_of
from asreported.model import Record
from asreported.stories.grouping import Grouper
from asreported.stories.keys import member_key, named_after
from asreported.stories.part_keys import dispute_key, series_key
from asreported.stories.sentences import Sentences
from asreported.stories.speakers import fold, keys_of, profiles_of
from asreported.stories.speakers.limits import limits
from bench.desk_copying import copy
from bench.desk_world import World

if TYPE_CHECKING:
    from asreported.desk.models.claims import Claim as ClaimRow
    from asreported.stories.speakers import Profile
    from bench.desk_world import Told

_BATCH = 40
"""Stories in one transaction."""
_STREAM = 20_000
"""The latest articles that grouping is told of: more than its window holds."""
_COPIES = 5
"""How often what was written is copied within the database, see ``desk_copying``."""
_NAME = 300
_KEY = 120
_PROFILED = 4
"""Of one article in so many, what it tells of its speakers is kept to judge others by."""
_TOLD = 5_000
"""Articles between two lines of what was done."""


def fill(articles: int) -> float:
    """Fill a database that was just made with so many articles; seconds of processor time."""
    start = time.process_time()
    filling = _Filling()
    stories = World().stories()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.execute("PRAGMA cache_size=-200000")
    told = 0
    while filling.count * (_COPIES + 1) < articles:
        filling.put([next(stories) for _ in range(_BATCH)])
        if filling.count // _TOLD > told:
            told = filling.count // _TOLD
            print(
                f"{filling.count:7d} articles, {time.process_time() - start:.0f} s", flush=True
            )
    copy(_COPIES)
    filling.end()
    with connection.cursor() as cursor:
        for index in ("desk_said", *(f"desk_found_{kind}" for kind in searching.KINDS)):
            cursor.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")  # noqa: S608 - ours
        cursor.execute("ANALYZE")
    return time.process_time() - start


class _Filling:
    def __init__(self) -> None:
        self.count = 0
        self._outlets: dict[str, Outlet] = {}
        self._sections: dict[str, Section] = {}
        self._speakers: dict[str, Speaker] = {}
        self._latest: list[Record] = []
        self._told: dict[str, deque[Profile]] = {}
        self._words: Counter[str] = Counter()

    @transaction.atomic
    def put(self, stories: list[Told]) -> None:
        read = [
            [msgspec.json.decode(one, type=Record) for one in told.records] for told in stories
        ]
        compared = [msgspec.json.decode(told.comparison, type=Comparison) for told in stories]
        rows = self._stories(stories, compared, read)
        articles = self._articles(rows, read)
        records = [record for each in read for record in each]
        self._versions(articles, records, [one for told in stories for one in told.records])
        self._statements(articles, records)
        self._parts(rows, compared, read)
        self._index(articles, records, rows, compared)
        self._latest = (self._latest + records)[-_STREAM:]
        self.count += len(records)

    @transaction.atomic
    def end(self) -> None:
        """Tell grouping of the latest articles, and joining of the speakers."""
        self._portray()
        grouper = Grouper()
        for record in sorted(self._latest, key=lambda one: str(one.article.published)):
            grouper.add(record)
            if grouper.due:
                grouper.repair()
        stream = Stream.objects.get_or_create(pk=1)[0]
        stream.packed = grouper.state().to_bytes()
        stream.save()

    def _portray(self) -> None:
        """What joining and lists know of each speaker."""
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE desk_speaker SET said = (SELECT count(*) FROM desk_statement"
                " WHERE speaker_id = desk_speaker.id), latest = coalesce((SELECT"
                " max(published) FROM desk_statement WHERE speaker_id = desk_speaker.id), '')"
            )
        told = [(self._speakers[key], list(found)) for key, found in self._told.items()]
        Portrait.objects.bulk_create(
            [Portrait(speaker=one, packed=Portrait.pack(found)) for one, found in told],
            batch_size=1000,
        )
        NameKey.objects.bulk_create(
            [
                NameKey(speaker=one, key=key)
                for one, found in told
                for key in sorted({each[:_KEY] for member in found for each in keys_of(member)})
            ],
            batch_size=1000,
        )
        Commonness.objects.bulk_create(
            [Commonness(word=word[:200], articles=n) for word, n in self._words.items()],
            batch_size=1000,
        )
        searching.index_speakers(
            [
                searching.Named(one.pk, one.key, one.name, one.name)
                for one in self._speakers.values()
            ],
            forget=[],
        )

    def _stories(
        self, stories: list[Told], compared: list[Comparison], read: list[list[Record]]
    ) -> list[Story]:
        rows = []
        for told, comparison, records in zip(stories, compared, read, strict=True):
            row = Story(key=told.key, packed=zlib.compress(told.comparison, 6))
            row.names = "\n".join(sorted(telling.names_of(comparison)))
            row.headline = comparison.story.headline or ""
            row.slug = slug_of(row.headline, "story")
            row.articles_count = len(records)
            row.outlets_count = len({one.article.publisher for one in records})
            row.origins_low = row.origins_high = 1
            row.changed = max(one.article.published.value for one in records)  # type: ignore[union-attr] # all have one
            row.what_changed = f"{records[-1].article.publisher} reports of it."
            rows.append(row)
        Story.objects.bulk_create(rows)
        Snapshot.objects.bulk_create(Snapshot(story=row, packed=row.packed) for row in rows)
        return rows

    def _articles(self, stories: list[Story], read: list[list[Record]]) -> list[Article]:
        rows = []
        for story, records in zip(stories, read, strict=True):
            for record in records:
                one = record.article
                row = Article(key=one.id, story=story, url=one.url or "")
                row.headline = one.headline or ""
                row.slug = slug_of(row.headline)
                row.outlet = self._outlet(one.publisher or "")
                row.section = self._section(one.section or "")
                row.excerpt = keeping._excerpt(record)
                row.published = row.ordered = one.published.value if one.published else ""
                row.minutes = 1
                rows.append(row)
        return Article.objects.bulk_create(rows)

    def _outlet(self, name: str) -> Outlet:
        if name not in self._outlets:
            self._outlets[name] = Outlet.objects.create(slug=slug_of(name), name=name)
        return self._outlets[name]

    def _section(self, name: str) -> Section:
        if name not in self._sections:
            self._sections[name] = Section.objects.create(slug=slug_of(name), name=name)
        return self._sections[name]

    def _versions(
        self, articles: list[Article], records: list[Record], packed: list[bytes]
    ) -> None:
        Version.objects.bulk_create(
            Version(
                article=article,
                number=1,
                text_sha256=record.text_sha256,
                made_by="0.1.0 generated",
                packed=zlib.compress(raw, 6),
            )
            for article, record, raw in zip(articles, records, packed, strict=True)
        )

    def _statements(self, articles: list[Article], records: list[Record]) -> None:
        mentions, statements, events = [], [], []
        self._meet(records)
        for article, record in zip(articles, records, strict=True):
            sentences = Sentences(record)
            speakers = {}
            for entity in record.entities:
                speaker = self._speakers[_key(entity.type, entity.name)]
                speakers[entity.id] = speaker
                mentions.append(
                    Mention(
                        article=article, local=entity.id, speaker=speaker, ruled=speaker,
                        name=entity.name, why="the same name",
                        key=member_key(record, "entity", entity.mentions[0]),
                    )
                )  # fmt: skip
            statements += [
                stating._statement(article, sentences, speakers, at)
                for at in range(1, len(record.attributions) + 1)
            ]
            events += [
                Event(
                    article=article, local=one.id, key=keeping._key(record, one),
                    label=one.label, type=one.type, lane=one.lane, status=one.status,
                    date=record.times[0].value or "", sentence=sentences.text((0, 40)),
                )
                for one in record.events
            ]  # fmt: skip
        Mention.objects.bulk_create(mentions)
        Statement.objects.bulk_create(statements)
        given = {(one.article.key, one.local): one for one in statements}
        for record in records:
            own = {one.id: given[record.article.id, one.id] for one in record.attributions}
            stating._list_figures(record, own)
        Event.objects.bulk_create(events)

    def _meet(self, records: list[Record]) -> None:
        new = {}
        for record in records:
            for entity in record.entities:
                key = _key(entity.type, entity.name)
                if key not in self._speakers:
                    new[key] = Speaker(key=key, name=entity.name[:_NAME], type=entity.type)
        self._speakers |= {one.key: one for one in Speaker.objects.bulk_create(new.values())}
        for record in records[::_PROFILED]:
            for profile in profiles_of(record, lands_of(record)):
                key = _key(profile.type, profile.name)
                self._told.setdefault(key, deque(maxlen=limits().kept)).append(profile)
                self._words.update(profile.context | profile.topics)

    def _parts(
        self, stories: list[Story], compared: list[Comparison], read: list[list[Record]]
    ) -> None:
        claims: dict[str, ClaimRow] = {}
        series: dict[str, Series] = {}
        disputes: dict[str, Dispute] = {}
        for story, told, records in zip(stories, compared, read, strict=True):
            known = {record.article.id: record for record in records}
            for one in told.story.claims:
                claims[one.id] = Claim(key=one.id, text=one.text, story=story)
            for each in told.story.series:
                row = listing.series_row(each, known)
                row.story = story
                series[row.key] = row
            for dispute in told.story.disputes:
                found = listing.dispute_row(dispute, known)
                found.story = story
                disputes[found.key] = found
        Claim.objects.bulk_create(claims.values())
        Series.objects.bulk_create(series.values())
        Dispute.objects.bulk_create(disputes.values())
        for story, told, records in zip(stories, compared, read, strict=True):
            if told.story.disputes:
                listing._mark_disputed(story, told)
            known = {record.article.id: record for record in records}
            tying.tie_statements(
                story,
                told.story,
                [(dispute_key(one, known), one) for one in told.story.disputes],
                [(series_key(one, known), one) for one in told.story.series],
            )

    def _index(
        self,
        articles: list[Article],
        records: list[Record],
        stories: list[Story],
        compared: list[Comparison],
    ) -> None:
        rows = [
            ("article", one.key, "", one.headline, record.article.text,
             "; ".join(entity.name for entity in record.entities))
            for one, record in zip(articles, records, strict=True)
        ]  # fmt: skip
        with connection.cursor() as cursor:
            cursor.executemany(searching._INSERT, rows)
        for story, told in zip(stories, compared, strict=True):
            searching.index_parts(story.key, listing._claims(told))


def _key(kind: str, name: str) -> str:
    return named_after("s", f"{kind} {fold(name)}")
