"""What was read, what could not be, how sure the record is, and what reviewers said of it."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any, NamedTuple

from django.apps import apps
from django.core.cache import cache
from django.db.models import Case, Count, F, IntegerField, Value, When
from django.db.models.functions import Floor, Least

from asreported.desk.models import Article, Event, Job, Page, Statement, Story

_DECISION: str = "Decision"
_FAILED = 100
_BINS = 10
_KEPT_SECONDS = 300
"""For how long what is counted over everything is not counted again."""
_CARD = re.compile(r"^\| calibration error \| ([\d.]+) \| ([\d.]+) \|", re.MULTILINE)
_ROW = re.compile(r"^\| (AR precision|AR recall|source head) \| ([\d.]+) \|", re.MULTILINE)


class Read(NamedTuple):
    """How much there is of each."""

    pages: int
    articles: int
    stories: int
    statements: int
    events: int
    failed: int
    waiting: int


class Unread(NamedTuple):
    """A page that could not be read, and why."""

    source: str
    why: str
    when: Any


class Bin(NamedTuple):
    """Statements of like probability: how many, and what reviewers found among them."""

    low: int
    high: int
    statements: int
    reviewed: int
    right: int
    predicted: float

    @property
    def found(self) -> int | None:
        """Per cent that reviewers found right; None where nobody looked."""
        return round(100 * self.right / self.reviewed) if self.reviewed else None


class Card(NamedTuple):
    """What the shipped weights measured on news they had not learned from, in per cent."""

    precision: float
    recall: float
    source: float
    calibration: float


class Verdicts(NamedTuple):
    """How often reviewers agreed with the record."""

    reviewed: int
    accepted: int

    @property
    def share(self) -> int | None:
        """Per cent of what was reviewed; None before anything was."""
        return round(100 * self.accepted / self.reviewed) if self.reviewed else None


def read() -> Read:
    """Counts of everything; some minutes old at the most."""
    return cache.get_or_set("quality-read", _read, _KEPT_SECONDS) or _read()


def _read() -> Read:
    failed = Job.objects.filter(kind=Job.Kind.READ, state=Job.State.FAILED)
    return Read(
        pages=Page.objects.count(),
        articles=Article.objects.filter(state=Article.State.PUBLISHED).count(),
        stories=Story.objects.filter(merged_into=None, articles_count__gt=1).count(),
        statements=Statement.objects.filter(shown=True).count(),
        events=Event.objects.count(),
        failed=failed.count(),
        waiting=Job.objects.filter(state=Job.State.WAITING).count(),
    )


def unread() -> list[Unread]:
    """The latest pages that could not be read; each with its reason."""
    rows = Job.objects.filter(kind=Job.Kind.READ, state=Job.State.FAILED, page__isnull=False)
    rows = rows.select_related("page").defer("page__packed").order_by("-ended", "-pk")
    return [
        Unread(row.page.source if row.page else "", row.message, row.ended)
        for row in rows[:_FAILED]
    ]


def bins() -> list[Bin]:
    """Statements by probability, in tenths, with the verdicts on those that were reviewed."""
    counts: dict[int, int] = cache.get_or_set("quality-bins", _counts, _KEPT_SECONDS) or {}
    verdicts = _verdicts_by_bin()
    found = []
    for at in range(_BINS):
        reviewed, right, total = verdicts.get(at, (0, 0, 0.0))
        predicted = round(100 * total / reviewed) if reviewed else 0
        if counts.get(at) or reviewed:
            low = at * 100 // _BINS
            found.append(
                Bin(low, low + 100 // _BINS, counts.get(at, 0), reviewed, right, predicted)
            )
    return found


def _tenth() -> Any:  # noqa: ANN401 - an expression of Django's
    return Least(Floor(F("probability") * _BINS), Value(_BINS - 1), output_field=IntegerField())


def _counts() -> dict[int, int]:
    rows = Statement.objects.filter(shown=True).annotate(tenth=_tenth())
    return dict(rows.values_list("tenth").annotate(Count("pk")).order_by())


def _decisions() -> Any:  # noqa: ANN401 - the model is another room's
    """The rows of decisions, where reviewing is part of the site."""
    try:
        return apps.get_model("desk", _DECISION)
    except LookupError:
        return None


def _reviewed() -> Any:  # noqa: ANN401 - a queryset of decisions
    model = _decisions()
    if model is None:
        return Statement.objects.none()
    rows = model.objects.filter(part="attribution", undone=None)
    return rows.exclude(kind__in=("merge", "split", "add"))


def _verdicts_by_bin() -> dict[int, tuple[int, int, float]]:
    found: dict[int, tuple[int, int, float]] = {}
    model = _decisions()
    if model is None:
        return found
    rows = _reviewed().exclude(probability=None)
    for kind, probability in rows.values_list("kind", "probability").iterator():
        at = min(int(probability * _BINS), _BINS - 1)
        reviewed, right, total = found.get(at, (0, 0, 0.0))
        found[at] = (reviewed + 1, right + (kind == "accept"), total + probability)
    return found


def verdicts() -> Verdicts:
    """Decisions on statements: those that left them as they were read, and all."""
    if _decisions() is None:
        return Verdicts(0, 0)
    accepted = Count(Case(When(kind="accept", then=1)))
    found = _reviewed().aggregate(reviewed=Count("pk"), accepted=accepted)
    return Verdicts(found["reviewed"], found["accepted"])


def card() -> Card | None:
    """What the card of the shipped weights says; None when it says it otherwise."""
    words = (files("asreported") / "weights" / "attribution.md").read_text("utf-8")
    rows = {name: float(value) for name, value in _ROW.findall(words)}
    calibration = _CARD.search(words)
    if calibration is None or len(rows) < len(Card._fields) - 1:
        return None
    return Card(
        rows["AR precision"], rows["AR recall"], rows["source head"], float(calibration[1])
    )
