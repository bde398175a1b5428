"""Pages read into articles: four sets of news and blog pages, and the speed of it.

The text scored is, for every set alike, what the page's article says in reading
order: standfirst, then headings, paragraphs, list items, quotes, tables and live
entries, a block a line. Fact boxes, captions, cross links and corrections are left
out, as is the headline, because the sets' annotators left them out.

``speed.of_lexbor`` is the speed of page to ``Article``, with all fields and the scan
before parsing, as a share of the speed of lexbor's parse and text of the same pages:
the median over repeats, the two taking turns, of their CPU times' ratio;
``speed.compiled`` is 1 where that was the compiled walk of a wheel (hatch_build.py).
``speed.p99_ms`` is the CPU time of one page that all but one in a hundred stay below,
each page's being its best of the repeats.

Annotators list outlets, desks and agencies among the authors; the project's bylines hold
persons only. ``authors_persons`` is the share of the pages with authors whose bylines are
the gold's persons and nobody else, the bodies of the gold neither asked for nor held
against: names that are one word in letters with capitals, part of the outlet's name or
host, open with initials ("SNA Aske"), or have the form of an agency's or a desk's.
``authors_credited`` asks for all names of the gold, of which bodies may also stand among
the agencies or in the evidence of the bylines, which keeps them.

``caption_leak`` looks for a gold caption anywhere in the text, be it in words that the
gold's own text has too; ``caption_leak_beyond`` leaves those out, which an exact copy of the
gold would leak.

The gold's title is what each outlet's own parser takes, a heading or any of the metadata;
``title_kept`` is the share of the pages whose evidence of the headline, used or not, has it.
"""

from __future__ import annotations

import gzip
import time
from statistics import median
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from asreported.errors import PageError
from asreported.pages import read_article
from asreported.pages.agencies import is_agency, is_unit
from asreported.pages.bylines import read_names
from asreported.pages.html import tree
from asreported.pages.html.headline import squeeze
from bench.common import Measures, load_rows, load_scorer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from asreported.model import Article

Row = dict[str, Any]
SCORED = frozenset(
    ("standfirst", "heading", "paragraph", "list_item", "quote", "table", "live_entry")
)
REPEATS = 5
_TRIES = 3
_INITIALS = range(3, 6)
_WANTED = {
    "scrapinghub": {
        "body_f1": ("shingle", "f"), "exact": ("exact",), "body_p": ("shingle", "p"),
        "body_r": ("shingle", "r"),
    },
    "fundus_tests": {
        "body_f1": ("shingle", "f"), "exact": ("para_match", "f"), "title": ("title",),
        "authors_exact": ("author_exact",), "date": ("date",),
        "headings_f1": ("headings_field", "f"), "standfirst_f1": ("standfirst_field", "f"),
        "standfirst_recall": ("standfirst_recall",), "caption_leak": ("caption_leak",),
    },
    "wcxb": {
        "word_f1": ("word", "f"), "leak": ("without_leak",), "title": ("title",),
        "authors_exact": ("author_exact",), "date": ("date",),
    },
    "trafilatura_eval": {
        "segment_f1": ("segments", "f"), "title": ("title",),
        "authors_exact": ("author_exact",), "date": ("date",),
    },
}  # fmt: skip


def run(data: Path) -> Measures:
    """The scores of all four sets in per cent, and the speed as a ratio."""
    rows = list(load_rows(data / "pages" / "gold.jsonl"))
    pages = {
        row["id"]: gzip.decompress((data / "pages" / row["html"]).read_bytes()) for row in rows
    }
    scorer = load_scorer(data, "pages")
    found = predict(rows, pages)
    scores = scorer.score({row["id"]: row for row in rows}, found)
    measures: Measures = {}
    for name, wanted in _WANTED.items():
        for measure, path in wanted.items():
            value = scores[name]
            for key in path:
                value = value[key]
            measures[f"{name}.{measure}"] = 100 * value
        if "authors_exact" in wanted:
            measures[f"{name}.title_kept"] = _kept(scorer, rows, name, found)
            measures |= _leak_beyond(scorer, [row for row in rows if row["set"] == name], found)
            measures |= author_shares(
                scorer, [row for row in rows if row["set"] == name], found
            )
    texts = [page.decode("utf-8", "replace") for page in pages.values()]
    measures["speed.of_lexbor"] = _speed(texts)
    measures["speed.compiled"] = not str(tree.__file__).endswith(".py")
    measures["speed.p99_ms"] = 1000 * _slowest(texts)
    return measures


def predict(rows: list[Row], pages: dict[str, bytes]) -> dict[str, Row]:
    """What the project reads in each page, in the scorer's shape; nothing where it refuses."""
    found: dict[str, Row] = {}
    for row in rows:
        url = row["url"] if row["url"].startswith("http") else None
        try:
            found[row["id"]] = _item(read_article(pages[row["id"]], source=row["id"], url=url))
        except PageError as error:
            print(f"refused: {error}")
    return found


def _item(article: Article) -> Row:
    blocks = [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
    return {
        "text": "\n".join(text for kind, text in blocks if kind in SCORED),
        "headings": [text for kind, text in blocks if kind == "heading"],
        "standfirst": [text for kind, text in blocks if kind == "standfirst"],
        "captions": [image.caption for image in article.images if image.caption],
        "title": article.headline,
        "authors": list(article.bylines),
        "credited": [*article.agencies, *_bodies(article)],
        "publisher": article.publisher,
        "wordings": [each.value for each in article.evidence if each.field == "headline"],
        "date": article.published.value if article.published else None,
    }


def _bodies(article: Article) -> list[str]:
    """The bodies named as authors, which the evidence keeps and the bylines leave out."""
    said = [said for said in article.evidence if said.field == "bylines"]
    return [each.value for each in said if not each.used and not read_names(each.value)]


def _kept(scorer: ModuleType, rows: list[Row], name: str, found: dict[str, Row]) -> float:
    titled = [row for row in rows if row["set"] == name and row.get("title")]
    kept = sum(
        any(scorer.same(text, row["title"]) for text in found[row["id"]]["wordings"])
        for row in titled
        if row["id"] in found
    )
    return 100 * kept / len(titled)


def _leak_beyond(scorer: ModuleType, rows: list[Row], found: dict[str, Row]) -> Measures:
    """The share of a set's captions that stand in the text read and not in the gold's."""
    leaks = [
        caption in scorer.loose(found.get(row["id"], {}).get("text"))
        and caption not in scorer.loose(row.get("text"))
        for row in rows
        for caption in filter(None, map(scorer.loose, row.get("captions") or ()))
    ]
    share = 100 * sum(leaks) / max(1, len(leaks))
    return {f"{rows[0]['set']}.caption_leak_beyond": share} if leaks else {}


def author_shares(scorer: ModuleType, rows: list[Row], found: dict[str, Row]) -> Measures:
    """Bylines against the gold's persons, and all that is credited against all its names."""
    persons = credited = 0
    named = [row for row in rows if row.get("authors")]
    for row in named:
        item = found.get(row["id"], {})
        given = item.get("authors", [])
        outlet = f"{item.get('publisher')} {urlsplit(row['url']).hostname}"
        bodies = scorer.names([name for name in row["authors"] if _is_body(name, outlet)])
        gold = scorer.names(row["authors"])
        persons += scorer.names(given) - bodies == gold - bodies
        both = scorer.names(given) | (scorer.names(item.get("credited", [])) & gold)
        credited += both == gold
    share = {"persons": 100 * persons / len(named), "credited": 100 * credited / len(named)}
    return {f"{rows[0]['set']}.authors_{name}": value for name, value in share.items()}


def _is_body(name: str, outlet: str) -> bool:
    """Whether a name of the gold is an outlet's, an agency's or a desk's by its form."""
    words = name.replace("-", " ").split()
    initials = words[0].isupper() and len(words[0]) in _INITIALS and not name.isupper()
    alone = len(words) == 1 and name.lower() != name.upper()
    desk = any(word.casefold().endswith("redaktion") for word in words)
    own = squeeze(name) in squeeze(outlet)
    return initials or alone or desk or own or is_agency(name) or is_unit(name)


def _speed(pages: list[str]) -> float:
    ratios = []
    for _ in range(REPEATS):
        reference = _seconds(lambda page: LexborHTMLParser(page).text(), pages)
        ratios.append(reference / _seconds(_read, pages))
    return median(ratios)


def _slowest(pages: list[str]) -> float:
    """The seconds that all but one in a hundred pages are read in."""
    times = sorted(min(_seconds(_read, [page]) for _ in range(_TRIES)) for page in pages)
    return times[int(0.99 * len(times))]


def _read(page: str) -> None:
    try:
        read_article(page)
    except PageError:
        return


def _seconds(do: Callable[[str], object], pages: list[str]) -> float:
    """CPU seconds of doing something with every page."""
    start = time.process_time()
    for page in pages:
        do(page)
    return time.process_time() - start
