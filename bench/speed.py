"""Speed, stage by stage, beside spaCy's default pipeline in the same run; memory; cold starts.

Tokens are ours (white space is none) and the same for both sides. CPU seconds
are the process's, so that a second thread of a matrix library counts.
``of_spacy`` is the median, over repeats that alternate, of our tokens per CPU
second from page to record over the default pipeline's on the same texts.
"""

from __future__ import annotations

import gzip
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from typing import TYPE_CHECKING, Any

from bench.common import Measures, load_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from asreported.model import Article

_PAGES = 100
_REPEATS = 3
_MANY = 1000
_COLD = 5


def run(data: Path) -> Measures:
    """Ratios, tokens per CPU second by stage, megabytes and seconds."""
    pages = [gzip.decompress(path.read_bytes()) for path in _english(data)]
    return {**_throughput(pages), **_memory(data), **_cold()}


def _english(data: Path) -> list[Path]:
    rows = load_rows(data / "pages" / "gold.jsonl")
    paths = [data / "pages" / row["html"] for row in rows if row["set"] == "scrapinghub"]
    return paths[:_PAGES]


def _throughput(pages: list[bytes]) -> Measures:
    import asreported
    from asreported.language import pipeline
    from asreported.model import Record

    reference = _reference()
    articles = [asreported.read_article(page) for page in pages]
    texts = [article.text for article in articles]
    analyses = pipeline().analyse_many([(a.text, a.blocks) for a in articles])
    tokens = sum(len(analysis) for analysis in analyses)
    ours, theirs = [], []
    for _ in range(_REPEATS):
        theirs.append(_cpu(lambda: [len(doc) for doc in reference.pipe(texts, batch_size=64)]))
        ours.append(_cpu(lambda: [r.to_json() for r in asreported.read_many(pages)
                                  if isinstance(r, Record)]))  # fmt: skip
    ratio = statistics.median(a / b for a, b in zip(theirs, ours, strict=True))
    return {
        "of_spacy": ratio,
        "tokens_per_cpu_second": tokens / statistics.median(ours),
        "spacy_tokens_per_cpu_second": tokens / statistics.median(theirs),
        "articles_per_cpu_second": len(pages) / statistics.median(ours),
        **_stages(pages, articles, tokens),
    }


def _stages(pages: list[bytes], articles: list[Article], tokens: int) -> Measures:
    """Microseconds of CPU a token for each stage; those above language as shares of it."""
    import asreported
    from asreported.disputes import find_disputes
    from asreported.figures import read_figures
    from asreported.language import pipeline
    from asreported.statements import read_statements, read_voice
    from asreported.times import Anchor, read_times

    anchor = Anchor(published="2020-02-03", basis="published", copyright_year=None)
    kept: dict[str, Any] = {}

    def stage(name: str, work: Callable[[], list[Any]]) -> None:
        cost[f"us_per_token.{name}"] = 1e6 * _cpu(lambda: kept.update({name: work()})) / tokens

    cost: Measures = {}
    stage("pages", lambda: [asreported.read_article(page) for page in pages])
    stage(
        "language",
        lambda: list(pipeline().analyse_many([(a.text, a.blocks) for a in articles])),
    )
    analyses = kept["language"]
    stage("times", lambda: [read_times(a, anchor) for a in analyses])
    stage("statements", lambda: [read_statements(a) for a in analyses])
    said = [statements.attributions for statements in kept["statements"]]
    heard = list(zip(analyses, said, strict=True))
    stage("voice", lambda: [read_voice(a, s) for a, s in heard])
    both = list(zip(analyses, said, kept["times"], strict=True))
    stage("figures", lambda: [read_figures(a, s, t) for a, s, t in both])
    three = zip(analyses, said, kept["figures"], strict=True)
    stage("disputes", lambda: [find_disputes(a, s, f) for a, s, f in three])
    return cost | {
        "figures_times_of_language": _share(cost, "times", "figures"),
        "statements_of_language": _share(cost, "statements", "voice"),
    }


def _share(cost: Measures, *stages: str) -> float:
    """What some stages cost together, of what language costs."""
    return (
        sum(cost[f"us_per_token.{stage}"] for stage in stages) / cost["us_per_token.language"]
    )


def _reference() -> Any:  # noqa: ANN401 - spaCy's class, whatever its version calls it
    """The weights with everything that spaCy loads by default."""
    import spacy

    from asreported.language.weights import weights_folder

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(weights_folder())


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


# The high-water mark of /proc and not getrusage: the latter starts at what the
# process that started this one had in use.
_MEASURE = """
import re, sys
from pathlib import Path
import asreported
paths = [Path(line) for line in sys.stdin.read().split()]
for number, answer in enumerate(asreported.read_many(paths), 1):
    if number in (len(paths) // 2, len(paths)):
        print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def _memory(data: Path) -> Measures:
    """Peak resident megabytes of a process after half of 1,000 pages, and after all."""
    found = sorted((data / "pages" / "html").rglob("*.gz"))
    paths = [found[number % len(found)] for number in range(_MANY)]
    # Both halves hold the same pages, so that growth is not a larger page.
    paths = paths[: _MANY // 2] * 2
    listed = "\n".join(map(str, paths))
    command = [sys.executable, "-c", _MEASURE]
    done = subprocess.run(command, input=listed, capture_output=True, text=True, check=True)
    half, full = (int(line) / 1024 for line in done.stdout.split())
    return {"peak_mb.1000_pages": full, "peak_mb.growth_in_second_half": full - half}


def _cold() -> Measures:
    """Wall seconds of the quickest of some fresh processes: neighbours slow single ones."""
    from asreported.sources import samples_folder

    page = next(iter(sorted(samples_folder().glob("*.html"))))
    with tempfile.TemporaryDirectory() as folder:
        return {
            "cold_seconds.help": _wall(["--help"], folder),
            "cold_seconds.read_one_page": _wall(["read", str(page)], folder),
        }


def _wall(arguments: list[str], folder: str) -> float:
    command = [sys.executable, "-m", "asreported", *arguments]
    taken = []
    for _ in range(_COLD):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
        taken.append(time.perf_counter() - start)
    return min(taken)
