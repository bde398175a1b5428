"""A script in every field that a page, a draft or a comment can bring: none runs.

The policy of the site would stop what came through; so the markup itself is looked at too.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.browsing import opened_context
from tests.desk.hostile import payloads, vectors
from tests.desk.living import ACCOUNTS, Living, run
from tests.desk.test_walk import sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Dialog, Page

pytestmark = pytest.mark.browser

LISTEN = """
window.__stopped = [];
document.addEventListener("securitypolicyviolation", one => {
  window.__stopped.push(one.effectiveDirective + " " + one.blockedURI); });
"""
LOOK = """() => {
  const bad = [...(window.__ran ?? []), ...window.__stopped];
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (/^on|^hx-on|^srcdoc$/i.test(name)) bad.push(one.outerHTML.slice(0, 120));
      if (/^(xlink:)?(href|src|action|formaction)$/i.test(name)
          && /^[\\s\\x00-\\x1f]*(javascript|vbscript|data):/i.test(value)) {
        bad.push(name + value); }
    }
    if (one.matches("iframe, math, object, embed, style, script:not([src])")) {
      bad.push(one.outerHTML.slice(0, 120)); } }
  return bad; }"""


@pytest.fixture(scope="module")
def infested(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A running desk whose every field brings a script."""
    home = tmp_path_factory.mktemp("hostile")
    run(home, ACCOUNTS + "from tests.desk.fill_hostile import fill\nfill()")
    site = Living(home)
    yield site
    site.end()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A reader's browser that notes what runs, and what the site's policy stops."""
    dialogs: list[str] = []

    def dismissed(one: Dialog) -> None:
        dialogs.append(one.message)
        one.dismiss()

    with opened_context(browser) as context:
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.on("dialog", dismissed)
        yield page
    assert dialogs == []


def followed(page: Page, infested: Living, start: str) -> list[str]:
    """The addresses that a page's own links lead to."""
    page.goto(infested.url(start))
    links = page.eval_on_selector_all(
        "#main a[href^='/']", "all => all.map(one => one.pathname)"
    )
    return list(dict.fromkeys(links))


def article_paths(infested: Living) -> list[str]:
    """The addresses of all articles, as the database knows them."""
    database = sqlite3.connect(infested.home / "asreported.sqlite3")
    rows = database.execute("SELECT key, slug FROM desk_article").fetchall()
    database.close()
    return [f"/articles/{key[:16]}/{slug}/" for key, slug in rows]


def looked(page: Page, infested: Living, paths: list[str]) -> list[str]:
    """What ran or would run on each of the pages."""
    bad = []
    for path in paths:
        page.goto(infested.url(path))
        bad += [f"{path}: {one}" for one in page.evaluate(LOOK)]
    return bad


def test_there_are_four_hundred_payloads() -> None:
    assert len(set(payloads())) == 400


def test_nothing_runs_on_what_readers_see(page: Page, infested: Living) -> None:
    lists = ["/", "/stories/", "/events/", "/speakers/", "/disputes/", "/search/?q=script",
             "/search/?q=%22%3E%3Cscript%3E",
             "/events/?kind=%22%3E%3Cscript%3E&who='onfocus=x"]  # fmt: skip
    links = [
        one
        for start in ("/", "/stories/", "/events/", "/speakers/", "/disputes/")
        for one in followed(page, infested, start)
    ]
    articles = article_paths(infested)
    others = []
    for kind in ("authors", "outlets", "sections", "events", "stories", "speakers", "disputes"):
        others += [one for one in links if re.match(f"/{kind}/.", one)][:4]
    assert len(articles) == 40
    bad = looked(page, infested, [*lists, *others, *(f"{one}?layer" for one in articles)])
    assert bad == []


def test_nothing_runs_on_what_the_newsroom_sees(page: Page, infested: Living) -> None:
    sign_in(page, infested, "admin", "admin-demo")
    drafts = [one for one in followed(page, infested, "/write/") if one.count("/") == 3]
    assert len(drafts) == 20
    previews = [f"{one}preview/" for one in drafts]
    lists = ["/write/", "/moderation/", "/add/", "/sources/"]
    bad = looked(page, infested, [*lists, *previews, *drafts[:5]])
    assert bad == []


def test_no_page_says_a_tag_of_a_payload_back(page: Page, infested: Living) -> None:
    tags = [one for one in vectors() if one.startswith("<")]
    for path in ("/", "/search/?q=script", *followed(page, infested, "/")):
        markup = infested.get(path).decode()
        assert [one for one in tags if one in markup] == [], path


def test_each_vector_would_be_seen_if_it_came_through(page: Page, infested: Living) -> None:
    page.goto(infested.url("/events/"))
    unseen = []
    for one in vectors():
        if one.startswith("<"):
            page.evaluate("one => { document.querySelector('#main').innerHTML = one }", one)
            if not page.evaluate(LOOK):
                unseen.append(one)
    assert unseen == []
