"""What is read of invented pages, a case a line in ``page_cases.jsonl``.

A case ``says`` what it shows, gives the parts of a page, and ``want``s fields of the
article, a block of a kind, or a text that the article is ``without``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from asreported.pages import read_article

if TYPE_CHECKING:
    from asreported.model import Article

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("page_cases.jsonl").read_text("utf-8").splitlines()
]
HEADLINE = "Harbour of Velmora reopens after the storm"
KINDS = ("heading", "paragraph", "list_item")


def page(case: dict[str, Any], body: str) -> str:
    """The page of a case; its text stands where its body says ``{body}``."""
    headline = case.get("headline", HEADLINE)
    heading = f"<h1>{headline}</h1>" if headline else ""
    text = case.get("body", "{body}").replace("{body}", body)
    return (
        f"<!doctype html><html lang='en'><head><title>{case.get('title', HEADLINE)}</title>"
        f"{case.get('head', '')}</head><body>{case.get('above', '')}<main><article>{heading}"
        f"{case.get('before', '')}<div class='article-body'>{text}</div>{case.get('after', '')}"
        f"</article></main></body></html>"
    )


def field(article: Article, name: str) -> Any:  # noqa: ANN401 - fields are of many types
    """A field in the form that a case writes it in."""
    if name == "published":
        return article.published.value if article.published else None
    value = getattr(article, name)
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_page_is_read_as_its_case_says(case: dict[str, Any], body: str) -> None:
    article = read_article(page(case, body))
    blocks = [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
    for name, wanted in case["want"].items():
        if name == "without":
            assert all(wanted not in text for _, text in blocks)
        elif name in KINDS:
            assert (name, wanted) in blocks
        else:
            assert field(article, name) == wanted
