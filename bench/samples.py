"""What of the shipped sample pages is read right, after the answers beside them.

The samples are ours and few: these figures show that the parts work together,
not how well they do in the world. Words are compared, not offsets. Answers
marked optional are scored neither way, and of each page only the lists that its
``complete`` names. The first six pages stood beside the rules while these were
written; the others are measured apart, as ``later.*``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import asreported
from asreported.sources import samples_folder
from bench.sample_events import score_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from asreported import Article, Record
    from asreported.model import Attribution, Spans
    from bench.common import Measures

    Page = tuple[Record, dict[str, Any]]

Answer = dict[str, Any]
FIRST_PAGES = 6
_BLOCKS = {
    "headings": "heading",
    "fact_boxes": "fact_box",
    "cross_links": "cross_link",
    "corrections": "correction",
}
_HALF = 0.5
_WORD = re.compile(r"\w+")


def run(_data: Path | None = None) -> Measures:
    """Shares, in per cent, over the first pages, then over the later ones."""
    pages = [(record, answer) for _, record, answer in read_samples()]
    later = _measure(pages[FIRST_PAGES:])
    return {
        **_measure(pages[:FIRST_PAGES]),
        **{f"later.{name}": value for name, value in later.items()},
    }


def read_samples() -> Iterator[tuple[str, Record, Answer]]:
    """The pages in the order of their names: name, record, answers."""
    answers: dict[str, Answer] = json.loads((samples_folder() / "answers.json").read_bytes())
    for name in sorted(answers):
        yield name, asreported.read(samples_folder() / name), answers[name]


def _measure(pages: list[Page]) -> Measures:
    fields = [
        right for record, answer in pages for right in judge_article(record.article, answer)
    ]
    disputes = [
        _disputed(record, one)
        for record, answer in _complete(pages, "disputes")
        for one in answer["disputes"]
    ]
    return {
        "article_fields": _share([right for _, right in fields]),
        **_found("attributions", pages, _attributions, _same_attribution),
        **_found("figures", pages, _figures, _same_figure),
        **_found("times", pages, _times, _same_time),
        "disputes.recall": _share(disputes),
        **score_events(_complete(pages, "events")),
    }


def _complete(pages: list[Page], name: str) -> list[Page]:
    return [page for page in pages if name in page[1]["complete"]]


def judge_article(article: Article, answer: Answer) -> Iterator[tuple[str, bool]]:
    """Each field of an article that the answers hold, and whether it is right."""
    read = json.loads(article.to_json())
    for field, expected in answer["article"].items():
        if field in _BLOCKS:
            kind = _BLOCKS[field]
            found: Any = [
                article.text[b.start : b.end] for b in article.blocks if b.kind == kind
            ]
        elif field == "related":
            found = [link["title"] for link in read["related"]]
        else:
            found = read[field]
        if field == "images":
            yield field, _pictures(found) == _pictures(expected)
        else:
            yield field, found == expected


def _pictures(images: list[Answer]) -> list[tuple[str | None, str | None]]:
    return [(image["caption"], image["credit"]) for image in images]


def _found(
    name: str,
    pages: list[Page],
    read: Callable[[Record], list[Any]],
    same: Callable[[Any, Answer], bool],
) -> Measures:
    """Precision and recall when each answer may be met once."""
    hits = wanted = given = 0
    for record, answer in _complete(pages, name):
        left = read(record)
        for one in sorted(answer[name], key=lambda one: bool(one.get("optional"))):
            match = next((each for each in left if same(each, one)), None)
            if match is not None:
                left.remove(match)
            if not one.get("optional"):
                wanted += 1
                hits += match is not None
        given += len(left)
    return {
        f"{name}.precision": 100 * hits / max(1, hits + given),
        f"{name}.recall": 100 * hits / max(1, wanted),
    }


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _overlap(one: str, other: str) -> float:
    a, b = _words(one), _words(other)
    return (a & b).total() / max(1, (a | b).total())


def _text(record: Record, spans: Spans) -> str:
    return " ".join(record.article.text[start:end] for start, end in spans)


def match_attributions(record: Record, answer: Answer) -> Iterator[tuple[Attribution, Answer]]:
    """Each answer that was found, with the attribution that it is."""
    left = list(record.attributions)
    for one in sorted(answer["attributions"], key=lambda one: bool(one.get("optional"))):
        for each in left:
            if _same_attribution(_shown(record, each), one):
                left.remove(each)
                yield each, one
                break


def _attributions(record: Record) -> list[dict[str, str]]:
    return [_shown(record, one) for one in record.attributions]


def _shown(record: Record, one: Attribution) -> dict[str, str]:
    return {
        "source": _text(record, one.source.spans),
        "content": _text(record, one.content.spans),
    }


def _same_attribution(found: dict[str, str], answer: Answer) -> bool:
    source = " ".join(answer["source"])
    who = bool(_words(source) & _words(found["source"])) or not (source or found["source"])
    return who and _overlap(found["content"], " ".join(answer["content"])) >= _HALF


def _figures(record: Record) -> list[Answer]:
    return [{**_plain(one), "text": _text(record, (one.span,))} for one in record.figures]


def _plain(figure: Any) -> Answer:  # noqa: ANN401 - any struct of the record
    return {field: getattr(figure, field) for field in ("low", "high", "bound", "category")}


def _same_figure(found: Answer, answer: Answer) -> bool:
    return all(found[field] == answer[field] for field in ("low", "high", "bound", "category"))


def _times(record: Record) -> list[Answer]:
    return [{"text": _text(record, (one.span,)), "value": one.value} for one in record.times]


def _same_time(found: Answer, answer: Answer) -> bool:
    return (
        bool(_words(found["text"]) & _words(answer["text"]))
        and found["value"] == answer["value"]
    )


def _disputed(record: Record, answer: Answer) -> bool:
    """Whether a dispute of that kind holds words of each side."""
    for dispute in record.disputes:
        sides = [_text(record, side) for side in dispute.sides]
        if dispute.kind == answer["kind"] and all(
            any(_words(side) & _words(found) for found in sides) for side in answer["sides"]
        ):
            return True
    return False


def _share(right: list[bool]) -> float:
    return 100 * sum(right) / max(1, len(right))
