"""Who is who: mentions resolved to the right entity, on GUM's news and on the samples.

**What is judged.** Gold mentions of people and organisations (GUM's types ``person``
and ``organization``, its coreference clusters, one-mention clusters included) in 24
articles, against all entities of a reading (those of the language stage and the
sources that the statements stage adds). A mention of ours and a gold mention are the
same when the head word of ours is a head word of the gold one (the shortest of several).

**When a mention is right.** An entity is shown to readers by its ``name``. A mention
resolved to an entity is right when the places where that name stands lie in the gold
cluster of the mention (most of them do).

* ``named``: gold mentions headed by a proper noun and no part of a longer name. A right
  one must also be in the entity that has the cluster's fullest name (most parts, "Oda
  Marsh"; of several the entity with most names), so that a surname left on its own is
  wrong although it shows a name of the right person. The share is of *all* such
  mentions: one that we miss is wrong. ``named_again`` are those after the first of
  their cluster.
* ``he_she``, ``they``, ``it``, ``i``, ``we``: gold pronouns of people and organisations;
  ``pronouns`` are the first two together. Answered are those in an entity; the others
  abstained.
* ``nominals``: gold mentions headed by a common noun and definite (the, this, that,
  those, a possessive); of what is mentioned only once those that were answered.
  Answered are those in an entity whose name stands elsewhere; who is only called by
  these very words was not resolved.
* ``precision`` is right of answered, ``answered`` is of all, in per cent.
* ``sources.*``: the same of those mentions that head the source of an attribution, by
  the speaker the attribution names.
* ``types``: named people, organisations and places that have that type with us.
* ``samples``: answered attributions of the first sample pages (of the others
  ``samples.later``) whose speaker has the
  answer's name: all words of the shorter occur in the longer, by their first letters.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from asreported.language import pipeline
from asreported.statements import read_statements
from bench.gum import read_gum
from bench.samples import FIRST_PAGES, match_attributions, read_samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from asreported import Record
    from asreported.language import Analysis
    from asreported.model import Entity, EntityType, Span
    from bench.common import Measures
    from bench.gum import GoldArticle, GoldMention

_PRONOUNS = {
    **dict.fromkeys("he him his himself she her hers herself".split(), "he_she"),
    **dict.fromkeys("they them their theirs themselves".split(), "they"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("i me my mine myself".split(), "i"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
}
_TYPES: dict[str, frozenset[EntityType]] = {
    "person": frozenset({"person", "group"}),
    "organization": frozenset({"organisation", "group"}),
    "place": frozenset({"place", "facility"}),
}
_STEM = 5
_FILLERS = frozenset({"the", "a", "an", "s", "of", "in"})


class Judged(NamedTuple):
    """A gold mention and what became of it; ``right`` is None when nothing was answered."""

    kind: str
    mention: GoldMention
    right: bool | None
    entity: Entity | None
    again: bool = False
    typed: bool = False


def run(data: Path) -> Measures:
    """Shares in per cent, and how many mentions each is of."""
    articles = list(read_gum(data / "attribution" / "gum_news"))
    every: list[Judged] = []
    sources: list[Judged] = []
    for found, said in (judge(article) for article in articles):
        every += found
        sources += said
    pages = [(record, answers) for _, record, answers in read_samples()]
    first, later = (
        list(judge_samples(some)) for some in (pages[:FIRST_PAGES], pages[FIRST_PAGES:])
    )
    return {
        **measures(every),
        **{f"sources.{name}": value for name, value in measures(sources).items()},
        "samples": _share(first),
        "samples.count": len(first),
        "samples.later": _share(later),
        "samples.later.count": len(later),
    }


def measures(judged: Sequence[Judged]) -> Measures:
    """The figures of some judged mentions."""
    by_kind: dict[str, list[bool | None]] = defaultdict(list)
    for one in judged:
        by_kind[one.kind].append(one.right)
        if one.kind in {"he_she", "they"}:
            by_kind["pronouns"].append(one.right)
        if one.again:
            by_kind["named_again"].append(one.right)
        if one.kind in {"named", "place"}:
            by_kind["types"].append(one.typed)
    shares: Measures = {}
    for kind in ("named", "named_again", "types"):
        shares[kind] = _share(by_kind[kind])
        shares[f"{kind}.count"] = len(by_kind[kind])
    for kind in ("pronouns", "he_she", "they", "it", "i", "we", "nominals"):
        answers = by_kind[kind]
        answered = [right for right in answers if right is not None]
        shares[f"{kind}.precision"] = _share(answered)
        shares[f"{kind}.answered"] = 100 * len(answered) / max(1, len(answers))
        shares[f"{kind}.count"] = len(answers)
    return shares


def judge(article: GoldArticle) -> tuple[list[Judged], list[Judged]]:
    """All gold mentions of an article, and those that are sources, judged."""
    analysis = pipeline().analyse(article.text, tuple(article.blocks))
    statements = read_statements(analysis)
    scene = _Scene(analysis, statements.entities, article.mentions)
    entity_of = scene.entity_of(statements.entities)
    named = {entity.id: entity for entity in statements.entities}
    said: dict[GoldMention, Entity | None] = {}
    for attribution in statements.attributions:
        head = attribution.source.head
        gold = None if head is None else scene.gold_at(head)
        if gold is not None:
            said[gold] = named.get(attribution.source.speaker or "")
    main = _main_entities(entity_of)
    every = scene.judge(sorted(article.mentions), entity_of, main)
    return list(every), list(scene.judge(sorted(said), said, main))


def _main_entities(entity_of: dict[GoldMention, Entity]) -> dict[int, Entity]:
    """Of our entities with names of a cluster, the one with the fullest, then with most."""
    names: dict[tuple[int, Entity], list[GoldMention]] = defaultdict(list)
    for mention, entity in entity_of.items():
        if mention.tag.startswith("NNP"):
            names[mention.cluster, entity].append(mention)
    ranked = sorted(
        names,
        key=lambda pair: (
            max(each.parts for each in names[pair]),
            len(names[pair]),
            -min(each.span[0] for each in names[pair]),
        ),
    )
    return dict(ranked)


class _Scene:
    """One article's gold mentions beside our entities."""

    def __init__(
        self, analysis: Analysis, entities: Sequence[Entity], mentions: Sequence[GoldMention]
    ) -> None:
        self._analysis = analysis
        self._at: dict[int, GoldMention] = {}
        for mention in sorted(mentions, key=lambda each: each.span[0] - each.span[1]):
            for start, end in mention.heads:
                self._at.update(dict.fromkeys(range(start, end), mention))
        sizes = Counter(mention.cluster for mention in mentions)
        self._again = {cluster for cluster, size in sizes.items() if size > 1}
        self._known = frozenset(self._at.values()) - frozenset(_name_parts(mentions))
        self._shown = {entity.id: self._show(entity) for entity in entities}

    def gold_at(self, span: Span) -> GoldMention | None:
        """The gold mention that these words head."""
        return self._at.get(span[1] - 1) or self._at.get(span[0])

    def entity_of(self, entities: Iterable[Entity]) -> dict[GoldMention, Entity]:
        """Whose each gold mention is with us; of several that which has its last head word."""
        found: dict[GoldMention, tuple[int, Entity]] = {}
        for entity in entities:
            for span in entity.mentions:
                head = self._head(span)
                gold = self.gold_at(head)
                if gold is not None and head[0] >= found.get(gold, (0, entity))[0]:
                    found[gold] = head[0], entity
        return {gold: entity for gold, (_, entity) in found.items()}

    def judge(
        self,
        mentions: Iterable[GoldMention],
        entity_of: dict[GoldMention, Entity] | dict[GoldMention, Entity | None],
        main: dict[int, Entity],
    ) -> Iterator[Judged]:
        """Each mention of a kind that is judged, after the entity it has with us."""
        met: set[int] = set()
        for mention in mentions:
            kind = _kind(mention) if mention in self._known else None
            entity = entity_of.get(mention)
            cluster, named = self._shown[entity.id] if entity else (None, frozenset())
            right = cluster == mention.cluster
            if kind == "named":
                right = right and entity is main.get(mention.cluster)
                again = mention.cluster in met
                met.add(mention.cluster)
                yield Judged(kind, mention, right, entity, again, _typed(mention, entity))
            elif kind == "place":
                yield Judged(kind, mention, None, entity, typed=_typed(mention, entity))
            elif kind is not None:
                answered = entity is not None and named != {mention}
                if kind == "nominals" and not answered and mention.cluster not in self._again:
                    continue
                yield Judged(kind, mention, right if answered else None, entity)

    def _show(self, entity: Entity) -> tuple[int | None, frozenset[GoldMention]]:
        """The cluster that an entity's name means most often, and where the name stands."""
        text = self._analysis.text
        named = [span for span in entity.mentions
                 if " ".join(text[slice(*span)].split()) == entity.name]  # fmt: skip
        found = (self.gold_at(self._head(span)) for span in named or entity.mentions[:1])
        golds = [gold for gold in found if gold is not None]
        clusters = Counter(gold.cluster for gold in golds).most_common(1)
        return clusters[0][0] if clusters else None, frozenset(golds)

    def _head(self, span: Span) -> Span:
        """The word of a span whose own head lies outside it."""
        analysis = self._analysis
        first, last = analysis.token_at(span[0]), analysis.token_at(span[1] - 1)
        for token in range(last, first - 1, -1):
            if not first <= analysis.heads[token] <= last or analysis.heads[token] == token:
                return analysis.span(token, token + 1)
        return analysis.span(last, last + 1)


def _kind(mention: GoldMention) -> str | None:
    proper = mention.tag.startswith("NNP")
    if mention.type == "place":
        return "place" if proper else None
    if mention.type not in _TYPES:
        return None
    if mention.pronoun:
        return _PRONOUNS.get(mention.first_word)
    if proper:
        return "named"
    return "nominals" if mention.tag.startswith("NN") and mention.definite else None


def _typed(mention: GoldMention, entity: Entity | None) -> bool:
    return entity is not None and entity.type in _TYPES[mention.type]


def _name_parts(mentions: Iterable[GoldMention]) -> Iterator[GoldMention]:
    """Names that are part of a longer name: "Osk" in "the Osk Foundation"."""
    longer: dict[Span, int] = {}
    for mention in mentions:
        for span in mention.heads:
            longer[span] = max(longer.get(span, 0), len(mention.heads))
    for mention in mentions:
        if len(mention.heads) < min(longer[span] for span in mention.heads):
            yield mention


def judge_samples(pages: Iterable[tuple[Record, dict[str, Any]]]) -> Iterator[bool]:
    """Whether each answered attribution that was found has the speaker of the answer."""
    for record, answers in pages:
        entities = {entity.id: entity.name for entity in record.entities}
        for found, answer in match_attributions(record, answers):
            if answer["speaker"] is not None:
                speaker = entities.get(found.source.speaker or "", "")
                yield _same_name(speaker, answer["speaker"])


def _same_name(one: str, other: str) -> bool:
    a, b = (_name_words(each) for each in (one, other))
    return bool(a and b) and (a <= b or b <= a)


def _name_words(name: str) -> set[str]:
    """The words of a name, cut so that "Orvane's" and "Orvanian" are one."""
    words = re.findall(r"\w+", name.lower())
    return {word[:_STEM] for word in words if word not in _FILLERS}


def _share(right: Sequence[bool | None]) -> float:
    return 100 * Counter(right)[True] / max(1, len(right))
