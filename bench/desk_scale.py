"""A site of 100 thousand articles and a million statements: what its pages and files take.

The database is filled with generated stories (``desk_world``), once: it is used again where
it lies. Milliseconds are processor time of this process at the 95th of a hundred, over
different stories, speakers and words; ``wall`` beside them is what a clock says. Seconds of
adding are everything but the language stage: keeping, joining, comparing, noticing.
``export`` runs the command in a process of its own; megabytes are what that took at most.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bench.common import Measures

ARTICLES = 100_000
_FOLDER = Path(os.environ.get("ASREPORTED_SCALE", "/tmp/asreported-scale"))  # noqa: S108 - it is large and made again at will
_ASKED = 100
_ADDED = 12
_P95 = 0.95
_SHORT = 4


class _Taken(NamedTuple):
    cpu: float
    wall: float


def run(data: Path) -> Measures:  # noqa: ARG001 - it is filled with what it makes
    """Milliseconds, seconds, megabytes and counts."""
    os.environ["ASREPORTED_HOME"] = str(_FOLDER)
    from asreported.desk.serving import ready

    ready()
    measures = _filled()
    measures |= _pages()
    measures |= _adding()
    for form in ("csv", "jsonl"):
        measures |= _export(form)
    return measures


def _filled() -> Measures:
    from asreported.desk.models import Article, Statement
    from bench.desk_filling import fill

    seconds = 0.0 if Article.objects.exists() else fill(ARTICLES)
    return {
        "filling_seconds": seconds,
        "articles": Article.objects.count(),
        "statements": Statement.objects.count(),
    }


def _pages() -> Measures:
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS.append("testserver")
    client = Client()
    found: Measures = {}
    for name, addresses in _addresses().items():
        client.get(addresses[0])  # what is made or opened at the first visit alone
        taken = [_ask(client, address) for address in addresses]
        found[f"{name}_ms"] = _p95(one.cpu for one in taken)
        found[f"{name}_wall_ms"] = _p95(one.wall for one in taken)
        print(f"{name}: {found[f'{name}_ms']:.0f} ms", flush=True)
    return found


def _addresses() -> dict[str, list[str]]:
    """For each kind of page, as many addresses of it; the same in every run."""
    from asreported.desk.models import Article, Claim, Outlet, Speaker, Story

    rng = random.Random(5)  # noqa: S311 - reproducible, not secret
    words = [
        word
        for one in _some(Article, rng)
        for word in one.headline.split()
        if len(word) > _SHORT
    ]
    speakers = _some(Speaker, rng)
    # Those who speak most are visited most: half of the visits are to the first met.
    famous = list(Speaker.objects.order_by("pk")[: _ASKED // 2])
    stories, articles, claims = _some(Story, rng), _some(Article, rng), _some(Claim, rng)
    outlets = [one.get_absolute_url() for one in _some(Outlet, rng)]
    who = [*speakers[: _ASKED // 2], *famous]
    queries = [f"{one} {other}" for one, other in zip(words, words[7:], strict=False)]
    asked = [
        "", "act=deny", "disputed=yes", "certainty=unsure", "certainty=certain&act=confirm",
        "since=2030-01-01&until=2030-03-01", "q=killed", "q=closed&act=deny",
        *(f"q={word}" for word in words[:40]),
        *(f"speaker={one.key}&act=deny" for one in who[:40]),
        *(f"outlet={url.split('/')[2]}&disputed=yes" for url in outlets[:12]),
    ]  # fmt: skip
    return {
        "front": ["/"] * _ASKED,
        "story": [one.get_absolute_url() for one in stories],
        "article": [one.get_absolute_url() for one in articles],
        "claim": [one.get_absolute_url() for one in claims],
        "speaker": [one.get_absolute_url() for one in who],
        "outlet": outlets,
        "search": [f"/search/?q={query}" for query in (*words[:50], *queries[:50])],
        "statements": [f"/statements/?{query}" for query in asked],
        "stories": ["/stories/"] * 20,
        "events": ["/events/"] * 20,
        "api_statements": [f"/api/statements?{query}" for query in asked],
        "api_articles": ["/api/articles?limit=50"] * 20,
        "api_claims": ["/api/claims?limit=50"] * 20,
    }


def _some(model: Any, rng: random.Random) -> list[Any]:  # noqa: ANN401 - any of the models
    last = model.objects.order_by("-pk").values_list("pk", flat=True)[0]
    keys = [rng.randint(1, last) for _ in range(_ASKED)]
    return list(model.objects.filter(pk__in=keys))


def _ask(client: Any, address: str) -> _Taken:  # noqa: ANN401 - Django's test client
    from django.core.cache import cache

    cache.clear()
    wall, cpu = time.perf_counter(), time.process_time()
    answer = client.get(address, follow=True)
    if answer.status_code != 200:  # noqa: PLR2004 - HTTP's number for good
        raise RuntimeError(f"{address}: {answer.status_code}")
    _ = answer.content
    return _Taken(1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - wall))


def _p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(int(_P95 * len(ordered)), len(ordered) - 1)]


def _adding() -> Measures:
    """What one more article takes, step by step; the worst of some.

    The first of a process opens what grouping holds, and stands by itself.
    """
    from asreported.desk.following.noticing import known, notice
    from asreported.desk.models import Stream
    from asreported.desk.store import compare, join, keep

    steps: dict[str, list[float]] = {}

    def timed(name: str, does: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever it gives
        start = time.process_time()
        answer = does()
        steps.setdefault(name, []).append(time.process_time() - start)
        return answer

    for record in _new_records():
        before = timed("known", partial(known, record.article.id))
        kept = timed("keep", partial(keep, record, None))
        touched = timed("join", partial(join, kept.article, record))
        for_all: Callable[[], Any] = partial(deque, map(compare, sorted(touched)), maxlen=0)
        timed("compare", for_all)
        kept.article.refresh_from_db()
        timed("notice", partial(notice, kept.article, before))
    sums = [sum(each) for each in zip(*steps.values(), strict=True)]
    found = {f"adding_{name}_s": max(values[1:]) for name, values in steps.items()}
    found["stream_mb"] = len(Stream.objects.get(pk=1).packed) / 1e6
    first, *rest = sums
    return {
        "adding_first_s": first,
        "adding_s": max(rest),
        "adding_mean_s": sum(rest) / len(rest),
        **found,
    }


def _new_records() -> list[Any]:
    """Articles of a new story of the world, one after another."""
    import msgspec

    from asreported.model import Record
    from bench.desk_world import World

    world = World(seed=time.time_ns() % 10_000 + 100)
    told = next(one for one in world.stories() if len(one.records) >= _ADDED)
    return [msgspec.json.decode(one, type=Record) for one in told.records[:_ADDED]]


_MAIN = """import re, sys
from asreported.cli import main
try:
    main()
finally:
    print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1], file=sys.stderr)
"""
"""The command, and what its process took at most: what the system counts for a child begins
with what its parent has."""


def _export(form: str) -> Measures:
    """The command's megabytes and seconds, and how many rows it wrote more than there are."""
    from asreported.desk.models import Statement

    file = _FOLDER / f"all.{form}"
    start = time.perf_counter()
    command = ["export", "--kept", "statements", "--format", form, "-o", str(file)]
    done = subprocess.run(
        [sys.executable, "-c", _MAIN, *command], check=True, stderr=subprocess.PIPE, text=True
    )
    seconds = time.perf_counter() - start
    rows = _rows(file, form)
    file.unlink()
    return {
        f"export_{form}_mb": int(done.stderr.split()[-1]) / 1024,
        f"export_{form}_seconds": seconds,
        f"export_{form}_rows_missing": Statement.objects.filter(shown=True).count() - rows,
    }


def _rows(file: Path, form: str) -> int:
    import csv

    with file.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1 if form == "csv" else sum(1 for _ in lines)
