from __future__ import annotations

import json
import time
from html import escape

import pytest

from asreported.errors import HostileMarkup
from asreported.pages import read_article
from asreported.pages.scanning import scan

HOSTILE = {
    "100,000 nested tags": "<div>" * 100_000,
    "nested spans": "<p>" + "<span>" * 20_000,
    "nested tables": "<table><tr><td>" * 50_000,
    "200,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">",
    "attributes without blanks": "<p " + "a='>'" * 5_000 + ">",
    "attributes behind a quoted tag": '<p x="><q>" ' + "a " * 50_000 + "<r>",
    "attributes behind a stray quote": "<p ' " + "a=1 " * 50_000 + ">",
    "formatting tags reopened in every paragraph": "<p>"
    + "".join(f"<font color={n}>" for n in range(2_000))
    + "<p>x" * 10_000,
    "end tags under a deep nesting": "<div>" * 900 + "</p>" * 280_000,
    "a million tags": "<b></b>" * 500_000,
}
HARMLESS = {
    "a megabyte of JSON in an attribute": "<div data-state='"
    + escape(json.dumps([{"a": n} for n in range(90_000)]))
    + "'></div>",
    "a megabyte of script": "<script>"
    + "if (a < b && c > d) { e('<p>'); }\n" * 30_000
    + "</script>",
    "a megabyte of entities": "&amp;&lt;&notanentity;" * 50_000,
    "open comments": "<!--" * 50_000,
    "unclosed paragraphs": "<p>The port reopened, officials said." * 20_000,
    "unclosed list items": "<ul>" + "<li>A boat." * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_hang_a_parser_is_refused_within_a_second(name: str) -> None:
    start = time.process_time()
    with pytest.raises(HostileMarkup, match=r"saved\.html: .+"):
        read_article("<html><body>" + HOSTILE[name], source="saved.html")
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_only_large_passes_within_a_second(name: str) -> None:
    start = time.process_time()
    scan("<html><body>" + HARMLESS[name], "saved.html")
    assert time.process_time() - start < 1.0


def test_nesting_below_the_tag_limit_is_refused_too() -> None:
    with pytest.raises(HostileMarkup, match="inside each other"):
        read_article("<html><body>" + "<div>" * 3_000 + "<p>The port reopened, they said.</p>")


def test_the_error_says_what_to_do() -> None:
    with pytest.raises(HostileMarkup, match="save the article as text"):
        read_article("<html>" + "<i a=1>" * 20_000)
