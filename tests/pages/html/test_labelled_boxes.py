"""An aside without a name is a fact box when its label says so, and furniture else."""

from __future__ import annotations

import pytest

from asreported.pages import read_article

PAGE = """<html><body><article><h1>Pier falls at Ostheim</h1>
<p>The pier at Ostheim fell into the harbour on Monday, and twelve people were hurt.</p>
<p>The harbour master said the pier had been closed twice since it was built in 1962.</p>
{aside}
<p>The town council will meet on Thursday to decide whether the pier is built again.</p>
</article></body></html>"""
FACT = "The pier of Ostheim was the longest of the coast when it was opened."


def kinds(aside: str) -> dict[str, str]:
    article = read_article(PAGE.format(aside=aside))
    return {article.text[one.start : one.end]: one.kind for one in article.blocks}


@pytest.mark.parametrize(
    "label", ["<h3>Did you know?</h3>", "<p><b>Key facts</b></p>", "<h4>At a glance</h4>"]
)
def test_an_aside_that_opens_with_a_boxs_label_is_one(label: str) -> None:
    found = kinds(f"<aside>{label}<p>{FACT}</p></aside>")

    assert found[FACT] == "fact_box"
    assert not any("Did you know" in text or "Key facts" in text for text in found)


@pytest.mark.parametrize(
    "aside",
    [
        f"<aside><h3>Newsletter</h3><p>{FACT}</p></aside>",
        f"<aside><p>{FACT}</p></aside>",
        f'<aside class="sidebar"><h3>Did you know?</h3><p>{FACT}</p></aside>',
    ],
)
def test_any_other_aside_stays_outside(aside: str) -> None:
    assert FACT not in kinds(aside)


def test_links_under_such_a_label_stay_outside() -> None:
    links = "".join(
        f'<li><a href="/{n}">Ferry {n} stays in port after the long storm of the week</a></li>'
        for n in range(4)
    )

    found = kinds(f"<aside><h3>In brief</h3><ul>{links}</ul></aside>")

    assert not any("stays in port" in text for text in found)


def test_what_follows_the_box_is_the_bodys_again() -> None:
    found = kinds(f"<aside><h3>Did you know?</h3><p>{FACT}</p></aside>")

    last = "The town council will meet on Thursday to decide whether the pier is built again."
    assert found[last] == "paragraph"
